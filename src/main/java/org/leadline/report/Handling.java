package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clearing house says of its own handling.
 *
 * @param received when it (or, for other sources, the feed) received the report; null when not
 *     stated
 * @param madeAvailable when it made this state of the report available; null when not stated
 * @param informational whether it marked the report informational rather than a referral
 * @param priority its mark
 * @param classification its own incident type in its own words; null when not stated
 * @param recipients the agencies of section D
 */
public record Handling(
    @Nullable Instant received,
    @Nullable Instant madeAvailable,
    Stated informational,
    ClearingHousePriority priority,
    @Nullable String classification,
    List<Recipient> recipients) {

  /** Nothing is stated. */
  public static final Handling NOT_STATED =
      new Handling(
          null, null, Stated.NOT_STATED, ClearingHousePriority.NOT_STATED, null, List.of());

  /** Copies the list. */
  public Handling {
    requireNonNull(informational);
    requireNonNull(priority);
    recipients = List.copyOf(recipients);
  }
}
