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

/**
 * Telephone numbers: E.164 by libphonenumber. The region of a national number is that of the stated
 * calling code, else a leading {@code +} decides, else the region of the hints, else the configured
 * one. Extensions are left out. Mexico's former mobile prefix ({@code +52 1}) is folded into {@code
 * +52}; libphonenumber itself brings Argentina's {@code 15} to {@code +54 9}. Numbers of numbering
 * plans that were closed lately stay numbers ({@link FormerNumbers}). A number that is not valid in
 * its region and begins with another country's international prefix is read as one that was dialled
 * from there.
 *
 * <p>Every number also gets a weak key of its digits alone: some senders drop the {@code +} of
 * international numbers, and such a spelling meets the valid one there. A number that is not valid
 * in its region has only that.
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

  private static final int MEXICO = 52;
  private static final int FEWEST_DIGITS = 3;
  private static final int LONGEST = 80;

  /** One number costs the library 5 to 20 microseconds; people occur in several reports. */
  private final Cache<Question, List<MatchKey>> cache =
      Caffeine.newBuilder().maximumSize(20_000).build();

  private final String defaultRegion;

  PhoneForm(String defaultRegion) {
    this.defaultRegion = defaultRegion;
  }

  /** A number as asked for: text and the region to read it in. */
  private record Question(String written, String region) {}

  List<MatchKey> keys(String raw, Hints hints) {
    String value = bare(Refanged.value(raw));
    if (value.length() > LONGEST) {
      return Key.raw(IdentifierKind.PHONE, raw);
    }
    if (hasLetters(value)) {
      return digitsOnly(raw, value);
    }
    List<MatchKey> keys = cache.get(new Question(value, region(hints)), PhoneForm::answer);
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
    if (number == null) {
      return digitsOnly("", question.written());
    }
    String e164 = LIBRARY.format(number, PhoneNumberFormat.E164);
    return List.of(
        Key.strong(KeyKind.PHONE, e164), Key.weak(KeyKind.PHONE_DIGITS, e164.substring(1)));
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
