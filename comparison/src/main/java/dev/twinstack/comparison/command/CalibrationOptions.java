package dev.twinstack.comparison.command;

import dev.twinstack.comparison.calibration.BurnAgentJar;
import dev.twinstack.comparison.target.Service;
import dev.twinstack.comparison.target.ServiceChange;
import dev.twinstack.comparison.target.ServiceLaunch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What only the proof of the tool itself asks for: equal targets, or one that is made dearer. */
final class CalibrationOptions {

  @Option(names = "--equal", hidden = true, description = "Compare the first service with itself.")
  private boolean equal;

  @Option(
      names = "--burn",
      hidden = true,
      paramLabel = "SHARE",
      description = "Compare it with itself made so much dearer in CPU, as in 0.05.")
  private double burn;

  /**
   * What is started.
   *
   * @param folder takes what is needed for it
   */
  List<ServiceLaunch> launches(Path folder) throws IOException {
    if (!equal && burn == 0) {
      return ServiceLaunch.both();
    }
    ServiceLaunch first = ServiceLaunch.of(Service.BLOCKING);
    if (burn == 0) {
      return List.of(first, first.named("again"));
    }
    ServiceChange dearer = ServiceChange.ofFlags(List.of(agent(folder)));
    return List.of(first, new ServiceLaunch(Service.BLOCKING, "dearer", dearer, List.of()));
  }

  private String agent(Path folder) throws IOException {
    return String.format(Locale.ROOT, "-javaagent:%s=%s", BurnAgentJar.write(folder), burn);
  }
}
