package dev.twinstack.comparison.load;

import dev.twinstack.comparison.target.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongConsumer;

/** Answers {@link NumberedRequests} at once and notes when it did. */
final class NumberedServer implements AutoCloseable {

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket socket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final LongConsumer beforeAnswer;
  private final AtomicLongArray answeredNs;

  /** Creates it; what is given runs before each answer and is told the request's number. */
  NumberedServer(int requests, LongConsumer beforeAnswer) throws IOException {
    this.beforeAnswer = beforeAnswer;
    answeredNs = new AtomicLongArray(requests);
    threads.execute(this::accept);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket connection) {
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
      connection.setTcpNoDelay(true);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        int number = Integer.parseInt(line.split(" ", -1)[1].substring(1));
        while (!in.readLine().isEmpty()) {
          // The headers say nothing new.
        }
        beforeAnswer.accept(number);
        answeredNs.set(number, System.nanoTime());
        connection.getOutputStream().write(ANSWER);
      }
    } catch (IOException e) {
      // The generator is gone.
    }
  }

  /** When a request was answered, on the clock of {@link System#nanoTime}. */
  long answeredNs(int number) {
    return answeredNs.get(number);
  }

  Target target() {
    return new Target(
        "numbered", URI.create("http://127.0.0.1:" + socket.getLocalPort()), null, null);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    threads.shutdownNow();
  }
}
