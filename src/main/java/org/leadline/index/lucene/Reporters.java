package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;

/**
 * Who sent which reports, read from the facet over the reporters' names; without such a facet every
 * report counts as one without a name.
 */
final class Reporters {

  /** A report without a reporter's name. */
  static final String UNNAMED = "";

  private final @Nullable String facet;

  Reporters(Fields fields) {
    facet =
        fields.all().stream()
            .filter(field -> field.facet() && field.source() == FieldSource.REPORTER)
            .map(Field::name)
            .findFirst()
            .orElse(null);
  }

  /** How many reports there are of each name. */
  Map<String, Long> count(View view, Visibility visibility) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    for (Segment segment : view.segments()) {
      add(segment, segment.visible(visibility), counts);
    }
    return counts;
  }

  /** The facet field of the reporters' names; null when there is none. */
  @Nullable String facet() {
    return facet;
  }

  /** The same of the reports that hold any of the terms. */
  Map<String, Long> count(View view, KeyHolders holders, Collection<String> wanted)
      throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    holders.tell(
        wanted,
        (position, docs) -> {
          Segment segment = view.segments().get(position);
          add(segment, DocSet.of(docs, docs.length, segment.reader().maxDoc()), counts);
        });
    return counts;
  }

  private void add(Segment segment, DocSet docs, Map<String, Long> counts) throws IOException {
    long unnamed = docs.size();
    if (facet != null && docs.size() > 0) {
      int[] byOrdinal = segment.facet(facet).count(docs.list());
      SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), facet);
      for (int i = 0; i < byOrdinal.length; i++) {
        if (byOrdinal[i] > 0) {
          counts.merge(values.lookupOrd(i).utf8ToString(), (long) byOrdinal[i], Long::sum);
          unnamed -= byOrdinal[i];
        }
      }
    }
    if (unnamed > 0) {
      counts.merge(UNNAMED, unnamed, Long::sum);
    }
  }

  /** The names in one segment, to be asked for in ascending order of documents. */
  OfSegment in(Segment segment) throws IOException {
    return new OfSegment(facet == null ? null : DocValues.getSortedSet(segment.reader(), facet));
  }

  /** Who sent the reports of one segment. For one thread. */
  static final class OfSegment {

    private final @Nullable SortedSetDocValues values;
    private final Map<Long, String> names = new HashMap<>();

    private OfSegment(@Nullable SortedSetDocValues values) {
      this.values = values;
    }

    String name(int doc) throws IOException {
      if (values == null || !values.advanceExact(doc)) {
        return UNNAMED;
      }
      long ordinal = values.nextOrd();
      String known = names.get(ordinal);
      if (known == null) {
        known = values.lookupOrd(ordinal).utf8ToString();
        names.put(ordinal, known);
      }
      return known;
    }
  }
}
