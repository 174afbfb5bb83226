package dev.twinstack.comparison.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.twinstack.comparison.metrics.JvmCommand;
import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FactsTest {

  @Test
  void readsAJvmsAnswers() {
    JvmFacts facts =
        JvmFacts.parse(
            "java.vm.version=25.0.3+9-LTS\njava.vm.vendor=Somebody\nuser.dir=/srv\n",
            """
            VM Arguments:
            jvm_args: -Xms256m -javaagent:spy.jar
            java_command: app.jar
            java_class_path (initial): app.jar
            """,
            "-XX:+UseG1GC -XX:-UseSerialGC -XX:MaxHeapSize=268435456 -XX:ActiveProcessorCount=2");

    assertThat(facts.values())
        .containsEntry(Property.JAVA, "25.0.3+9-LTS")
        .containsEntry(Property.COLLECTOR, "UseG1GC")
        .containsEntry(Property.HEAP_MAX, "268435456")
        .containsEntry(new Property(Property.JVM, "agents"), "-javaagent:spy.jar")
        .containsEntry(new Property(Property.JVM, "ActiveProcessorCount"), "2");
    assertThat(facts.jar()).isEqualTo(Path.of("/srv/app.jar"));
  }

  @Test
  void readsThisJvm() {
    JvmFacts facts = JvmFacts.read(JvmCommand.of(ProcessHandle.current().pid()));

    assertThat(facts.values()).containsKeys(Property.COLLECTOR, Property.HEAP_MAX);
    assertThat(facts.values().get(Property.JAVA)).isEqualTo(System.getProperty("java.vm.version"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void readsThisProcess() {
    assertThat(SystemFacts.read(ProcessHandle.current().pid()))
        .containsKey(Property.AFFINITY)
        .containsKey(new Property(Property.SYSTEM, "open files allowed"))
        .hasEntrySatisfying(
            new Property(Property.SYSTEM, "nice"), nice -> assertThat(nice).matches("-?\\d+"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void seesARing(@TempDir Path process) throws IOException {
    assertThat(SystemFacts.read(process)).doesNotContainKey(Property.IO_URING);

    Path files = Files.createDirectory(process.resolve("fd"));
    Files.createSymbolicLink(files.resolve("5"), Path.of("anon_inode:[eventpoll]"));
    assertThat(SystemFacts.read(process)).containsEntry(Property.IO_URING, "not used");

    Files.createSymbolicLink(files.resolve("6"), Path.of("anon_inode:[io_uring]"));
    assertThat(SystemFacts.read(process)).containsEntry(Property.IO_URING, "used");
  }

  @Test
  void readsTheLibrariesOfAJar(@TempDir Path folder) throws IOException {
    Path jar = folder.resolve("app.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("BOOT-INF/lib/mysql-connector-j-9.7.0.jar"));
      zip.putNextEntry(new ZipEntry("BOOT-INF/lib/reactor-core-3.8.6.RELEASE.jar"));
      zip.putNextEntry(new ZipEntry("BOOT-INF/classes/a-1.class"));
    }

    assertThat(JarFile.libraries(jar))
        .isEqualTo(Map.of("mysql-connector-j", "9.7.0", "reactor-core", "3.8.6.RELEASE"));
    assertThat(JarFile.libraries(folder)).isEmpty();
  }

  @Test
  void readsTheSettingsThatATargetTells() {
    SequencedMap<Property, String> values = new LinkedHashMap<>();

    ManagementFacts.addSettings(
        values,
        JsonMapper.shared()
            .readTree("{\"settings\":{\"poolSize\":32,\"logLevels\":{\"root\":\"WARN\"}}}"));

    assertThat(values)
        .containsOnly(
            Map.entry(Property.POOL_SIZE, "32"),
            Map.entry(new Property(Property.LOGGING, "root"), "WARN"));
  }

  @Test
  void ofATargetThatTellsNothingNothingIsSaid() {
    Facts facts =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () ->
                Facts.read(
                    new Target("gone", URI.create("http://127.0.0.1:1"), null, null, null, null),
                    "/"));

    assertThat(facts.values()).containsOnlyKeys(Property.TRANSPORT);
    assertThat(facts.libraries()).isEmpty();
  }

  @Test
  void countsTheRequestsThatAConnectionSurvives() throws Exception {
    String last = "HTTP/1.1 200\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[]";
    String chunked =
        "HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n1;a=b\r\n]\r\n0\r\n\r\n";

    assertThat(survived("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n[]", last)).isEqualTo(6);
    assertThat(survived(chunked, chunked)).isEqualTo(6);
    assertThat(survived("HTTP/1.1 200\r\n\r\n", last)).isEqualTo(1);
  }

  /** Of a server that answers five requests alike, then the sixth, and closes the connection. */
  private static @Nullable Integer survived(String answer, String lastAnswer) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answer(server, answer, lastAnswer));
      return KeepAlive.survived(
          URI.create("http://127.0.0.1:" + server.getLocalPort()), "/idle", 20);
    }
  }

  private static void answer(ServerSocket server, String answer, String lastAnswer) {
    try (Socket socket = server.accept()) {
      OutputStream out = socket.getOutputStream();
      int answered = 0;
      int newLines = 0;
      while (answered < 6) {
        // Four lines are a request: its first, two fields, and an empty one.
        newLines += socket.getInputStream().read() == '\n' ? 1 : 0;
        if (newLines == 4) {
          newLines = 0;
          answered++;
          out.write((answered < 6 ? answer : lastAnswer).getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException e) {
      // The client has seen enough.
    }
  }
}
