package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.testbed.contract.Contract;
import dev.twinstack.testbed.progress.Progress;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ContractTest {

  @TestFactory
  Stream<DynamicTest> contract() {
    try (ServiceUnderTest service = ServiceUnderTest.start()) {
      return Contract.check(service.uri(), Progress.silent()).stream()
          .map(result ->
              DynamicTest.dynamicTest(
                  result.name(), () -> assertThat(result.failure()).as(result.name()).isNull()))
          .toList()
          .stream();
    }
  }
}
