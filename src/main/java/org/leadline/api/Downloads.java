package org.leadline.api;

import io.javalin.http.Context;

/** Sends bytes as they are, to be saved and never to be shown by the browser. */
final class Downloads {

  private Downloads() {}

  static void send(Context ctx, String contentType, String name, byte[] bytes) {
    ctx.contentType(contentType);
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.result(bytes);
  }
}
