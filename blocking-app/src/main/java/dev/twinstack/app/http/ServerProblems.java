package dev.twinstack.app.http;

import dev.twinstack.common.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Writes a problem where the server refuses a request that no filter has seen. */
public final class ServerProblems extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0) {
      return;
    }
    try {
      ProblemAnswer.write(problemOf(response.getStatus()), response);
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem problemOf(int status) {
    return switch (status) {
      case 404 -> Problem.NOT_FOUND;
      case 414 -> Problem.URI_TOO_LONG;
      case 431 -> Problem.HEADER_TOO_LARGE;
      default -> status < 500 ? Problem.MALFORMED_REQUEST : Problem.INTERNAL_ERROR;
    };
  }
}
