package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.testbed.contract.CheckResult;
import dev.twinstack.testbed.contract.ExperimentContract;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** The experiments answer where they are enabled, and are not there where they are not. */
class ExperimentTest {

  private static final String PACKAGE = "dev.twinstack.app.experiment";

  @TestFactory
  Stream<DynamicTest> nothingOfThemIsThereByDefault() {
    try (ServiceUnderTest service = ServiceUnderTest.start()) {
      assertThat(beans(service.context())).noneMatch(type -> type.startsWith(PACKAGE));
      return tests(ExperimentContract.checkAbsence(service.uri()));
    }
  }

  @TestFactory
  Stream<DynamicTest> theyAnswerWhereEnabled() {
    try (ServiceUnderTest service =
        ServiceUnderTest.start("--twinstack.experiments.enabled=true")) {
      assertThat(beans(service.context())).anyMatch(type -> type.startsWith(PACKAGE));
      return tests(ExperimentContract.check(service.uri()));
    }
  }

  private static List<String> beans(ConfigurableApplicationContext context) {
    return Arrays.stream(context.getBeanDefinitionNames())
        .map(context::getType)
        .map(type -> type == null ? "" : type.getName())
        .toList();
  }

  private static Stream<DynamicTest> tests(List<CheckResult> results) {
    assertThat(results).hasSizeGreaterThan(20);
    return results.stream()
        .map(result ->
            DynamicTest.dynamicTest(result.name(), () -> assertThat(result.failure()).isNull()))
        .toList()
        .stream();
  }
}
