package dev.twinstack.testbed.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twinstack.common.RandomName;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowStreamTest {

  private static final String EXPECTED =
      "8\t%s\n9\t%s\n10\t%s\n"
          .formatted(RandomName.ofRow(1, 8), RandomName.ofRow(1, 9), RandomName.ofRow(1, 10));

  @Test
  void hasALineForEveryRow() throws Exception {
    try (RowStream rows = new RowStream(1, 8, 10)) {
      assertThat(rows).hasContent(EXPECTED);
    }
  }

  @Test
  void isTheSameReadByteByByte() throws Exception {
    StringBuilder read = new StringBuilder();
    try (RowStream rows = new RowStream(1, 8, 10)) {
      for (int next = rows.read(); next >= 0; next = rows.read()) {
        read.append((char) next);
      }
    }
    assertThat(read).hasToString(EXPECTED);
  }

  @Test
  void fillsAnArrayAcrossLines() {
    byte[] target = new byte[EXPECTED.length() + 10];
    RowStream rows = new RowStream(1, 8, 10);

    assertThat(rows.read(target, 5, 0)).isZero();
    assertThat(rows.read(target, 5, target.length - 5)).isEqualTo(EXPECTED.length());
    assertThat(rows.read(target, 0, 1)).isEqualTo(-1);
    assertThat(new String(target, 5, EXPECTED.length(), StandardCharsets.US_ASCII))
        .isEqualTo(EXPECTED);
  }
}
