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

  /** The skeleton of a folded name, folded again since prototypes may be capitals. */
  static String of(String name) {
    String skeleton = Ascii.isPlain(name) ? plain(name) : CHECKER.getSkeleton(name);
    return UserNameForm.fold(skeleton);
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
