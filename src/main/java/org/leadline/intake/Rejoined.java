package org.leadline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The first bytes of a stream that were looked at, and the rest of it, which is never closed here.
 */
final class Rejoined extends InputStream {

  private final ByteArrayInputStream first;
  private final InputStream rest;

  Rejoined(byte[] first, InputStream rest) {
    this.first = new ByteArrayInputStream(first);
    this.rest = rest;
  }

  @Override
  public int read() throws IOException {
    int value = first.read();
    return value < 0 ? rest.read() : value;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int read = first.read(buffer, from, length);
    return read <= 0 ? rest.read(buffer, from, length) : read;
  }
}
