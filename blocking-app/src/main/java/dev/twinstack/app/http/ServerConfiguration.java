package dev.twinstack.app.http;

import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server decides before Spring sees a request, brought in line with the other service. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  @Bean
  FilterRegistrationBean<RequestFilter> requestFilter(
      StopDelay stop, @Value("${twinstack.experiments.enabled}") boolean experiments) {
    return new FilterRegistrationBean<>(new RequestFilter(stop, experiments));
  }

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> serverCustomizer() {
    return factory -> factory.addServerCustomizers(ServerConfiguration::leaveToTheRules);
  }

  /** Jetty has opinions of its own on these; the shared rules have one for both services. */
  private static void leaveToTheRules(Server server) {
    for (Connector connector : server.getConnectors()) {
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setUriCompliance(UriCompliance.UNSAFE);
      http.setHttpCompliance(
          http.getHttpCompliance()
              .with("twinstack", HttpCompliance.Violation.MULTILINE_FIELD_VALUE));
    }
    for (WebAppContext context : server.getDescendants(WebAppContext.class)) {
      context.getServletHandler().setDecodeAmbiguousURIs(true);
      context.setProtectedTargets(null);
    }
    server.setErrorHandler(ServerProblems::writeError);
    server.setHandler(new ServerProblems(server.getHandler()));
  }
}
