package org.leadline.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.BundleId;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.report.ReportId;

/**
 * Folds hits that repeat one file or one event into the first of them in the order asked for.
 * Whether a hit is the first is asked of the whole result, so that a bundle has one row however far
 * one pages. Safe for many threads.
 */
final class Folding {

  private final Optional<String> field;
  private final int from;

  /**
   * @param from from how many matching reports on it is a bundle
   */
  Folding(Fields fields, int from) {
    this.field =
        fields.all().stream()
            .filter(each -> each.source() == FieldSource.BUNDLE)
            .map(Field::name)
            .findFirst();
    this.from = from;
  }

  /**
   * A hit, and the bundle that it stands for.
   *
   * @param hit the report
   * @param bundle what it stands for; null when it stands for itself
   */
  record Row(Hit hit, @Nullable Bundle bundle) {}

  /** A page of rows. */
  record Rows(long total, boolean partial, List<Row> rows, @Nullable String next) {}

  /** A page with a row for each hit. */
  static Rows unfolded(HitPage page) {
    return new Rows(
        page.total(),
        page.partial(),
        page.hits().stream().map(hit -> new Row(hit, null)).toList(),
        page.next());
  }

  /** A page has up to as many rows as asked for, and none only when there are no more hits. */
  Rows fold(IndexSnapshot snapshot, HitQuestion question, Visibility visibility) {
    Bundles bundles = new Bundles(snapshot, question, visibility);
    List<Row> rows = new ArrayList<>();
    HitPage page = snapshot.search(question, visibility);
    page.hits().forEach(hit -> bundles.row(hit).ifPresent(rows::add));
    while (rows.isEmpty() && page.next() != null) {
      page = snapshot.search(from(question, page.next()), visibility);
      page.hits().forEach(hit -> bundles.row(hit).ifPresent(rows::add));
    }
    return new Rows(page.total(), page.partial(), rows, page.next());
  }

  private static HitQuestion from(HitQuestion question, @Nullable String cursor) {
    return new HitQuestion(
        question.query(),
        question.filters(),
        question.order(),
        question.limit(),
        cursor,
        question.highlight());
  }

  /** The bundles that one page meets. For one thread. */
  private final class Bundles {

    private final IndexSnapshot snapshot;
    private final HitQuestion question;
    private final Visibility visibility;
    private final Map<String, Met> met = new HashMap<>();

    Bundles(IndexSnapshot snapshot, HitQuestion question, Visibility visibility) {
      this.snapshot = snapshot;
      this.question = question;
      this.visibility = visibility;
    }

    /** A bundle in this result: how many hits it has, and which comes first. */
    private record Met(long reports, Optional<ReportId> first) {}

    /** The row of a hit; empty when the hit is folded into another one. */
    Optional<Row> row(Hit hit) {
      Optional<String> id =
          field.flatMap(name -> BundleId.of(snapshot.evidence(hit.report(), visibility)));
      if (id.isEmpty()) {
        return Optional.of(new Row(hit, null));
      }
      Met bundle = met.computeIfAbsent(id.get(), this::meet);
      if (bundle.reports() < from) {
        return Optional.of(new Row(hit, null));
      }
      return bundle.first().filter(hit.report()::equals).isPresent()
          ? Optional.of(new Row(hit, new Bundle(id.get(), bundle.reports())))
          : Optional.empty();
    }

    private Met meet(String id) {
      Map<String, List<String>> filters = new TreeMap<>(question.filters());
      filters.put(field.orElseThrow(), List.of(id));
      HitPage page =
          snapshot.search(
              new HitQuestion(question.query(), filters, question.order(), 1, null, false),
              visibility);
      return new Met(page.total(), page.hits().stream().map(Hit::report).findFirst());
    }
  }
}
