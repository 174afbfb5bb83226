package dev.twinstack.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.twinstack.app");

  @Test
  void theDatabaseKnowsNothingOfHttp() {
    noClasses()
        .that()
        .resideInAPackage("..app.database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..app.http..", "..app.demo..", "org.springframework.web..")
        .check(CLASSES);
  }

  @Test
  void whatIsAnsweredKnowsNothingOfTheServer() {
    noClasses()
        .that()
        .resideInAPackage("..app.demo..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..app.http..", "..app.metrics..", "io.netty..", "org.eclipse.jetty..")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(it -> it.isAnnotatedWith(NullMarked.class));
  }
}
