package dev.twinstack.comparison.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SegmentsTest {

  @Test
  void addsUpAllConnections() {
    Segments segments =
        Segments.parse(
            """
            ESTAB 0 0 127.0.0.1:5000 127.0.0.1:3306
            \t cubic wscale:7,7 segs_out:20 segs_in:21 data_segs_out:10 data_segs_in:9 send 1bps
            ESTAB 0 0 127.0.0.1:5001 127.0.0.1:3306
            \t cubic wscale:7,7 segs_out:7 segs_in:7 data_segs_out:5 data_segs_in:4 send 1bps
            """);

    assertThat(segments).isEqualTo(new Segments(15, 13));
    assertThat(segments.minus(new Segments(5, 3))).isEqualTo(new Segments(10, 10));
  }

  @Test
  void countsWhatIsSentToAPort() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket accepted = server.accept()) {
      Segments before = Segments.to(server.getLocalPort());
      Assumptions.assumeTrue(before != null, "ss of iproute2 is not installed");
      client.getOutputStream().write(1);
      assertThat(accepted.getInputStream().read()).isEqualTo(1);
      Segments after = Objects.requireNonNull(Segments.to(server.getLocalPort()));

      assertThat(after.minus(before)).isEqualTo(new Segments(1, 0));
    }
  }
}
