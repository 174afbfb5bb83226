package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContainerStarterTest {

  private final ContainerStarter self = ContainerStarter.self();

  @Test
  void isReadFromItsLabel() {
    assertThat(ContainerStarter.parse(self.label())).isEqualTo(self);
  }

  @Test
  void isThereWhileItRuns() {
    assertThat(self.isGone()).isFalse();
  }

  @Test
  void isGoneWhenItsNumberIsSomebodyElses() {
    assertThat(new ContainerStarter(self.host(), self.processId(), self.startMs() - 1).isGone())
        .isTrue();
  }

  @Test
  void isNotJudgedFromAnotherMachine() {
    assertThat(new ContainerStarter("elsewhere.example", self.processId(), 1).isGone()).isFalse();
  }
}
