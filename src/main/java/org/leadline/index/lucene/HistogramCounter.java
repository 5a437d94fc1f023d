package org.leadline.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadline.index.FacetCounts;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.Fields;
import org.leadline.index.HistogramQuestion;
import org.leadline.index.HistogramUnit;

/**
 * Counts the matching reports by stretches of time: by hour or by day over a column of the field's
 * dates, days then summed to months and years. One pass over what matches, about 3 milliseconds per
 * million reports; a report without a date stands in no stretch.
 */
final class HistogramCounter {

  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;

  /** Dates may lie millennia apart; stretches between far ones are not held. */
  private static final int MOST_HELD = 1 << 22;

  private final View view;
  private final Fields fields;
  private final Evaluator evaluator;

  HistogramCounter(View view, Fields fields, Evaluator evaluator) {
    this.view = view;
    this.fields = fields;
    this.evaluator = evaluator;
  }

  /** The stretches that hold reports, in the order of time. */
  FacetCounts count(HistogramQuestion question) throws IOException {
    Matches matches = evaluator.matches(question.query(), question.filters(), null);
    long length = question.unit() == HistogramUnit.HOUR ? HOUR : DAY;
    Map<String, Long> counts = new TreeMap<>();
    count(matches, date(question.field()), length)
        .forEach((at, count) -> counts.merge(name(at, question.unit()), count, Long::sum));
    List<FacetCounts.Value> values =
        counts.entrySet().stream()
            .map(entry -> new FacetCounts.Value(entry.getKey(), entry.getValue()))
            .limit(question.limit())
            .toList();
    return new FacetCounts(question.field(), values, counts.size(), matches.partial());
  }

  private Field date(String name) {
    return fields
        .find(name)
        .filter(field -> field.kind() == FieldKind.DATE)
        .orElseThrow(() -> new IllegalArgumentException("there is no such field of dates"));
  }

  /** How many of the matches lie in each stretch since 1970, by its number. */
  private Map<Long, Long> count(Matches matches, Field field, long length) {
    Map<Long, Long> counts = new TreeMap<>();
    for (int i = 0; i < view.segments().size(); i++) {
      int[] docs = matches.sets().get(i).list();
      if (docs.length > 0) {
        count(docs, view.segments().get(i).dates(field), length, counts);
      }
    }
    return counts;
  }

  private static void count(int[] docs, long[] dates, long length, Map<Long, Long> into) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int doc : docs) {
      if (dates[doc] != Columns.NOT_STATED) {
        first = Math.min(first, dates[doc]);
        last = Math.max(last, dates[doc]);
      }
    }
    if (first > last) {
      return;
    }
    long from = Math.floorDiv(first, length);
    long held = Math.floorDiv(last, length) - from + 1;
    int[] counts = new int[(int) Math.min(held, MOST_HELD)];
    for (int doc : docs) {
      if (dates[doc] != Columns.NOT_STATED) {
        long at = Math.floorDiv(dates[doc], length) - from;
        if (at < counts.length) {
          counts[(int) at]++;
        } else {
          into.merge(at + from, 1L, Long::sum);
        }
      }
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        into.merge(from + i, (long) counts[i], Long::sum);
      }
    }
  }

  private static String name(long at, HistogramUnit unit) {
    return switch (unit) {
      case YEAR -> day(at).substring(0, day(at).length() - 6);
      case MONTH -> day(at).substring(0, day(at).length() - 3);
      case DAY -> day(at);
      case HOUR -> "%sT%02d".formatted(day(Math.floorDiv(at, 24)), Math.floorMod(at, 24));
    };
  }

  private static String day(long at) {
    return LocalDate.ofEpochDay(at).toString();
  }
}
