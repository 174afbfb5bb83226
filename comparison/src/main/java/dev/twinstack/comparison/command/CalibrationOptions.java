package dev.twinstack.comparison.command;

import dev.twinstack.comparison.target.Service;
import dev.twinstack.comparison.target.ServiceLaunch;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What only the proof of the tool itself asks for: equal targets, or one made dearer. */
final class CalibrationOptions {

  @Option(names = "--equal", hidden = true, description = "Compare the first service with itself.")
  private boolean equal;

  @Option(
      names = "--burn",
      hidden = true,
      paramLabel = "PERCENT",
      description = "Make the second target so much dearer in CPU.")
  private double burn;

  /**
   * What is started.
   *
   * @param folder takes what is needed for it
   */
  List<ServiceLaunch> launches(Path folder) {
    if (!equal && burn == 0) {
      return ServiceLaunch.both();
    }
    ServiceLaunch first = ServiceLaunch.of(Service.BLOCKING);
    ServiceLaunch second = new ServiceLaunch(Service.BLOCKING, "again", List.of(), List.of());
    if (burn == 0) {
      return List.of(first, second);
    }
    throw new CommandFailedException(ExitCode.USAGE, "--burn is not there yet in " + folder);
  }
}
