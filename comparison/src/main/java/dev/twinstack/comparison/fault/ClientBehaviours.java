package dev.twinstack.comparison.fault;

import dev.twinstack.comparison.load.PlainAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** The odd things that clients do. */
final class ClientBehaviours {

  private static final int BYTE_EVERY_MS = 500;
  private static final int MOST_HASTE_MS = 20;
  private static final int PIPELINED = 50;
  private static final int PATIENCE_MS = 10_000;
  private static final int HELD_MS = 15_000;

  private ClientBehaviours() {}

  /** Sends a header byte by byte, without end; the service is to end the connection. */
  static boolean sendSlowly(Socket connection, Subject subject, int number) {
    try {
      OutputStream out = connection.getOutputStream();
      String head = request(subject, subject.path());
      out.write(bytes(head.substring(0, head.length() - 2) + "X-Slow: "));
      connection.setSoTimeout(BYTE_EVERY_MS);
      while (!isEnded(connection)) {
        out.write('a');
      }
      return true;
    } catch (IOException e) {
      return true;
    }
  }

  /** Whether there was an end within the connection's time-out; a last word before it is none. */
  private static boolean isEnded(Socket connection) throws IOException {
    try {
      return connection.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  /** Asks on and on and reads nothing; the service is to end the connection. */
  static boolean readNothing(Socket connection, Subject subject, int number) {
    try {
      byte[] request = bytes(request(subject, subject.path()));
      OutputStream out = connection.getOutputStream();
      while (!connection.isClosed()) {
        out.write(request);
      }
    } catch (IOException e) {
      // Ended.
    }
    return true;
  }

  /** Says nothing, or nothing more after one request; the service is to end the connection. */
  static boolean sayNothing(Socket connection, Subject subject, int number) {
    try {
      if (number % 2 == 0) {
        connection.getOutputStream().write(bytes(request(subject, harmless(subject))));
      }
      connection.getInputStream().readAllBytes();
      return true;
    } catch (IOException e) {
      return true;
    }
  }

  /** Asks and is gone before there can be an answer; nothing is expected on this connection. */
  static boolean disconnect(Socket connection, Subject subject, int number)
      throws IOException, InterruptedException {
    connection.getOutputStream().write(bytes(request(subject, subject.path())));
    Thread.sleep(ThreadLocalRandom.current().nextInt(MOST_HASTE_MS));
    connection.setSoLinger(true, 0);
    connection.close();
    return true;
  }

  /** Asks many times before it reads; the answers are to be right and as many. */
  static boolean pipeline(Socket connection, Subject subject, int number) throws IOException {
    connection.setSoTimeout(PATIENCE_MS);
    connection.getOutputStream().write(bytes(request(subject, subject.path()).repeat(PIPELINED)));
    for (int i = 0; i < PIPELINED; i++) {
      if (!isRight(connection, subject)) {
        return false;
      }
    }
    return true;
  }

  /** Sends what is no request; it is to be refused, or the connection ended. */
  static boolean sendNonsense(Socket connection, Subject subject, int number) {
    return isRefused(connection, Nonsense.malformed(number, subject.uri().getRawAuthority()));
  }

  /** Sends more than a service takes; it is to be refused, or the connection ended. */
  static boolean sendTooMuch(Socket connection, Subject subject, int number) {
    return isRefused(connection, Nonsense.oversized(number, subject.uri().getRawAuthority()));
  }

  private static boolean isRefused(Socket connection, byte[] request) {
    try {
      connection.setSoTimeout(PATIENCE_MS);
      connection.getOutputStream().write(request);
      byte[] status = connection.getInputStream().readNBytes("HTTP/1.1 4".length());
      String text = new String(status, StandardCharsets.US_ASCII);
      return text.isEmpty() || text.matches("HTTP/1\\.[01] [45]");
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Holds its connection for a while between two requests; both are to be answered. */
  static boolean hold(Socket connection, Subject subject, int number)
      throws IOException, InterruptedException {
    ask(connection, subject);
    Thread.sleep(HELD_MS);
    ask(connection, subject);
    return true;
  }

  private static void ask(Socket connection, Subject subject) throws IOException {
    connection.setSoTimeout(PATIENCE_MS);
    connection.getOutputStream().write(bytes(request(subject, harmless(subject))));
    var _ = new PlainAnswer(connection.getInputStream()).read();
  }

  /** What asks nothing of the database, as far as that is known: connections are the matter. */
  private static String harmless(Subject subject) {
    return subject.target().path() == null ? "/idle" : subject.path();
  }

  private static boolean isRight(Socket connection, Subject subject) throws IOException {
    InputStream in = connection.getInputStream();
    return new String(new PlainAnswer(in).read(), StandardCharsets.UTF_8).equals(subject.body());
  }

  private static String request(Subject subject, String path) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n".formatted(path, subject.uri().getRawAuthority());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
