package org.leadline.intake;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One row of a mapped feed as delivered, of which a document was made.
 *
 * @param header the line that names its columns; null where rows name them themselves
 * @param row the row without its line break
 */
public record FeedRow(@Nullable DocumentBytes header, DocumentBytes row) {

  /** Checks that the row is given. */
  public FeedRow {
    requireNonNull(row);
  }

  /** A feed of this row alone, which the same mapping or a corrected one can read. */
  DocumentBytes alone() {
    if (header == null) {
      return row;
    }
    byte[] first = header.array();
    byte[] all = new byte[first.length + 1 + row.size()];
    System.arraycopy(first, 0, all, 0, first.length);
    all[first.length] = '\n';
    System.arraycopy(row.array(), 0, all, first.length + 1, row.size());
    return DocumentBytes.owning(all);
  }
}
