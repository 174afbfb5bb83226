package dev.twinstack.comparison.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twinstack.common.RandomName;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HitRequestsTest {

  private static final int ROWS = 50_000;
  private static final long SEED = 7;
  private static final LoadedTable TABLE = new LoadedTable(ROWS, SEED);

  private static List<String> names(HitMix mix) {
    Requests requests = Workload.HIT.requests(TABLE, mix);
    return LongStream.range(0, HitRequests.PATHS)
        .mapToObj(requests::path)
        .map(path -> name(path))
        .toList();
  }

  private static String name(String path) {
    assertThat(path).startsWith("/demo?name=").matches("[!-~]+");
    String encoded = path.substring("/demo?name=".length());
    assertThat(encoded).doesNotContainAnyWhitespaces().matches("([A-Za-z0-9_*.-]|%[0-9A-F]{2})+");
    return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
  }

  @Test
  void everyNameIsInTheTable() {
    Set<String> there =
        LongStream.rangeClosed(1, ROWS)
            .mapToObj(row -> RandomName.ofRow(SEED, row))
            .collect(Collectors.toSet());

    assertThat(names(HitMix.DEFAULT)).allMatch(there::contains);
  }

  @Test
  void theMixIsExact() {
    assertThat(shortNames(new HitMix(90, 10))).isEqualTo(HitRequests.PATHS / 10);
    assertThat(shortNames(new HitMix(100, 0))).isZero();
    assertThat(shortNames(new HitMix(0, 100))).isEqualTo(HitRequests.PATHS);
    assertThat(shortNames(new HitMix(67, 33))).isEqualTo(HitRequests.PATHS * 33 / 100);
  }

  private static long shortNames(HitMix mix) {
    return names(mix).stream().filter(name -> name.length() == 1).count();
  }

  @Test
  void longNamesHaveOneRowEach() {
    List<String> all =
        LongStream.rangeClosed(1, ROWS).mapToObj(row -> RandomName.ofRow(SEED, row)).toList();

    assertThat(all.stream().filter(TABLE.namesOfOneRow(100)::contains)).hasSize(100);
  }

  @Test
  void everyTargetIsAskedTheSameOverAndOver() {
    Requests requests = Workload.HIT.requests(TABLE, HitMix.DEFAULT);

    assertThat(names(HitMix.DEFAULT)).isEqualTo(names(HitMix.DEFAULT));
    assertThat(requests.path(HitRequests.PATHS + 3L)).isSameAs(requests.path(3));
  }

  @Test
  void aTableTooSmallForTheMixIsRefused() {
    assertThatThrownBy(() -> Workload.HIT.requests(new LoadedTable(1, SEED), HitMix.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The number of rows is 1, too few for the names that --hit-mix asks for: choose more by --rows");
  }

  @Test
  void onlyThisWorkloadNeedsATable() {
    assertThatThrownBy(() -> Workload.HIT.requests()).isInstanceOf(IllegalStateException.class);
    assertThat(Workload.values())
        .filteredOn(workload -> workload != Workload.HIT)
        .allSatisfy(workload -> assertThat(workload.requests().workload()).isEqualTo(workload));
  }
}
