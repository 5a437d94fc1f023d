package org.leadline.arrival;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a list's file: a part of its own, the SHA-256 of its content, and what is in it. So
 * whoever has the file, in the data directory or in a backup, can tell whether it is as it was
 * written. Files of lists that came into use before names had the SHA-256 can only be opened.
 */
final class ListFileName {

  private static final Pattern WITH_DIGEST = Pattern.compile(".*-([0-9a-f]{64})\\.[a-z]+");

  private ListFileName() {}

  /**
   * The name for a file.
   *
   * @param unique tells it from all others, also of the same content
   * @param suffix tells what is in it, with its dot
   */
  static String of(String unique, Path written, String suffix) throws IOException {
    return unique + "-" + digest(written) + suffix;
  }

  /** False when the name has the SHA-256 of another content. */
  static boolean isAsWritten(Path file) throws IOException {
    Matcher name = WITH_DIGEST.matcher(String.valueOf(file.getFileName()));
    return !name.matches() || name.group(1).equals(digest(file));
  }

  private static String digest(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }
}
