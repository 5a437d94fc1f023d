package org.leadline.access;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long log-ins last.
 *
 * @param idle a session ends after this long without a request
 * @param longest a session ends this long after the log-in, whatever happens
 * @param most how many sessions are kept at a time; beyond, those unused for longest end
 */
public record SessionSettings(Duration idle, Duration longest, int most) {

  /** Half an hour without a request, twelve hours in all, ten thousand sessions. */
  public static final SessionSettings DEFAULT =
      new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12), 10_000);

  /** Checks that both durations are given. */
  public SessionSettings {
    requireNonNull(idle);
    requireNonNull(longest);
  }
}
