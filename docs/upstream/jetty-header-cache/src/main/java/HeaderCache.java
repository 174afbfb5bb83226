import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** Prints what heap a connection holds that is kept open after one request, and after two. */
public final class HeaderCache {

  private static final int CONNECTIONS = 1_000;
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: jetty.test\r\nAccept: */*\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  public static void main(String[] arguments) throws Exception {
    for (int cacheSize : new int[] {1_024, 0}) {
      for (int requests = 1; requests <= 2; requests++) {
        System.out.printf(
            "headerCacheSize %,d, %d request(s) on each connection: %,d bytes of heap for each%n",
            cacheSize, requests, bytesOf(cacheSize, requests));
      }
    }
  }

  private static long bytesOf(int cacheSize, int requests) throws Exception {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setHeaderCacheSize(cacheSize);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Empty());
    server.start();
    List<Socket> open = new ArrayList<>();
    try {
      open.add(connection(connector.getLocalPort(), requests));
      long before = live();
      for (int i = 0; i < CONNECTIONS; i++) {
        open.add(connection(connector.getLocalPort(), requests));
      }
      return (live() - before) / CONNECTIONS;
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
      server.stop();
    }
  }

  private static Socket connection(int port, int requests) throws Exception {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    for (int i = 0; i < requests; i++) {
      socket.getOutputStream().write(REQUEST);
      socket.getInputStream().read(new byte[1_024]);
    }
    return socket;
  }

  private static long live() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static final class Empty extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      callback.succeeded();
      return true;
    }
  }
}
