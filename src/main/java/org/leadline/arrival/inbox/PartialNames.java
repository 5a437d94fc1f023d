package org.leadline.arrival.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Names under which programs write what is not finished; renaming ends the upload. */
final class PartialNames {

  private static final List<String> ENDINGS =
      List.of(".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".download", "~");

  private PartialNames() {}

  static boolean isPartial(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.startsWith(".") || ENDINGS.stream().anyMatch(name::endsWith);
  }
}
