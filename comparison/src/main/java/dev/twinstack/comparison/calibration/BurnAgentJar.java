package dev.twinstack.comparison.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Puts {@link BurnAgent} into a jar of its own: an agent cannot be loaded from inside another. */
public final class BurnAgentJar {

  private BurnAgentJar() {}

  /**
   * Writes {@code burn-agent.jar} into a folder, which must be there.
   *
   * @return the jar, for {@code -javaagent:JAR=SHARE}
   */
  public static Path write(Path folder) throws IOException {
    Path jar = folder.resolve("burn-agent.jar");
    String name = BurnAgent.class.getName().replace('.', '/') + ".class";
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", BurnAgent.class.getName());
    try (InputStream agent =
            Objects.requireNonNull(
                BurnAgent.class.getResourceAsStream("BurnAgent.class"), "the agent's own bytes");
        OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      out.putNextEntry(new JarEntry(name));
      agent.transferTo(out);
      out.closeEntry();
    }
    return jar;
  }
}
