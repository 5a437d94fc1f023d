package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The values that each document of a segment has in one facet field. Reports share few combinations
 * of values, so a document holds the number of its combination in one, two or four bytes, and
 * counting a set of documents is counting combinations, however many values each report has.
 */
final class FacetColumn {

  private static final int BYTE = 1 << 8;
  private static final int CHAR = 1 << 16;

  private final int values;
  private final int[][] combinations;
  private final Numbers numbers;

  private FacetColumn(int values, int[][] combinations, Numbers numbers) {
    this.values = values;
    this.combinations = combinations;
    this.numbers = numbers;
  }

  /** How many documents of a set have each value, by ordinal. */
  int[] count(int[] docs) {
    int[] counts = new int[values];
    if (values > 0 && docs.length < combinations.length) {
      for (int doc : docs) {
        for (int ordinal : combinations[numbers.at(doc)]) {
          counts[ordinal]++;
        }
      }
    } else if (values > 0) {
      int[] byCombination = new int[combinations.length];
      numbers.count(docs, byCombination);
      for (int i = 1; i < combinations.length; i++) {
        for (int ordinal : combinations[i]) {
          counts[ordinal] += byCombination[i];
        }
      }
    }
    return counts;
  }

  /**
   * Documents by their first value: at 0 those without a value, at {@code ordinal + 1} those with
   * it.
   */
  int[][] part(int[] docs) {
    int[] sizes = new int[values + 1];
    for (int doc : docs) {
      sizes[first(doc)]++;
    }
    int[][] parts = new int[values + 1][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new int[sizes[i]];
    }
    for (int doc : docs) {
      int part = first(doc);
      parts[part][parts[part].length - sizes[part]--] = doc;
    }
    return parts;
  }

  private int first(int doc) {
    int[] ordinals = combinations[numbers.at(doc)];
    return ordinals.length == 0 ? 0 : ordinals[0] + 1;
  }

  static FacetColumn read(LeafReader reader, String field) {
    try {
      return read(DocValues.getSortedSet(reader, field), reader.maxDoc());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FacetColumn read(SortedSetDocValues values, int maxDoc) throws IOException {
    int[] numberOf = new int[maxDoc];
    Combinations combinations = new Combinations();
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      int[] ordinals = new int[values.docValueCount()];
      for (int i = 0; i < ordinals.length; i++) {
        ordinals[i] = (int) values.nextOrd();
      }
      numberOf[doc] = combinations.numberOf(ordinals);
    }
    int[][] all = combinations.all();
    return new FacetColumn((int) values.getValueCount(), all, Numbers.of(numberOf, all.length));
  }

  /** Gives each distinct combination a number; 0 is the empty one. */
  private static final class Combinations {

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<int[]> all = new ArrayList<>(List.of(new int[0]));

    int numberOf(int[] ordinals) {
      Integer known = numbers.putIfAbsent(new Key(ordinals), all.size());
      if (known != null) {
        return known;
      }
      all.add(ordinals);
      return all.size() - 1;
    }

    int[][] all() {
      return all.toArray(int[][]::new);
    }
  }

  /** A combination as a key of a map. */
  private static final class Key {

    private final int[] ordinals;

    Key(int[] ordinals) {
      this.ordinals = ordinals;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(ordinals, key.ordinals);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(ordinals);
    }
  }

  /** A number for each document, as narrow as they allow. */
  private sealed interface Numbers {

    void count(int[] docs, int[] into);

    /** The number of one document. */
    int at(int doc);

    static Numbers of(int[] wide, int distinct) {
      if (distinct <= BYTE) {
        byte[] narrow = new byte[wide.length];
        for (int i = 0; i < wide.length; i++) {
          narrow[i] = (byte) wide[i];
        }
        return new Bytes(narrow);
      }
      if (distinct <= CHAR) {
        char[] narrow = new char[wide.length];
        for (int i = 0; i < wide.length; i++) {
          narrow[i] = (char) wide[i];
        }
        return new Chars(narrow);
      }
      return new Ints(wide);
    }
  }

  private static final class Bytes implements Numbers {

    private final byte[] numbers;

    Bytes(byte[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public void count(int[] docs, int[] into) {
      for (int doc : docs) {
        into[numbers[doc] & 0xff]++;
      }
    }

    @Override
    public int at(int doc) {
      return numbers[doc] & 0xff;
    }
  }

  private static final class Chars implements Numbers {

    private final char[] numbers;

    Chars(char[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public void count(int[] docs, int[] into) {
      for (int doc : docs) {
        into[numbers[doc]]++;
      }
    }

    @Override
    public int at(int doc) {
      return numbers[doc];
    }
  }

  private static final class Ints implements Numbers {

    private final int[] numbers;

    Ints(int[] numbers) {
      this.numbers = numbers;
    }

    @Override
    public void count(int[] docs, int[] into) {
      for (int doc : docs) {
        into[numbers[doc]]++;
      }
    }

    @Override
    public int at(int doc) {
      return numbers[doc];
    }
  }
}
