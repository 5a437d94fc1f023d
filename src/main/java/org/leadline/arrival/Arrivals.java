package org.leadline.arrival;

/**
 * Takes documents in. Any number of runs may go on at the same time, in this process and in others.
 */
public final class Arrivals {

  private Arrivals() {}
}
