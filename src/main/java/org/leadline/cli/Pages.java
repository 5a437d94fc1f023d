package org.leadline.cli;

import org.jspecify.annotations.Nullable;

/** Reads a list page by page until a page says that none follows. */
final class Pages {

  private Pages() {}

  /** Reads and prints the page at a cursor, null for the first; gives the cursor of the next. */
  @FunctionalInterface
  interface Reader {
    @Nullable String read(@Nullable String cursor);
  }

  /** Reads the page at this cursor and all that follow. */
  static void each(@Nullable String from, Reader reader) {
    String page = reader.read(from);
    while (page != null) {
      page = reader.read(page);
    }
  }

  /** Answers a command with the page at this cursor and all that follow, as JSON lines. */
  static int lines(@Nullable String from, Output output, Reader reader) {
    each(from, reader);
    output.flush();
    return ExitCode.DONE;
  }
}
