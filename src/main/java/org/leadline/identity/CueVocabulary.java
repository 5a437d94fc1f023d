package org.leadline.identity;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that the reading of prose listens to: those that announce a value, names of services,
 * and what may stand between. Immutable, for many threads.
 */
final class CueVocabulary {

  /** In characters. */
  private static final int LONGEST = 20;

  private static final int SHAPES = 1 << 12;

  private final Set<String> services;
  private final BitSet shapes = new BitSet(SHAPES);

  private CueVocabulary(Set<String> services) {
    this.services = services;
    addShapes(services);
    addShapes(Cue.vocabulary().keySet());
    addShapes(Cue.fillers());
  }

  /** With one-word names of services: in prose they announce a user name there. */
  static CueVocabulary of(IdentitySettings settings) {
    Set<String> words = new LinkedHashSet<>();
    for (IdentitySettings.Service service : settings.services()) {
      words.add(service.family());
      service.names().stream()
          .map(name -> name.toLowerCase(Locale.ROOT))
          .filter(name -> name.matches("[a-z]{2,20}"))
          .forEach(words::add);
    }
    return new CueVocabulary(Set.copyOf(words));
  }

  private void addShapes(Collection<String> words) {
    words.forEach(word -> shapes.set(shape(word, 0, word.length())));
  }

  /**
   * Whether a word of a text can be one of these in any case: never no for one that is. Nearly all
   * words of prose are none, and to look each up takes a copy of it.
   */
  boolean mayHold(String text, int from, int to) {
    return to - from <= LONGEST && shapes.get(shape(text, from, to));
  }

  boolean isService(String word) {
    return services.contains(word);
  }

  @Nullable Cue announced(String word) {
    return Cue.vocabulary().get(word);
  }

  boolean isFiller(String word) {
    return Cue.fillers().contains(word);
  }

  /** Of its length and of its first two letters and its last. */
  private static int shape(String text, int from, int to) {
    if (to <= from) {
      return 0;
    }
    int second = Math.min(from + 1, to - 1);
    int hash = to - from;
    hash = hash * 31 + Character.toLowerCase(text.charAt(from));
    hash = hash * 31 + Character.toLowerCase(text.charAt(second));
    hash = hash * 31 + Character.toLowerCase(text.charAt(to - 1));
    return (hash ^ (hash >>> 12)) & (SHAPES - 1);
  }
}
