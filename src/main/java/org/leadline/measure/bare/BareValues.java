package org.leadline.measure.bare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;
import org.leadline.measure.bare.BareValue.Use;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;

/**
 * Cuts a report into plain values by the one list of fields: its text, its match keys, its facets,
 * its dates and numbers, its addresses. Values of child victims stand among the others.
 */
final class BareValues {

  static final String ID = "id";
  static final String KEY = "key";
  static final String ADDRESS = "address";

  private final Fields fields;

  BareValues(Fields fields) {
    this.fields = fields;
  }

  List<BareValue> of(IndexedReport indexed) {
    Set<BareValue> values = new LinkedHashSet<>();
    values.add(new BareValue(ID, Use.TERM, indexed.report().id().written()));
    for (Occurrence occurrence : indexed.report().occurrences()) {
      for (MatchKey key : occurrence.keys()) {
        addKey(values, key);
      }
    }
    List<BareValue> all = new ArrayList<>(values);
    for (Field field : fields.all()) {
      addField(all, field, indexed);
    }
    return all;
  }

  private static void addKey(Set<BareValue> values, MatchKey key) {
    values.add(new BareValue(KEY, Use.TERM, key.term()));
    if (key.kind() == KeyKind.IP) {
      values.add(new BareValue(ADDRESS, Use.ADDRESS, key.value()));
    }
  }

  private static void addField(List<BareValue> values, Field field, IndexedReport report) {
    switch (field.kind()) {
      case TEXT ->
          field
              .source()
              .read(
                  report,
                  value -> values.add(new BareValue(field.name(), Use.WORDS, value.value())));
      case KEYWORD -> addTerms(values, field, report);
      case DATE ->
          field.source().read(report, value -> addNumber(values, field, millis(value.value())));
      case NUMBER -> field.source().read(report, value -> addNumber(values, field, value.value()));
      case IDENTIFIER, NETWORK -> {
        // found by the match keys
      }
    }
  }

  private static void addTerms(List<BareValue> values, Field field, IndexedReport report) {
    Use use = field.facet() ? Use.FACET : Use.TERM;
    Set<BareValue> distinct = new LinkedHashSet<>();
    field
        .source()
        .read(
            report, value -> distinct.add(new BareValue(field.name(), use, value.value().strip())));
    values.addAll(distinct);
  }

  private static void addNumber(List<BareValue> values, Field field, String number) {
    values.add(new BareValue(field.name(), Use.NUMBER, number));
  }

  private static String millis(String time) {
    return Long.toString(Instant.parse(time).toEpochMilli());
  }
}
