package dev.twinstack.testbed.database;

import java.util.Locale;

/** Which database to use. */
public enum DatabaseChoice {
  /** The first that can be had: external where DATABASE_HOST is set, then docker, then embedded. */
  AUTO,
  /** The one that the DATABASE_* variables name. */
  EXTERNAL,
  /** MySQL in a container. */
  DOCKER,
  /** The MariaDB that comes with the project. */
  EMBEDDED;

  /**
   * Reads a choice as it is written on a command line.
   *
   * @throws IllegalArgumentException if it is none, with a line that lists them
   */
  public static DatabaseChoice parse(String text) {
    for (DatabaseChoice choice : values()) {
      if (choice.toString().equals(text)) {
        return choice;
      }
    }
    throw new IllegalArgumentException(
        "The database is '%s': choose auto, external, docker or embedded".formatted(text));
  }

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
