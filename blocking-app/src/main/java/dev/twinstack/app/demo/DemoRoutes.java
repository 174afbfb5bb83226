package dev.twinstack.app.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The two resources. Functions, not annotated methods: those have their arguments, their result and
 * its converter looked for anew with every request. By path alone, which the request filter has
 * seen: a builder's routes are asked one after the other, and each has a pattern.
 */
@Configuration(proxyBeanMethods = false)
class DemoRoutes {

  @Bean
  RouterFunction<ServerResponse> routes(
      DemoHandler handler,
      HandlerFilterFunction<ServerResponse, ServerResponse> problems,
      ObjectProvider<Consumer<Map<String, HandlerFunction<ServerResponse>>>> experiments) {
    Map<String, HandlerFunction<ServerResponse>> routes = new HashMap<>();
    routes.put("/demo", handler::demo);
    routes.put("/idle", handler::idle);
    experiments.ifAvailable(more -> more.accept(routes));
    routes.replaceAll((path, handle) -> nameForMeters(path, problems.apply(handle)));
    return request -> Optional.ofNullable(routes.get(request.path()));
  }

  /** What a pattern's route would do: the meters know a request by the path of its route. */
  private static HandlerFunction<ServerResponse> nameForMeters(
      String path, HandlerFunction<ServerResponse> next) {
    return request -> {
      ServerHttpObservationFilter.findObservationContext(request.servletRequest())
          .ifPresent(observation -> observation.setPathPattern(path));
      return next.handle(request);
    };
  }
}
