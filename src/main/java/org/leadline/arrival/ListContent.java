package org.leadline.arrival;

import java.io.IOException;
import java.nio.file.Path;
import org.leadline.enrich.NameFile;
import org.leadline.enrich.hashes.HashFile;
import org.leadline.enrich.networks.RangeFile;
import org.leadline.report.ListMeaning.Subject;

/** The entries of a list, in a file whose name tells what they are. */
sealed interface ListContent {

  /** Hashes, mapped. */
  record Hashes(HashFile file) implements ListContent {}

  /** Ranges of addresses. */
  record Ranges(RangeFile file) implements ListContent {}

  /** Domains and e-mail addresses. */
  record Names(NameFile file) implements ListContent {}

  /** How the names of files end, by what is in them. */
  static String suffix(Subject subject) {
    return switch (subject) {
      case HASHES, ANY -> ".hashes";
      case ADDRESSES -> ".ranges";
      case NAMES -> ".names";
    };
  }

  /** Whether a file in the folder of lists has entries of a list. */
  static boolean isOne(String name) {
    return name.endsWith(suffix(Subject.HASHES))
        || name.endsWith(suffix(Subject.ADDRESSES))
        || name.endsWith(suffix(Subject.NAMES));
  }

  /**
   * Opens a file.
   *
   * @throws IOException when it cannot be read, is cut off or damaged
   */
  static ListContent open(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(suffix(Subject.ADDRESSES))) {
      return new Ranges(RangeFile.open(file));
    }
    return name.endsWith(suffix(Subject.NAMES))
        ? new Names(NameFile.open(file))
        : new Hashes(HashFile.open(file));
  }
}
