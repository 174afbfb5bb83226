package dev.twinstack.testbed.contract;

import dev.twinstack.common.experiment.ExperimentPaths;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the experiments answer where they are enabled, and that they are not there where they are
 * not. Takes some fifteen seconds a service, since experiments wait. A target that is not there
 * fails every check, it throws nothing.
 */
public final class ExperimentContract {

  private static final String JSON = "application/json";

  private static final String ROW = "\\{\"id\":[0-9]+,\"name\":.*,\"update_time\":[^}]*}";

  private ExperimentContract() {}

  /** Holds one service, in which they are enabled, to it. */
  public static List<CheckResult> check(URI target) {
    return ExperimentProbes.all().stream()
        .map(probe ->
            new CheckResult(probe.name(), faultOf(probe, Conversation.hold(target, probe))))
        .toList();
  }

  /** Compares what two services answer, byte by byte where that is possible. */
  public static List<CheckResult> compare(URI first, URI second) {
    return ExperimentProbes.all().stream()
        .filter(probe -> probe.deviation() == null)
        .map(probe -> {
          String one = text(probe, Conversation.hold(first, probe));
          String other = text(probe, Conversation.hold(second, probe));
          return new CheckResult(
              probe.name(), one.equals(other) ? null : one + "\ninstead of\n" + other);
        })
        .toList();
  }

  /** That a service, in which they are not enabled, has none of them. */
  public static List<CheckResult> checkAbsence(URI target) {
    return ExperimentPaths.ALL.stream()
        .sorted()
        .flatMap(path ->
            Stream.of(
                Probes.get(path + " is not there", 404, path),
                Probes.request("POST " + path + " is not there", 404, "POST", path, "")))
        .map(probe ->
            new CheckResult(
                probe.name(), AnswerRules.faultOf(probe, Conversation.hold(target, probe))))
        .toList();
  }

  private static @Nullable String faultOf(Probe probe, Conversation conversation) {
    if (probe.status() != 200 || probe.isOptions() || probe.isHead()) {
      return AnswerRules.faultOf(probe, conversation);
    }
    if (!conversation.ending().equals("open") || conversation.answers().isEmpty()) {
      return "the connection ended badly: " + conversation.ending();
    }
    RawAnswer answer = conversation.answers().getLast();
    if (answer.status() != 200) {
      return "status " + answer.status() + " instead of 200";
    }
    return isOf(probe, ExperimentPaths.STREAM) ? faultOfStream(answer) : faultOfList(probe, answer);
  }

  private static @Nullable String faultOfList(Probe probe, RawAnswer answer) {
    if (!answer.field("Content-Type").equals(Optional.of(JSON))) {
      return "Content-Type is not " + JSON;
    }
    String body = answer.body();
    boolean good;
    if (isOf(probe, ExperimentPaths.FAILURE)) {
      good = body.startsWith("[\"") && body.endsWith("\"]") && body.contains("no_such_table");
    } else if (isOf(probe, ExperimentPaths.FANOUT)) {
      good = body.startsWith("[") && body.endsWith("]");
    } else {
      good = body.equals("[]");
    }
    return good ? null : "an unexpected body: " + body;
  }

  private static @Nullable String faultOfStream(RawAnswer answer) {
    if (!answer.field("Content-Type").equals(Optional.of("application/x-ndjson"))) {
      return "Content-Type is not application/x-ndjson";
    }
    List<String> lines = answer.body().lines().toList();
    if (lines.isEmpty() || lines.size() > ExperimentPaths.STREAMED_ROWS) {
      return lines.size() + " lines";
    }
    return lines.stream()
        .filter(line -> !line.matches(ROW))
        .findFirst()
        .map(line -> "no row: " + line)
        .orElse(null);
  }

  /** A stream has no length: the two servers spell and place the field for that as they like. */
  private static String text(Probe probe, Conversation conversation) {
    if (!isOf(probe, ExperimentPaths.STREAM) || conversation.answers().isEmpty()) {
      return conversation.comparable();
    }
    RawAnswer answer = conversation.answers().getLast();
    return answer.status() + answer.field("Content-Type").orElse("") + answer.body();
  }

  private static boolean isOf(Probe probe, String path) {
    return probe.request().startsWith("GET " + path + " ");
  }
}
