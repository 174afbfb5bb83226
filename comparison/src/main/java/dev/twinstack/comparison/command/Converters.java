package dev.twinstack.comparison.command;

import dev.twinstack.comparison.fault.Catalogue;
import dev.twinstack.comparison.fault.Fault;
import dev.twinstack.comparison.result.Experiment;
import dev.twinstack.comparison.scenario.HitMix;
import dev.twinstack.comparison.scenario.LoadModel;
import dev.twinstack.comparison.scenario.Preset;
import dev.twinstack.comparison.scenario.Workload;
import dev.twinstack.comparison.target.GivenTarget;
import dev.twinstack.comparison.target.ServiceLaunch;
import dev.twinstack.testbed.database.DatabaseChoice;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options; each type says itself what is wrong with a value. */
final class Converters {

  private static final int MAX_ROWS = 100_000_000;
  private static final int MAX_RUNS = 10_000;
  private static final int MAX_USERS = 10_000;
  private static final int MAX_POOL = 400;
  private static final int MAX_OBJECTIVE_MS = 10_000;

  private Converters() {}

  private static <T> T convert(String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static int number(String text, String what, int most) {
    if (!text.matches("[0-9]{1,9}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > most) {
      throw new TypeConversionException(
          "%s '%s': choose a number from 1 to %d".formatted(what, text, most));
    }
    return Integer.parseInt(text);
  }

  static final class ForPreset implements ITypeConverter<Preset> {
    @Override
    public Preset convert(String text) {
      return Converters.convert(text, Preset::parse);
    }
  }

  static final class ForWorkload implements ITypeConverter<Workload> {
    @Override
    public Workload convert(String text) {
      return Converters.convert(text, Workload::parse);
    }
  }

  static final class ForHitMix implements ITypeConverter<HitMix> {
    @Override
    public HitMix convert(String text) {
      return Converters.convert(text, HitMix::parse);
    }
  }

  static final class ForTarget implements ITypeConverter<GivenTarget> {
    @Override
    public GivenTarget convert(String text) {
      return Converters.convert(text, GivenTarget::parse);
    }
  }

  static final class ForLaunch implements ITypeConverter<ServiceLaunch> {
    @Override
    public ServiceLaunch convert(String text) {
      return Converters.convert(text, ServiceLaunch::parse);
    }
  }

  static final class ForDatabase implements ITypeConverter<DatabaseChoice> {
    @Override
    public DatabaseChoice convert(String text) {
      return Converters.convert(text, DatabaseChoice::parse);
    }
  }

  static final class ForRate implements ITypeConverter<LoadModel.Open> {
    @Override
    public LoadModel.Open convert(String text) {
      return new LoadModel.Open(
          number(text, "The rate in requests a second is", LoadModel.Open.MAX_RATE));
    }
  }

  static final class ForFault implements ITypeConverter<Fault> {
    @Override
    public Fault convert(String text) {
      return Converters.convert(text, Catalogue::named);
    }
  }

  static final class ForTime implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (!text.matches("[1-9][0-9]{0,3}[smh]")) {
        throw new TypeConversionException(
            "The time is '%s': write a number and s, m or h, as in 30m".formatted(text));
      }
      return Duration.parse("PT" + text);
    }
  }

  static final class ForRuns implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, "The number of runs is", MAX_RUNS);
    }
  }

  static final class ForClients implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, "The number of clients is", MAX_USERS);
    }
  }

  static final class ForPool implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, "The size of the pool is", MAX_POOL);
    }
  }

  static final class ForUsers implements ITypeConverter<LoadModel.Closed> {
    @Override
    public LoadModel.Closed convert(String text) {
      return new LoadModel.Closed(number(text, "The number of users is", MAX_USERS));
    }
  }

  static final class ForObjective implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return Duration.ofMillis(number(text, "The latency objective in ms is", MAX_OBJECTIVE_MS));
    }
  }

  static final class ForRows implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return number(text, "The number of rows is", MAX_ROWS);
    }
  }

  static final class ForExperiment implements ITypeConverter<Experiment> {
    @Override
    public Experiment convert(String text) {
      return Converters.convert(text, Experiment::parse);
    }
  }
}
