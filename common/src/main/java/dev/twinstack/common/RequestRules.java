package dev.twinstack.common;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request must be to be answered: one reading of HTTP for both services, done before their
 * frameworks look at it. Two stacks read odd requests differently in hundreds of ways; here is one.
 * Stateless, safe for any number of threads.
 */
public final class RequestRules {

  /** The longest name asked for, in characters (Unicode code points), as long as the column. */
  public static final int MAX_NAME_LENGTH = 255;

  /** The value of {@code Allow} on either resource. */
  public static final String ALLOW = "GET, HEAD, OPTIONS";

  private static final String DEMO = "/demo";
  private static final String IDLE = "/idle";

  private RequestRules() {}

  /** What is to be done with a request. */
  public sealed interface Decision {}

  /**
   * Answer it.
   *
   * @param name the name asked for, decoded; null where none is given
   */
  public record Accept(@Nullable String name) implements Decision {}

  /** Say by {@code Allow} which methods there are, with status 200 and no body. */
  public record ListMethods() implements Decision {}

  /**
   * Refuse it.
   *
   * @param problem why
   */
  public record Refuse(Problem problem) implements Decision {}

  private static final Accept ACCEPT_WITHOUT_NAME = new Accept(null);

  /**
   * Reads a request.
   *
   * @param method the method as sent
   * @param path the path as sent, undecoded: {@code /d%65mo} is not {@code /demo}
   * @param query what follows the question mark as sent, undecoded; null where there is none
   * @param accept the values of all {@code Accept} fields
   */
  public static Decision decide(
      String method, String path, @Nullable String query, List<String> accept) {
    if (!path.equals(DEMO) && !path.equals(IDLE)) {
      return new Refuse(Problem.NOT_FOUND);
    }
    switch (method) {
      case "GET", "HEAD" -> {}
      case "OPTIONS" -> {
        return new ListMethods();
      }
      default -> {
        return new Refuse(Problem.METHOD_NOT_ALLOWED);
      }
    }
    if (!AcceptHeader.admitsJson(accept)) {
      return new Refuse(Problem.NOT_ACCEPTABLE);
    }
    return query == null ? ACCEPT_WITHOUT_NAME : decideQuery(query, path.equals(DEMO));
  }

  private static Decision decideQuery(String query, boolean wantsName) {
    String name = null;
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String key = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (key == null || value == null) {
        return new Refuse(Problem.MALFORMED_REQUEST);
      }
      if (wantsName && key.equals("name")) {
        if (name != null || !isValidName(value)) {
          return new Refuse(Problem.INVALID_NAME);
        }
        name = value;
      }
    }
    return name == null ? ACCEPT_WITHOUT_NAME : new Accept(name);
  }

  /** Whether a name may be asked for: 1 to {@value #MAX_NAME_LENGTH} characters. */
  public static boolean isValidName(String name) {
    return !name.isEmpty()
        && (name.length() <= MAX_NAME_LENGTH
            || name.codePointCount(0, name.length()) <= MAX_NAME_LENGTH);
  }

  /**
   * Decodes a part of a query as the URL standard's {@code application/x-www-form-urlencoded} does,
   * but strictly: null where a percent sign lacks its two digits or the bytes are not UTF-8.
   */
  private static @Nullable String decode(String encoded) {
    if (encoded.indexOf('%') < 0 && isAscii(encoded)) {
      return encoded.replace('+', ' ');
    }
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        if (i + 2 >= encoded.length()
            || !HexFormat.isHexDigit(encoded.charAt(i + 1))
            || !HexFormat.isHexDigit(encoded.charAt(i + 2))) {
          return null;
        }
        bytes.put((byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3));
        i += 2;
      } else if (c > 0x7f) {
        return null;
      } else {
        bytes.put((byte) (c == '+' ? ' ' : c));
      }
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c <= 0x7f);
  }
}
