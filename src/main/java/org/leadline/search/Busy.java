package org.leadline.search;

/** Thrown when as many searches run as the machine is meant to carry; try again in a moment. */
public final class Busy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Too many. */
  public Busy() {
    super("too many searches are running; try again in a moment");
  }
}
