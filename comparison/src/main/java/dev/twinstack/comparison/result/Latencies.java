package dev.twinstack.comparison.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * A distribution of times. The histogram is the truth; the percentiles beside it are read from it,
 * for readers without the library.
 *
 * @param count how many were recorded
 * @param p50Ns the 50th percentile, in nanoseconds, and so on; 0 where nothing was recorded
 * @param p90Ns the 90th
 * @param p99Ns the 99th
 * @param p999Ns the 99.9th
 * @param maxNs the highest
 * @param histogram an HdrHistogram of nanoseconds, compressed, in Base64
 */
public record Latencies(
    long count, long p50Ns, long p90Ns, long p99Ns, long p999Ns, long maxNs, String histogram) {

  /** Reads the percentiles from a histogram of nanoseconds. */
  public static Latencies of(Histogram histogram) {
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    ByteBuffer encoded = Base64.getEncoder().encode(buffer.flip().limit(length));
    return new Latencies(
        histogram.getTotalCount(),
        histogram.getValueAtPercentile(50),
        histogram.getValueAtPercentile(90),
        histogram.getValueAtPercentile(99),
        histogram.getValueAtPercentile(99.9),
        histogram.getMaxValue(),
        java.nio.charset.StandardCharsets.ISO_8859_1.decode(encoded).toString());
  }

  /**
   * Decodes the histogram, which is the caller's to change.
   *
   * @throws IllegalArgumentException if it is none
   */
  @JsonIgnore
  public Histogram toHistogram() {
    try {
      return Histogram.decodeFromCompressedByteBuffer(
          ByteBuffer.wrap(Base64.getDecoder().decode(histogram)), 0);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("The histogram cannot be decoded: " + e.getMessage(), e);
    }
  }
}
