package org.leadline.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * A word that is looked for, with everything that others are compared by.
 *
 * @param word folded, without separators
 * @param latin in Latin letters: the word itself, then its plainer spellings ({@link NameVariants})
 * @param forms the different Latin forms of all of these
 * @param skeletons look-alike skeletons (UTS 39) of the same
 * @param sounds its codes in Double Metaphone (Philips, The Double Metaphone Search Algorithm,
 *     C/C++ Users Journal 18.6, 2000); none of a word too short to sound like little else
 */
record LikeWord(
    String word,
    List<Romanised> latin,
    List<String> forms,
    List<String> skeletons,
    List<String> sounds) {

  /** Keeps nothing between two words. */
  private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

  /** Shorter words sound like too many others. */
  private static final int SHORTEST_SOUND = 4;

  private static final int SHORTEST_CODE = 2;

  /** From these lengths on one letter, or two, may differ. */
  private static final int ONE_LETTER = 4;

  private static final int TWO_LETTERS = 8;

  /** A word longer or shorter by more than this is not compared. */
  private static final int FARTHEST_LENGTH = 3;

  static LikeWord of(String word) {
    List<String> spellings = spellings(word);
    List<Romanised> latin = latin(spellings);
    List<String> forms = latin.stream().flatMap(one -> one.forms().stream()).distinct().toList();
    List<String> sounds = forms.stream().flatMap(LikeWord::sounds).distinct().toList();
    return new LikeWord(word, latin, forms, skeletons(spellings), sounds);
  }

  Optional<Likeness> to(String other) {
    if (word.equals(other)) {
      return Optional.of(Likeness.SAME);
    }
    if (Ascii.isPlain(other) && !hasLengthOf(other)) {
      return Optional.empty();
    }
    List<String> spellings = spellings(other);
    List<String> looks = skeletons(spellings);
    if (skeletons.getFirst().equals(looks.getFirst())) {
      return Optional.of(Likeness.LOOK_ALIKE);
    }
    List<Romanised> others = latin(spellings);
    if (latin.getFirst().meets(others.getFirst())) {
      return Optional.of(Likeness.TRANSLITERATED);
    }
    return skeletons.stream().anyMatch(looks::contains)
        ? Optional.of(Likeness.VARIANT)
        : byLetters(others);
  }

  /**
   * Whether a plain word is about as long as this one, with or without the digits at its end: no
   * way of being like changes the length by more. Most words are ruled out by that.
   */
  private boolean hasLengthOf(String other) {
    int stem = other.length();
    while (stem > 0 && Ascii.isDigit(other.charAt(stem - 1))) {
      stem--;
    }
    for (Romanised one : latin) {
      for (String form : one.forms()) {
        int shortest = one.vowelless() ? stem / 2 : stem;
        if (form.length() >= shortest - FARTHEST_LENGTH
            && form.length() <= other.length() + FARTHEST_LENGTH) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Likeness> byLetters(List<Romanised> others) {
    boolean sound = false;
    for (Romanised other : others) {
      for (String form : other.forms()) {
        if (isNear(form)) {
          if (isSpelledAlike(form)) {
            return Optional.of(Likeness.SPELLING);
          }
          sound = sound || soundsAlike(form);
        }
      }
    }
    return sound ? Optional.of(Likeness.SOUND) : Optional.empty();
  }

  private boolean isNear(String other) {
    for (String form : forms) {
      if (Math.abs(form.length() - other.length()) <= FARTHEST_LENGTH) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpelledAlike(String other) {
    for (String form : forms) {
      int allowed = allowed(Math.min(form.length(), other.length()));
      if (allowed > 0 && EditDistance.within(form, other, allowed)) {
        return true;
      }
    }
    return false;
  }

  private boolean soundsAlike(String other) {
    return !sounds.isEmpty() && sounds(other).anyMatch(sounds::contains);
  }

  private static int allowed(int length) {
    if (length < ONE_LETTER) {
      return 0;
    }
    return length < TWO_LETTERS ? 1 : 2;
  }

  private static List<String> spellings(String word) {
    List<String> plainer = NameVariants.of(word, UserNameForm.NO_SERVICE);
    return plainer.isEmpty()
        ? List.of(word)
        : Stream.concat(Stream.of(word), plainer.stream()).distinct().toList();
  }

  private static List<String> skeletons(List<String> spellings) {
    return spellings.size() == 1
        ? List.of(Skeleton.of(spellings.getFirst()))
        : spellings.stream().map(Skeleton::of).toList();
  }

  private static List<Romanised> latin(List<String> spellings) {
    return spellings.size() == 1
        ? List.of(Romanised.of(spellings.getFirst()))
        : spellings.stream().map(Romanised::of).toList();
  }

  private static Stream<String> sounds(String form) {
    if (form.length() < SHORTEST_SOUND || !form.chars().allMatch(Character::isLetter)) {
      return Stream.empty();
    }
    return Stream.of(METAPHONE.doubleMetaphone(form), METAPHONE.doubleMetaphone(form, true))
        .filter(code -> code.length() >= SHORTEST_CODE);
  }
}
