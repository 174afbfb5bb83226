package dev.twinstack.comparison.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.experiment.Walk.Frame;
import dev.twinstack.comparison.experiment.Walk.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {

  private static Stop own(int line) {
    return new Stop("dev.twinstack.app.demo.DemoService", "find", line);
  }

  private static Stop library(int line) {
    return new Stop("reactor.core.publisher.Mono", "subscribe", line);
  }

  private static final Walk WALK =
      new Walk(
          List.of(own(1), own(2), library(7), library(8), own(3)),
          false,
          List.of(
              new Frame(own(3), List.of("this", "rows")),
              new Frame(library(9), List.of()),
              new Frame(own(5), List.of("request")),
              new Frame(library(10), List.of())));

  @Test
  void stepsAndStopsAreCounted() {
    assertThat(WALK.steps()).isEqualTo(4);
    assertThat(WALK.stopsInOwnCode()).isEqualTo(3);
    assertThat(WALK.stopsInLibraries()).isEqualTo(2);
  }

  @Test
  void aVariableIsSeenInAnyFrame() {
    assertThat(WALK.stillSees(List.of("name", "request"))).isTrue();
    assertThat(WALK.stillSees(List.of("name"))).isFalse();
  }

  @Test
  void itIsToldWithoutWhatIsOfOthers() {
    assertThat(WALK.told())
        .isEqualTo(
            """
            DemoService.find:1
            DemoService.find:2
              ... 2 stops in libraries
            DemoService.find:3

            There on another thread. Its stack:
            DemoService.find:3  (this, rows)
              ... 1 frames of libraries
            DemoService.find:5  (request)
              ... 1 frames of libraries\
            """);
  }
}
