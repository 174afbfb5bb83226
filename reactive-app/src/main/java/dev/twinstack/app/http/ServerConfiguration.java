package dev.twinstack.app.http;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;

/** What the server decides before Spring sees a request, brought in line with the other service. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

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
