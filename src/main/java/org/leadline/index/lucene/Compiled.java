package org.leadline.index.lucene;

import org.apache.lucene.search.Query;

/**
 * A clause as a Lucene query.
 *
 * @param query what matches
 * @param scored whether its matches differ in text score; one that does not only filters
 * @param empty whether the clause held no word at all, so that a conjunction passes over it
 */
record Compiled(Query query, boolean scored, boolean empty) {

  static Compiled scored(Query query) {
    return new Compiled(query, true, false);
  }

  static Compiled filter(Query query) {
    return new Compiled(query, false, false);
  }
}
