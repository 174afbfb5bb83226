package dev.twinstack.comparison.profile;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of a service that CPU time is counted for, by the names of their classes. */
enum Layer {
  OWN_CODE("own code", "dev\\.twinstack\\."),
  METRICS("metrics", "io\\.micrometer\\.|io\\.prometheus\\.|.*\\.observation\\..*"),
  JSON("JSON", "tools\\.jackson\\."),
  HIBERNATE("Hibernate", "org\\.hibernate\\."),
  SPRING_DATA(
      "Spring Data",
      "org\\.springframework\\.(data|jdbc|r2dbc|orm|dao|transaction|aop|cglib|expression)\\."),
  POOL("connection pool", "com\\.zaxxer\\.hikari\\.|io\\.r2dbc\\.pool\\.|reactor\\.pool\\."),
  DRIVER("database driver", "com\\.mysql\\.|io\\.asyncer\\."),
  SPRING_WEB("Spring web", "org\\.springframework\\."),
  REACTOR("Reactor", "reactor\\.core\\.|reactor\\.util\\."),
  SERVER(
      "HTTP server and network",
      "org\\.eclipse\\.jetty\\.|io\\.netty\\.|reactor\\.netty\\.|jakarta\\."),
  JDK("JDK", ".*");

  static final List<Layer> ALL = List.of(values());

  private final String label;
  private final Pattern classes;

  Layer(String label, String classes) {
    this.label = label;
    this.classes = Pattern.compile("(" + classes + ").*");
  }

  /** The layer of a stack: that of its innermost method that is none of the JDK's. */
  static Layer of(List<String> classesFromInnermost) {
    return classesFromInnermost.stream()
        .map(Layer::of)
        .filter(layer -> layer != JDK)
        .findFirst()
        .orElse(JDK);
  }

  private static Layer of(String className) {
    return ALL.stream()
        .filter(layer -> layer.classes.matcher(className).matches())
        .findFirst()
        .orElse(JDK);
  }

  @Override
  public String toString() {
    return label;
  }
}
