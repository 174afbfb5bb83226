package dev.twinstack.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.load.Schedule.Metronome;
import org.junit.jupiter.api.Test;

class MetronomeTest {

  @Test
  void requestsAreDueEvenlyToTheNanosecond() {
    Metronome metronome = new Metronome(3);
    long start = System.currentTimeMillis();
    long first = metronome.next(start);

    assertThat(metronome.next(start) - first).isEqualTo(333_333_333);
    assertThat(metronome.next(start) - first).isEqualTo(666_666_666);
    assertThat(metronome.next(start) - first).isEqualTo(1_000_000_000);
    assertThat(metronome.next(start) - first).isEqualTo(1_333_333_333);
  }

  @Test
  void theFirstIsDueALeadAfterTheStartHoweverLateItIsAskedFor() {
    long lateMs = 70;
    long before = System.nanoTime();
    long start = System.currentTimeMillis() - lateMs;
    long first = new Metronome(10).next(start);
    long after = System.nanoTime();

    // Both clocks are read one after the other, one of them in milliseconds.
    assertThat(first)
        .isBetween(
            before + Metronome.LEAD_NS - (lateMs + 2) * 1_000_000 - (after - before),
            after + Metronome.LEAD_NS - (lateMs - 2) * 1_000_000);
  }
}
