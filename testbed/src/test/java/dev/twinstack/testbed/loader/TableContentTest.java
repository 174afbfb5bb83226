package dev.twinstack.testbed.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.RandomName;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class TableContentTest {

  @Test
  void isTheSumOfTheRowsChecksums() {
    long first = crc("1:" + RandomName.ofRow(7, 1));
    long second = crc("2:" + RandomName.ofRow(7, 2));

    assertThat(TableContent.expected(1, 7)).isEqualTo(new TableContent(1, first));
    assertThat(TableContent.expected(2, 7)).isEqualTo(new TableContent(2, first + second));
  }

  @Test
  void dependsOnTheSeed() {
    assertThat(TableContent.expected(10, 7)).isNotEqualTo(TableContent.expected(10, 8));
  }

  private static long crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return crc.getValue();
  }
}
