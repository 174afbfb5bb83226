package dev.twinstack.app.demo;

import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The two resources. Functions, not annotated methods: those have their arguments, their result and
 * its converter looked for anew with every request.
 */
@Configuration(proxyBeanMethods = false)
class DemoRoutes {

  @Bean
  RouterFunction<ServerResponse> routes(
      DemoHandler handler,
      HandlerFilterFunction<ServerResponse, ServerResponse> problems,
      ObjectProvider<Consumer<RouterFunctions.Builder>> experiments) {
    RouterFunctions.Builder routes =
        RouterFunctions.route()
            .route(RequestPredicates.path("/demo"), handler::demo)
            .route(RequestPredicates.path("/idle"), handler::idle);
    experiments.ifAvailable(more -> more.accept(routes));
    return routes.filter(problems).build();
  }
}
