package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.Query;
import org.leadline.access.Visibility;
import org.leadline.index.LikeKey;
import org.leadline.index.LikeKeys;
import org.leadline.index.SearchQuery;
import org.leadline.report.ReportId;

/**
 * Queries for what has to be looked up before it is known what is asked for: pictures near to one,
 * names like one, reports by their ids. For one question of one caller.
 */
final class DictionaryQueries {

  private final View view;
  private final Dictionaries dictionaries;
  private final Visibility visibility;
  private final Deadline deadline;
  private final KeyQueries keys = new KeyQueries();
  private boolean partial;

  /**
   * @param deadline when names are compared no further
   */
  DictionaryQueries(
      View view, Dictionaries dictionaries, Visibility visibility, Deadline deadline) {
    this.view = view;
    this.dictionaries = dictionaries;
    this.visibility = visibility;
    this.deadline = deadline;
  }

  Query near(SearchQuery.Near near) {
    try {
      return dictionaries.pictures(visibility).query(near.hash(), near.distance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Query like(SearchQuery.Like like) {
    try {
      LikeKeys found = dictionaries.like(like.name(), visibility, deadline);
      partial |= found.partial();
      List<String> terms = found.names().stream().map(LikeKey::term).toList();
      return Either.of(
          Postings.twins(Names.KEY, visibility).stream()
              .map(field -> keys.anyOf(field, terms))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reports by the column of their numbers: many are found in a small part of a search's time. */
  Query reports(Collection<ReportId> reports) {
    SpotsQuery.Builder spots = new SpotsQuery.Builder(view);
    for (ReportId report : reports) {
      view.find(report, visibility).ifPresent(spots::add);
    }
    return spots.build();
  }

  /** Whether time ran out before it was clear what a clause asks for. */
  boolean partial() {
    return partial;
  }
}
