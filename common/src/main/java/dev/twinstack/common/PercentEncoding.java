package dev.twinstack.common;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Takes the percent encoding off, strictly. */
final class PercentEncoding {

  private PercentEncoding() {}

  /** Whether every percent sign has its two digits. */
  static boolean isWellFormed(String encoded) {
    for (int i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1)) {
      if (!isEscape(encoded, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEscape(String encoded, int percent) {
    return percent + 2 < encoded.length()
        && HexFormat.isHexDigit(encoded.charAt(percent + 1))
        && HexFormat.isHexDigit(encoded.charAt(percent + 2));
  }

  /**
   * Decodes a part of a query as {@code application/x-www-form-urlencoded} of the URL standard, a
   * plus for a blank; null where {@link #decode} has null.
   */
  static @Nullable String decodeForm(String encoded) {
    return decode(encoded.replace('+', ' '));
  }

  /**
   * Decodes; null where a percent sign lacks its two digits, the bytes are not UTF-8, or a
   * character is not ASCII to begin with.
   */
  static @Nullable String decode(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return encoded.chars().allMatch(c -> c <= 0x7f) ? encoded : null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c > 0x7f) {
        return null;
      }
      if (c != '%') {
        bytes.put((byte) c);
        continue;
      }
      if (!isEscape(encoded, i)) {
        return null;
      }
      bytes.put((byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3));
      i += 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
