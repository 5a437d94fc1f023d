package org.leadline.priority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All wordings, by how their first words begin: a sentence is read word by word once, however many
 * wordings there are. Filled once, then for many threads.
 */
final class WordingIndex {

  private static final int LETTERS = 4;
  private static final int SLOTS = 1 << 12;
  private static final int ASCII = 128;

  private static final char[] LOWER = new char[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      LOWER[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  /** A wording of a concept, which is a number from 0. */
  private record Entry(Wording wording, int concept) {}

  private final long[] concepts = new long[SLOTS];
  private final Entry[][] entries = new Entry[SLOTS][];

  WordingIndex() {
    Arrays.fill(entries, new Entry[0]);
  }

  void add(Wording wording, int concept) {
    String first = wording.words().getFirst();
    boolean open = first.endsWith("*");
    String word = open ? first.substring(0, first.length() - 1) : first;
    // So short a stem may begin a word of any slot.
    IntStream slots =
        open && letters(word) < LETTERS ? IntStream.range(0, SLOTS) : IntStream.of(slotOf(word));
    slots.forEach(slot -> {
      concepts[slot] |= 1L << concept;
      entries[slot] = joined(entries[slot], new Entry(wording, concept));
    });
  }

  private static Entry[] joined(Entry[] before, Entry added) {
    Entry[] joined = Arrays.copyOf(before, before.length + 1);
    joined[before.length] = added;
    return joined;
  }

  /**
   * The concepts that a stretch of a text may speak of, as bits: none that it does speak of is left
   * out, some may be told in vain. It looks at the beginnings of words alone, at about a nanosecond
   * a character.
   */
  long in(String text, int from, int to) {
    long present = 0;
    int hash = 0;
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = lower(text.charAt(i));
      if (c == 0) {
        if (letters > 0) {
          present |= concepts[slot(hash)];
          hash = 0;
          letters = 0;
        }
      } else if (letters < LETTERS) {
        hash = next(hash, c);
        letters++;
      }
    }
    return letters > 0 ? present | concepts[slot(hash)] : present;
  }

  /** Where a sentence holds wordings, by concept, for so many concepts. */
  List<List<Span>> find(Sentence sentence, int count) {
    List<List<Span>> found = new ArrayList<>(count);
    for (int concept = 0; concept < count; concept++) {
      found.add(new ArrayList<>(0));
    }
    for (int at = 0; at < sentence.length(); at++) {
      for (Entry entry : entries[slotOf(sentence.word(at))]) {
        if (sentence.holds(entry.wording(), at)) {
          found.get(entry.concept()).add(new Span(at, at + entry.wording().length()));
        }
      }
    }
    return found;
  }

  private static int letters(String word) {
    int letters = 0;
    while (letters < word.length() && lower(word.charAt(letters)) != 0) {
      letters++;
    }
    return letters;
  }

  private static int slotOf(String word) {
    int hash = 0;
    int letters = Math.min(LETTERS, letters(word));
    for (int i = 0; i < letters; i++) {
      hash = next(hash, lower(word.charAt(i)));
    }
    return slot(hash);
  }

  private static char lower(char c) {
    if (c < ASCII) {
      return LOWER[c];
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
  }

  private static int next(int hash, char c) {
    return hash * 31 + c;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 12)) & (SLOTS - 1);
  }
}
