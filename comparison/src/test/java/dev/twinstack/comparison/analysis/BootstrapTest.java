package dev.twinstack.comparison.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  @Test
  void withoutResidualsItIsStudentsDistribution() {
    Bootstrap bootstrap = new Bootstrap(new RandomEffects(0.5, 0.0004, 8, 0, List.of(), 1));

    // Tables: t(8) is above 2.306 in 2.5 %, above 3.355 in 0.5 %.
    assertThat(bootstrap.high(0.025)).isCloseTo(2.306 * 0.02, within(0.1 * 0.02));
    assertThat(bootstrap.low(0.025)).isCloseTo(-2.306 * 0.02, within(0.1 * 0.02));
    assertThat(bootstrap.high(0.005)).isCloseTo(3.355 * 0.02, within(0.25 * 0.02));
  }

  @Test
  void theShapeOfTheResidualsIsKept() {
    // Nine small ones to the left and a large one to the right, mean 0 and mean square 1.
    List<Double> skewed = new ArrayList<>(Collections.nCopies(90, -1 / 3.0));
    skewed.addAll(Collections.nCopies(10, 3.0));

    Bootstrap bootstrap = new Bootstrap(new RandomEffects(0, 1, 101, 1, skewed, 2));

    assertThat(bootstrap.high(0.025)).isGreaterThan(-bootstrap.low(0.025) * 1.5);
  }

  @Test
  void theSameResultGivesTheSameInterval() {
    RandomEffects effects = new RandomEffects(0, 0.01, 9, 0.4, List.of(1.2, -0.7, 0.4), 3);

    assertThat(new Bootstrap(effects).high(0.01)).isEqualTo(new Bootstrap(effects).high(0.01));
  }
}
