package dev.twinstack.app.http;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** What the server decides before Spring sees a request, brought in line with the other service. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  static {
    // Tomcat takes a bare line feed for a line end, as RFC 9112 allows; Netty is told to.
    System.setProperty("io.netty.handler.codec.http.defaultStrictLineParsing", "false");
    // Reactor Netty 1.3.6 else stops reading a connection whose next request comes before the last
    // one is put away: reactor-netty issue 4361.
    System.setProperty("reactor.netty.http.server.lastFlushWhenNoRead", "true");
  }

  @Bean
  WebHttpHandlerBuilderCustomizer requestFilter() {
    return handler -> handler.filters(filters -> filters.addFirst(new RequestFilter()));
  }

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> serverCustomizer() {
    return factory ->
        factory.addServerCustomizers(server ->
            server.doOnChannelInit((observer, channel, address) ->
                channel
                    .pipeline()
                    .addAfter(NettyPipeline.HttpCodec, "problems", new ServerProblems())));
  }
}
