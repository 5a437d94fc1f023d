package org.leadline.measure;

/** Answers questions. For one thread. */
@FunctionalInterface
public interface Asker {

  /** Asks, reads the whole answer, and returns the total that it states. */
  long ask(Question question);
}
