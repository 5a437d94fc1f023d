package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leadline.index.SearchQuery;

/** What of one value of a sweep was found to be held, gathered segment by segment. */
final class SweptParts {

  private final Set<String> keys = new TreeSet<>();
  private final Set<SearchQuery> others = new LinkedHashSet<>();

  void key(String term) {
    keys.add(term);
  }

  void other(SearchQuery question) {
    others.add(question);
  }

  /** The question that finds just this. */
  SearchQuery query() {
    List<SearchQuery> parts = new ArrayList<>();
    if (!keys.isEmpty()) {
      parts.add(new SearchQuery.Keys(List.copyOf(keys)));
    }
    parts.addAll(others);
    return parts.size() == 1 ? parts.getFirst() : new SearchQuery.Or(parts);
  }
}
