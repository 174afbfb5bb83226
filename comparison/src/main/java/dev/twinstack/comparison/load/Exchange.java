package dev.twinstack.comparison.load;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.util.AsciiString;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One request under way and what is known of its answer; used again for another. */
final class Exchange {

  private static final int EMPTY_ARRAY_BYTES = 2;

  long number;
  long intendedNs;
  long sentNs;
  @Nullable Future<?> wakeUp;
  private boolean underWay;
  private int status;
  private boolean lastOfConnection;
  private long bodyBytes;
  private byte firstByte;
  private byte lastByte;

  /** Whether it has begun and not ended: true before a new begin where there was no connection. */
  boolean isUnderWay() {
    return underWay;
  }

  void end() {
    underWay = false;
  }

  void begin(long number, long intendedNs) {
    underWay = true;
    this.number = number;
    this.intendedNs = intendedNs;
    sentNs = intendedNs;
    wakeUp = null;
    status = 0;
    lastOfConnection = false;
    bodyBytes = 0;
  }

  void status(int status) {
    this.status = status;
  }

  void header(CharSequence name, CharSequence value) {
    lastOfConnection |=
        AsciiString.contentEqualsIgnoreCase(name, HttpHeaderNames.CONNECTION)
            && AsciiString.contentEqualsIgnoreCase(value, HttpHeaderValues.CLOSE);
  }

  /** Whether the answer says that its connection ends with it. */
  boolean isLastOfConnection() {
    return lastOfConnection;
  }

  void body(ByteBuf data, int offset, int length) {
    if (length == 0) {
      return;
    }
    if (bodyBytes == 0) {
      firstByte = data.getByte(offset);
    }
    lastByte = data.getByte(offset + length - 1);
    bodyBytes += length;
  }

  int status() {
    return status;
  }

  boolean isAnswered() {
    return status != 0;
  }

  boolean isArray() {
    return bodyBytes >= EMPTY_ARRAY_BYTES && firstByte == '[' && lastByte == ']';
  }

  boolean hasRows() {
    return bodyBytes > EMPTY_ARRAY_BYTES;
  }
}
