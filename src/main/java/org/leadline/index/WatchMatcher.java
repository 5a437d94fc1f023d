package org.leadline.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.leadline.access.Visibility;

/**
 * Stored questions that reports are run against as they arrive: finds what running each question as
 * a search over these reports would. Not safe for many threads.
 */
public interface WatchMatcher extends AutoCloseable {

  /** Keeps a question under a number, in the place of an earlier one of that number. */
  void put(long watch, WatchQuestion question);

  /** Forgets a question; one that is not there does no harm. */
  void remove(long watch);

  /** How many questions are kept. */
  int size();

  /**
   * Which questions ask for which of these reports, by report id, then by watch.
   *
   * @param owners what the owner of a watch sees today; empty when nothing, so that the watch is
   *     not asked
   */
  List<WatchMatch> match(
      Collection<IndexedReport> reports, LongFunction<Optional<Visibility>> owners);

  @Override
  void close();
}
