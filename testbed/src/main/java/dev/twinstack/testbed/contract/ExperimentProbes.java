package dev.twinstack.testbed.contract;

import dev.twinstack.common.experiment.ExperimentPaths;
import java.util.List;

/** The requests that the experiments are tried with. */
final class ExperimentProbes {

  private ExperimentProbes() {}

  static List<Probe> all() {
    return Probes.join(
        List.of(
            answered(ExperimentPaths.ONE_WAIT),
            answered(ExperimentPaths.FIVE_WAITS),
            answered(ExperimentPaths.HOG),
            answered(ExperimentPaths.HOG_MOVED),
            answered(ExperimentPaths.PIN),
            answered(ExperimentPaths.PIN_MOVED),
            answered(ExperimentPaths.SLEEP),
            answered(ExperimentPaths.SLEEP_MOVED),
            answered(ExperimentPaths.SLIPPED),
            answered(ExperimentPaths.SLIP_MENDED),
            answered(ExperimentPaths.FANOUT),
            Probes.get("a fan-out of which one query fails", 503, ExperimentPaths.FANOUT_FAILING),
            answered(ExperimentPaths.STREAM),
            new Probe(
                "GET " + ExperimentPaths.FAILURE,
                200,
                "GET " + ExperimentPaths.FAILURE + " HTTP/1.1\r\nHost: twinstack.test\r\n\r\n",
                "The stack trace of either style is what is compared."),
            answered(ExperimentPaths.STUCK)),
        rules(ExperimentPaths.SLIP_MENDED));
  }

  private static Probe answered(String path) {
    return Probes.get("GET " + path, 200, path);
  }

  /** The rules of every resource, on one of them. */
  private static List<Probe> rules(String path) {
    return List.of(
        Probes.request("HEAD of an experiment", 200, "HEAD", path, ""),
        Probes.request("OPTIONS of an experiment", 200, "OPTIONS", path, ""),
        Probes.request("POST of an experiment", 405, "POST", path, ""),
        Probes.request("an experiment as HTML", 406, "GET", path, "Accept: text/html\r\n"),
        Probes.get("an experiment with a query", 200, path + "?name=a"),
        Probes.get("an experiment with a trailing slash", 404, path + "/"),
        Probes.get("the folder of the experiments", 404, "/experiments"),
        Probes.get("an experiment that nobody made", 404, "/experiments/nothing"));
  }
}
