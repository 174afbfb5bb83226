package dev.twinstack.comparison.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  @Test
  void everyFaultHasANameOfItsOwn() {
    List<String> names = Catalogue.all().stream().map(Fault::name).toList();
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    assertThat(names).allSatisfy(name -> assertThat(Catalogue.named(name).name()).isEqualTo(name));
  }

  @Test
  void anUnknownNameIsToldAllOfThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.named("flood"))
        .withMessageStartingWith("The fault is 'flood': choose from refused, black-hole, ");
  }

  @Test
  void onlyClientsCanBeOddToTargetsThatSomebodyElseRuns() {
    FaultBench foreign = new FaultBench(List.of(), null);
    assertThat(Catalogue.all())
        .filteredOn(fault -> fault.obstacle(foreign).isEmpty())
        .hasSize(8)
        .allMatch(ClientFault.class::isInstance);
    assertThat(Catalogue.named("killed").obstacle(foreign))
        .contains("somebody else runs the targets: leave --target out");
  }
}
