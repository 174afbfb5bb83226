package dev.twinstack.app.http;

import dev.twinstack.common.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;

/** Writes a problem where the server refuses a request that no filter has seen. */
public final class ServerProblems extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    if (response.getStatus() == 417 || response.getStatus() == 505) {
      // The one thing Tomcat does not announce when it refuses and closes.
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    try {
      ProblemAnswer.write(Problem.ofStatus(response.getStatus()), response);
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
