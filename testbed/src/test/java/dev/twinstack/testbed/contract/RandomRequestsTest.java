package dev.twinstack.testbed.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.RequestRules;
import dev.twinstack.common.RequestRules.Accept;
import dev.twinstack.common.RequestRules.ListMethods;
import dev.twinstack.common.RequestRules.Refuse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomRequestsTest {

  @Test
  void aSeedDrawsTheSameRequestAgain() {
    assertThat(RandomRequests.wellFormed(7)).isEqualTo(RandomRequests.wellFormed(7));
    assertThat(RandomRequests.malformed(7)).isEqualTo(RandomRequests.malformed(7));
    assertThat(RandomRequests.malformed(7)).isNotEqualTo(RandomRequests.malformed(8));
  }

  /** A generator whose requests are all refused for one reason tests nothing else. */
  @Test
  void reachesEveryDecision() {
    var decisions =
        LongStream.range(0, 2_000)
            .mapToObj(seed -> RandomRequests.wellFormed(seed).request().split("[ \r]", 4))
            .map(line -> line[1].split("\\?", 2))
            .map(target ->
                RequestRules.decide(
                    false,
                    "GET",
                    target[0],
                    target.length > 1 ? target[1] : null,
                    List.of(),
                    false))
            .collect(
                Collectors.groupingBy(
                    decision ->
                        switch (decision) {
                          case Accept accept -> accept.name() == null ? "no name" : "name";
                          case ListMethods _ -> "methods";
                          case Refuse refuse -> refuse.problem().name();
                        },
                    Collectors.counting()));
    assertThat(decisions.keySet())
        .contains("name", "no name", "INVALID_NAME", "MALFORMED_REQUEST", "NOT_FOUND");
    assertThat(decisions.values()).allMatch(count -> count > 50);
  }

  @Test
  void leavesTheRowsOfADrawnNameOut() {
    assertThat(
            RandomRequests.withoutRows("Content-Length: 33\n\n[{\"id\":1,\"name\":\"]\"}]\n(open)"))
        .isEqualTo(RandomRequests.withoutRows("Content-Length: 2\n\n[]\n(open)"));
    assertThat(RandomRequests.namesRows(new Probe("", 0, "GET /demo?name=a HTTP/1.1"))).isTrue();
    assertThat(RandomRequests.namesRows(new Probe("", 0, "GET /demo?NAME=a HTTP/1.1"))).isFalse();
  }
}
