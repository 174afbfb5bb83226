package dev.twinstack.comparison.load;

import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connections to a target on which nothing happens: each was used for one request and is held open
 * until closed. To be used by one thread.
 */
public final class HeldConnections implements AutoCloseable {

  private static final int TIMEOUT_MS = 10_000;

  private final List<Socket> connections = new ArrayList<>();

  private HeldConnections() {}

  /**
   * Opens connections one after another and asks on each for {@code /idle}, or for the target's own
   * path. Takes a second or so for a thousand.
   *
   * @throws LoadFailedException if one cannot be opened, is not answered well, or is not to stay
   *     open; none is left open then
   */
  public static HeldConnections open(Target target, int count) {
    HeldConnections held = new HeldConnections();
    for (int i = 0; i < count; i++) {
      try {
        held.add(target);
      } catch (IOException e) {
        held.close();
        throw new LoadFailedException(
            "Only %d of %d idle connections to %s %s could be held: %s; where it is files that ran out, raise ulimit -n"
                .formatted(i, count, target.name(), target.address(), e.getMessage()),
            e);
      }
    }
    return held;
  }

  private void add(Target target) throws IOException {
    URI url = target.url();
    boolean secure = "https".equals(url.getScheme());
    Socket socket = secure ? SSLSocketFactory.getDefault().createSocket() : new Socket();
    connections.add(socket);
    int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
    socket.connect(new InetSocketAddress(url.getHost(), port), TIMEOUT_MS);
    socket.setSoTimeout(TIMEOUT_MS);
    String path = target.path() == null ? "/idle" : target.path();
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n"
            .formatted(path, url.getRawAuthority())
            .getBytes(StandardCharsets.US_ASCII);
    socket.getOutputStream().write(request);
    new PlainAnswer(socket.getInputStream()).read();
  }

  /** How many of them the target has not closed. Takes a millisecond for each. */
  public int stillOpen() {
    return Math.toIntExact(connections.stream().filter(HeldConnections::isOpen).count());
  }

  private static boolean isOpen(Socket socket) {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    for (Socket socket : connections) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is gone, which is what was wanted.
      }
    }
  }
}
