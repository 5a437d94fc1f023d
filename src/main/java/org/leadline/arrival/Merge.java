package org.leadline.arrival;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Handling;
import org.leadline.report.Incident;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Recipient;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Stated;

/**
 * Merges the documents of a report. The result depends on the set of documents only, never on the
 * order in which they arrived.
 *
 * <p>A single field has the value of the first document that states it, in the order of {@link
 * org.leadline.report.Format}. Lists of facts (parties, occurrences, files, passages, locations,
 * attributes) are united, document after document; each fact cites its own document, so the same
 * person told of in two documents is two parties with places of their own, and only facts that are
 * equal in everything, place included, become one. Files that share a hash are one, see {@link
 * SharedFiles}. A PDF beside law-enforcement JSON only adds what the JSON does not say, see {@link
 * PrintedTwin}. Recipient agencies are united over all documents ever held, superseded ones too.
 */
final class Merge {

  private static final Comparator<Recipient> BY_AGENCY =
      Comparator.comparing(Recipient::agency)
          .thenComparing(
              Recipient::madeAvailable, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(
              Recipient::referralType, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

  private final ReportId id;
  private final List<Report> documents;
  private final List<Recipient> recipients;

  private Merge(ReportId id, List<Report> documents, List<Recipient> recipients) {
    this.id = id;
    this.documents = documents;
    this.recipients = recipients;
  }

  /**
   * The merged report.
   *
   * @param all every document of the report, in any order
   * @return the content of the only document itself when there is nothing to merge
   */
  static Report of(ReportId id, List<Reading> all) {
    List<Report> current = PrintedTwin.paired(Reading.current(all));
    List<Recipient> recipients = recipients(all);
    boolean single = current.size() == 1;
    return single && current.getFirst().handling().recipients().equals(recipients)
        ? current.getFirst()
        : new Merge(id, current, recipients).report();
  }

  private Report report() {
    return new Report(
        id,
        handling(),
        incident(),
        reporter(),
        united(Report::parties),
        occurrences(),
        SharedFiles.united(documents),
        united(Report::passages),
        united(Report::locations));
  }

  private Handling handling() {
    Function<Function<Handling, @Nullable Instant>, @Nullable Instant> time =
        field -> first(report -> field.apply(report.handling()));
    return new Handling(
        time.apply(Handling::received),
        time.apply(Handling::madeAvailable),
        informational(),
        priority(),
        first(report -> report.handling().classification()),
        recipients);
  }

  private Stated informational() {
    return documents.stream()
        .map(report -> report.handling().informational())
        .reduce(Stated.NOT_STATED, Stated::or);
  }

  private ClearingHousePriority priority() {
    return documents.stream()
        .map(report -> report.handling().priority())
        .filter(priority -> priority != ClearingHousePriority.NOT_STATED)
        .findFirst()
        .orElse(ClearingHousePriority.NOT_STATED);
  }

  private Incident incident() {
    return new Incident(
        first(report -> report.incident().title()),
        firstStated(report -> report.incident().types()),
        first(report -> report.incident().platform()),
        first(report -> report.incident().time()),
        first(report -> report.incident().timeDescription()),
        first(report -> report.incident().escalation()),
        united(report -> report.incident().flags()),
        first(report -> report.incident().batchedReason()),
        united(report -> report.incident().tags()),
        united(report -> report.incident().attributes()));
  }

  private Reporter reporter() {
    return documents.stream()
        .map(Report::reporter)
        .filter(reporter -> !reporter.name().isEmpty())
        .findFirst()
        .orElse(documents.getFirst().reporter());
  }

  /** Mined ones last, as in the reading of a single document. */
  private List<Occurrence> occurrences() {
    Predicate<Occurrence> mined = one -> one.place().manner() == Manner.MENTIONED;
    List<Occurrence> all = united(Report::occurrences);
    List<Occurrence> ordered = new ArrayList<>(all.size());
    all.stream().filter(mined.negate()).forEach(ordered::add);
    all.stream().filter(mined).forEach(ordered::add);
    return ordered;
  }

  private static List<Recipient> recipients(List<Reading> all) {
    List<Recipient> united =
        all.stream()
            .flatMap(reading -> reading.content().handling().recipients().stream())
            .distinct()
            .toList();
    // What a single document says keeps its own order.
    return all.size() == 1 ? united : united.stream().sorted(BY_AGENCY).toList();
  }

  private <T> @Nullable T first(Function<Report, @Nullable T> field) {
    return documents.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private <T> List<T> firstStated(Function<Report, List<T>> field) {
    return documents.stream()
        .map(field)
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private <T> List<T> united(Function<Report, List<T>> field) {
    SequencedSet<T> united = new LinkedHashSet<>();
    documents.stream().map(field).forEach((Collection<T> some) -> united.addAll(some));
    return List.copyOf(united);
  }
}
