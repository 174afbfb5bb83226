package dev.twinstack.comparison.result;

import java.util.Arrays;
import java.util.List;

/** What stands in {@link SampleRun} beside its figures: settings, machine, ledger and checks. */
final class SampleFacts {

  private SampleFacts() {}

  static Settings settings() {
    return new Settings(
        "standard",
        List.of("demo", "idle"),
        1000,
        SampleRun.ROUND_SECONDS,
        2,
        32,
        5,
        100,
        null,
        1_000_000L,
        20_261_121L,
        "database 0, target 1-2, generator 3",
        "./compare run --preset standard");
  }

  static EnvironmentManifest environment() {
    return new EnvironmentManifest(
        "Linux 6.1 amd64",
        "Fast 9000",
        4,
        16L << 30,
        0.25,
        "performance",
        "4 CPUs, 16 GiB, 1048576 open files",
        "kvm",
        "Vendor 25.0.1",
        "0123abc",
        "embedded",
        "11.4.5-MariaDB",
        "Hyperfoil 0.25.2");
  }

  static TargetManifest manifest(String name) {
    return new TargetManifest(
        name,
        "http://127.0.0.1:808" + (SampleRun.TARGETS.indexOf(name) + 1),
        List.of("-Xms512m", "-Xmx512m", "-XX:+UseG1GC"),
        "0.1.0-SNAPSHOT",
        "0123abc");
  }

  static List<LedgerLine> ledger() {
    return List.of(
        new LedgerLine("JVM", "heap, most", List.of("512 MiB", "512 MiB"), null),
        new LedgerLine("JVM", "collector", List.of("G1", "G1"), null),
        new LedgerLine("JVM", "processors", List.of("2", "2"), null),
        new LedgerLine("pool", "connections, most", List.of("32", "32"), null),
        new LedgerLine(
            "pool",
            "library",
            List.of("HikariCP 7.1.0", "r2dbc-pool 1.0.2"),
            "Each stack's own pool; size and time-outs are alike."),
        new LedgerLine(
            "HTTP", "server", List.of("Jetty 12.1.10", "Reactor Netty 1.3.0"), "What is compared."),
        new LedgerLine("HTTP", "keep-alive", List.of("60 s", "60 s"), null),
        new LedgerLine("logging", "level of the request path", List.of("INFO", "DEBUG"), null),
        new LedgerLine("libraries", "jackson", Arrays.asList("3.0.1", null), null));
  }

  static List<TrapCheck> traps() {
    return List.of(
        trap("blocking", "carriers are pinned by synchronized", TrapCheck.Outcome.CLEAR, "JDK 25"),
        trap("reactive", "one event loop does all of R2DBC", TrapCheck.Outcome.CLEAR, "4 loops"),
        trap("reactive", "debug logging", TrapCheck.Outcome.CAUGHT, "level DEBUG"),
        trap("blocking", "swap in use", TrapCheck.Outcome.NOT_CHECKED, "not told"));
  }

  private static TrapCheck trap(
      String target, String trap, TrapCheck.Outcome outcome, String found) {
    return new TrapCheck(target, trap, outcome, found, "Set the level to INFO");
  }

  static List<Detection> detections() {
    return List.of(
        new Detection(
            "blocking", "pinned carriers", "JFR jdk.VirtualThreadPinned", 0, 0, List.of()),
        new Detection(
            "reactive",
            "blocked event loops",
            "samples of the loops' stacks",
            3,
            24_000_000,
            List.of("dev.twinstack.app.demo.DemoService.find(DemoService.java:31)")));
  }
}
