package dev.twinstack.app.demo;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An answer in one piece. A builder's gathers its header in a map, copies that to the response's,
 * and looks for the validators of a conditional request, which no answer here has.
 */
final class JsonAnswer implements ServerResponse {

  private final byte[] body;

  JsonAnswer(byte[] body) {
    this.body = body;
  }

  @Override
  public HttpStatusCode statusCode() {
    return HttpStatus.OK;
  }

  @Override
  public HttpHeaders headers() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.setContentLength(body.length);
    return headers;
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws IOException {
    response.setStatus(statusCode().value());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    return null;
  }
}
