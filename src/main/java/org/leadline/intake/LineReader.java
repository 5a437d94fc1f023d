package org.leadline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, each up to a bound; longer ones are read past and told as such. */
final class LineReader {

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes without the line break; null when the line is over the bound
   * @param size of the whole line
   */
  record Line(long number, @Nullable DocumentBytes bytes, long size) {

    boolean isBlank() {
      if (bytes == null) {
        return false;
      }
      for (byte value : bytes.array()) {
        if (!Sniffer.isBlank(value)) {
          return false;
        }
      }
      return true;
    }
  }

  private final InputStream stream;
  private final int bound;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long number;

  LineReader(InputStream stream, int bound) {
    this.stream = stream;
    this.bound = bound;
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    if (at == end && !fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    long size = 0;
    boolean open = true;
    while (open) {
      int stop = endOfLine();
      size += stop - at;
      if (size <= bound) {
        line.write(buffer, at, stop - at);
      }
      open = stop == end;
      at = open ? stop : stop + 1;
      open = open && fill();
    }
    DocumentBytes bytes =
        size <= bound ? DocumentBytes.owning(withoutReturn(line.toByteArray())) : null;
    return new Line(number, bytes, size);
  }

  private int endOfLine() {
    int stop = at;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    return stop;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, stream.read(buffer));
    return end > 0;
  }

  private static byte[] withoutReturn(byte[] line) {
    return line.length > 0 && line[line.length - 1] == '\r'
        ? Arrays.copyOf(line, line.length - 1)
        : line;
  }
}
