package dev.twinstack.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twinstack.comparison.load.LoadEngine.Window;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Scenario;
import dev.twinstack.comparison.scenario.Workload;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoopServerTest {

  private static final Scenario SCENARIO =
      new Scenario(Workload.NOOP, new LoadModel.Open(2_000), Duration.ofSeconds(1));

  @Test
  void everyRequestIsAnsweredByAThreadOfItsOwn() {
    try (NoopServer server = NoopServer.start()) {
      long cpuBefore = server.cpuNs();
      RoundMeasurement measured =
          LoadEngine.hyperfoil().run(SCENARIO, server.target(), Window.ignored());

      assertThat(measured.counts().good()).isEqualTo(measured.counts().sent()).isEqualTo(2_000);
      assertThat(measured.counts().hits()).isZero();
      assertThat(server.cpuNs()).isGreaterThan(cpuBefore);
    }
  }

  @Test
  void nobodyListensOnceItIsClosed() {
    NoopServer server = NoopServer.start();
    int port = server.target().url().getPort();
    server.close();

    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }
}
