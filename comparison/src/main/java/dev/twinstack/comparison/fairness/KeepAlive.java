package dev.twinstack.comparison.fairness;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Asks over one connection until the server closes it. */
final class KeepAlive {

  private static final int TIMEOUT_MS = 5_000;
  private static final int MOST_HEADER = 64 * 1024;

  private KeepAlive() {}

  /** How many requests were answered, at most so many; null where not even one was. */
  static @Nullable Integer survived(URI url, String path, int requests) {
    int answered = 0;
    try (Socket socket = connect(url)) {
      byte[] request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: */*\r\n\r\n"
              .formatted(path, url.getRawAuthority())
              .getBytes(StandardCharsets.US_ASCII);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      boolean open = true;
      while (open && answered < requests) {
        socket.getOutputStream().write(request);
        open = readAnswer(in);
        answered++;
      }
    } catch (IOException | NumberFormatException e) {
      // Closed without a word, or no answer that this code can read the end of.
    }
    return answered == 0 ? null : Integer.valueOf(answered);
  }

  private static Socket connect(URI url) throws IOException {
    boolean tls = "https".equals(url.getScheme());
    SocketFactory sockets = tls ? SSLSocketFactory.getDefault() : SocketFactory.getDefault();
    int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
    Socket socket = sockets.createSocket();
    socket.setSoTimeout(TIMEOUT_MS);
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(url.getHost(), port), TIMEOUT_MS);
    return socket;
  }

  /** Reads one answer to its end; whether the connection stays open after it. */
  private static boolean readAnswer(InputStream in) throws IOException {
    String status = line(in);
    long length = -1;
    boolean chunked = false;
    boolean open = !status.startsWith("HTTP/1.0");
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String field = line.toLowerCase(Locale.ROOT).replace(" ", "");
      if (field.startsWith("content-length:")) {
        length = Long.parseLong(field.substring("content-length:".length()));
      }
      chunked |= field.equals("transfer-encoding:chunked");
      open &= !field.equals("connection:close");
    }
    if (chunked) {
      skipChunks(in);
    } else if (length >= 0) {
      in.skipNBytes(length);
    } else {
      return false;
    }
    return open;
  }

  private static void skipChunks(InputStream in) throws IOException {
    long size;
    do {
      size = Long.parseLong(line(in).replaceFirst("\\s*;.*", "").strip(), 16);
      in.skipNBytes(size);
      line(in);
    } while (size > 0);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.length() > MOST_HEADER) {
        throw new IOException("the answer has no end");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }
}
