package dev.twinstack.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The jar says what is in it. */
class BillOfMaterialsTest {

  @Test
  void namesWhatTheServiceIsMadeOf() throws Exception {
    try (InputStream in =
        BillOfMaterialsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
      var bill = new JsonMapper().readTree(in);
      assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
      List<String> names =
          bill.get("components").valueStream().map(part -> part.get("name").asString()).toList();
      assertThat(names)
          .contains("mysql-connector-j", "spring-web", "common")
          .doesNotContain("testbed", "testcontainers", "junit-jupiter");
    }
  }
}
