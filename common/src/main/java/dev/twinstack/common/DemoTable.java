package dev.twinstack.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The table behind {@code /demo}. */
public final class DemoTable {

  /** The name of the table. */
  public static final String NAME = "demo_data";

  /** How many rows it has unless somebody asks for another number. */
  public static final int DEFAULT_ROWS = 1_000_000;

  /** The seed of its names unless somebody asks for another: see {@link RandomName#ofRow}. */
  public static final long DEFAULT_SEED = 20_261_121;

  private DemoTable() {}

  /** The statement that makes the table where there is none, as given in {@code demo_data.sql}. */
  public static String createStatement() {
    try (InputStream sql = DemoTable.class.getResourceAsStream("demo_data.sql")) {
      if (sql == null) {
        throw new IllegalStateException("demo_data.sql is missing beside " + DemoTable.class);
      }
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
