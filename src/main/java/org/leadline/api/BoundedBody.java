package org.leadline.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that ends the request when it is larger than allowed. */
final class BoundedBody extends FilterInputStream {

  private final long most;
  private long read;

  BoundedBody(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    count(Math.max(0, got));
    return got;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    count(skipped);
    return skipped;
  }

  static Refusal tooLarge(long most) {
    return new Refusal(
        ProblemKind.TOO_LARGE, "a body of reports has up to %d MiB".formatted(most >> 20));
  }

  private void count(long more) {
    read += more;
    if (read > most) {
      throw tooLarge(most);
    }
  }
}
