package dev.twinstack.comparison.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a machine's figures depend on besides its hardware.
 *
 * @param governor how the frequency of the first processor is governed; null where not told
 * @param limits what this process's control group and its limits allow; null where not told
 * @param virtualization what the machine runs inside of; null where not told, as on bare metal
 */
public record MachineConditions(
    @Nullable String governor, @Nullable String limits, @Nullable String virtualization) {

  private static final Pattern FILES = Pattern.compile("(?m)^Max open files\\s+(\\S+)\\s+(\\S+)");

  /** Reads what is so now, in some milliseconds. */
  public static MachineConditions read() {
    return read(Path.of("/"));
  }

  static MachineConditions read(Path root) {
    return new MachineConditions(
        text(root.resolve("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor")),
        limits(root),
        virtualization(root));
  }

  private static @Nullable String limits(Path root) {
    List<String> limits = new ArrayList<>();
    Path group = group(root);
    addIfTold(limits, "cpu.max ", text(group.resolve("cpu.max")));
    addIfTold(limits, "memory.max ", text(group.resolve("memory.max")));
    String processLimits = text(root.resolve("proc/self/limits"));
    Matcher files = FILES.matcher(processLimits == null ? "" : processLimits);
    addIfTold(limits, "open files ", files.find() ? files.group(1) : null);
    return limits.isEmpty() ? null : String.join(", ", limits);
  }

  /** The folder of this process's control group, version 2: the line {@code 0::/path}. */
  private static Path group(Path root) {
    String groups = text(root.resolve("proc/self/cgroup"));
    Matcher matcher = Pattern.compile("(?m)^0::/(.*)$").matcher(groups == null ? "" : groups);
    Path folder = root.resolve("sys/fs/cgroup");
    return matcher.find() ? folder.resolve(matcher.group(1)).normalize() : folder;
  }

  private static @Nullable String virtualization(Path root) {
    String cpuinfo = text(root.resolve("proc/cpuinfo"));
    boolean guest =
        cpuinfo != null
            && Pattern.compile("(?m)^flags\\s*:.*\\bhypervisor\\b").matcher(cpuinfo).find();
    if (!guest) {
      return null;
    }
    String product = text(root.resolve("sys/class/dmi/id/product_name"));
    return product == null ? "a hypervisor" : "a hypervisor, " + product;
  }

  private static void addIfTold(List<String> limits, String name, @Nullable String value) {
    if (value != null) {
      limits.add(name + value);
    }
  }

  private static @Nullable String text(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? null : text;
    } catch (IOException e) {
      return null;
    }
  }
}
