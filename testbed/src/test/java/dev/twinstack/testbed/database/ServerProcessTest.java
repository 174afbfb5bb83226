package dev.twinstack.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ServerProcessTest {

  // Port 3306 is 0CEA; the second line is a connection to it, the third another port.
  private static final List<String> TABLE =
      List.of(
          "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
          "   0: 0100007F:0CEA 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999        0 4711 1 0 100 0",
          "   1: 0100007F:0CEA 0100007F:A1B2 01 00000000:00000000 00:00000000 00000000   999        0 4712 1 0 20 4",
          "   2: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1 0 100 0");

  @Test
  void findsTheSocketThatListens() {
    assertThat(ServerProcess.listeningSockets(TABLE, 3306)).containsExactly("socket:[4711]");
    assertThat(ServerProcess.listeningSockets(TABLE, 3307)).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void takesOnlyDatabaseServers() throws IOException {
    assertThat(ServerProcess.isServer(ProcessHandle.current().pid())).isFalse();
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ServerProcess.listeningOn(socket.getLocalPort())).isEmpty();
    }
  }
}
