package dev.twinstack.testbed.loader;

import dev.twinstack.common.RandomName;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Rows as lines of id, tab, name, made while they are read. The characters of names are all plain:
 * nothing needs escaping.
 */
final class RowStream extends InputStream {

  private final long seed;
  private final long lastId;
  private long nextId;
  private byte[] line = {};
  private int position;

  RowStream(long seed, long firstId, long lastId) {
    this.seed = seed;
    this.nextId = firstId;
    this.lastId = lastId;
  }

  @Override
  public int read() {
    return hasMore() ? line[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    int done = 0;
    while (done < length && hasMore()) {
      int part = Math.min(length - done, line.length - position);
      System.arraycopy(line, position, target, offset + done, part);
      position += part;
      done += part;
    }
    return done == 0 && length > 0 ? -1 : done;
  }

  private boolean hasMore() {
    if (position == line.length && nextId <= lastId) {
      String text = nextId + "\t" + RandomName.ofRow(seed, nextId) + "\n";
      line = text.getBytes(StandardCharsets.US_ASCII);
      position = 0;
      nextId++;
    }
    return position < line.length;
  }
}
