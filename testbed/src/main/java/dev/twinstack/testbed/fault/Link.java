package dev.twinstack.testbed.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection through a proxy: that of the client, and the proxy's own to the server.
 *
 * @param isLost whether what is sent over it is lost
 */
record Link(Socket client, Socket server, AtomicBoolean isLost) {

  private static final int BUFFER_BYTES = 16 * 1024;

  /** Joins the two; both are closed where that fails. */
  static Link join(Socket client, InetSocketAddress address, int timeoutMs) throws IOException {
    Socket server = new Socket();
    try {
      server.connect(address, timeoutMs);
      server.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
    } catch (IOException e) {
      server.close();
      throw e;
    }
    return new Link(client, server, new AtomicBoolean());
  }

  /** Ends both by a reset, as from a machine that has lost its memory of the connection. */
  void cut() {
    reset(client);
    reset(server);
  }

  /** Leads nowhere from now on, and neither side is told. */
  void lose() {
    isLost.set(true);
  }

  static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException e) {
      // It is closed already.
    }
  }

  /** Passes on what the client asks, until either side ends; then both are. */
  void passRequests(Weather weather) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (client;
        server) {
      for (int read = client.getInputStream().read(buffer);
          read >= 0;
          read = client.getInputStream().read(buffer)) {
        weather.awaitPassage();
        if (!isLost.get()) {
          server.getOutputStream().write(buffer, 0, read);
        }
      }
    } catch (IOException e) {
      // Cut off.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Passes on what the server answers, until either side ends; then both are. */
  void passAnswers(Weather weather) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (client;
        server) {
      for (int read = server.getInputStream().read(buffer);
          read >= 0;
          read = server.getInputStream().read(buffer)) {
        weather.awaitPassage();
        weather.awaitAnswer();
        if (isLost.get()) {
          continue;
        }
        if (weather.breaksOff()) {
          client.getOutputStream().write(buffer, 0, (read + 1) / 2);
          return;
        }
        client.getOutputStream().write(buffer, 0, read);
      }
    } catch (IOException e) {
      // Cut off.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
