package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One request on each of many connections, all at once. The connections are opened before, each
 * with a request that is answered at once, and are not in the time. One thread, so that the client
 * is not what is measured.
 */
final class Burst implements AutoCloseable {

  private static final int ANSWER_BYTES = 4_096;

  /** Fewer than any server lets wait to be taken: the system would make more try again later. */
  private static final int OPENED_AT_ONCE = 32;

  private static final Duration OPENING = Duration.ofSeconds(30);

  /**
   * What came back.
   *
   * @param good answers with status 200
   * @param seconds from the first request until the last answer, or until patience ended
   */
  record Outcome(int good, double seconds) {}

  /** What a connection has received so far, as text. */
  private static final class Reader {
    private final StringBuilder text = new StringBuilder();
  }

  private final List<SocketChannel> connections = new ArrayList<>();
  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocate(ANSWER_BYTES);

  private Burst(Selector selector) {
    this.selector = selector;
  }

  /**
   * Opens the connections.
   *
   * @throws IOException if one cannot be opened; none is left open then
   */
  static Burst open(Target target, int connections) throws IOException {
    URI url = target.url();
    Burst burst = new Burst(Selector.open());
    try {
      while (burst.connections.size() < connections) {
        int more = Math.min(OPENED_AT_ONCE, connections - burst.connections.size());
        burst.open(new InetSocketAddress(url.getHost(), url.getPort()), more);
      }
      return burst;
    } catch (IOException e) {
      burst.close();
      throw e;
    }
  }

  private void open(InetSocketAddress address, int more) throws IOException {
    int first = connections.size();
    for (int i = 0; i < more; i++) {
      SocketChannel channel = SocketChannel.open();
      connections.add(channel);
      channel.connect(address);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Reader());
    }
    int good = send(connections.subList(first, connections.size()), "/idle", OPENING).good();
    if (good < more) {
      throw new IOException(
          "only %d of %d connections were taken".formatted(first + good, first + more));
    }
  }

  /** Sends a request on each and reads until all have their answer, or patience ends. */
  Outcome send(String path, Duration patience) throws IOException {
    return send(connections, path, patience);
  }

  private Outcome send(List<SocketChannel> on, String path, Duration patience) throws IOException {
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: twinstack.test\r\n\r\n"
            .formatted(path)
            .getBytes(StandardCharsets.US_ASCII);
    long startNs = System.nanoTime();
    for (SocketChannel channel : on) {
      // A request is shorter than any buffer of the system: it is written whole.
      channel.write(ByteBuffer.wrap(request));
    }
    int good = 0;
    int ended = 0;
    long leftNs = patience.toNanos();
    while (ended < on.size() && leftNs > 0) {
      selector.select(Math.max(1, leftNs / 1_000_000));
      for (SelectionKey key : selector.selectedKeys()) {
        String end = read(key);
        if (!end.isEmpty()) {
          ended++;
          good += end.startsWith("HTTP/1.1 200") ? 1 : 0;
        }
      }
      selector.selectedKeys().clear();
      leftNs = patience.toNanos() - (System.nanoTime() - startNs);
    }
    return new Outcome(good, (System.nanoTime() - startNs) / 1e9);
  }

  /** The answer once it is whole, or what there is of it where the connection ended; else empty. */
  private String read(SelectionKey key) {
    Reader reader = (Reader) key.attachment();
    buffer.clear();
    int count;
    try {
      count = ((SocketChannel) key.channel()).read(buffer);
    } catch (IOException e) {
      count = -1;
    }
    if (count > 0) {
      reader.text.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
    }
    char last = reader.text.isEmpty() ? ' ' : reader.text.charAt(reader.text.length() - 1);
    if (count >= 0 && last != ']' && last != '}') {
      return "";
    }
    if (count < 0) {
      key.cancel();
    }
    String text = reader.text.isEmpty() ? "closed" : reader.text.toString();
    reader.text.setLength(0);
    return text;
  }

  @Override
  public void close() {
    for (SocketChannel channel : connections) {
      try {
        channel.close();
      } catch (IOException e) {
        // It is gone, which is what was wanted.
      }
    }
    try {
      selector.close();
    } catch (IOException e) {
      // The same.
    }
  }
}
