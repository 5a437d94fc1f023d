package org.leadline.identity;

import java.util.Locale;
import java.util.Set;

/**
 * Decides whether a dotted token of prose is a host name, or a file, a sentence, an abbreviation.
 */
final class HostName {

  private static final int LONGEST = 253;

  /**
   * Top-level domains that are also endings of file names or of program names: a bare two-label
   * name under them is taken for a file.
   */
  private static final Set<String> ALSO_FILES =
      Set.of(
          "zip", "mov", "md", "sh", "pl", "py", "rs", "so", "app", "ps", "ai", "cab", "bz", "java");

  private HostName() {}

  /**
   * Whether the token is a name under a public suffix.
   *
   * @param sure whether the writer marked it as an address (defanged it, or wrote a path after it)
   */
  static boolean isDomain(String token, boolean sure) {
    int dot = token.lastIndexOf('.');
    if (dot < 1 || dot > token.length() - 3 || token.length() > LONGEST) {
      return false;
    }
    String topLevel = token.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (!sure && (isFile(token, dot, topLevel) || isSentence(token, dot))) {
      return false;
    }
    String host = DomainForm.ascii(token);
    return !host.isEmpty() && !DomainForm.listedSite(host).isEmpty();
  }

  /**
   * Whether a name behind an at-sign can be a host's: labels, the last of letters. The sign says
   * what is meant, so the ending need not be a public one ({@code host.localdomain}).
   */
  static boolean isNamed(String text, int from, int to) {
    int dot = text.lastIndexOf('.', to - 1);
    boolean labels = dot > from && to - dot > 2;
    for (int i = dot + 1; labels && i < to; i++) {
      labels = Character.isLetter(text.charAt(i));
    }
    return labels || isDomain(text.substring(from, to), true);
  }

  private static boolean isFile(String token, int dot, String topLevel) {
    boolean archive = topLevel.equals("zip") || topLevel.equals("mov");
    return archive || (ALSO_FILES.contains(topLevel) && token.indexOf('.') == dot);
  }

  /** {@code end.The}: two sentences without a blank, told by the capital after a small letter. */
  private static boolean isSentence(String token, int dot) {
    char before = token.charAt(dot - 1);
    char first = token.charAt(dot + 1);
    char second = token.charAt(dot + 2);
    return Character.isLowerCase(before)
        && Character.isUpperCase(first)
        && Character.isLowerCase(second);
  }
}
