package dev.twinstack.testbed;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackageBoundariesTest {

  private static final String ROOT = "dev.twinstack.testbed";

  private final JavaClasses testbed =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void progressDependsOnNothingOfOurs() {
    mayUse("progress");
  }

  @Test
  void processesDependOnNothingOfOurs() {
    mayUse("process");
  }

  @Test
  void faultsDependOnNothingOfOurs() {
    mayUse("fault");
  }

  @Test
  void theDatabaseUsesProgressAndProcesses() {
    mayUse("database", "progress", "process");
  }

  @Test
  void theLoaderUsesTheDatabaseAndProgress() {
    mayUse("loader", "database", "progress");
  }

  @Test
  void onlyTheContractUsesTheContract() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".contract..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".contract..")
        .check(testbed);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<JavaPackage> packages = testbed.stream().map(JavaClass::getPackage).distinct().toList();

    assertThat(packages).hasSizeGreaterThanOrEqualTo(3);
    assertThat(packages)
        .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class)).isTrue());
  }

  private void mayUse(String feature, String... others) {
    List<String> allowed = new ArrayList<>(List.of("dev.twinstack.common.."));
    allowed.add(ROOT + "." + feature + "..");
    for (String other : others) {
      allowed.add(ROOT + "." + other + "..");
    }
    classes()
        .that()
        .resideInAPackage(ROOT + "." + feature + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new))
                .or(resideOutsideOfPackage("dev.twinstack..")))
        .check(testbed);
  }
}
