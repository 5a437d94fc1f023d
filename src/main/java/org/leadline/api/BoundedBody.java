package org.leadline.api;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that ends the request when it is larger than allowed. */
final class BoundedBody extends FilterInputStream {

  private final String what;
  private final long most;
  private long read;

  private BoundedBody(InputStream body, String what, long most) {
    super(body);
    this.what = what;
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

  /** A body that is bounded; one that tells beforehand that it is larger is refused unread. */
  static BoundedBody of(Context ctx, String what, long most) {
    if (ctx.req().getContentLengthLong() > most) {
      throw tooLarge(what, most);
    }
    return new BoundedBody(ctx.bodyInputStream(), what, most);
  }

  private static Refusal tooLarge(String what, long most) {
    return new Refusal(ProblemKind.TOO_LARGE, "%s has up to %d MiB".formatted(what, most >> 20));
  }

  private void count(long more) {
    read += more;
    if (read > most) {
      throw tooLarge(what, most);
    }
  }
}
