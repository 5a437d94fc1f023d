package org.leadline.identity;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Numbering plans that were closed lately. The library follows today's plans only, but reports and
 * returns of past years hold the numbers as they were dialled then. Each keeps a key of its own: to
 * which number of the new plan it was moved is not known for every one.
 */
final class FormerNumbers {

  /**
   * By calling code, the national numbers of the former plan.
   *
   * <ul>
   *   <li>229, Benin: eight digits, until ten began with 01 (30 November 2024, notice of the
   *       regulator ARCEP to the ITU);
   *   <li>263, Zimbabwe: area codes of one to four digits with short subscriber numbers, before all
   *       geographic numbers had nine digits (notices of the regulator POTRAZ to the ITU).
   * </ul>
   */
  private static final Map<Integer, Pattern> PLANS =
      Map.of(229, Pattern.compile("[24-689]\\d{7}"), 263, Pattern.compile("[1-69]\\d{4,7}"));

  private FormerNumbers() {}

  /** Whether a number belongs to one of them. */
  static boolean hold(PhoneNumber number) {
    Pattern plan = PLANS.get(number.getCountryCode());
    return plan != null
        && !number.isItalianLeadingZero()
        && plan.matcher(Long.toString(number.getNationalNumber())).matches();
  }
}
