package org.leadline.search.spelling;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.Fields;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.SearchQuery;
import org.leadline.index.TermCount;

/** Words that reports hold and that a typed word which few hold may have been meant to be. */
final class NearWords {

  /** A word that more reports hold was meant. */
  private static final long FEW = 3;

  /** How many times as many reports hold a word that is likelier than one that some hold. */
  private static final long TIMES = 10;

  private static final int MOST = 3;
  private static final int LOOKED_AT = 6;

  private final IndexSnapshot snapshot;
  private final Visibility visibility;

  NearWords(IndexSnapshot snapshot, Visibility visibility) {
    this.snapshot = snapshot;
    this.visibility = visibility;
  }

  List<String> of(TypedPiece piece) {
    Field field = piece.field();
    boolean words =
        field == null
            || field.kind() == FieldKind.TEXT
            || (field.kind() == FieldKind.KEYWORD && field.words());
    return words ? near(field, piece.text().toLowerCase(Locale.ROOT)) : List.of();
  }

  private List<String> near(@Nullable Field field, String word) {
    String name = field == null ? Fields.DEFAULT_TEXT : field.name();
    long own = snapshot.count(new SearchQuery.Text(name, word), Map.of(), visibility);
    if (own > FEW) {
      return List.of();
    }
    boolean text = field == null || field.kind() == FieldKind.TEXT;
    return snapshot.wordsNear(name, word, LOOKED_AT, visibility).stream()
        .filter(near -> near.reports() >= Math.max(1, TIMES * own))
        .map(TermCount::term)
        .flatMap(near -> text ? asWritten(name, near, word) : Stream.of(near))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /**
   * The word as the best report for it has it: the dictionary holds stems too, which are no words
   * ({@code famili}).
   */
  private Stream<String> asWritten(String name, String near, String typed) {
    HitQuestion best =
        new HitQuestion(new SearchQuery.Text(name, near), Map.of(), Order.TEXT, 1, null, true);
    return snapshot.search(best, visibility).hits().stream()
        .flatMap(hit -> hit.highlights().stream())
        .flatMap(found ->
            found.ranges().stream().map(range -> found.text().substring(range.from(), range.to())))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> OneOff.between(typed, word) != OneOff.NONE)
        .limit(1);
  }
}
