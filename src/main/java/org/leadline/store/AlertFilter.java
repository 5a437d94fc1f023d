package org.leadline.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts are wanted.
 *
 * @param unread only those that the reader has not marked as read
 * @param watch only those of the watch with this opaque name; null for all
 * @param from only those raised then or later; null for all
 * @param to only those raised before; null for all
 */
public record AlertFilter(
    boolean unread, @Nullable String watch, @Nullable Instant from, @Nullable Instant to) {

  /** All of them. */
  public static final AlertFilter ALL = new AlertFilter(false, null, null, null);

  /** Those that were not read. */
  public static final AlertFilter UNREAD = new AlertFilter(true, null, null, null);

  String condition() {
    return (unread
            ? " and not exists (select 1 from alert_read d where d.alert = a.id and d.account = :account)"
            : "")
        + (watch == null ? "" : " and w.opaque = :watch")
        + (from == null ? "" : " and a.raised >= :from")
        + (to == null ? "" : " and a.raised < :to");
  }
}
