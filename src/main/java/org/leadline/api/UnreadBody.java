package org.leadline.api;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Reads what a request that was answered early left of its body: a server that closes a connection
 * while somebody still writes to it resets it, and the answer is lost (RFC 9112, section 9.6).
 */
final class UnreadBody {

  private UnreadBody() {}

  /** Reads a body to its end when it is no longer than {@code most}. */
  static void drain(Context ctx, long most) {
    long length = ctx.req().getContentLengthLong();
    if (length < 1 || length > most || ctx.header(Header.EXPECT) != null) {
      return;
    }
    try (InputStream body = ctx.req().getInputStream()) {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Whoever sends has gone; the answer goes nowhere either way.
      return;
    }
  }
}
