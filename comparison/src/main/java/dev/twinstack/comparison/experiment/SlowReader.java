package dev.twinstack.comparison.experiment;

import dev.twinstack.comparison.target.Target;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that reads a little, again and again, until closed. */
final class SlowReader implements AutoCloseable {

  private static final int LITTLE = 16_384;
  private static final int TIMEOUT_MS = 10_000;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Socket socket = new Socket();
  private final Thread thread;

  private SlowReader(Target target, String path) throws IOException {
    URI url = target.url();
    // What the systems hold for it is no memory of the service.
    socket.setReceiveBufferSize(LITTLE);
    socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), TIMEOUT_MS);
    socket.setSoTimeout(TIMEOUT_MS);
    socket
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: twinstack.test\r\n\r\n"
                .formatted(path)
                .getBytes(StandardCharsets.US_ASCII));
    thread = Thread.ofVirtual().start(this::read);
  }

  static SlowReader start(Target target, String path) throws IOException {
    return new SlowReader(target, path);
  }

  private void read() {
    byte[] little = new byte[LITTLE];
    try {
      InputStream in = socket.getInputStream();
      while (in.read(little) >= 0) {
        Thread.sleep(PAUSE);
      }
    } catch (IOException e) {
      // The socket was closed, by either side.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      socket.close();
      thread.join();
    } catch (IOException e) {
      // It is gone, which is what was wanted.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
