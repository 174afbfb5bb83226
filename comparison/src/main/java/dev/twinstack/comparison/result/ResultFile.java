package dev.twinstack.comparison.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code result.json}: writes a result and reads it back. */
public final class ResultFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ResultFile() {}

  /** Writes the file, whole or not at all. */
  public static void write(RunResult result, Path file) throws IOException {
    WholeFile.write(file, toJson(result));
  }

  /** The text of the file. */
  public static String toJson(RunResult result) {
    return MAPPER.writeValueAsString(result) + "\n";
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read or is no result of this version, with one line
   */
  public static RunResult read(Path file) throws IOException {
    try {
      JsonNode root = MAPPER.readTree(Files.readString(file));
      int schema = root.path("schema").asInt(0);
      if (schema != RunResult.SCHEMA) {
        throw new IOException(
            "The file %s has schema %d: this version reads schema %d"
                .formatted(file, schema, RunResult.SCHEMA));
      }
      return MAPPER.treeToValue(root, RunResult.class);
    } catch (JacksonException e) {
      throw new IOException(
          "The file %s is no result: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }
}
