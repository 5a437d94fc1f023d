package org.leadline.identity;

import com.google.common.collect.Sets;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A word of a name in plain Latin letters, by the transliterations that ICU carries from CLDR. What
 * has no Latin form stays as it is. Safe for many threads.
 *
 * @param forms the spellings, at least one: the general one and, of Cyrillic, that of the BGN/PCGN
 *     tables, which passports and English texts follow
 * @param vowelless whether the script leaves out most vowels, so that only consonants can be
 *     compared
 */
record Romanised(List<String> forms, boolean vowelless) {

  private static final Transliterator GENERAL =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final Transliterator CYRILLIC =
      Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");

  private static final Set<UnicodeScript> VOWELLESS =
      Sets.immutableEnumSet(UnicodeScript.ARABIC, UnicodeScript.HEBREW);

  static Romanised of(String word) {
    if (Ascii.isPlain(word)) {
      return new Romanised(List.of(word), false);
    }
    UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
    Stream<Transliterator> tables =
        script == UnicodeScript.CYRILLIC ? Stream.of(GENERAL, CYRILLIC) : Stream.of(GENERAL);
    return new Romanised(
        tables.map(table -> letters(table.transliterate(word))).distinct().toList(),
        VOWELLESS.contains(script));
  }

  boolean meets(Romanised other) {
    return (vowelless || other.vowelless)
        ? meets(consonants(), other.consonants())
        : meets(forms, other.forms);
  }

  /** Two consonants at least: fewer say nothing of a name. */
  private List<String> consonants() {
    return forms.stream()
        .map(Romanised::consonants)
        .filter(consonants -> consonants.length() > 1)
        .toList();
  }

  private static boolean meets(List<String> one, List<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  private static String letters(String transliterated) {
    StringBuilder letters = new StringBuilder(transliterated.length());
    transliterated
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** Without vowels, a doubled letter once: {@code mohammed} and {@code mhmd} are both mhmd. */
  private static String consonants(String latin) {
    StringBuilder left = new StringBuilder(latin.length());
    char before = 0;
    for (int i = 0; i < latin.length(); i++) {
      char letter = latin.charAt(i);
      if ("aeiouyw".indexOf(letter) < 0 && letter != before) {
        left.append(letter);
      }
      before = letter;
    }
    return left.toString();
  }
}
