package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpeedProbeTest {

  @Test
  void anExchangeTakesTensOfMicroseconds() throws IOException, InterruptedException {
    SpeedProbe probe = SpeedProbe.start();
    // Until enough exchanges have been made, however slow the machine is.
    for (int i = 0; i < 100 && probe.unitNs() == null; i++) {
      Thread.sleep(100);
    }
    probe.close();

    assertThat(probe.unitNs()).isBetween(1_000L, 10_000_000L);
  }

  @Test
  void tooShortATimeTellsNothing() throws IOException {
    SpeedProbe probe = SpeedProbe.start();
    probe.close();

    assertThat(probe.unitNs()).isNull();
  }
}
