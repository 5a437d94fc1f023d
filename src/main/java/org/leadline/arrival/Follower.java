package org.leadline.arrival;

/**
 * Brings into the index what other processes commit to the store, at the latest after the follow
 * interval (at most half a second). One thread of its own.
 */
public final class Follower implements AutoCloseable {

  private Follower() {}

  /** Starts to follow. */
  public static Follower start(Projection projection, ArrivalSettings settings) {
    throw new UnsupportedOperationException();
  }

  /** Stops and waits for the thread to end; never interrupts it. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
