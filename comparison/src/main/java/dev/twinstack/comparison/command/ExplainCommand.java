package dev.twinstack.comparison.command;

import dev.twinstack.comparison.experiment.Experiments;
import dev.twinstack.comparison.report.ExplainPage;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.result.ExperimentResult;
import dev.twinstack.comparison.result.ExperimentRun;
import dev.twinstack.comparison.result.WholeFile;
import dev.twinstack.testbed.progress.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Turns what is said of blocking and reactive services into experiments. */
@Command(
    name = "explain",
    description = {
      "Hold what is said of blocking and reactive services against this machine:",
      "experiments in some twelve minutes, and a guide to which style fits which service."
    },
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  @Option(
      names = "--experiment",
      paramLabel = "NAME",
      converter = Converters.ForExperiment.class,
      description = "Only this one: wait, hog, pin, slip, fanout, stream, slow, mix or debug.")
  private @Nullable Experiment only;

  @Mixin private final StudyOptions options = new StudyOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Progress progress = Progress.console();

  @Override
  public Integer call() throws IOException {
    Instant begun = Instant.now();
    List<Experiment> wanted = only == null ? List.of(Experiment.values()) : List.of(only);
    Path folder = options.newFolder();
    try (TestBench bench = TestBench.start(options.database(), progress)) {
      Chapter chapter = new Chapter(folder, begun, bench.database().description());
      new Experiments(bench.database(), Home.folder(), folder, progress)
          .run(wanted, chapter::write);
      chapter.print(spec.commandLine().getOut());
    }
    return ExitCode.DONE;
  }

  /** The files, written anew after each experiment: who stops it keeps those before. */
  private static final class Chapter {

    private final Path folder;
    private final Instant begun;
    private final String where;
    private String text = "";

    Chapter(Path folder, Instant begun, String where) {
      this.folder = folder;
      this.begun = begun;
      this.where = where;
    }

    void write(ExperimentRun run) throws IOException {
      int processors = Runtime.getRuntime().availableProcessors();
      new ExperimentResult(
              ExperimentResult.SCHEMA,
              begun.toString(),
              where,
              processors,
              System.getProperty("java.runtime.version"),
              run)
          .write(folder.resolve("explain.json"));
      String summary =
          "Each figure is the median of its repetitions, which take turns, on %s and %d processors."
              .formatted(where, processors);
      ExplainPage page = ExplainPage.of(run, summary);
      WholeFile.write(page(), page.html());
      WholeFile.write(folder.resolve("explain.txt"), page.text());
      text = page.text();
    }

    private Path page() {
      return folder.resolve("explain.html");
    }

    void print(PrintWriter out) {
      out.print(text);
      out.println("The chapter: " + page());
      out.flush();
    }
  }
}
