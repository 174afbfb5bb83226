package dev.twinstack.comparison.pair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.testbed.contract.CheckResult;
import dev.twinstack.testbed.contract.Contract;
import dev.twinstack.testbed.database.DatabaseChoice;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random requests, to both services: one answer. A failure names the seed of its request, which
 * {@code -Dfuzz.seed} repeats; {@code -Dfuzz.budget} is the time, as in PT10M, and {@code
 * -Dfuzz.malformed=true} adds requests that are no HTTP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomRequestsIT {

  private long seed;
  private Duration budget;
  @AutoClose private RunningPair pair;

  @BeforeAll
  void start(@TempDir Path logs) {
    seed = property("fuzz.seed", "1", Long::decode, "write a whole number, as in 1000000");
    budget = property("fuzz.budget", "PT15S", RandomRequestsIT::time, "write it as PT15S or PT10M");
    pair = RunningPair.start(DatabaseChoice.EMBEDDED, ServiceLaunch.both(), logs);
  }

  private static <T> T property(String name, String usual, Function<String, T> parse, String mend) {
    String value = System.getProperty(name, usual);
    try {
      return parse.apply(value);
    } catch (NumberFormatException | DateTimeException e) {
      AssertionError refusal = new AssertionError("-D%s is '%s': %s".formatted(name, value, mend));
      // The line says it all.
      refusal.setStackTrace(new StackTraceElement[0]);
      throw refusal;
    }
  }

  private static Duration time(String text) {
    Duration time = Duration.parse(text);
    if (!time.isPositive()) {
      throw new DateTimeException("no time at all");
    }
    return time;
  }

  @Test
  void bothAnswerAlike() {
    assertNoDifference(false);
  }

  @Test
  @EnabledIfSystemProperty(
      named = "fuzz.malformed",
      matches = "true",
      disabledReason = "asked for by -Dfuzz.malformed=true: the parsers of the servers differ")
  void bothAnswerAlikeWhatIsNoHttp() {
    assertNoDifference(true);
  }

  private void assertNoDifference(boolean malformed) {
    URI one = pair.targets().get(0).url();
    URI other = pair.targets().get(1).url();
    List<CheckResult> results = Contract.compareRandom(one, other, seed, budget, malformed);
    assertThat(results).hasSizeGreaterThan(100);
    assertThat(results)
        .as("answers to %d random requests from seed %d", results.size(), seed)
        .filteredOn(result -> !result.passed())
        .isEmpty();
  }
}
