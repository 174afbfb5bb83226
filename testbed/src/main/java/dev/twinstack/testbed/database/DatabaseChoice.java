package dev.twinstack.testbed.database;

import java.util.Locale;
import java.util.Map;

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

  /**
   * Whether it can be had, as far as can be told without a start. Asking a container engine takes
   * some seconds the first time; why it is of no use tells {@link
   * LocalDatabase#containerEngineProblem}.
   *
   * @param environment the settings, as for {@link LocalDatabase#start}
   */
  public boolean isAvailable(Map<String, String> environment) {
    return switch (this) {
      case AUTO ->
          EXTERNAL.isAvailable(environment)
              || EMBEDDED.isAvailable(environment)
              || DOCKER.isAvailable(environment);
      case EXTERNAL -> !environment.getOrDefault("DATABASE_HOST", "").isBlank();
      case DOCKER -> ContainerEngine.problem().isEmpty();
      case EMBEDDED -> MariaDbBinaries.areOnClassPath();
    };
  }

  /** As it is written on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
