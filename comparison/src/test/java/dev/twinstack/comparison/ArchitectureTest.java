package dev.twinstack.comparison;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The packages stand in the order in which data flows, and none knows what comes after it. */
class ArchitectureTest {

  private static final String ROOT = "dev.twinstack.comparison.";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.twinstack.comparison");

  @Test
  void packagesKnowOnlyWhatComesBefore() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("command")
        .definedBy(ROOT + "command")
        .layer("scenario")
        .definedBy(ROOT + "scenario")
        .layer("target")
        .definedBy(ROOT + "target")
        .layer("load")
        .definedBy(ROOT + "load")
        .layer("metrics")
        .definedBy(ROOT + "metrics")
        .layer("fairness")
        .definedBy(ROOT + "fairness")
        .layer("detection")
        .definedBy(ROOT + "detection")
        .layer("profile")
        .definedBy(ROOT + "profile")
        .layer("fault")
        .definedBy(ROOT + "fault")
        .layer("trial")
        .definedBy(ROOT + "trial")
        .layer("experiment")
        .definedBy(ROOT + "experiment")
        .layer("result")
        .definedBy(ROOT + "result")
        .layer("controller")
        .definedBy(ROOT + "controller")
        .layer("analysis")
        .definedBy(ROOT + "analysis")
        .layer("calibration")
        .definedBy(ROOT + "calibration")
        .layer("report")
        .definedBy(ROOT + "report")
        .whereLayer("command")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("scenario")
        .mayNotAccessAnyLayer()
        .whereLayer("target")
        .mayNotAccessAnyLayer()
        .whereLayer("metrics")
        .mayNotAccessAnyLayer()
        .whereLayer("result")
        .mayNotAccessAnyLayer()
        .whereLayer("load")
        .mayOnlyAccessLayers("scenario", "target")
        .whereLayer("fairness")
        .mayOnlyAccessLayers("target", "metrics", "result")
        .whereLayer("detection")
        .mayOnlyAccessLayers("metrics", "result")
        .whereLayer("trial")
        .mayOnlyAccessLayers(
            "scenario", "target", "load", "metrics", "result", "fairness", "detection", "profile")
        .whereLayer("fault")
        .mayOnlyAccessLayers("target", "load", "metrics", "result")
        .whereLayer("experiment")
        .mayOnlyAccessLayers("scenario", "target", "load", "metrics", "detection", "result")
        .whereLayer("profile")
        .mayOnlyAccessLayers("metrics", "result")
        .whereLayer("controller")
        .mayOnlyAccessLayers("result")
        .whereLayer("analysis")
        .mayOnlyAccessLayers("result")
        .whereLayer("calibration")
        .mayOnlyAccessLayers("result", "analysis")
        .whereLayer("report")
        .mayOnlyAccessLayers("result", "analysis")
        .check(classes);
  }

  @Test
  void onlyTheLoadPackageKnowsTheEngine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "load")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.hyperfoil..", "io.netty..", "io.vertx..")
        .check(classes);
  }

  @Test
  void theToolKnowsTheServicesByHttpAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.twinstack.app..", "org.springframework..")
        .check(classes);
  }

  @Test
  void everyPackageIsNullMarked() {
    Stream<JavaPackage> packages =
        classes.getPackage("dev.twinstack.comparison").getSubpackages().stream();

    assertThat(packages)
        .hasSize(16)
        .allMatch(javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class));
  }
}
