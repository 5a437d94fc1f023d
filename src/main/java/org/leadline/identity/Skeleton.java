package org.leadline.identity;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;

/**
 * Look-alike skeletons (UTS 39, section 4) by ICU's confusables table: two names with one skeleton
 * look alike. Skeletons are compared, never shown.
 */
final class Skeleton {

  private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

  /**
   * Skeletons of single ASCII characters: in that range the skeleton of a text is made character by
   * character, and most names are plain, so the table saves the library some microseconds a name.
   */
  private static final String[] ASCII = table();

  private Skeleton() {}

  /**
   * The skeleton of a name as written. Only plain capitals are made small before (a capital I looks
   * like l, but people write names in either case); the prototypes are folded after, since some of
   * them are capitals.
   */
  static String of(String written) {
    String name = UserNameForm.withoutMark(small(written.strip()));
    String skeleton = Ascii.isPlain(name) ? plain(name) : CHECKER.getSkeleton(name);
    String folded = UserNameForm.fold(skeleton);
    return folded.isEmpty() ? name : folded;
  }

  private static String small(String written) {
    StringBuilder small = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      small.append(Ascii.isUpper(c) ? (char) (c + 32) : c);
    }
    return small.toString();
  }

  private static String plain(String name) {
    StringBuilder skeleton = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      skeleton.append(ASCII[name.charAt(i)]);
    }
    return skeleton.toString();
  }

  private static String[] table() {
    String[] table = new String[128];
    for (char c = 0; c < table.length; c++) {
      table[c] = CHECKER.getSkeleton(String.valueOf(c)).toLowerCase(Locale.ROOT);
    }
    return table;
  }
}
