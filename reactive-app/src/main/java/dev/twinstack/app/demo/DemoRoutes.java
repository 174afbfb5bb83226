package dev.twinstack.app.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * The two resources. Functions, not annotated methods: those have their arguments, their result and
 * its converter looked for anew with every request. By path alone, which the request filter has
 * seen: a builder's routes are asked one after the other, and each has a pattern.
 */
@Configuration(proxyBeanMethods = false)
class DemoRoutes {

  /** Not a router function: the management port would serve it too, as it does all of those. */
  @Bean
  WebHandler routes(
      DemoHandler handler,
      HandlerFilterFunction<ServerResponse, ServerResponse> problems,
      ObjectProvider<Consumer<Map<String, HandlerFunction<ServerResponse>>>> experiments) {
    Map<String, HandlerFunction<ServerResponse>> routes = new HashMap<>();
    routes.put("/demo", handler::demo);
    routes.put("/idle", handler::idle);
    experiments.ifAvailable(more -> more.accept(routes));
    routes.replaceAll((path, handle) -> nameForMeters(path, problems.apply(handle)));
    return RouterFunctions.toWebHandler(request -> Mono.justOrEmpty(routes.get(request.path())));
  }

  /** What a pattern's route would do: the meters know a request by the path of its route. */
  private static HandlerFunction<ServerResponse> nameForMeters(
      String path, HandlerFunction<ServerResponse> next) {
    return request -> {
      ServerRequestObservationContext.findCurrent(request.exchange().getAttributes())
          .ifPresent(observation -> observation.setPathPattern(path));
      return next.handle(request);
    };
  }
}
