package org.leadline.enrich.hashes;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a list held before an update of it.
 *
 * @param hashes its hashes
 * @param ledger what its feed said of each entry, where the form has entries that are taken back by
 *     their numbers; null for other forms
 */
public record Earlier(HashFile hashes, @Nullable Path ledger) {

  /** Checks that the hashes are given. */
  public Earlier {
    requireNonNull(hashes);
  }
}
