package dev.twinstack.testbed.loader;

import dev.twinstack.common.RandomName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;

/**
 * The ids and names of a table in two numbers, cheap enough to compare all of them at every start:
 * half a second for a million rows.
 *
 * @param rows the number of rows
 * @param checksum the sum of the CRC-32 of {@code id:name} over all rows; a sum, because the
 *     exclusive or of CRCs does not see names of one length change places
 */
record TableContent(long rows, long checksum) {

  /** What a table of that many rows from that seed has. */
  static TableContent expected(int rows, long seed) {
    CRC32 crc = new CRC32();
    long sum = 0;
    for (long id = 1; id <= rows; id++) {
      crc.reset();
      crc.update((id + ":" + RandomName.ofRow(seed, id)).getBytes(StandardCharsets.US_ASCII));
      sum += crc.getValue();
    }
    return new TableContent(rows, sum);
  }

  /** What a table has, computed by the server. */
  static TableContent of(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(*), COALESCE(SUM(CRC32(CONCAT(id, ':', name))), 0) FROM " + table)) {
      row.next();
      return new TableContent(row.getLong(1), row.getLong(2));
    }
  }
}
