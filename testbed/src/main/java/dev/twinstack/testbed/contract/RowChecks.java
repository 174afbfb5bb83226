package dev.twinstack.testbed.contract;

import dev.twinstack.common.RandomName;
import dev.twinstack.common.RequestRules;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What {@code /demo} answers from a loaded table. */
final class RowChecks {

  private static final int MAX_ROWS = 1000;
  private static final String INSTANT =
      "\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\"";
  private static final Pattern ROW =
      Pattern.compile(
          "\\{\"id\":([0-9]+),\"name\":\"((?:[^\"\\\\]|\\\\.)*)\",\"create_time\":%s,\"update_time\":%s}"
              .formatted(INSTANT, INSTANT));

  private final URI target;

  RowChecks(URI target) {
    this.target = target;
  }

  /** Every check, in the order of the contract. */
  List<CheckResult> all() {
    return List.of(
        new CheckResult(
            "rows are there, by id, as the contract writes them", rowsOfOneLetterNames()),
        new CheckResult("drawn names are answered", drawnNames()));
  }

  /** In any table of some thousand rows one of these has rows. */
  private @Nullable String rowsOfOneLetterNames() {
    int rows = 0;
    for (char letter : RandomName.ALPHABET.toCharArray()) {
      String name = String.valueOf(letter);
      String body = body("/demo?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
      String fault = faultOf(body, name);
      if (fault != null) {
        return "name " + name + ": " + fault;
      }
      rows += body.length() > 2 ? 1 : 0;
    }
    return rows > 0 ? null : "no name of one character has a row: is the table loaded?";
  }

  private @Nullable String drawnNames() {
    return IntStream.range(0, 50)
        .mapToObj(i -> body("/demo"))
        .map(body -> faultOf(body, null))
        .filter(fault -> fault != null)
        .findFirst()
        .orElse(null);
  }

  private String body(String request) {
    Conversation conversation = Conversation.hold(target, Probes.get("rows", 200, request));
    return conversation.answers().isEmpty() ? "" : conversation.answers().getLast().body();
  }

  private static @Nullable String faultOf(String body, @Nullable String name) {
    if (!body.startsWith("[") || !body.endsWith("]")) {
      return "no list: " + body;
    }
    long lastId = 0;
    int position = 1;
    int count = 0;
    Matcher row = ROW.matcher(body);
    while (position < body.length() - 1) {
      if (!row.find(position) || row.start() != position) {
        return "no row at character " + position + ": " + body.substring(position);
      }
      long id = Long.parseLong(row.group(1));
      if (id <= lastId) {
        return "id " + id + " after id " + lastId;
      }
      if (name != null && !row.group(2).equalsIgnoreCase(name)) {
        return "a row of another name: " + row.group(2);
      }
      if (row.group(2).length() > RequestRules.MAX_NAME_LENGTH * 2) {
        return "a name that is too long";
      }
      lastId = id;
      count++;
      position = row.end() + 1;
    }
    return count <= MAX_ROWS ? null : count + " rows, more than " + MAX_ROWS;
  }
}
