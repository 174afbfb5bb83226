package dev.twinstack.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.load.Schedule.Metronome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MetronomeTest {

  @Test
  void requestsAreDueEvenlyToTheNanosecond() {
    Metronome metronome = new Metronome(3, Duration.ofSeconds(2));
    long start = System.currentTimeMillis();
    long first = metronome.next(start);

    assertThat(metronome.next(start) - first).isEqualTo(333_333_333);
    assertThat(metronome.next(start) - first).isEqualTo(666_666_666);
    assertThat(metronome.next(start) - first).isEqualTo(1_000_000_000);
    assertThat(metronome.next(start) - first).isEqualTo(1_333_333_333);
  }

  @Test
  void theLastIsDueBeforeTheEnd() {
    assertThat(requestsOf(new Metronome(3, Duration.ofSeconds(2)))).isEqualTo(6);
    assertThat(requestsOf(new Metronome(3, Duration.ofMillis(2_001)))).isEqualTo(7);
    assertThat(requestsOf(new Metronome(1, Duration.ofMillis(1)))).isEqualTo(1);
  }

  private static int requestsOf(Metronome metronome) {
    int count = 0;
    while (!metronome.isOver()) {
      metronome.next(System.currentTimeMillis());
      count++;
    }
    return count;
  }

  @Test
  void theFirstIsDueALeadAfterTheStartHoweverLateItIsAskedFor() {
    long lateMs = 70;
    long before = System.nanoTime();
    long start = System.currentTimeMillis() - lateMs;
    long first = new Metronome(10, Duration.ofSeconds(1)).next(start);
    long after = System.nanoTime();

    // Both clocks are read one after the other, one of them in milliseconds.
    assertThat(first)
        .isBetween(
            before + Metronome.LEAD_NS - (lateMs + 2) * 1_000_000 - (after - before),
            after + Metronome.LEAD_NS - (lateMs - 2) * 1_000_000);
  }
}
