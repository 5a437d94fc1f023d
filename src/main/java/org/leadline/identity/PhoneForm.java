package org.leadline.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Strength;

/**
 * Telephone numbers: E.164 by libphonenumber. The region of a national number is that of the stated
 * calling code, else a leading {@code +} decides, else the region of the hints, else the configured
 * one. Extensions are left out. Mexico's former mobile prefix ({@code +52 1}) is folded into {@code
 * +52}; libphonenumber itself brings Argentina's {@code 15} to {@code +54 9}. Numbers of numbering
 * plans that were closed lately stay numbers ({@link FormerNumbers}). A number that is not valid in
 * its region and begins with another country's international prefix is read as one that was dialled
 * from there; one of eleven digits or more that the numbering plan of its calling code holds is
 * read as one that lost its {@code +}, which is a guess and so of medium strength.
 *
 * <p>Every number also gets a weak key of its digits alone. A number that is valid in none of these
 * ways has only that.
 */
final class PhoneForm {

  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?i)[,;]?\\s{0,3}(?:ext(?:ension|n)?|x|phone-context)[.=: ]{0,3}\\+?[0-9]{1,7}$");

  /**
   * What is dialled before the calling code: 00 by ITU-T E.123, 011 in the North American plan, 001
   * in parts of Asia (ITU list of dialling procedures). 00 goes first, so that 001 212 is a North
   * American number.
   */
  private static final List<String> INTERNATIONAL_PREFIXES = List.of("00", "011", "001");

  /**
   * Digits of a number that may have lost its plus: more than national numbers with a slip of the
   * pen have, where the country is stated with their trunk prefix. E.164 numbers end at 15.
   */
  private static final int FEWEST_WITHOUT_PLUS = 11;

  private static final int FEWEST_IN_A_STATED_REGION = 12;

  private static final int MOST_WITHOUT_PLUS = 15;

  private static final int MEXICO = 52;
  private static final int FEWEST_DIGITS = 3;
  private static final int LONGEST = 80;

  /** One number costs the library 5 to 20 microseconds; people occur in several reports. */
  private final Cache<Question, List<MatchKey>> cache =
      Caffeine.newBuilder().maximumSize(20_000).executor(Runnable::run).build();

  private final String defaultRegion;

  PhoneForm(String defaultRegion) {
    this.defaultRegion = defaultRegion;
  }

  /**
   * A number as asked for: text, the region to read it in, and how many digits it must have to be
   * one that lost its plus.
   */
  private record Question(String written, String region, int fewestWithoutPlus) {}

  List<MatchKey> keys(String raw, Hints hints) {
    String value = bare(Refanged.value(raw));
    if (value.length() > LONGEST) {
      return Key.raw(IdentifierKind.PHONE, raw);
    }
    if (hasLetters(value)) {
      return digitsOnly(raw, value);
    }
    int fewest = hints.region() == null ? FEWEST_WITHOUT_PLUS : FEWEST_IN_A_STATED_REGION;
    List<MatchKey> keys = cache.get(new Question(value, region(hints), fewest), PhoneForm::answer);
    return keys.isEmpty() ? Key.raw(IdentifierKind.PHONE, raw) : keys;
  }

  /** Whether the library knows the number as valid, read with these hints. */
  boolean isValid(String raw, Hints hints) {
    return keys(raw, hints).getFirst().kind() == KeyKind.PHONE;
  }

  /** Whether the number has as many digits as numbers of its region have, valid or not. */
  boolean isPossible(String raw, Hints hints) {
    return LIBRARY.isPossibleNumber(Refanged.value(raw), region(hints));
  }

  private String region(Hints hints) {
    String code = hints.callingCode() == null ? "" : Ascii.digitsOf(hints.callingCode());
    if (!code.isEmpty() && code.length() <= 3) {
      return "+" + code;
    }
    String region = hints.region() == null ? "" : hints.region().strip().toUpperCase(Locale.ROOT);
    return isRegion(region) ? region : defaultRegion;
  }

  static boolean isRegion(String region) {
    return LIBRARY.getSupportedRegions().contains(region);
  }

  private static List<MatchKey> answer(Question question) {
    PhoneNumber number = parse(question);
    if (number == null) {
      number = dialled(question.written());
    }
    if (number != null) {
      return keys(number, Strength.STRONG);
    }
    PhoneNumber guessed = withoutPlus(question);
    return guessed == null ? digitsOnly("", question.written()) : keys(guessed, Strength.MEDIUM);
  }

  private static List<MatchKey> keys(PhoneNumber number, Strength strength) {
    String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
    return List.of(
        new MatchKey(KeyKind.PHONE, e164, strength),
        Key.weak(KeyKind.PHONE_DIGITS, e164.substring(1)));
  }

  private static List<MatchKey> digitsOnly(String raw, String written) {
    String digits = PhoneNumberUtil.normalizeDigitsOnly(written);
    return digits.length() < FEWEST_DIGITS
        ? Key.raw(IdentifierKind.PHONE, raw)
        : List.of(Key.weak(KeyKind.PHONE_DIGITS, digits));
  }

  /** Letters spell no digits here: a name or a note beside a number must not change it. */
  private static boolean hasLetters(String value) {
    String number = EXTENSION.matcher(value).replaceFirst("");
    return number.chars().anyMatch(Character::isLetter);
  }

  private static @Nullable PhoneNumber parse(Question question) {
    if (!question.region().startsWith("+")) {
      return valid(question.written(), question.region());
    }
    int code = Integer.parseInt(question.region().substring(1));
    String region = LIBRARY.getRegionCodeForCountryCode(code);
    Set<String> known = LIBRARY.getSupportedRegions();
    PhoneNumber national = known.contains(region) ? valid(question.written(), region) : null;
    return national != null ? national : valid(question.region() + question.written(), "ZZ");
  }

  /** {@code 00 44 20 ...} and {@code 011 44 20 ...} are {@code +44 20 ...} in any region. */
  private static @Nullable PhoneNumber dialled(String written) {
    if (written.indexOf('+') >= 0) {
      return null;
    }
    String digits = Ascii.digitsOf(EXTENSION.matcher(written).replaceFirst(""));
    for (String prefix : INTERNATIONAL_PREFIXES) {
      PhoneNumber number =
          digits.startsWith(prefix) ? valid("+" + digits.substring(prefix.length()), "ZZ") : null;
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** {@code 44 20 ...} where no calling code is stated beside it. */
  private static @Nullable PhoneNumber withoutPlus(Question question) {
    String written = question.written();
    if (question.region().startsWith("+") || written.indexOf('+') >= 0) {
      return null;
    }
    String digits =
        PhoneNumberUtil.normalizeDigitsOnly(EXTENSION.matcher(written).replaceFirst(""));
    boolean sized =
        digits.length() >= question.fewestWithoutPlus() && digits.length() <= MOST_WITHOUT_PLUS;
    return sized && digits.charAt(0) != '0' ? valid("+" + digits, "ZZ") : null;
  }

  private static @Nullable PhoneNumber valid(String written, String region) {
    try {
      PhoneNumber number = LIBRARY.parse(written, region);
      foldFormerMexicanPrefix(number);
      boolean valid = LIBRARY.isValidNumber(number) || FormerNumbers.hold(number);
      return valid ? number.clearExtension() : null;
    } catch (NumberParseException e) {
      return null;
    }
  }

  private static void foldFormerMexicanPrefix(PhoneNumber number) {
    String national = Long.toString(number.getNationalNumber());
    if (number.getCountryCode() == MEXICO && national.length() == 11 && national.startsWith("1")) {
      number.setNationalNumber(Long.parseLong(national.substring(1)));
    }
  }

  private static String bare(String value) {
    return value.regionMatches(true, 0, "tel:", 0, 4) ? value.substring(4) : value;
  }
}
