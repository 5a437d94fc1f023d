package org.leadline.identity;

import java.util.List;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;

/**
 * A value that a text mentions.
 *
 * @param kind what sort of value it is
 * @param from offset of its first character in the original text
 * @param to offset after its last character there
 * @param hints what the words around it say about it
 * @param keys the match keys that stand for it, never empty
 */
record Mention(IdentifierKind kind, int from, int to, Hints hints, List<MatchKey> keys) {

  /** Names kind and offsets only: the value is report content. */
  @Override
  public String toString() {
    return "Mention[" + kind + " at " + from + ".." + to + "]";
  }
}
