package dev.twinstack.comparison.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.experiment.ExperimentPaths;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MixRequestsTest {

  @Test
  void isMixedAsTheChapterSays() {
    MixRequests mix = new MixRequests();

    assertThat(
            LongStream.range(0, 100)
                .mapToObj(mix::path)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
        .isEqualTo(
            Map.of(
                "/demo",
                86L,
                ExperimentPaths.FANOUT,
                10L,
                ExperimentPaths.SLIP_MENDED,
                3L,
                ExperimentPaths.HOG_MOVED,
                1L));
  }
}
