package dev.twinstack.comparison.result;

import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code explain.json}: what the experiments gave, and on what. For programs to read; nothing here
 * reads it back.
 *
 * @param schema the version of the format
 * @param begun when, in UTC, as ISO 8601 has it
 * @param database which database, in a line
 * @param processors how many the machine offered
 * @param jvm the tool's JVM, which is the services' too
 * @param run the figures
 */
public record ExperimentResult(
    int schema, String begun, String database, int processors, String jvm, ExperimentRun run) {

  /** The version of the format that is written. */
  public static final int SCHEMA = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** The text of the file. */
  public String toJson() {
    return MAPPER.writeValueAsString(this) + "\n";
  }

  /** Writes the file, whole or not at all. */
  public void write(Path file) throws IOException {
    WholeFile.write(file, toJson());
  }
}
