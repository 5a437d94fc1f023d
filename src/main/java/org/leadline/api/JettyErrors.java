package org.leadline.api;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Problem documents for what Jetty refuses before any route is reached: a malformed request. */
final class JettyErrors implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem problem =
        Problem.of(ProblemKind.ofStatus(response.getStatus()), "the request cannot be read");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    byte[] body = Json.MAPPER.writeValueAsBytes(problem);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
