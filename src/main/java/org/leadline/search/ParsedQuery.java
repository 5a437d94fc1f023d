package org.leadline.search;

import java.util.List;
import org.leadline.index.SearchQuery;

/**
 * A text that was read.
 *
 * @param query what it means
 * @param recognised the values in it, in their order
 */
record ParsedQuery(SearchQuery query, List<Slot> recognised) {

  ParsedQuery {
    recognised = List.copyOf(recognised);
  }
}
