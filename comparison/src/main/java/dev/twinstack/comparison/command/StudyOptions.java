package dev.twinstack.comparison.command;

import dev.twinstack.comparison.report.StudyPage;
import dev.twinstack.comparison.result.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every study of the services is on and where it goes. */
final class StudyOptions {

  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the figures go (default: results, in the project).")
  private @Nullable Path output;

  DatabaseOptions database() {
    return database;
  }

  /** Makes a folder for the figures, once the database is known to be within reach. */
  Path newFolder() throws IOException {
    Diagnosis.requireRunnable(database.choice());
    return Home.newResults(output, Instant.now());
  }

  /** Makes a folder for the figures of targets that somebody else runs. */
  Path newFolderWithoutDatabase() throws IOException {
    return Home.newResults(output, Instant.now());
  }

  /** Writes a page and its figures, and prints these. */
  static void write(StudyPage page, Path folder, String name, PrintWriter out) throws IOException {
    Path file = folder.resolve(name + ".html");
    WholeFile.write(file, page.html());
    WholeFile.write(folder.resolve(name + ".txt"), page.text());
    out.print(page.text());
    out.println("Charts: " + file);
    out.flush();
  }
}
