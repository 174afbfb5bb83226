package dev.twinstack.app.demo;

import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebHandler;

/**
 * The two resources. Functions, not annotated methods: those have their arguments, their result and
 * its converter looked for anew with every request.
 */
@Configuration(proxyBeanMethods = false)
class DemoRoutes {

  /** Not a router function: the management port would serve it too, as it does all of those. */
  @Bean
  WebHandler routes(
      DemoHandler handler,
      HandlerFilterFunction<ServerResponse, ServerResponse> problems,
      ObjectProvider<Consumer<RouterFunctions.Builder>> experiments) {
    RouterFunctions.Builder routes =
        RouterFunctions.route()
            .route(RequestPredicates.path("/demo"), handler::demo)
            .route(RequestPredicates.path("/idle"), handler::idle);
    experiments.ifAvailable(more -> more.accept(routes));
    return RouterFunctions.toWebHandler(
        routes.filter(problems).before(DemoRoutes::nameForMeters).build());
  }

  /** What a dispatcher would do: the meters know a request by the path of its route. */
  private static ServerRequest nameForMeters(ServerRequest request) {
    ServerRequestObservationContext.findCurrent(request.exchange().getAttributes())
        .ifPresent(observation ->
            observation.setPathPattern(
                request
                    .attribute(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE)
                    .map(Object::toString)
                    .orElse(null)));
    return request;
  }
}
