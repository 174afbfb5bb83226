package dev.twinstack.app.http;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * The management port, a server of its own: closes what lies idle as long as Jetty does. Listed in
 * {@code META-INF/spring} and not annotated, since it must not be found with the service's own.
 */
class ManagementServer {

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> managementServerCustomizer() {
    return factory ->
        factory.addServerCustomizers(server -> server.idleTimeout(ServerConfiguration.KEEP_ALIVE));
  }
}
