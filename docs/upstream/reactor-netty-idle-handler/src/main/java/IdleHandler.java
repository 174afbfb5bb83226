import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.LoopResources;

/** What the event loop allocates for a request, without an idle timeout and with one. */
public class IdleHandler {

  private static final int REQUESTS = 50_000;
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  public static void main(String[] arguments) throws IOException {
    HttpServer plain = HttpServer.create();
    for (int round = 0; round < 3; round++) {
      System.out.printf(
          "without: %d bytes a request, with: %d%n",
          allocated(plain), allocated(plain.idleTimeout(Duration.ofSeconds(60))));
    }
  }

  private static long allocated(HttpServer server) throws IOException {
    AtomicLong loop = new AtomicLong();
    LoopResources loops = LoopResources.create("loop", 1, true);
    DisposableServer bound =
        server
            .host("127.0.0.1")
            .port(0)
            .runOn(loops)
            .handle(
                (request, response) -> {
                  loop.set(Thread.currentThread().threadId());
                  return response.header("Content-Length", "0").send();
                })
            .bindNow();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", bound.port()));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      ask(socket, in, REQUESTS);
      ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
      long before = threads.getThreadAllocatedBytes(loop.get());
      ask(socket, in, REQUESTS);
      return (threads.getThreadAllocatedBytes(loop.get()) - before) / REQUESTS;
    } finally {
      bound.disposeNow();
      loops.dispose();
    }
  }

  private static void ask(Socket socket, BufferedReader in, int requests) throws IOException {
    for (int i = 0; i < requests; i++) {
      socket.getOutputStream().write(REQUEST);
      while (!in.readLine().isEmpty()) {
        // The header; there is no body.
      }
    }
  }
}
