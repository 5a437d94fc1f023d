package org.leadline.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The event at which a system recorded a value. An occurrence of kind {@link IdentifierKind#IP}
 * with a capture is an IP event.
 *
 * @param time when, UTC; null when not stated or not readable
 * @param rawTime the time as written; null when not stated
 * @param zoneAssumed whether the document gave no zone and UTC was assumed
 * @param event the event's name as written (Login, UPLOAD, ...); null when not stated
 * @param port the source port, 1 to 65535; null when not stated
 * @param possibleProxy whether the provider thinks that a proxy stood between
 */
public record Capture(
    @Nullable Instant time,
    @Nullable String rawTime,
    boolean zoneAssumed,
    @Nullable String event,
    @Nullable Integer port,
    Stated possibleProxy) {

  /** Checks that the state is given. */
  public Capture {
    requireNonNull(possibleProxy);
  }
}
