package dev.twinstack.testbed.contract;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a server answers to the bytes of a probe on a connection of its own.
 *
 * @param answers in their order, interim ones (1xx) included
 * @param ending how it ended: {@code "open"} where the connection still answers a well-formed
 *     request afterwards, {@code "closed"} where the server has closed it, or what went wrong
 */
record Conversation(List<RawAnswer> answers, String ending) {

  private static final int TIMEOUT_MS = 5_000;
  private static final String FOLLOW_UP = "GET /idle HTTP/1.1\r\nHost: follow-up\r\n\r\n";

  /** Sends a probe and reads until the final answer. */
  static Conversation hold(URI target, Probe probe) {
    List<RawAnswer> answers = new ArrayList<>();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(target.getHost(), target.getPort()), TIMEOUT_MS);
      socket.setSoTimeout(TIMEOUT_MS);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      out.write(probe.bytes());
      out.flush();
      return new Conversation(answers, finish(probe, out, in, answers));
    } catch (IOException e) {
      return new Conversation(answers, "failed: " + e.getClass().getSimpleName());
    }
  }

  private static String finish(
      Probe probe, OutputStream out, InputStream in, List<RawAnswer> answers) throws IOException {
    try {
      RawAnswer answer;
      do {
        answer = read(in, probe.isHead());
        answers.add(answer);
      } while (answer.status() >= 100 && answer.status() < 200);
      if (answer.announcesClose()) {
        return in.read() < 0 ? "closed" : "more bytes after Connection: close";
      }
      // A connection that stays open must still make sense of a request: no byte of the probe is
      // left over.
      out.write(FOLLOW_UP.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      RawAnswer followUp = read(in, false);
      return followUp.status() == 200 && followUp.body().equals("[]")
          ? "open"
          : "open, but the next request got " + followUp.statusLine();
    } catch (EOFException e) {
      return "closed without notice";
    } catch (SocketTimeoutException e) {
      return "silent for " + TIMEOUT_MS + " ms";
    }
  }

  private static RawAnswer read(InputStream in, boolean head) throws IOException {
    String statusLine = line(in);
    List<String> fields = new ArrayList<>();
    for (String field = line(in); !field.isEmpty(); field = line(in)) {
      fields.add(field);
    }
    RawAnswer answer = new RawAnswer(statusLine, fields, "");
    boolean bodyless = head || answer.status() < 200 || answer.status() == 204;
    if (bodyless) {
      return answer;
    }
    if (answer.field("Transfer-Encoding").filter("chunked"::equals).isPresent()) {
      return new RawAnswer(statusLine, fields, chunks(in));
    }
    String length = answer.field("Content-Length").orElse(null);
    byte[] body = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
    return new RawAnswer(statusLine, fields, new String(body, StandardCharsets.ISO_8859_1));
  }

  private static String chunks(InputStream in) throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = Integer.parseInt(line(in), 16);
        size > 0;
        size = Integer.parseInt(line(in), 16)) {
      body.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
      line(in);
    }
    line(in);
    return body.toString();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      line.append((char) c);
    }
    int end = line.length() - 1;
    return end >= 0 && line.charAt(end) == '\r' ? line.substring(0, end) : line.toString();
  }

  /** Everything as text, but what no two answers share. */
  String comparable() {
    StringBuilder text = new StringBuilder();
    answers.forEach(answer -> text.append(answer.comparable()).append('\n'));
    return text.append('(').append(ending).append(')').toString();
  }
}
