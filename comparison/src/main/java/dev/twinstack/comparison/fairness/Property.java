package dev.twinstack.comparison.fairness;

/**
 * What can be said of a process.
 *
 * @param group what it belongs to
 * @param name its name within the group
 */
record Property(String group, String name) {

  static final String JVM = "JVM";
  static final String SYSTEM = "operating system";
  static final String HTTP = "HTTP";
  static final String SETTINGS = "settings";
  static final String LOGGING = "logging";
  static final String LIBRARIES = "libraries";
  static final String MANAGEMENT = "management";

  static final Property JAVA = new Property(JVM, "Java version");
  static final Property COLLECTOR = new Property(JVM, "garbage collector");
  static final Property HEAP_MIN = new Property(JVM, "least heap, bytes");
  static final Property HEAP_MAX = new Property(JVM, "most heap, bytes");
  static final Property PROCESSORS = new Property(JVM, "processors");
  static final Property AFFINITY = new Property(SYSTEM, "processors allowed");
  static final Property IO_URING = new Property(SYSTEM, "io_uring");
  static final Property SURVIVED = new Property(HTTP, "requests one connection survived");
  static final Property ENCODING = new Property(HTTP, "content encoding when gzip is accepted");
  static final Property TRANSPORT = new Property(HTTP, "transport");
  static final Property POOL_SIZE = new Property(SETTINGS, "poolSize");
  static final Property POOL_MAX = new Property(SETTINGS, "connections the pool may have");
  static final Property ACCESS_LOG = new Property(SETTINGS, "accessLog");
  static final Property OPEN_IN_VIEW = new Property(SETTINGS, "openInView");
  static final Property TLS = new Property("database session", "tls");
}
