package org.leadline.synthetic;

/**
 * One kind of thing that the generator puts into reports. Each has draws of its own, so that a new
 * one changes nothing that the others drew. Safe for many threads.
 */
interface Plant {

  /** The purpose of its draws; unique and stable. */
  String name();

  /** Adds its part to a report; earlier plants have added theirs. */
  void plant(Draft draft, Dice dice);
}
