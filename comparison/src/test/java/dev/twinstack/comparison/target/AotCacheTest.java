package dev.twinstack.comparison.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

  /** What every build that can be repeated gives its jars. */
  private static final FileTime SAME_DATE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir Path home;

  private AotCache cache;

  @BeforeEach
  void buildsTheService() throws IOException {
    buildService("one build");
    cache = AotCache.in(home.resolve("trained"), Service.BLOCKING, home);
    Files.createDirectories(cache.cache().getParent());
  }

  @Test
  void isCurrentOnceItIsWritten() throws IOException {
    assertThat(cache.isCurrent(home)).isFalse();

    cache.layOut(home);
    assertThat(cache.isCurrent(home)).isFalse();

    Files.writeString(cache.cache(), "as a JVM writes it");
    assertThat(cache.isCurrent(home)).isTrue();
  }

  @Test
  void isOfAnOlderBuildWhenTheServiceIsAnotherOfTheSameDate() throws IOException {
    cache.layOut(home);
    Files.writeString(cache.cache(), "as a JVM writes it");

    buildService("another build");

    assertThat(cache.isCurrent(home)).isFalse();
  }

  @Test
  void isNotCurrentWhereNothingSaysWhatItWasTrainedWith() throws IOException {
    Files.writeString(cache.cache(), "as an older tool left it");

    assertThat(cache.isCurrent(home)).isFalse();
  }

  @Test
  void whatWasThereIsNotTakenForTheCacheOfTheNewLayout() throws IOException {
    Files.writeString(cache.cache(), "as an older tool left it");

    cache.layOut(home);

    assertThat(cache.cache()).doesNotExist();
  }

  @Test
  void saysWhatCannotBeExtracted() throws IOException {
    Files.writeString(Service.BLOCKING.jar(home), "no jar");

    assertThatThrownBy(() -> cache.layOut(home))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(Service.BLOCKING.jar(home).toString())
        .hasMessageContaining("./mvnw package");
  }

  @Test
  void requestsAreAboveTheThresholdsInUseAndTheStartIsNot() {
    assertThat(cache.training().jvmFlags())
        .contains(
            "-XX:AOTCacheOutput=" + cache.cache(),
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=30000",
            "-XX:Tier4BackEdgeThreshold=300000");
    assertThat(cache.trained().jvmFlags())
        .contains(
            "-XX:AOTCache=" + cache.cache(),
            "-XX:Tier4InvocationThreshold=10000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4BackEdgeThreshold=100000",
            "-XX:Tier2InvokeNotifyFreqLog=8");
  }

  @Test
  void flagsOfTheUserComeLast() {
    assertThat(cache.trained().withFlags(List.of("-XX:Tier4InvocationThreshold=5000")).jvmFlags())
        .endsWith("-XX:Tier4InvocationThreshold=5000");
  }

  /** A jar that ends at once, whatever it is told. */
  private void buildService(String content) throws IOException {
    Path jar = Service.BLOCKING.jar(home);
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Nothing.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_TITLE, content);
    String entry = Nothing.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream program = AotCacheTest.class.getClassLoader().getResourceAsStream(entry)) {
      out.putNextEntry(new JarEntry(entry));
      out.write(program.readAllBytes());
    }
    Files.setLastModifiedTime(jar, SAME_DATE);
  }

  /** The program in it. */
  static final class Nothing {

    private Nothing() {}

    public static void main(String[] arguments) {}
  }
}
