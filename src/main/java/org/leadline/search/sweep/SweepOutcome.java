package org.leadline.search.sweep;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a value of a list. */
public enum SweepOutcome {
  /** A report that is seen holds it. */
  HIT,
  /** No report that is seen holds it. */
  MISS,
  /** Reports hold it, and it says little: it stands on a noise list, or very many hold it. */
  NOISE,
  /** It cannot be read as a value of any kind. */
  UNREADABLE;

  /** The word in answers and commands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome with this word; empty when there is none. */
  public static Optional<SweepOutcome> ofCode(String code) {
    return Stream.of(values()).filter(outcome -> outcome.code().equals(code)).findFirst();
  }
}
