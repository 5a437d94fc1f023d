package org.leadline.search;

import java.util.Optional;
import org.leadline.access.Caller;
import org.leadline.index.SearchQuery;

/** Lists that a query names by an id, {@code sweep:ID}. */
public interface KeptLists {

  /**
   * The reports that hold a value of a list.
   *
   * @param noise whether values that say little count too
   * @return empty when the caller has no such list, or it was made when other reports were seen
   */
  Optional<SearchQuery> find(String id, boolean noise, Caller caller);
}
