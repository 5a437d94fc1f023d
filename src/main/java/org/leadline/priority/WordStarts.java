package org.leadline.priority;

/**
 * Tells by the first letters of a text's words which concepts it may speak of: none that it does
 * speak of is left out, some may be told in vain. Filled once, then for many threads.
 */
final class WordStarts {

  private static final int LETTERS = 4;
  private static final int SLOTS = 1 << 12;
  private static final int ASCII = 128;

  private static final char[] LOWER = new char[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      LOWER[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private final long[] concepts = new long[SLOTS];

  /** Lets the first word of a wording stand for its concept. */
  void add(Wording wording, long concept) {
    String first = wording.words().getFirst();
    boolean open = first.endsWith("*");
    String word = open ? first.substring(0, first.length() - 1) : first;
    if (open && word.length() < LETTERS) {
      // Every word may begin like it.
      java.util.Arrays.setAll(concepts, slot -> concepts[slot] | concept);
    } else {
      int hash = 0;
      for (int i = 0; i < Math.min(LETTERS, word.length()); i++) {
        hash = next(hash, word.charAt(i));
      }
      concepts[slot(hash)] |= concept;
    }
  }

  /** The concepts that a stretch of a text may speak of. */
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
