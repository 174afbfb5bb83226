package dev.twinstack.comparison.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aPortIsTakenWhileSomebodyListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
      assertThat(Ports.isFree(port)).isFalse();
    }
    try (ServerSocket everywhere = new ServerSocket(0)) {
      assertThat(Ports.isFree(everywhere.getLocalPort())).isFalse();
    }
  }

  @Test
  void aServiceTakesOtherPortsWhereOneOfItsOwnIsTaken() {
    ServicePorts own = ServicePorts.own(Service.REACTIVE);

    assertThat(own).isEqualTo(new ServicePorts(8082, 9082));
    assertThat(ServicePorts.free()).isNotEqualTo(own);
    assertThat(ServicePorts.free().environment())
        .containsOnlyKeys("SERVER_ADDRESS", "SERVER_PORT", "MANAGEMENT_SERVER_PORT")
        .containsEntry("SERVER_ADDRESS", "127.0.0.1");
  }
}
