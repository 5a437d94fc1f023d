package org.leadline.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.InvalidCursor;
import org.leadline.index.LikeKey;
import org.leadline.index.LikeKeys;
import org.leadline.index.SearchQuery;
import org.leadline.report.KeyKind;
import org.leadline.report.Strength;

/**
 * Lists names that are like one.
 *
 * @param keyIds names values without telling them
 */
record LikeNames(KeyIds keyIds) {

  /** How many of them stand beside the hits of a search; the cursor leads to the others. */
  private static final int BESIDE_HITS = 20;

  /** What a search did with each name that it asked for by likeness, in their order. */
  List<NamesLike> of(IndexSnapshot snapshot, SearchQuery query, Visibility visibility) {
    return asked(query)
        .map(like -> page(snapshot, new NameRequest(like.name(), BESIDE_HITS, null), visibility))
        .toList();
  }

  NamesLike page(IndexSnapshot snapshot, NameRequest request, Visibility visibility) {
    LikeKeys like = snapshot.namesLike(request.name(), visibility);
    int from = from(like.names(), request.cursor());
    int to = Math.min(like.names().size(), from + request.limit());
    return new NamesLike(
        request.name(),
        like.names().size(),
        like.partial(),
        like.names().subList(from, to).stream().map(this::name).toList(),
        to < like.names().size() && to > from
            ? keyIds.idOf(like.names().get(to - 1).term())
            : null);
  }

  /** Where the page begins: after the name that the cursor tells. */
  private int from(List<LikeKey> names, @Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    String last = keyIds.termOf(cursor).orElseThrow(InvalidCursor::new);
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).term().equals(last)) {
        return i + 1;
      }
    }
    throw new InvalidCursor();
  }

  private NamesLike.Name name(LikeKey like) {
    KeyKind kind =
        like.term().startsWith(KeyKind.NAME.prefix() + ":") ? KeyKind.NAME : KeyKind.USER;
    String value = like.term().substring(kind.prefix().length() + 1);
    return new NamesLike.Name(
        new RecognisedKey(
            keyIds.idOf(like.term()), kind, value, strength(kind, value), like.reports()),
        like.likeness());
  }

  /** As the normaliser gives it: a user name says much at a known service. */
  private static Strength strength(KeyKind kind, String value) {
    if (kind == KeyKind.NAME) {
      return Strength.WEAK;
    }
    return value.startsWith("-:") ? Strength.MEDIUM : Strength.STRONG;
  }

  /** What is excluded counts too: who excludes names wants to know which. */
  private static Stream<SearchQuery.Like> asked(SearchQuery query) {
    return query instanceof SearchQuery.Like like
        ? Stream.of(like)
        : query.inner().stream().flatMap(LikeNames::asked);
  }
}
