package org.leadline.enrich;

import java.util.Set;
import org.leadline.config.ConfigNode;

/**
 * Parts of e-mail addresses before the at sign that name a function.
 *
 * @param whole whole such parts
 * @param beginnings names of functions with which such a part begins: the name alone, or before a
 *     full stop, hyphen, underscore or plus sign; {@value #SHORTEST} to {@value #LONGEST}
 *     characters
 */
record MailboxNames(Set<String> whole, Set<String> beginnings) {

  /** A shorter beginning would take in names of persons. */
  private static final int SHORTEST = 5;

  /** The longest part before the at sign (RFC 5321, 4.5.3.1.1). */
  private static final int LONGEST = 64;

  private static final String SEPARATORS = ".-_+";

  static MailboxNames read(ConfigNode node) {
    Set<String> beginnings = NoiseList.set(node, "localPartPrefixes");
    for (String beginning : beginnings) {
      if (beginning.length() < SHORTEST || beginning.length() > LONGEST) {
        node.problem(
            "localPartPrefixes", "has " + SHORTEST + " to " + LONGEST + " characters each");
      }
    }
    return new MailboxNames(NoiseList.set(node, "localParts"), beginnings);
  }

  boolean hold(String localPart) {
    return whole.contains(localPart) || beginsWithFunction(localPart);
  }

  private boolean beginsWithFunction(String localPart) {
    int longest = Math.min(localPart.length(), LONGEST);
    for (int end = SHORTEST; end <= longest && !beginnings.isEmpty(); end++) {
      boolean ends = end == localPart.length() || SEPARATORS.indexOf(localPart.charAt(end)) >= 0;
      if (ends && beginnings.contains(localPart.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
