package dev.twinstack.comparison.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A service laid out so that a JVM can keep its classes, profiles and linked code from one run to
 * the next (JEP 483, 514 and 515): the jar without the jars in it, its libraries beside it, and the
 * cache. It holds for the very JVM and class path that it was trained with.
 *
 * @param service the service
 * @param jar the jar that is started
 * @param cache the cache
 */
public record AotCache(Service service, Path jar, Path cache) {

  private static final int EXTRACT_SECONDS = 60;

  /**
   * With a cache C2 has profiles from the first second on, and compiles by the JVM's own thresholds
   * what the start alone calls, some thousand times or in loops, before what requests call. So it
   * is asked for less: twice the calls, and six times while trained, so that what requests call is
   * above the threshold in use from the first call, and what the start calls is not (CallPredicate
   * and trained_transition in OpenJDK's compilationPolicy.cpp). The figures: docs/performance.md.
   */
  private static final int CALLS_IN_TRAINING = 30_000;

  private static final int CALLS_IN_USE = 10_000;

  /** What was called in training is compiled by C2 after 2^8 calls instead of 2^11. */
  private static final String SOONER_WHERE_TRAINED = "-XX:Tier2InvokeNotifyFreqLog=8";

  /** Where one is or goes. */
  public static AotCache in(Path folder, Service service, Path home) {
    Path own = folder.resolve(service.toString());
    return new AotCache(
        service, own.resolve(service.jar(home).getFileName()), own.resolve("app.aot"));
  }

  /** Whether it was trained as it would be now, by this JVM and with the service as it is built. */
  public boolean isCurrent(Path home) throws IOException {
    return Files.exists(cache)
        && Files.exists(origin())
        && Files.readString(origin()).equals(originNow(home));
  }

  /**
   * Lays the service out, without a cache yet; what is there of an earlier one is replaced.
   *
   * @param home the project's folder, where the build left the jar
   * @throws IOException if it cannot be laid out, with one line
   */
  public void layOut(Path home) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djarmode=tools",
            "-jar",
            service.jar(home).toString(),
            "extract",
            "--force",
            "--destination",
            jar.resolveSibling("").toString());
    Process extract =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!extract.waitFor(EXTRACT_SECONDS, TimeUnit.SECONDS) || extract.exitValue() != 0) {
        throw new IOException(
            "%s cannot be extracted to %s: build it by ./mvnw package"
                .formatted(service.jar(home), jar.getParent()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The extraction was interrupted", e);
    } finally {
      extract.destroyForcibly();
    }
    Files.deleteIfExists(cache);
    Files.writeString(origin(), originNow(home));
  }

  /** The service as it is started to write the cache when it ends. */
  public ServiceLaunch training() {
    return launch(trainingFlags());
  }

  /** The service as it is started with it. */
  public ServiceLaunch trained() {
    List<String> flags = new ArrayList<>(List.of("-XX:AOTCache=" + cache));
    flags.addAll(flagsInUse());
    return launch(flags).named(service + " with AOT cache");
  }

  /** The flags that go with a cache, and with no start that has none. */
  public static List<String> flagsInUse() {
    List<String> flags = new ArrayList<>(compiledByC2After(CALLS_IN_USE));
    flags.add(SOONER_WHERE_TRAINED);
    return flags;
  }

  private List<String> trainingFlags() {
    List<String> flags = new ArrayList<>(List.of("-XX:AOTCacheOutput=" + cache));
    flags.addAll(compiledByC2After(CALLS_IN_TRAINING));
    return flags;
  }

  /** After so many calls, however often they loop, or ten times as many rounds of one loop. */
  private static List<String> compiledByC2After(int calls) {
    return List.of(
        "-XX:Tier4InvocationThreshold=" + calls,
        "-XX:Tier4MinInvocationThreshold=" + calls,
        "-XX:Tier4BackEdgeThreshold=" + 10 * calls);
  }

  private ServiceLaunch launch(List<String> flags) {
    return new ServiceLaunch(
        service, service.toString(), new ServiceChange(flags, List.of(), jar), List.of());
  }

  /** Says what the cache was trained with. */
  private Path origin() {
    return cache.resolveSibling("origin.txt");
  }

  /** By content: a build that can be repeated gives every jar the same date. */
  private String originNow(Path home) throws IOException {
    return String.join(
        "\n",
        digest(service.jar(home)),
        System.getProperty("java.vm.version"),
        String.join(" ", trainingFlags()));
  }

  private static String digest(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
