package dev.twinstack.app.http;

import dev.twinstack.common.RequestId;
import dev.twinstack.common.RequestRules;
import dev.twinstack.common.RequestRules.Accept;
import dev.twinstack.common.RequestRules.Decision;
import dev.twinstack.common.RequestRules.ListMethods;
import dev.twinstack.common.RequestRules.Refuse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.http.HttpHeaders;

/** Lets through what the shared rules accept and answers the rest itself. */
class RequestFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient StopDelay stop;
  private final boolean experiments;

  RequestFilter(StopDelay stop, boolean experiments) {
    this.stop = stop;
    this.experiments = experiments;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Decision decision =
        RequestRules.decide(
            experiments,
            request.getMethod(),
            request.getRequestURI(),
            request.getQueryString(),
            Collections.list(request.getHeaders(HttpHeaders.ACCEPT)),
            request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
    if (decision.isAboutARequest()) {
      identify(request, response);
    }
    if (stop.hasBegun()) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
    }
    switch (decision) {
      case Accept accept -> {
        if (accept.name() != null) {
          request.setAttribute("name", accept.name());
        }
        chain.doFilter(request, response);
      }
      case ListMethods _ -> {
        response.setHeader(HttpHeaders.ALLOW, RequestRules.ALLOW);
        response.setContentLength(0);
      }
      case Refuse refuse -> ProblemAnswer.write(refuse.problem(), response);
    }
  }

  private static void identify(HttpServletRequest request, HttpServletResponse response) {
    String id =
        RequestId.of(request.getHeader(RequestId.FIELD), request.getHeader(RequestId.TRACE_FIELD));
    request.setAttribute(RequestId.FIELD, id);
    response.setHeader(RequestId.FIELD, id);
  }
}
