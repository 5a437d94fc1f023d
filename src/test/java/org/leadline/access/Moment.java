package org.leadline.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. */
public final class Moment implements InstantSource {

  private volatile Instant now = Instant.parse("2030-01-02T03:04:05Z");

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time pass. */
  public void pass(Duration duration) {
    now = now.plus(duration);
  }
}
