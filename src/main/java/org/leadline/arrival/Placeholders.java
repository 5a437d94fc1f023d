package org.leadline.arrival;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.report.Format;
import org.leadline.report.ReportId;
import org.leadline.store.HeldReport;
import org.leadline.store.StoreTransaction;

/**
 * Brings providers' reports that came without a number to the report of their number. The same
 * bytes are the same report: whichever delivery came first, the one that told the number or the one
 * that did not, both end in the report of that number. Nothing but the same bytes shows that a
 * document without a number belongs to a numbered report.
 *
 * <p>Nobody is shown anything by it: a deliverer who does not see one of the two leaves them apart,
 * and the next delivery of somebody who sees both brings them together.
 */
final class Placeholders {

  private static final int HEX_DIGITS_OF_ID = 16;

  private final StoreTransaction transaction;
  private final Visibility visibility;
  private final Map<ReportId, HeldReport> held;

  /**
   * Looks up whatever the documents of a batch concern.
   *
   * @param visibility what the deliverer may see
   */
  Placeholders(
      StoreTransaction transaction, Visibility visibility, List<Prepared.Ready> documents) {
    this.transaction = transaction;
    this.visibility = visibility;
    Set<ReportId> ids = new LinkedHashSet<>();
    for (Prepared.Ready document : documents) {
      ids.add(document.id());
      placeholder(document).ifPresent(ids::add);
    }
    this.held = new LinkedHashMap<>(transaction.held(ids));
  }

  /** What is held of a report; null when nothing is. */
  @Nullable HeldReport held(ReportId id) {
    return held.get(id);
  }

  /**
   * The documents by the reports that they belong to, in the order of delivery. Of a report's
   * documents those that told its number come first: they are kept, and the same bytes without a
   * number are a repetition.
   */
  Map<ReportId, List<Prepared.Ready>> byReport(List<Prepared.Ready> documents) {
    Map<ReportId, List<Prepared.Ready>> reports = new LinkedHashMap<>();
    List<Prepared.Ready> unnumbered = new ArrayList<>();
    for (Prepared.Ready document : documents) {
      reports.computeIfAbsent(document.id(), id -> new ArrayList<>(1));
      if (document.numberKnown()) {
        add(reports, document.id(), document);
      } else {
        unnumbered.add(document);
      }
    }
    Map<String, ReportId> numbers = unnumbered.isEmpty() ? Map.of() : numbers(reports, unnumbered);
    for (Prepared.Ready document : unnumbered) {
      ReportId number = numbers.get(document.document().sha256());
      if (number == null) {
        add(reports, document.id(), document);
      } else {
        add(reports, number, document.numbered(number));
      }
    }
    reports.values().removeIf(List::isEmpty);
    return reports;
  }

  private static void add(
      Map<ReportId, List<Prepared.Ready>> reports, ReportId id, Prepared.Ready document) {
    reports.computeIfAbsent(id, key -> new ArrayList<>(1)).add(document);
  }

  /** The number of each document that came without one, where these bytes have one. */
  private Map<String, ReportId> numbers(
      Map<ReportId, List<Prepared.Ready>> reports, List<Prepared.Ready> unnumbered) {
    Map<String, ReportId> told =
        transaction.numbers(
            unnumbered.stream().map(document -> document.document().sha256()).toList());
    held.putAll(transaction.held(told.values()));
    Map<String, ReportId> numbers = new LinkedHashMap<>();
    reports.forEach((id, documents) ->
        documents.stream()
            .filter(document -> isSeen(id))
            .forEach(document -> numbers.putIfAbsent(document.document().sha256(), id)));
    for (Prepared.Ready document : unnumbered) {
      ReportId number = told.get(document.document().sha256());
      if (number != null && (isJoined(document.id()) || isSeen(number))) {
        numbers.put(document.document().sha256(), number);
      }
    }
    return numbers;
  }

  /** What was brought to its number stays there, whoever delivers it. */
  private boolean isJoined(ReportId placeholder) {
    HeldReport one = held.get(placeholder);
    return one != null && one.joined() != 0;
  }

  private boolean isSeen(ReportId id) {
    HeldReport one = held.get(id);
    return one == null || visibility.sees(one.units());
  }

  /** Those that came without a number and whose number one of these documents tells. */
  List<HeldReport> joining(List<Prepared.Ready> documents) {
    List<HeldReport> joining = new ArrayList<>();
    for (Prepared.Ready document : documents) {
      placeholder(document)
          .map(held::get)
          .filter(one -> one.joined() == 0 && visibility.sees(one.units()))
          .filter(one -> holds(one, document.document().sha256()))
          .ifPresent(joining::add);
    }
    return joining.stream().distinct().toList();
  }

  /** The units that come with them. */
  static SortedSet<String> units(List<HeldReport> joining) {
    SortedSet<String> units = new TreeSet<>();
    joining.forEach(one -> units.addAll(one.units()));
    return units;
  }

  private static boolean holds(HeldReport report, String sha256) {
    return report.documents().stream()
        .anyMatch(document -> document.document().sha256().equals(sha256));
  }

  /** Under which name these bytes would be held, had no number been told. */
  private static Optional<ReportId> placeholder(Prepared.Ready document) {
    return document.numberKnown() && document.document().format() == Format.PROVIDER_XML
        ? Optional.of(
            new ReportId(
                ReportId.PROVIDER_XML, document.document().sha256().substring(0, HEX_DIGITS_OF_ID)))
        : Optional.empty();
  }
}
