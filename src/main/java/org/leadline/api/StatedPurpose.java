package org.leadline.api;

import io.javalin.http.Context;
import org.leadline.access.Caller;

/** What leaves the house needs a reason that the audit trail can show. */
final class StatedPurpose {

  private StatedPurpose() {}

  /** Who calls; refused when the request does not say why. */
  static Caller of(Context ctx) {
    Caller caller = Guard.caller(ctx);
    if (caller.purpose().isBlank()) {
      throw Refusal.invalid("say in X-Purpose why this is taken along");
    }
    return caller;
  }
}
