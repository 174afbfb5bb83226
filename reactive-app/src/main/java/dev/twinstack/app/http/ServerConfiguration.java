package dev.twinstack.app.http;

import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.observation.ServerRequestObservationConvention;
import org.springframework.web.server.WebHandler;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.NettyPipeline;
import reactor.netty.resources.LoopResources;

/** What the server decides before Spring sees a request, brought in line with the other service. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  static final Duration KEEP_ALIVE = Duration.ofSeconds(60);

  /** The longest a request may take to come in. */
  private static final Duration ARRIVAL = Duration.ofSeconds(10);

  /** What is read at one time, in bytes. */
  private static final int READ_AT_ONCE = 2_048;

  /** What the system keeps of answers that are not read, in bytes. */
  private static final int SEND_BUFFER = 65_536;

  static {
    // Jetty takes a bare line feed for a line end, as RFC 9112 allows; Netty is told to.
    System.setProperty("io.netty.handler.codec.http.defaultStrictLineParsing", "false");
    // Reactor Netty 1.3.6 else stops reading a connection whose next request comes before the last
    // one is put away: reactor-netty issue 4361.
    System.setProperty("reactor.netty.http.server.lastFlushWhenNoRead", "true");
  }

  /**
   * One loop for each processor: Reactor Netty would have four at least. And one that only takes
   * connections, or those that come while it answers are lost when the {@link Door} closes.
   */
  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    int processors = Runtime.getRuntime().availableProcessors();
    ReactorResourceFactory resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    // For connections to be closed; in a longer one the watchdog would ask again, without end.
    resources.setShutdownQuietPeriod(Duration.ofMillis(200));
    resources.setLoopResourcesSupplier(
        () -> LoopResources.create("event-loop", 1, processors, true));
    return resources;
  }

  /** The routes right behind the filter: there is one kind of handler, and nothing to dispatch. */
  @Bean
  HttpHandler httpHandler(
      @Qualifier("routes") WebHandler routes,
      ObservationRegistry observations,
      ObjectProvider<ServerRequestObservationConvention> convention,
      StopDelay stop,
      @Value("${twinstack.experiments.enabled}") boolean experiments) {
    WebHttpHandlerBuilder handler =
        WebHttpHandlerBuilder.webHandler(new RequestFilter(routes, stop, experiments))
            .observationRegistry(observations);
    convention.ifAvailable(handler::observationConvention);
    return handler.build();
  }

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> serverCustomizer(Door door) {
    return factory ->
        factory.addServerCustomizers(server ->
            server
                .childOption(
                    ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(READ_AT_ONCE))
                .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER)
                .doOnBound(door::isOf)
                .doOnChannelInit((observer, channel, address) -> {
                  door.enter(channel);
                  handleFirst(channel);
                }));
  }

  private static void handleFirst(Channel channel) {
    ArrivalTimeout arrival = new ArrivalTimeout(ARRIVAL);
    channel
        .pipeline()
        .addBefore(NettyPipeline.HttpCodec, "keep-alive", new KeepAliveTimeout(KEEP_ALIVE))
        .addBefore(NettyPipeline.HttpCodec, "arrival", arrival)
        .addAfter(NettyPipeline.HttpCodec, "problems", new ServerProblems(arrival))
        .addAfter(NettyPipeline.HttpCodec, "last-answer", new LastAnswer())
        .addAfter(NettyPipeline.HttpCodec, "read-gate", new ReadGate());
  }
}
