package org.leadline.arrival;

import org.leadline.store.BatchCounts;

/** Told after each commit of a run; called from one thread at a time. */
@FunctionalInterface
public interface ArrivalProgress {

  /** Tells nobody. */
  ArrivalProgress NONE = counts -> {};

  /**
   * Everything counted here is durable.
   *
   * @param counts the run's counts so far
   */
  void committed(BatchCounts counts);

  /** A note on a document that was committed; told after its commit, in the order of delivery. */
  default void noted(TakenNote note) {}
}
