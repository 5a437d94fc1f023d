package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Both scores of every document of a segment under one profile, in heap: 4 bytes a document. Of a
 * document without scores under the profile they are those of the standard one; nobody who sees the
 * column sees such a document but one that is set aside.
 */
@SuppressWarnings("ArrayRecordComponent")
record ScoreColumn(short[] priorities, short[] actionabilities) {

  /** What a priority counts in the number that holds both scores. */
  static final int SCALE = 1024;

  static ScoreColumn standard(LeafReader reader) throws IOException {
    return new ScoreColumn(shorts(reader, Names.PRIORITY), shorts(reader, Names.ACTIONABILITY));
  }

  static ScoreColumn read(LeafReader reader, long column, ScoreColumn standard) {
    short[] priorities = standard.priorities.clone();
    short[] actionabilities = standard.actionabilities.clone();
    try {
      NumericDocValues both = DocValues.getNumeric(reader, Names.column(Names.SCORES, column));
      for (int doc = both.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = both.nextDoc()) {
        priorities[doc] = (short) (both.longValue() / SCALE);
        actionabilities[doc] = (short) (both.longValue() % SCALE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ScoreColumn(priorities, actionabilities);
  }

  private static short[] shorts(LeafReader reader, String field) throws IOException {
    short[] into = new short[reader.maxDoc()];
    NumericDocValues column = DocValues.getNumeric(reader, field);
    for (int doc = column.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = column.nextDoc()) {
      into[doc] = (short) column.longValue();
    }
    return into;
  }

  int priority(int doc) {
    return priorities[doc];
  }

  int actionability(int doc) {
    return actionabilities[doc];
  }

  /** Priority, then actionability. */
  long both(int doc) {
    return (long) priorities[doc] * SCALE + actionabilities[doc];
  }
}
