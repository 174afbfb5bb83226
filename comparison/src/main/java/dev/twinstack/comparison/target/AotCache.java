package dev.twinstack.comparison.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Where one is or goes. */
  public static AotCache in(Path folder, Service service, Path home) {
    Path own = folder.resolve(service.toString());
    return new AotCache(
        service, own.resolve(service.jar(home).getFileName()), own.resolve("app.aot"));
  }

  /** Whether it was trained, and with the service as it was built last. */
  public boolean isCurrent(Path home) throws IOException {
    return Files.exists(cache)
        && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(service.jar(home)))
            > 0;
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
  }

  /** The service as it is started to write the cache when it ends. */
  public ServiceLaunch training() {
    return launch("-XX:AOTCacheOutput=" + cache);
  }

  /** The service as it is started with it. */
  public ServiceLaunch trained() {
    return launch("-XX:AOTCache=" + cache).named(service + " with AOT cache");
  }

  private ServiceLaunch launch(String flag) {
    return new ServiceLaunch(
        service, service.toString(), new ServiceChange(List.of(flag), List.of(), jar), List.of());
  }
}
