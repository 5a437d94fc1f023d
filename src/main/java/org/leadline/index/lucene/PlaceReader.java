package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.leadline.access.Visibility;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.ReportPlaces;
import org.leadline.report.ReportId;

/** Reads the places of a few reports from the columns of the fields that hold them. */
final class PlaceReader {

  private final View view;
  private final Visibility visibility;
  private final List<String> cities;
  private final List<String> regions;

  PlaceReader(View view, Fields fields, Visibility visibility) {
    this.view = view;
    this.visibility = visibility;
    this.cities = columns(fields, FieldSource.CITIES, visibility);
    this.regions = columns(fields, FieldSource.REGIONS, visibility);
  }

  private static List<String> columns(Fields fields, FieldSource source, Visibility visibility) {
    return fields.facets().stream()
        .filter(field -> field.source() == source)
        .map(Field::name)
        .flatMap(name -> Postings.twins(name, visibility).stream())
        .toList();
  }

  Map<ReportId, ReportPlaces> read(Collection<ReportId> reports) throws IOException {
    Map<ReportId, ReportPlaces> places = new TreeMap<>();
    for (ReportId report : reports) {
      Optional<View.Spot> spot = view.find(report, visibility);
      if (spot.isPresent()) {
        LeafReader reader = view.segments().get(spot.get().segment()).reader();
        int doc = spot.get().doc();
        places.put(
            report, new ReportPlaces(values(reader, cities, doc), values(reader, regions, doc)));
      }
    }
    return Collections.unmodifiableMap(places);
  }

  private static SortedSet<String> values(LeafReader reader, List<String> columns, int doc)
      throws IOException {
    SortedSet<String> values = new TreeSet<>();
    for (String name : columns) {
      SortedSetDocValues column = DocValues.getSortedSet(reader, name);
      if (column.advanceExact(doc)) {
        for (int i = 0; i < column.docValueCount(); i++) {
          values.add(column.lookupOrd(column.nextOrd()).utf8ToString().toLowerCase(Locale.ROOT));
        }
      }
    }
    return values;
  }
}
