package org.leadline.intake.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The passwords that are tried on encrypted PDFs, in the order of their file, after the empty one.
 * They never reach a log, a message or an answer.
 */
public final class PdfPasswords {

  /** No password is known: only what opens with the empty one can be read. */
  public static final PdfPasswords NONE = new PdfPasswords(List.of());

  /** Each one costs some milliseconds on each encrypted file. */
  private static final int MOST = 100;

  private static final int LONGEST = 127;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final List<String> passwords;

  private PdfPasswords(List<String> passwords) {
    this.passwords = List.copyOf(passwords);
  }

  /**
   * Reads a file with one password a line, in UTF-8; blank lines count for nothing.
   *
   * @throws IllegalArgumentException when there is no such file, others than its owner may read or
   *     write it, or it holds more than 100 lines or one of more than 127 characters; the message
   *     names the file and none of its content
   */
  public static PdfPasswords read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException("There is no password file " + file + ".");
      }
      if (isOpenToOthers(file)) {
        throw new IllegalArgumentException(
            "The password file "
                + file
                + " can be read or written by others than its owner; run chmod 600 on it.");
      }
      return of(Files.readAllLines(file, StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The password file " + file + " could not be read; it must be text in UTF-8.", e);
    }
  }

  private static PdfPasswords of(List<String> lines, Path file) {
    List<String> passwords = lines.stream().filter(line -> !line.isBlank()).distinct().toList();
    if (passwords.size() > MOST || passwords.stream().anyMatch(line -> line.length() > LONGEST)) {
      throw new IllegalArgumentException(
          "The password file %s may hold %d passwords of at most %d characters, one a line."
              .formatted(file, MOST, LONGEST));
    }
    return new PdfPasswords(passwords);
  }

  /** Where the file system knows no owners and groups, nothing can be told. */
  private static boolean isOpenToOthers(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
  }

  /** What to try, the empty password first: it opens what is only protected against changes. */
  List<String> inOrder() {
    List<String> all = new ArrayList<>(List.of(""));
    all.addAll(passwords);
    return all;
  }

  /** How many there are; nothing else. */
  @Override
  public String toString() {
    return "PdfPasswords[" + passwords.size() + "]";
  }
}
