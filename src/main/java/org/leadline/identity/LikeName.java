package org.leadline.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A name that is looked for in whatever way people write it: compares others with it. What a name
 * was compared with is remembered, since the words of names repeat; for one question, one thread.
 */
public final class LikeName {

  /** So many words are remembered; names have fewer than that in all but the largest corpora. */
  private static final int REMEMBERED = 200_000;

  private final List<LikeWord> words;
  private final LikeWord whole;
  private final Map<Compared, Optional<Likeness>> known = new HashMap<>();

  private LikeName(List<LikeWord> words, LikeWord whole) {
    this.words = words;
    this.whole = whole;
  }

  /** The name as somebody typed it; empty when it holds neither letter nor digit. */
  public static Optional<LikeName> of(String written) {
    List<String> words = words(written);
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LikeName(
                words.stream().map(LikeWord::of).toList(), LikeWord.of(String.join("", words))));
  }

  /**
   * How another name is like this one: as a whole or, when it has more words, by a word for each of
   * this one's; empty when it is not.
   *
   * @param other a name as match keys hold it: folded
   */
  public Optional<Likeness> to(String other) {
    List<String> others = words(other);
    Optional<Likeness> asWhole = whole.to(String.join("", others));
    return others.size() < 2 || asWhole.filter(Likeness.SAME::equals).isPresent()
        ? asWhole
        : Stream.concat(asWhole.stream(), byWords(others).stream()).min(Comparator.naturalOrder());
  }

  /** Each of this name's words takes the nearest of the other's that is left; the worst counts. */
  private Optional<Likeness> byWords(List<String> others) {
    List<String> left = new ArrayList<>(others);
    Likeness worst = Likeness.SAME;
    for (int i = 0; i < words.size(); i++) {
      Optional<Taken> nearest = nearest(i, left);
      if (nearest.isEmpty()) {
        return Optional.empty();
      }
      left.remove(nearest.get().place());
      worst = worst.or(nearest.get().how());
    }
    return Optional.of(worst);
  }

  /** A word of the other name, by its place, and how it is like. */
  private record Taken(int place, Likeness how) {}

  private Optional<Taken> nearest(int word, List<String> others) {
    return IntStream.range(0, others.size())
        .boxed()
        .flatMap(place -> to(word, others.get(place)).stream().map(how -> new Taken(place, how)))
        .min(Comparator.comparing(Taken::how));
  }

  /** The words of names repeat; names as a whole do not. */
  private Optional<Likeness> to(int word, String other) {
    Compared compared = new Compared(word, other);
    Optional<Likeness> found = known.get(compared);
    if (found == null) {
      found = words.get(word).to(other);
      if (known.size() < REMEMBERED) {
        known.put(compared, found);
      }
    }
    return found;
  }

  /** A word of this name and what it was compared with. */
  private record Compared(int word, String other) {}

  private static List<String> words(String written) {
    String spaced = NameForm.words(UserNameForm.fold(written));
    return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
  }

  /** Prints nothing of the name. */
  @Override
  public String toString() {
    return "LikeName[" + words.size() + "]";
  }
}
