package org.leadline.enrich.hashes;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a list that its files do not.
 *
 * @param declared the kind of hashes whose digits do not tell it; null when not said
 * @param categoryColumn the column of categories in a list with a header; null for the usual one
 */
public record ListReaders(@Nullable HashKind declared, @Nullable String categoryColumn) {

  /** Nothing said. */
  public static final ListReaders USUAL = new ListReaders(null, null);

  /**
   * The reader of lists in this form, for one list.
   *
   * @param folder where it may put what it has to read twice; what is to be kept for the next
   *     update of the list it leaves there in a file {@value Ledger#KEPT}
   * @throws IllegalArgumentException for SQLite, which the store reads
   */
  public ListReader reader(ListFormat format, Path folder) {
    return switch (format) {
      case VICS -> new VicsReader();
      case NSRL_CSV -> new ColumnsReader(null, categoryColumn, "", folder);
      case ICSE -> new ColumnsReader(null, categoryColumn, "baseline", folder);
      case EXCHANGE, NAMED_COLUMNS ->
          new ColumnsReader(declared, categoryColumn, "category", folder);
      case HASH_SHARING -> new HashSharingReader(folder);
      case PLAIN -> new PlainReader(declared);
      case NSRL_SQLITE -> throw new IllegalArgumentException("the store reads SQLite");
    };
  }
}
