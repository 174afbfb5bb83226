package dev.twinstack.app.demo;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

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
    describe(headers);
    return headers;
  }

  @Override
  public MultiValueMap<String, ResponseCookie> cookies() {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public Mono<Void> writeTo(ServerWebExchange exchange, Context context) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(statusCode());
    describe(response.getHeaders());
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  private void describe(HttpHeaders headers) {
    headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
    headers.setContentLength(body.length);
  }
}
