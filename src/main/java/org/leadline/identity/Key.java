package org.leadline.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Strength;

/** Makes match keys, and keeps each of them short enough for every index. */
final class Key {

  /**
   * Longest key value in characters. Engines refuse terms above 32,766 bytes; four bytes a
   * character and room to spare. Published limits of real fields end at 3,000 characters.
   */
  static final int LONGEST = 4_000;

  private static final int KEPT_HEAD = 200;

  private Key() {}

  static MatchKey strong(KeyKind kind, String value) {
    return new MatchKey(kind, bounded(value), Strength.STRONG);
  }

  static MatchKey medium(KeyKind kind, String value) {
    return new MatchKey(kind, bounded(value), Strength.MEDIUM);
  }

  static MatchKey weak(KeyKind kind, String value) {
    return new MatchKey(kind, bounded(value), Strength.WEAK);
  }

  /**
   * The key of a value that fits no canonical form: trimmed, lower case, under its kind's name.
   * None for a blank value.
   */
  static List<MatchKey> raw(IdentifierKind kind, String value) {
    String trimmed = value.strip().toLowerCase(Locale.ROOT);
    return trimmed.isEmpty()
        ? List.of()
        : List.of(weak(KeyKind.RAW, kind.name().toLowerCase(Locale.ROOT) + ":" + trimmed));
  }

  /** A value beyond every limit keeps its head and the hash of the whole, so that none merge. */
  private static String bounded(String value) {
    if (value.length() <= LONGEST) {
      return value;
    }
    byte[] digest = Digests.sha256().digest(value.getBytes(StandardCharsets.UTF_16BE));
    return value.substring(0, KEPT_HEAD) + "~" + HexFormat.of().formatHex(digest);
  }

  /** Message digests that every Java platform has. */
  static final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (java.security.NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }
}
