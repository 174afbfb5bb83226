package dev.twinstack.common;

import dev.twinstack.common.experiment.ExperimentPaths;
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
  public sealed interface Decision {

    /** Whether it is a request at all: what is not is refused by either server in its own place. */
    default boolean isAboutARequest() {
      return !(this instanceof Refuse refuse && refuse.problem() == Problem.MALFORMED_REQUEST);
    }
  }

  /**
   * Answer it.
   *
   * @param name the name asked for, decoded; null where none is given
   */
  public record Accept(@Nullable String name) implements Decision {}

  /** Say by {@link #ALLOW} which methods there are, with status 200 and no body. */
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
   * @param experiments whether the paths of the experiments are there
   * @param method the method as sent
   * @param path the path as sent, undecoded: {@code /d%65mo} is not {@code /demo}
   * @param query what follows the question mark as sent, undecoded; null where there is none
   * @param accept the values of all {@code Accept} fields
   * @param chunked whether there is a {@code Transfer-Encoding} field: nothing here reads a body,
   *     and the two servers disagree on what surrounds a chunked one
   */
  public static Decision decide(
      boolean experiments,
      String method,
      String path,
      @Nullable String query,
      List<String> accept,
      boolean chunked) {
    if (chunked
        || !PathRules.isWellFormed(path)
        || (query != null && !PercentEncoding.isWellFormed(query))) {
      return new Refuse(Problem.MALFORMED_REQUEST);
    }
    if (method.equals("TRACE")) {
      return new Refuse(Problem.METHOD_NOT_ALLOWED);
    }
    if (!path.equals(DEMO)
        && !path.equals(IDLE)
        && !(experiments && ExperimentPaths.ALL.contains(path))) {
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
      String key = PercentEncoding.decodeForm(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : PercentEncoding.decodeForm(pair.substring(equals + 1));
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
}
