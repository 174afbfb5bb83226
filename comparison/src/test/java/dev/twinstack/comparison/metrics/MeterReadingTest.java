package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MeterReadingTest {

  private static MeterReading reading(String text) {
    return new MeterReading(Exposition.parse(text), 0, null);
  }

  @Test
  void countsWhatWasAskedApartFromTheRest() {
    MeterReading before =
        reading(
            """
            http_server_requests_seconds_count{uri="/demo",status="200",method="GET"} 10
            http_server_requests_seconds_sum{uri="/demo",status="200",method="GET"} 0.5
            http_server_requests_seconds_count{uri="/idle",status="200",method="GET"} 7
            """);
    MeterReading after =
        reading(
            """
            http_server_requests_seconds_count{uri="/demo",status="200",method="GET"} 30
            http_server_requests_seconds_sum{uri="/demo",status="200",method="GET"} 0.75
            http_server_requests_seconds_count{uri="/demo",status="503",method="GET"} 2
            http_server_requests_seconds_count{uri="/idle",status="200",method="GET"} 7
            """);

    MeterFigures figures = after.since(before, "/demo");

    assertThat(figures.requests()).isEqualTo(20);
    assertThat(figures.requestNs()).isEqualTo(250_000_000);
    assertThat(figures.allRequests()).isEqualTo(22);
  }

  @Test
  void allocationIsExactWhereItIsCounted() {
    MeterFigures figures =
        reading("jvm_allocated_bytes_total 5000\njvm_gc_memory_allocated_bytes_total 9")
            .since(reading("jvm_allocated_bytes_total 1000"), "/");

    assertThat(figures.allocatedBytes()).isEqualTo(4000);
  }

  @Test
  void allocationIsElseWhatWasCollectedAndWhatEdenHolds() {
    String eden = "jvm_memory_used_bytes{area=\"heap\",id=\"G1 Eden Space\"} ";
    MeterFigures figures =
        reading("jvm_gc_memory_allocated_bytes_total 1000\n" + eden + "50")
            .since(reading("jvm_gc_memory_allocated_bytes_total 200\n" + eden + "300"), "/");

    assertThat(figures.allocatedBytes()).isEqualTo(800 - 250);
  }

  @Test
  void whatTheReadingItselfAllocatesIsTakenOff() {
    MeterReading before =
        new MeterReading(Exposition.parse("jvm_allocated_bytes_total 1000"), 300, null);

    assertThat(reading("jvm_allocated_bytes_total 5000").since(before, "/").allocatedBytes())
        .isEqualTo(3700);
  }

  @Test
  void noCollectionIsNoPause() {
    MeterReading quiet = reading("jvm_gc_overhead 0.0");

    assertThat(quiet.since(quiet, "/").gcCount()).isZero();
    assertThat(quiet.since(quiet, "/").gcPauseNs()).isZero();
    assertThat(
            reading("jvm_gc_pause_seconds_count{action=\"x\"} 3\njvm_gc_overhead 0")
                .since(quiet, "/")
                .gcCount())
        .isEqualTo(3);
  }

  @Test
  void theHeapAfterACollectionIsTheOldGenerations() {
    MeterReading reading =
        reading(
            """
            jvm_memory_usage_after_gc{area="heap",pool="long-lived"} 0.25
            jvm_memory_max_bytes{area="heap",id="G1 Eden Space"} -1.0
            jvm_memory_max_bytes{area="heap",id="G1 Old Gen"} 400.0
            """);

    assertThat(reading.since(reading, "/").heapAfterGcBytes()).isEqualTo(100);
  }

  @Test
  void whatIsNotToldIsMissing() {
    MeterFigures figures = reading("up 1").since(reading("up 1"), "/demo");

    assertThat(figures)
        .isEqualTo(
            new MeterFigures(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null));
  }

  @Test
  void withoutAReadingBeforeNothingCanBeSaid() {
    assertThat(reading("db_query_seconds_count 5").since(reading(""), "/").queries()).isNull();
  }

  @Test
  void threadsThatEndedAreLostAndNewOnesCountInFull() {
    Exposition nothing = Exposition.parse("");
    MeterReading before = new MeterReading(nothing, 0, Map.of(1L, 10L, 2L, 100L));
    MeterReading after = new MeterReading(nothing, 0, Map.of(1L, 15L, 3L, 4L));

    assertThat(after.since(before, "/").contextSwitches()).isEqualTo(9);
  }
}
