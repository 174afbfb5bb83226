package dev.twinstack.testbed.contract;

import dev.twinstack.common.Problem;
import dev.twinstack.common.RequestId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every answer must be, whatever was asked. */
final class AnswerRules {

  private static final Pattern ROWS =
      Pattern.compile("\\[(\\{\"id\":[0-9]+,\"name\":\".*\"})?]", Pattern.DOTALL);
  private static final Pattern PROBLEM =
      Pattern.compile(
          "\\{\"type\":\"urn:twinstack:problem:[a-z-]+\",\"title\":\"[^\"]+\","
              + "\"status\":([0-9]{3}),\"detail\":\"[^\"]+\"}");
  private static final Pattern DATE =
      Pattern.compile(
          "[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT");
  private static final Pattern MADE_ID = Pattern.compile("[0-9a-f]{16}|[0-9a-f]{32}");
  private static final Set<Integer> REFUSED_BY_THE_SERVER = Set.of(400, 417, 501, 505);

  /** No field tells of the inside, none grants another site anything. */
  private static final Set<String> FIELDS =
      Set.of(
          "allow",
          "connection",
          "content-length",
          "content-type",
          "date",
          "retry-after",
          "x-request-id");

  private AnswerRules() {}

  /** What is wrong with a conversation, one line; null where nothing is. */
  static @Nullable String faultOf(Probe probe, Conversation conversation) {
    if (conversation.answers().isEmpty()) {
      return "no answer (" + conversation.ending() + ")";
    }
    RawAnswer answer = conversation.answers().getLast();
    if (answer.status() != probe.status()) {
      return "status " + answer.status() + " instead of " + probe.status();
    }
    if (!conversation.ending().equals("open") && !conversation.ending().equals("closed")) {
      return "the connection ended badly: " + conversation.ending();
    }
    String fault = faultOfHeader(answer);
    if (fault == null) {
      fault = faultOfRequestId(probe, answer);
    }
    if (fault == null) {
      fault = answer.status() < 400 ? faultOfRows(probe, answer) : faultOfProblem(probe, answer);
    }
    return fault;
  }

  private static @Nullable String faultOfHeader(RawAnswer answer) {
    if (answer.field("Content-Length").isEmpty()) {
      return "no Content-Length";
    }
    if (!answer.field("Date").filter(date -> DATE.matcher(date).matches()).isPresent()) {
      return "no Date, or none as RFC 9110 has it";
    }
    return answer.fields().stream()
        .filter(field -> !FIELDS.contains(field.split(":", 2)[0].toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(field -> "a field that has no business there: " + field)
        .orElse(null);
  }

  /** The server's own refusals, and those in its place, have none. */
  private static @Nullable String faultOfRequestId(Probe probe, RawAnswer answer) {
    String id = answer.field(RequestId.FIELD).orElse(null);
    if (answer.body().contains(Problem.MALFORMED_REQUEST.type())) {
      return id == null ? null : "an X-Request-Id of what is no request";
    }
    if (probe.requestId() != null) {
      return probe.requestId().equals(id) ? null : "X-Request-Id is " + id + ", not as sent";
    }
    if (id == null) {
      return REFUSED_BY_THE_SERVER.contains(answer.status()) ? null : "no X-Request-Id";
    }
    return MADE_ID.matcher(id).matches() ? null : "X-Request-Id " + id + " was not to be taken";
  }

  private static @Nullable String faultOfRows(Probe probe, RawAnswer answer) {
    if (probe.isOptions()) {
      return answer.field("Allow").isEmpty() ? "no Allow" : null;
    }
    if (!answer.field("Content-Type").equals(Optional.of("application/json"))) {
      return "Content-Type is not application/json";
    }
    return probe.isHead() || ROWS.matcher(answer.body()).matches()
        ? null
        : "the body is no list of rows";
  }

  private static @Nullable String faultOfProblem(Probe probe, RawAnswer answer) {
    if (!answer.field("Content-Type").equals(Optional.of("application/problem+json"))) {
      return "Content-Type is not application/problem+json";
    }
    if (answer.status() == 405 && answer.field("Allow").isEmpty()) {
      return "405 without Allow";
    }
    if (answer.status() == 503 && answer.field("Retry-After").isEmpty()) {
      return "503 without Retry-After";
    }
    if (probe.isHead()) {
      return null;
    }
    var problem = PROBLEM.matcher(answer.body());
    return problem.matches() && problem.group(1).equals(String.valueOf(answer.status()))
        ? null
        : "the body is no problem of that status";
  }
}
