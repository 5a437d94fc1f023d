package org.leadline.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Strength;

/**
 * File hashes: lower-case hexadecimal, kind by length; 64 digits are SHA-256 unless the document
 * says PDQ. A base-32 SHA-1 (RFC 4648, 32 characters, as peer-to-peer networks write it) becomes
 * hexadecimal when the document says SHA-1.
 *
 * <p>A PDQ hash whose quality the document calls too low ({@link PictureQuality}) is weak.
 *
 * <p>Hashes of nothing (the empty file) and all-zero or otherwise uniform values are what software
 * writes when it has no hash: they stay findable, but only weakly say that two reports have
 * something in common.
 */
final class HashForm {

  private static final String SEPARATORS = " \t\r\n:-_";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private HashForm() {}

  static List<MatchKey> keys(String raw, Hints hints) {
    String type = hints.valueType() == null ? "" : hints.valueType().toLowerCase(Locale.ROOT);
    PictureQuality.Written written =
        type.contains("pdq")
            ? PictureQuality.Written.of(raw)
            : new PictureQuality.Written(raw, false);
    String hex = hexOf(written.digits(), type);
    KeyKind kind = kindOf(hex, type);
    if (kind == null) {
      return Key.raw(IdentifierKind.HASH, raw);
    }
    MatchKey key = key(kind, hex);
    return List.of(written.low() ? new MatchKey(kind, hex, Strength.WEAK) : key);
  }

  /** All the readings of a value whose algorithm nobody states; empty when it is no hash. */
  static List<MatchKey> readings(String raw) {
    String hex = hexOf(raw, "");
    KeyKind kind = kindOf(hex, "");
    if (kind == null) {
      return List.of();
    }
    return kind == KeyKind.SHA256
        ? List.of(key(kind, hex), key(KeyKind.PDQ, hex))
        : List.of(key(kind, hex));
  }

  /** Whether this many hexadecimal digits make a hash. */
  static boolean isLength(int digits) {
    return digits == 32 || digits == 40 || digits == 64 || digits == 128;
  }

  private static MatchKey key(KeyKind kind, String hex) {
    boolean nothing = EmptyFile.hasHash(hex) || Ascii.uniform(hex);
    return new MatchKey(kind, hex, nothing ? Strength.WEAK : Strength.MEDIUM);
  }

  private static String hexOf(String raw, String type) {
    String value = Ascii.without(SEPARATORS, withoutLabel(raw.strip()));
    if (value.length() == 32 && isSha1(type) && isBase32(value)) {
      return hexOfBase32(value.toUpperCase(Locale.ROOT));
    }
    if (value.startsWith("0x") || value.startsWith("0X")) {
      value = value.substring(2);
    }
    return Ascii.allHex(value) ? value.toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isSha1(String type) {
    return type.startsWith("sha") && type.matches("sha-?_?1");
  }

  /** {@code md5:...}, {@code SHA-1 = ...}: the label is not part of the value. */
  private static String withoutLabel(String value) {
    int mark = Math.max(value.lastIndexOf('='), value.indexOf(':'));
    boolean labelled =
        mark > 0
            && mark < 12
            && value.substring(0, mark).strip().matches("(?i)(md5|sha[-_]?\\d{0,3}|pdq)");
    return labelled ? value.substring(mark + 1) : value;
  }

  private static @Nullable KeyKind kindOf(String hex, String type) {
    return switch (hex.length()) {
      case 32 -> KeyKind.MD5;
      case 40 -> KeyKind.SHA1;
      case 64 -> type.contains("pdq") ? KeyKind.PDQ : KeyKind.SHA256;
      case 128 -> KeyKind.SHA512;
      default -> null;
    };
  }

  private static boolean isBase32(String value) {
    return value.toUpperCase(Locale.ROOT).chars().allMatch(c -> BASE32.indexOf(c) >= 0);
  }

  private static String hexOfBase32(String value) {
    StringBuilder hex = new StringBuilder(40);
    int bits = 0;
    int held = 0;
    for (int i = 0; i < value.length(); i++) {
      bits = (bits << 5) | BASE32.indexOf(value.charAt(i));
      held += 5;
      while (held >= 4) {
        held -= 4;
        hex.append(Character.forDigit((bits >> held) & 0xF, 16));
      }
    }
    return hex.toString();
  }
}
