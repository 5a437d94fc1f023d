package org.leadline.search.spelling;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.leadline.access.Visibility;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.SearchQuery;

/**
 * Offers what may have been meant by a search that finds next to nothing. Safe for many threads.
 */
public final class DidYouMean {

  /** A search that finds more found what was meant. */
  private static final long FEW = 3;

  /** Somebody who pastes more than this many words or values did not type them. */
  private static final int MOST_PIECES = 12;

  private static final int MOST = 3;

  private final Fields fields;
  private final Recogniser recogniser;

  /** Corrects texts over these fields. */
  public DidYouMean(Fields fields, Recogniser recogniser) {
    this.fields = requireNonNull(fields);
    this.recogniser = requireNonNull(recogniser);
  }

  /**
   * A search that was answered.
   *
   * @param typed its text
   * @param recognised the values that were recognised in it
   * @param filters as in {@link org.leadline.index.HitQuestion#filters}
   * @param total how many reports it found
   * @param reading what another text means; empty when it cannot be read
   */
  public record Answered(
      String typed,
      List<RecognisedValue> recognised,
      Map<String, List<String>> filters,
      long total,
      Function<String, Optional<SearchQuery>> reading) {

    /** Copies the list. */
    public Answered {
      requireNonNull(typed);
      requireNonNull(filters);
      requireNonNull(reading);
      recognised = List.copyOf(recognised);
    }

    @Override
    public String toString() {
      return "Answered[" + total + "]";
    }
  }

  /** Up to three queries that find more, those that find most first. */
  public List<Meant> of(Answered answered, IndexSnapshot snapshot, Visibility visibility) {
    if (answered.total() > FEW || answered.typed().isBlank()) {
      return List.of();
    }
    List<List<Change>> changes = changes(answered, snapshot, visibility);
    return texts(answered.typed(), changes).stream()
        .flatMap(text ->
            answered
                .reading()
                .apply(text)
                .map(
                    query -> new Meant(text, snapshot.count(query, answered.filters(), visibility)))
                .stream())
        .filter(meant -> meant.reports() > answered.total())
        .sorted(Comparator.comparingLong(Meant::reports).reversed().thenComparing(Meant::text))
        .limit(MOST)
        .toList();
  }

  /** The likeliest change of every piece together, and where one alone is changed its others. */
  private static Collection<String> texts(String typed, List<List<Change>> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    if (changes.size() == 1) {
      return changes.getFirst().stream()
          .map(change -> Change.apply(typed, List.of(change)))
          .distinct()
          .toList();
    }
    return List.of(Change.apply(typed, changes.stream().map(List::getFirst).toList()));
  }

  /**
   * What may stand in the place of each piece, likeliest first; pieces without any are left out.
   */
  private List<List<Change>> changes(
      Answered answered, IndexSnapshot snapshot, Visibility visibility) {
    NearValues values = new NearValues(snapshot, visibility, recogniser);
    NearWords words = new NearWords(snapshot, visibility);
    List<List<Change>> changes = new ArrayList<>();
    for (List<RecognisedValue> readings : byPlace(answered.recognised())) {
      RecognisedValue first = readings.getFirst();
      add(changes, first.from(), first.to(), values.ofRecognised(readings));
    }
    for (TypedPiece piece : pieces(answered)) {
      add(changes, piece.from(), piece.to(), near(piece, words, values));
    }
    return changes;
  }

  private static List<String> near(TypedPiece piece, NearWords words, NearValues values) {
    Optional<Field> ofValues = piece.fieldOfValues();
    if (ofValues.isPresent()) {
      return values.ofField(ofValues.get(), piece.text());
    }
    if (piece.isWord()) {
      return words.of(piece);
    }
    return piece.mayBeValue() ? values.ofUnrecognised(piece.text()) : List.of();
  }

  private List<TypedPiece> pieces(Answered answered) {
    List<TypedPiece> pieces = TypedPiece.of(answered.typed(), fields, answered.recognised());
    return pieces.size() > MOST_PIECES ? List.of() : pieces;
  }

  private static Collection<List<RecognisedValue>> byPlace(List<RecognisedValue> recognised) {
    Map<Integer, List<RecognisedValue>> places = new TreeMap<>();
    recognised.forEach(one -> places.computeIfAbsent(one.from(), at -> new ArrayList<>()).add(one));
    return places.size() > MOST_PIECES ? List.of() : places.values();
  }

  private static void add(List<List<Change>> changes, int from, int to, List<String> texts) {
    if (!texts.isEmpty()) {
      changes.add(texts.stream().map(text -> new Change(from, to, text)).toList());
    }
  }
}
