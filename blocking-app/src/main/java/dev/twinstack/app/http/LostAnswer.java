package dev.twinstack.app.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.io.QuietException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells the server of an answer that could not be written, so that it closes the connection. Spring
 * keeps that to itself, and Jetty would serve what a client that is gone has pipelined, thousands
 * of requests.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LostAnswer implements HandlerExceptionResolver {

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (failure instanceof IOException lost && response.isCommitted()) {
      throw new QuietException.RuntimeException(lost);
    }
    return null;
  }
}
