package dev.twinstack.app.http;

import java.time.Duration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.Container;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** What the server decides before Spring sees a request, brought in line with the other service. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  /** The longest a request may take to come in. */
  private static final Duration ARRIVAL = Duration.ofSeconds(10);

  /** What the system keeps of answers that are not read, in bytes. */
  private static final int SEND_BUFFER = 65_536;

  /** How many connections wait to be taken, where the system lets them: as Netty has it. */
  private static final int ACCEPT_QUEUE = 4_096;

  @Bean
  FilterRegistrationBean<RequestFilter> requestFilter(
      StopDelay stop, @Value("${twinstack.experiments.enabled}") boolean experiments) {
    return new FilterRegistrationBean<>(new RequestFilter(stop, experiments));
  }

  /** Off: the dispatcher binds a request to its thread itself. */
  @Bean
  FilterRegistrationBean<RequestContextFilter> requestContextFilter() {
    FilterRegistrationBean<RequestContextFilter> filter =
        new FilterRegistrationBean<>(new RequestContextFilter());
    filter.setEnabled(false);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> serverCustomizer(Door door) {
    return factory ->
        factory.addServerCustomizers(
            ServerConfiguration::leaveToTheRules,
            ServerConfiguration::boundConnections,
            door::isOf);
  }

  private static void boundConnections(Server server) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector sockets) {
        sockets.setAcceptQueueSize(ACCEPT_QUEUE);
        sockets.setAcceptedSendBufferSize(SEND_BUFFER);
      }
      ((Container) connector).addBean(new ArrivalTimeout(ARRIVAL, connector.getScheduler()));
    }
  }

  /** Jetty has opinions of its own on these; the shared rules have one for both services. */
  private static void leaveToTheRules(Server server) {
    for (Connector connector : server.getConnectors()) {
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.setUriCompliance(UriCompliance.UNSAFE);
      // Jetty would keep 100 KiB for each connection, to know its header fields again.
      http.setHeaderCacheSize(0);
      http.setHttpCompliance(
          http.getHttpCompliance()
              .with("twinstack", HttpCompliance.Violation.MULTILINE_FIELD_VALUE));
    }
    for (WebAppContext context : server.getDescendants(WebAppContext.class)) {
      context.getServletHandler().setDecodeAmbiguousURIs(true);
      context.setProtectedTargets(null);
      context.setSessionHandler(new NoSessions());
    }
    server.setErrorHandler(ServerProblems::writeError);
    server.setHandler(new ServerProblems(server.getHandler()));
  }
}
