package dev.twinstack.comparison.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.command.Finding.Severity;
import dev.twinstack.comparison.metrics.Machine;
import dev.twinstack.testbed.database.DatabaseChoice;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosisTest {

  private static Machine machine(int cores, double availableGib, double load) {
    return new Machine(
        "Linux", "Fast 9000", cores, 8L << 30, (long) (availableGib * (1L << 30)), load);
  }

  @Test
  void littleMemoryIsMindedAndTooLittleIsWrong() {
    assertThat(Diagnosis.memory(machine(2, 4, 0)))
        .isEqualTo(new Finding(Severity.FINE, "4.0 of 8.0 GiB of memory can be had"));
    assertThat(Diagnosis.memory(machine(2, 3, 0)).severity()).isEqualTo(Severity.MIND);
    assertThat(Diagnosis.memory(machine(2, 2, 0)))
        .isEqualTo(
            new Finding(
                Severity.WRONG,
                "2.0 of 8.0 GiB of memory can be had: end something until there are 4.0"));
  }

  @Test
  void otherWorkIsMinded() {
    assertThat(Diagnosis.load(machine(4, 4, 1)).severity()).isEqualTo(Severity.FINE);
    assertThat(Diagnosis.load(machine(4, 4, 1.1)).severity()).isEqualTo(Severity.MIND);
    assertThat(Diagnosis.load(machine(4, 4, -1)).severity()).isEqualTo(Severity.MIND);
  }

  @Test
  void oneCoreIsMinded() {
    assertThat(Diagnosis.cores(machine(2, 4, 0)).severity()).isEqualTo(Severity.FINE);
    assertThat(Diagnosis.cores(machine(1, 4, 0)).severity()).isEqualTo(Severity.MIND);
  }

  @Test
  void anExternalDatabaseMustBeNamed() {
    assertThat(Diagnosis.database(DatabaseChoice.EXTERNAL, Map.of()))
        .isEqualTo(
            new Finding(
                Severity.WRONG,
                "The database external cannot be had: set DATABASE_HOST and what else it needs"));
    assertThat(
            Diagnosis.database(DatabaseChoice.EXTERNAL, Map.of("DATABASE_HOST", "db")).severity())
        .isEqualTo(Severity.FINE);
  }
}
