package dev.twinstack.comparison.report;

import dev.twinstack.comparison.result.ResultFile;
import dev.twinstack.comparison.result.RunResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * The files that the page carries in itself, as addresses that hold their content.
 *
 * @param result {@code result.json}, compressed
 * @param figures {@code figures.csv}
 */
public record Attachments(String result, String figures) {

  static Attachments of(RunResult result) {
    return new Attachments(
        "data:application/gzip;base64," + base64(compressed(ResultFile.toJson(result))),
        "data:text/csv;charset=utf-8;base64,"
            + base64(CsvReport.of(result).getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] compressed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
