package org.leadline.enrich.hashes;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.source.InvalidList;

/** Streams the files of one list in one published form. For one thread, used for one list. */
public interface ListReader {

  /**
   * Reads one file of the list to its end, and does not close it.
   *
   * @throws InvalidList when it is not in this form or is cut off
   */
  void read(InputStream in, Entries entries) throws IOException;

  /**
   * Called once, before the first file.
   *
   * @param earlier what the list held before an update; null when the files are the whole list
   */
  default void begin(@Nullable Earlier earlier, Entries entries) throws IOException {
    if (earlier != null) {
      entries.addAll(earlier.hashes());
    }
  }

  /** Called once, after the last file. */
  default void finish(Entries entries) throws IOException {}

  /** What the files say of their categories; empty when they say nothing. */
  default String scheme() {
    return "";
  }
}
