package dev.twinstack.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import reactor.netty.http.server.HttpServer;

class ManagementServerTest {

  @Test
  void isFoundForTheManagementPort() {
    assertThat(
            ImportCandidates.load(
                ManagementContextConfiguration.class, getClass().getClassLoader()))
        .contains(ManagementServer.class.getName());
  }

  @Test
  void closesWhatLiesIdle() {
    NettyReactiveWebServerFactory factory = new NettyReactiveWebServerFactory();
    new ManagementServer().managementServerCustomizer().customize(factory);
    HttpServer server = HttpServer.create();
    for (NettyServerCustomizer customizer : factory.getServerCustomizers()) {
      server = customizer.apply(server);
    }
    assertThat(server.configuration().idleTimeout()).isEqualTo(Duration.ofSeconds(60));
  }
}
