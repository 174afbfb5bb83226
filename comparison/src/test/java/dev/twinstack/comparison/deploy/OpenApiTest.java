package dev.twinstack.comparison.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.Problem;
import dev.twinstack.common.RequestRules;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description and the constants it repeats. */
class OpenApiTest {

  private final JsonNode document = OpenApi.read().document();

  @Test
  void describesEveryProblem() {
    assertThat(document.at("/components/schemas/Problem/properties/type/enum").valueStream())
        .extracting(JsonNode::asString)
        .containsExactlyElementsOf(Arrays.stream(Problem.values()).map(Problem::type).toList());
    assertThat(
            document.at("/components/responses/Later/headers/Retry-After/schema/const").asString())
        .isEqualTo(Problem.RETRY_AFTER_SECONDS);
    assertThat(document.at("/components/headers/Allow/schema/const").asString())
        .isEqualTo(RequestRules.ALLOW);
  }

  @Test
  void leadsNowhereByNoReference() {
    List<String> references = document.findValuesAsString("$ref");
    assertThat(references).isNotEmpty();
    for (String reference : references) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  /** All but 500, which no request brings about, and no state of the database. */
  @Test
  void isAskedForAllThatItDescribes() {
    TreeSet<String> described = new TreeSet<>();
    document
        .get("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, operation) ->
                operation
                    .get("responses")
                    .propertyNames()
                    .forEach(status -> described.add(method + " " + path + " " + status))));
    described.removeIf(line -> line.endsWith("500"));
    assertThat(
            Stream.concat(Asked.ALL.stream(), Stream.of(Asked.OF_A_LOCKED_TABLE))
                .map(asked -> "%s %s %d".formatted(asked.method(), asked.path(), asked.status())))
        .containsAll(described);
  }
}
