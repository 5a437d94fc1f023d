package org.leadline.search;

import java.util.ArrayList;
import java.util.List;
import org.leadline.access.Caller;

/** Runs searches for tests of what keeps questions. */
public final class Searches {

  private Searches() {}

  /** The numbers of the reports that a search finds, ascending. */
  public static List<Long> found(Holding holding, SearchRequest request, Caller caller) {
    return holding.search().over(request, "search", caller, Searches::numbers);
  }

  private static List<Long> numbers(MatchingPages pages) {
    List<Long> numbers = new ArrayList<>();
    pages.each(page -> {
      page.forEach(hit -> numbers.add(Long.valueOf(hit.report().id())));
      return true;
    });
    return numbers.stream().sorted().toList();
  }
}
