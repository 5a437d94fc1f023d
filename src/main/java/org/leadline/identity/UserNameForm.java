package org.leadline.identity;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Screen names: NFKC, case folded, leading {@code @} left out, under the family of the service;
 * {@code -} stands for a service that is not known, which makes the key medium. A second, weak key
 * is the look-alike skeleton, without the service: the same person may use the same look across
 * services, and a hint is all that it is. Names with separators, digits at the end or digits for
 * letters have the skeletons of their plainer spellings too ({@link NameVariants}).
 */
final class UserNameForm {

  /** Stands in keys where the service is not known. */
  static final String NO_SERVICE = "-";

  private final ServiceFamilies families;

  UserNameForm(ServiceFamilies families) {
    this.families = families;
  }

  List<MatchKey> keys(String raw, Hints hints) {
    String name = folded(raw);
    if (name.isEmpty()) {
      return Key.raw(IdentifierKind.USER_NAME, raw);
    }
    String service = serviceOf(families, hints);
    String value = service + ":" + name;
    MatchKey exact =
        service.equals(NO_SERVICE)
            ? Key.medium(KeyKind.USER, value)
            : Key.strong(KeyKind.USER, value);
    String skeleton = Skeleton.of(raw);
    List<MatchKey> keys = new ArrayList<>(3);
    keys.add(exact);
    keys.add(Key.weak(KeyKind.USER_SKELETON, skeleton));
    for (String variant : NameVariants.of(name, service)) {
      MatchKey key = Key.weak(KeyKind.USER_SKELETON, Skeleton.of(variant));
      if (!keys.contains(key)) {
        keys.add(key);
      }
    }
    return List.copyOf(keys);
  }

  /** The family in the hints, or {@link #NO_SERVICE}. */
  static String serviceOf(ServiceFamilies families, Hints hints) {
    String family = hints.service() == null ? "" : families.familyOf(hints.service());
    return family.isEmpty() ? NO_SERVICE : family;
  }

  /** A name as it is compared: folded, without the mark before it and blanks around it. */
  static String folded(String raw) {
    return withoutMark(fold(raw.strip())).strip();
  }

  /** A name without the at-sign before it. */
  static String withoutMark(String name) {
    int start = 0;
    while (start < name.length() && name.charAt(start) == '@') {
      start++;
    }
    return name.substring(start);
  }

  /** NFKC and full case folding (Unicode Standard, 3.13 and UAX 15), applied until stable. */
  static String fold(String text) {
    if (Ascii.isPlain(text)) {
      return text.toLowerCase(java.util.Locale.ROOT);
    }
    String once = normal(UCharacter.foldCase(normal(text), true));
    return normal(UCharacter.foldCase(once, true));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
