package dev.twinstack.comparison.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentResultTest {

  private static final String JSON =
      """
      {
        "schema" : 1,
        "begun" : "2026-11-21T10:00:00Z",
        "database" : "MySQL 8.4",
        "processors" : 2,
        "jvm" : "25",
        "run" : {
          "experiments" : [ "pin" ],
          "figures" : [ {
            "experiment" : "pin",
            "style" : "virtual threads",
            "figure" : "seconds for five sleeps in C",
            "at" : 0.0,
            "repetition" : 1,
            "value" : 3.01,
            "missing" : null
          } ],
          "exhibits" : [ {
            "title" : "Code",
            "style" : "event loops",
            "text" : "zip"
          } ]
        }
      }
      """;

  @Test
  void theFormatIsWhatItWas(@TempDir Path folder) throws Exception {
    ExperimentFigure figure =
        new ExperimentFigure(Experiment.PIN, Style.VIRTUAL, Measured.PIN_IN_C, 0, 1, 3.01, null);
    ExperimentRun run =
        new ExperimentRun(
            List.of(Experiment.PIN),
            List.of(figure),
            List.of(new ExperimentExhibit("Code", Style.LOOP, "zip")));
    Path file = folder.resolve("explain.json");

    new ExperimentResult(ExperimentResult.SCHEMA, "2026-11-21T10:00:00Z", "MySQL 8.4", 2, "25", run)
        .write(file);

    assertThat(Files.readString(file)).isEqualToNormalizingNewlines(JSON);
  }
}
