package org.leadline.arrival.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Moves files between the folders of the inbox; never overwrites one. */
final class Moves {

  /** What the name of the file with the reasons ends on. */
  static final String REASONS = ".reason.txt";

  private Moves() {}

  /** Moves a file under its own name, or, where that is taken, with a number before its ending. */
  static Path into(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    for (int number = 1; ; number++) {
      Path target = folder.resolve(numbered(file, number));
      if (isFree(target)) {
        // Without an option: it fails where something stands, and the next look tries again.
        return Files.move(file, target);
      }
    }
  }

  /** Moves a file with its reasons beside it, which stand there first. */
  static Path into(Path folder, Path file, List<String> reasons) throws IOException {
    Files.createDirectories(folder);
    for (int number = 1; ; number++) {
      String name = numbered(file, number);
      Path beside = folder.resolve(name + REASONS);
      if (isFree(folder.resolve(name)) && isFree(beside)) {
        Files.write(beside, reasons, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        return Files.move(file, folder.resolve(name));
      }
    }
  }

  private static boolean isFree(Path path) {
    return !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** {@code a.json}, {@code a-2.json}, {@code a-3.json}. */
  private static String numbered(Path file, int number) {
    String name = String.valueOf(file.getFileName());
    if (number == 1) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot <= 0
        ? name + "-" + number
        : name.substring(0, dot) + "-" + number + name.substring(dot);
  }
}
