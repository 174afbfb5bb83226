package dev.twinstack.comparison.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineConditionsTest {

  @TempDir Path root;

  @Test
  void readsWhatTheSystemTells() throws Exception {
    write("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n");
    write("proc/self/cgroup", "3:cpu:/other\n0::/slice/run\n");
    write("sys/fs/cgroup/slice/run/cpu.max", "200000 100000\n");
    write("sys/fs/cgroup/slice/run/memory.max", "max\n");
    write(
        "proc/self/limits",
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max open files            1024                 524288               files
        """);
    write("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu hypervisor sse\n");
    write("sys/class/dmi/id/product_name", "Standard PC\n");

    assertThat(MachineConditions.read(root))
        .isEqualTo(
            new MachineConditions(
                "performance",
                "cpu.max 200000 100000, memory.max max, open files 1024",
                "a hypervisor, Standard PC"));
  }

  @Test
  void saysNothingWhereNothingIsTold() {
    assertThat(MachineConditions.read(root)).isEqualTo(new MachineConditions(null, null, null));
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
