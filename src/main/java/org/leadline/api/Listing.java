package org.leadline.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.store.NumberedList;

/**
 * A list that goes down by number, as routes show it: page by page, each page audited.
 *
 * @param action what looking at it is called in the audit trail
 * @param kept the rows as kept
 * @param view a row as shown
 * @param number a shown row's number
 */
record Listing<T, R>(
    String action, NumberedList<T> kept, Function<T, R> view, ToLongFunction<R> number) {

  /**
   * A page of it.
   *
   * @param total how many rows the caller sees in all
   * @param next the cursor of the following page; null when this page is the last
   */
  record Page<R>(long total, List<R> rows, @Nullable String next) {}

  Page<R> page(Context ctx, AuditNotes audit) {
    Caller caller = Guard.caller(ctx);
    int limit = Requests.limit(ctx);
    Rows<R> rows =
        Rows.of(
            kept.page(Requests.before(ctx), limit + 1, caller.visibility()).stream()
                .map(view)
                .toList(),
            limit,
            number);
    audit.write(caller, action, "", rows.rows().size());
    return new Page<>(kept.count(caller.visibility()), rows.rows(), rows.next());
  }
}
