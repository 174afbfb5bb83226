package dev.twinstack.testbed.contract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer as it came over the wire, ISO-8859-1 characters standing for one byte each.
 *
 * @param statusLine without its line end
 * @param fields the header fields in their order, without line ends
 * @param body with its chunk framing taken off
 */
record RawAnswer(String statusLine, List<String> fields, String body) {

  private static final Pattern VARYING =
      Pattern.compile("(?<=^Date: ).*|(?<=^X-Request-Id: )[0-9a-f]{16}$");

  /** The status code; 0 where the status line is not one. */
  int status() {
    String[] parts = statusLine.split(" ", 3);
    return parts.length > 1 && parts[1].matches("[0-9]{3}") ? Integer.parseInt(parts[1]) : 0;
  }

  /** The value of the first field of that name, in any case. */
  Optional<String> field(String name) {
    return fields.stream()
        .filter(field -> field.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(field -> field.substring(name.length() + 1).strip())
        .findFirst();
  }

  boolean announcesClose() {
    return field("Connection").filter("close"::equalsIgnoreCase).isPresent();
  }

  /**
   * The whole answer as text, without what no two answers share: the value of {@code Date}, and an
   * identifier that the service made itself.
   */
  String comparable() {
    StringBuilder text = new StringBuilder(statusLine).append('\n');
    for (String field : fields) {
      text.append(VARYING.matcher(field).replaceFirst("...")).append('\n');
    }
    return text.append('\n').append(body).toString();
  }
}
