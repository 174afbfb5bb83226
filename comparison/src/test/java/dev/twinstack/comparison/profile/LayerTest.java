package dev.twinstack.comparison.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayerTest {

  @Test
  void theInnermostMethodThatIsNoneOfTheJdkDecides() {
    assertThat(
            Layer.of(
                List.of(
                    "sun.nio.ch.SocketDispatcher",
                    "java.net.Socket$SocketInputStream",
                    "com.mysql.cj.protocol.ReadAheadInputStream",
                    "org.hibernate.sql.results.Reader",
                    "dev.twinstack.app.demo.DemoService")))
        .isEqualTo(Layer.DRIVER);
  }

  @Test
  void theLongestPartOfTheNameDecides() {
    assertThat(Layer.of(List.of("org.springframework.data.repository.Query")))
        .isEqualTo(Layer.SPRING_DATA);
    assertThat(Layer.of(List.of("org.springframework.web.filter.OncePerRequestFilter")))
        .isEqualTo(Layer.SPRING_WEB);
    assertThat(
            Layer.of(
                List.of("org.springframework.http.server.observation.ServerRequestObservation")))
        .isEqualTo(Layer.METRICS);
    assertThat(Layer.of(List.of("io.r2dbc.pool.ConnectionPool"))).isEqualTo(Layer.POOL);
  }

  @Test
  void withoutAnyItIsTheJdk() {
    assertThat(Layer.of(List.of("java.util.concurrent.ForkJoinPool", "java.lang.VirtualThread")))
        .isEqualTo(Layer.JDK);
    assertThat(Layer.of(List.of())).isEqualTo(Layer.JDK);
  }
}
