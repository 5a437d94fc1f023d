package org.leadline.api;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leadline.store.SavedSearch;
import org.leadline.store.SearchStore;

/** What a caller searched for last, offered while a query is typed. */
final class RecentSearches {

  /** How far back it is looked; further ones are among the kept searches. */
  private static final int LOOKED_AT = 200;

  private static final int MOST = 5;

  private final SearchStore searches;

  RecentSearches(SearchStore searches) {
    this.searches = requireNonNull(searches);
  }

  /** The latest texts that contain a text, whatever its case, each once. */
  List<String> containing(String typed, String owner) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    Set<String> texts = new LinkedHashSet<>();
    for (SavedSearch search : searches.latest(owner, LOOKED_AT)) {
      String query = text(search);
      if (!query.isEmpty()
          && !query.equals(typed.strip())
          && query.toLowerCase(Locale.ROOT).contains(wanted)) {
        texts.add(query);
      }
    }
    return texts.stream().limit(MOST).toList();
  }

  /** The ids of those of some kept searches that have this text. */
  static List<String> of(List<SavedSearch> kept, String query) {
    return kept.stream()
        .filter(search -> text(search).equals(query.strip()))
        .map(SavedSearch::id)
        .toList();
  }

  private static String text(SavedSearch search) {
    String query = Json.MAPPER.readValue(search.request(), SearchBody.class).query();
    return query == null ? "" : query.strip();
  }
}
