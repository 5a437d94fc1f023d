package org.leadline.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The last announcing word of a text and what was seen since. Reading moves forward only; one state
 * serves one scan.
 */
final class CueState {

  /** How far, in characters, a value may stand from the word that announces it. */
  private static final int REACH = 40;

  private final CueVocabulary vocabulary;
  private @Nullable Cue cue;
  private @Nullable String service;
  private int end;
  private boolean marked;
  private boolean stated;
  private boolean identified;

  CueState(CueVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads a word. */
  void word(String text, int from, int to) {
    if (!vocabulary.mayHold(text, from, to)) {
      clear();
      return;
    }
    String word = text.substring(from, to).toLowerCase(Locale.ROOT);
    Cue announced = vocabulary.announced(word);
    boolean named = vocabulary.isService(word);
    if (named || announced != null) {
      announce(word, announced, named, to);
    } else if (cue != null && vocabulary.isFiller(word)) {
      fill(word, to);
    } else {
      clear();
    }
  }

  private void announce(String word, @Nullable Cue announced, boolean named, int to) {
    boolean fills = cue == Cue.SERVICE && announced != null && !named;
    service = named ? word : fills ? service : null;
    cue = announced == null ? Cue.SERVICE : announced;
    end = to;
    marked = false;
    stated = false;
    identified = word.endsWith("id");
  }

  private void fill(String word, int to) {
    end = to;
    identified |= word.equals("id") || word.equals("ids");
    stated |= word.equals("is") || word.equals("was");
  }

  /** Reads a colon, an equals sign or another mark that separates a label from its value. */
  void mark() {
    marked = true;
  }

  /** Reads the end of a line; a label at the end of a line announces the next one. */
  void line() {
    if (!marked) {
      clear();
    }
  }

  /** Forgets the word: something else came between. */
  void clear() {
    cue = null;
    service = null;
  }

  /** A value was found: another may follow in a list. */
  void keepFor(int to) {
    end = to;
  }

  /** Whether this word announces what starts here. */
  boolean announces(Cue expected, int from) {
    return cue == expected && from - end <= REACH;
  }

  /** The announcing word, if any is near. */
  @Nullable Cue near(int from) {
    return cue != null && from - end <= REACH ? cue : null;
  }

  /** Whether a label mark, or the word "is", came after the announcing word. */
  boolean isLabelled() {
    return marked || stated;
  }

  /** Whether a label mark came after the announcing word. */
  boolean isMarked() {
    return marked;
  }

  /** Whether the announcing word spoke of an id. */
  boolean isIdentified() {
    return identified;
  }

  /** The service that was named with the announcing word; null when none was. */
  @Nullable String service() {
    return service;
  }
}
