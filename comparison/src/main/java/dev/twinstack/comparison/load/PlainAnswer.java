package dev.twinstack.comparison.load;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * One HTTP answer, read to its last byte and no further from a connection that is to stay open. To
 * be used once.
 */
public final class PlainAnswer {

  private static final int LONGEST_LINE = 8_192;
  private static final String LENGTH = "content-length:";

  private final InputStream in;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private long length = -1;
  private boolean isChunked;

  /** Creates one that is still to be read. */
  public PlainAnswer(InputStream in) {
    this.in = in;
  }

  /**
   * Reads it and returns its body.
   *
   * @throws IOException if it is not good, or the last of its connection
   */
  public byte[] read() throws IOException {
    String status = line();
    if (!status.matches("HTTP/1\\.1 2[0-9][0-9]( .*)?")) {
      throw new IOException("the answer was '%s'".formatted(status));
    }
    for (String line = line(); !line.isEmpty(); line = line()) {
      readHeader(line.toLowerCase(Locale.ROOT));
    }
    if (isChunked) {
      readChunks();
    } else if (length >= 0) {
      readBody(length);
    } else if (!status.startsWith("HTTP/1.1 204")) {
      throw new IOException("the answer ends with its connection");
    }
    return body.toByteArray();
  }

  private void readHeader(String line) throws IOException {
    if (line.startsWith(LENGTH)) {
      length = number(line.substring(LENGTH.length()), 10);
    } else if (line.startsWith("transfer-encoding:")) {
      isChunked = line.endsWith("chunked");
    } else if (line.startsWith("connection:") && line.contains("close")) {
      throw new IOException("the target closes its connections after an answer");
    }
  }

  private void readChunks() throws IOException {
    for (long size = chunk(); size > 0; size = chunk()) {
      readBody(size);
      in.skipNBytes(2);
    }
    while (!line().isEmpty()) {
      // A trailer says nothing of interest.
    }
  }

  private void readBody(long size) throws IOException {
    byte[] part = in.readNBytes((int) Math.min(size, Integer.MAX_VALUE));
    if (part.length < size) {
      throw new EOFException("the target closed a connection in the middle of an answer");
    }
    body.write(part);
  }

  private long chunk() throws IOException {
    return number(line().replaceFirst(";.*", ""), 16);
  }

  private static long number(String text, int radix) throws IOException {
    try {
      return Long.parseUnsignedLong(text.strip(), radix);
    } catch (NumberFormatException e) {
      throw new IOException("the answer has the length '%s'".formatted(text.strip()), e);
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < LONGEST_LINE) {
      int c = in.read();
      if (c < 0) {
        throw new EOFException("the target closed a connection in the middle of an answer");
      }
      if (c == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) c);
    }
    throw new IOException("the answer has a line without end");
  }
}
