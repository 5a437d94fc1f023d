package org.leadline.enrich.hashes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.source.InvalidList;

/**
 * One hash in a line; what follows it after a space (the file name that {@code md5sum} and its like
 * write) is not kept, nor are lines that begin with {@code #}. The kind is told by the number of
 * digits; 64 digits are SHA-256 or PDQ, so somebody must say which.
 */
final class PlainReader implements ListReader {

  private final @Nullable HashKind declared;

  PlainReader(@Nullable HashKind declared) {
    this.declared = declared;
  }

  @Override
  public void read(InputStream in, Entries entries) throws IOException {
    Delimited lines = new Delimited(new InputStreamReader(in, StandardCharsets.UTF_8), '\n');
    while (!lines.atEnd()) {
      String line = lines.rawLine();
      if (isEntry(line)) {
        entries.row();
        read(firstWord(line), lines.line(), entries);
      }
    }
  }

  private static boolean isEntry(String line) {
    String text = line.startsWith("\ufeff") ? line.substring(1) : line;
    return !text.isBlank() && text.charAt(0) != '#';
  }

  private void read(String hash, long line, Entries entries) {
    Optional<HashKind> kind = declared == null ? byLength(hash) : Optional.of(declared);
    if (kind.isEmpty() || !entries.add(kind.get(), hash, "")) {
      entries.bad(
          "line %,d".formatted(line),
          "it does not begin with "
              + (declared == null ? "a hash of 32, 40, 64 or 128 digits" : "a " + declared.code()));
    }
  }

  /** The hash; {@code md5sum} writes a backslash before it when the name has escaped signs. */
  static String firstWord(String line) {
    int from = 0;
    while (from < line.length() && isMark(line.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < line.length() && !Character.isWhitespace(line.charAt(to))) {
      to++;
    }
    return line.substring(from, to);
  }

  private static boolean isMark(char each) {
    return each == '\ufeff' || each == '\\' || Character.isWhitespace(each);
  }

  static boolean isHashLine(String line) {
    String word = firstWord(line);
    for (HashKind kind : HashKind.values()) {
      if (kind.read(word) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * The kind of a hash, by its number of digits.
   *
   * @throws InvalidList when it may be of two kinds
   */
  static Optional<HashKind> byLength(String hash) {
    return switch (hash.length()) {
      case 32 -> Optional.of(HashKind.MD5);
      case 40 -> Optional.of(HashKind.SHA1);
      case 64 ->
          throw new InvalidList(
              "Hashes of 64 digits may be SHA-256 or PDQ: say which with --hash sha256 or --hash"
                  + " pdq.");
      case 128 -> Optional.of(HashKind.SHA512);
      default -> Optional.empty();
    };
  }
}
