package dev.twinstack.comparison.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorPlanTest {

  @Test
  void sixAreTwoForEach() {
    assertThat(ProcessorPlan.of(List.of(0, 1, 2, 3, 4, 5)))
        .isEqualTo(new ProcessorPlan(List.of(0, 1), List.of(2, 3), List.of(4, 5)))
        .hasToString("targets in turn on 0,1, database on 2,3, generator on 4,5");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 9, 16, 64})
  void eachIsGivenToOne(int processors) {
    List<Integer> all = IntStream.range(10, 10 + processors).boxed().toList();

    ProcessorPlan plan = Objects.requireNonNull(ProcessorPlan.of(all));

    List<Integer> given = new ArrayList<>(plan.targets());
    given.addAll(plan.database());
    given.addAll(plan.generator());
    assertThat(given).isEqualTo(all);
    assertThat(plan.targets()).hasSizeGreaterThanOrEqualTo(plan.database().size());
    assertThat(plan.database()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void fiveAreTooFew() {
    assertThat(ProcessorPlan.of(List.of(0, 1, 2, 3, 4))).isNull();
  }

  @Test
  void readsListsAsTheSystemWritesThem() {
    assertThat(ProcessorPlan.parse("0-2,5,8-9")).containsExactly(0, 1, 2, 5, 8, 9);
    assertThatThrownBy(() -> ProcessorPlan.parse("all"))
        .hasMessage("The processors are 'all': write them like 0-3,6");
  }

  @Test
  void aCommandStartsOnItsProcessors() {
    assertThat(Pinning.command(List.of(2, 3), List.of("java", "-jar", "a.jar")))
        .containsExactly("taskset", "-c", "2,3", "java", "-jar", "a.jar");
  }

  @Test
  void aRunningProcessIsMoved() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/taskset")), "skipped: there is no taskset");
    int last = Pinning.allowed().getLast();
    Process process = new ProcessBuilder("sleep", "60").start();
    try {
      Pinning.move(process.pid(), List.of(last));

      assertThat(Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")))
          .contains("Cpus_allowed_list:\t" + last);
    } finally {
      process.destroy();
    }
    assertThatThrownBy(() -> Pinning.move(Integer.MAX_VALUE - 1L, List.of(last)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Process 2147483646 cannot be moved to processors %d: there is no such process", last);
  }
}
