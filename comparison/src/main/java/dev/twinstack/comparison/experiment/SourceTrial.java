package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.result.ExperimentExhibit;
import dev.twinstack.comparison.result.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The classes of equal names in both services, read from their sources. */
final class SourceTrial {

  private static final String SHOWN = "experiment/FanoutExperiment.java";
  private static final List<String> PACKAGES = List.of("demo", "experiment");

  private final Path home;
  private final Figures figures;

  SourceTrial(Path home, Figures figures) {
    this.home = home;
    this.figures = figures;
  }

  /** Adds the figures of all classes together and gives one class of either side to look at. */
  List<ExperimentExhibit> run() throws IOException {
    List<ExperimentExhibit> exhibits = new ArrayList<>();
    for (Carrier carrier : List.of(Carrier.VIRTUAL, Carrier.LOOP)) {
      int lines = 0;
      int branches = 0;
      int nesting = 0;
      int callbacks = 0;
      for (Path file : filesOfBoth()) {
        CodeShape shape = CodeShape.of(Files.readString(sources(carrier).resolve(file)));
        lines += shape.lines();
        branches += shape.branches();
        nesting = Math.max(nesting, shape.nesting());
        callbacks += shape.callbacks();
      }
      figures.add(carrier.style(), Measured.CODE_LINES, 0, 1, (double) lines);
      figures.add(carrier.style(), Measured.CODE_BRANCHES, 0, 1, (double) branches);
      figures.add(carrier.style(), Measured.CODE_NESTING, 0, 1, (double) nesting);
      figures.add(carrier.style(), Measured.CODE_CALLBACKS, 0, 1, (double) callbacks);
      exhibits.add(
          new ExperimentExhibit(
              "Three queries at once, and the first failure ends it: the code",
              carrier.style(),
              withoutHead(Files.readString(sources(carrier).resolve(SHOWN)))));
    }
    return exhibits;
  }

  private static String withoutHead(String source) {
    int start = source.indexOf("/**");
    return start < 0 ? source : source.substring(start);
  }

  /** Classes that only one has are of the style's machinery and not of the request. */
  private List<Path> filesOfBoth() throws IOException {
    List<Path> both = new ArrayList<>();
    for (String name : PACKAGES) {
      Path folder = sources(Carrier.VIRTUAL).resolve(name);
      try (Stream<Path> files = Files.list(folder)) {
        files
            .map(file -> sources(Carrier.VIRTUAL).relativize(file))
            .filter(file -> Files.exists(sources(Carrier.LOOP).resolve(file)))
            .sorted()
            .forEach(both::add);
      }
    }
    return both;
  }

  private Path sources(Carrier carrier) {
    String module = carrier == Carrier.LOOP ? "reactive-app" : "blocking-app";
    return home.resolve(module).resolve("src/main/java/dev/twinstack/app");
  }
}
