package dev.twinstack.comparison.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no shell")
class GivenTargetsTest {

  private static final int SECONDS = 60;

  @TempDir private Path folder;

  private final int port = Ports.anyFree();

  private GivenTargets start(String... given) {
    return GivenTargets.start(
        List.of(given).stream().map(GivenTarget::parse).toList(),
        folder.resolve("logs"),
        Progress.silent());
  }

  private String started(String command) {
    return "a=http://127.0.0.1:%d,start=%s".formatted(port, command);
  }

  private String webServer() {
    return "exec '%s' -m jdk.httpserver -b 127.0.0.1 -p %d -d '%s'"
        .formatted(Path.of(System.getProperty("java.home"), "bin", "java"), port, folder);
  }

  @Test
  void aCommandIsUpUntilItIsClosed() {
    ProcessHandle process;
    try (GivenTargets targets = start(started(webServer()), "b=http://127.0.0.1:1,pid=1")) {
      Target target = targets.targets().getFirst();
      process = ProcessHandle.of(Objects.requireNonNull(target.processId())).orElseThrow();

      assertThat(TargetClient.isReachable(target)).isTrue();
      assertThat(process.info().command().orElse("")).endsWith("java");
      assertThat(targets.targets().getLast().processId()).isEqualTo(1);
      assertThat(folder.resolve("logs/a.log")).isNotEmptyFile();
    }
    assertThat(process.onExit()).succeedsWithin(SECONDS, TimeUnit.SECONDS);
    assertThat(Ports.isFree(port)).isTrue();
  }

  /** One that failed later leaves none behind that was started before. */
  @Test
  void aCommandThatEndsIsOneLineWithItsLastWords() {
    String second = "b=http://127.0.0.1:1/x,start=echo first; echo 'no, thanks' >&2; exit 7";

    assertThatThrownBy(() -> start(started(webServer()), second))
        .isInstanceOf(TargetFailedException.class)
        .hasMessage(
            "The target b ended before it answered at http://127.0.0.1:1/x: see %s, which ends with: no, thanks"
                .formatted(folder.resolve("logs/b.log")));
    assertThat(Ports.isFree(port)).isTrue();
  }

  @Test
  void whereSomebodyListensNothingIsStarted() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.start();
    try {
      String url = "http://127.0.0.1:" + other.getAddress().getPort();
      assertThatThrownBy(() -> start("a=" + url + ",start=echo up >up"))
          .isInstanceOf(TargetFailedException.class)
          .hasMessage(
              "Somebody listens at %s before the target a is started: end that, or leave start= out"
                  .formatted(url));
    } finally {
      other.stop(0);
    }
    assertThat(folder.resolve("logs")).doesNotExist();
  }
}
