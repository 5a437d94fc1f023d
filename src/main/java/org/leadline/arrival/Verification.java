package org.leadline.arrival;

import com.github.luben.zstd.ZstdException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedVersion;
import org.leadline.intake.DocumentBytes;
import org.leadline.intake.pdf.KeptText;
import org.leadline.report.ReportId;
import org.leadline.store.Store;
import org.leadline.store.StoreMaintenance;
import org.leadline.store.StoreMaintenance.KeptOriginal;
import org.leadline.store.StoreMaintenance.Page;
import org.leadline.store.StoreMaintenance.Version;

/**
 * Compares store and index report by report, in both directions, every original with its SHA-256,
 * what keys and scores were made with, whether what was read can be read back, and labels with the
 * lists that give them. Tells every difference. Holds a page of reports at a time, whatever the
 * size of the store.
 */
public final class Verification {

  private static final int REPORTS_AT_ONCE = 2_000;
  private static final String SET_ASIDE =
      "searches find it by its number only; 'leadline reindex' tries again";
  private static final int ORIGINALS_AT_ONCE = 500;

  private final Store store;
  private final ListCheck lists;

  /** Verifies this store, with the lists that these readers know. */
  public Verification(Store store, Readers readers) {
    this.store = store;
    this.lists = new ListCheck(store, readers.lists());
  }

  /**
   * What was compared.
   *
   * @param reports reports of the store
   * @param originals original documents
   * @param notYetIndexed reports whose last change the index does not reach yet; the owner of the
   *     index brings them in
   * @param notYetLabelled reports whose labels differ while labelling is on its way to them; the
   *     owner of the index goes on with it, and so does {@code lists resume}
   * @param differences how many differences were told
   */
  public record Outcome(
      long reports, long originals, long notYetIndexed, long notYetLabelled, long differences) {

    /** Whether there is no difference. */
    public boolean clean() {
      return differences == 0;
    }
  }

  /**
   * Compares. Changes that the snapshot does not reach yet are no difference: a report whose last
   * change is later than the snapshot's sequence is only counted.
   *
   * @param everything the visibility of the local operator: with a lesser one the index would seem
   *     to lack reports
   */
  public Outcome run(IndexSnapshot index, Visibility everything, Consumer<Difference> differences) {
    AtomicLong told = new AtomicLong();
    Consumer<Difference> counted =
        difference -> {
          told.incrementAndGet();
          differences.accept(difference);
        };
    Compared reports = compareStore(index, everything, counted);
    compareIndex(index, everything, counted);
    compareMaking(counted);
    new StoredForms(store)
        .damaged(damaged ->
            damaged.forEach(
                id -> counted.accept(new Difference(Difference.Kind.FORM_DAMAGED, id, ""))));
    lists.files(counted);
    long notYetLabelled = lists.labels(counted);
    long originals = compareOriginals(counted);
    return new Outcome(reports.all, originals, reports.notYetIndexed, notYetLabelled, told.get());
  }

  private record Compared(long all, long notYetIndexed) {}

  /** Whatever the store holds is in the index, once and in the same state. */
  private Compared compareStore(
      IndexSnapshot index, Visibility everything, Consumer<Difference> differences) {
    long reports = 0;
    long later = 0;
    Page<Version> page = store.maintenance().versionsAfter(0, REPORTS_AT_ONCE);
    while (!page.rows().isEmpty()) {
      Map<ReportId, List<IndexedVersion>> indexed = indexed(index, everything, page.rows());
      for (Version held : page.rows()) {
        if (held.sequence() > index.sequence()) {
          later++;
        } else {
          compare(held, indexed.getOrDefault(held.id(), List.of()), differences);
        }
      }
      reports += page.rows().size();
      page = store.maintenance().versionsAfter(page.last(), REPORTS_AT_ONCE);
    }
    return new Compared(reports, later);
  }

  private static Map<ReportId, List<IndexedVersion>> indexed(
      IndexSnapshot index, Visibility everything, List<Version> page) {
    Map<ReportId, List<IndexedVersion>> indexed = new HashMap<>();
    index.versions(
        page.stream().map(Version::id).toList(),
        everything,
        version ->
            indexed.computeIfAbsent(version.report(), id -> new ArrayList<>(1)).add(version));
    return indexed;
  }

  private static void compare(
      Version held, List<IndexedVersion> found, Consumer<Difference> differences) {
    if (found.isEmpty()) {
      differences.accept(new Difference(Difference.Kind.MISSING_IN_INDEX, held.id(), ""));
    } else if (found.size() > 1) {
      differences.accept(new Difference(Difference.Kind.DOUBLED_IN_INDEX, held.id(), ""));
    } else {
      compare(held, found.getFirst(), differences);
    }
  }

  /** Whatever the index holds is in the store. */
  private void compareIndex(
      IndexSnapshot index, Visibility everything, Consumer<Difference> differences) {
    List<ReportId> waiting = new ArrayList<>();
    index.versions(
        everything,
        version -> {
          waiting.add(version.report());
          if (waiting.size() == REPORTS_AT_ONCE) {
            compareIndex(index.sequence(), waiting, differences);
          }
        });
    compareIndex(index.sequence(), waiting, differences);
  }

  private void compareIndex(
      long sequence, List<ReportId> indexed, Consumer<Difference> differences) {
    Set<ReportId> held = store.maintenance().projectedAt(sequence, indexed);
    indexed.stream()
        .filter(id -> !held.contains(id))
        .distinct()
        .forEach(id -> differences.accept(new Difference(Difference.Kind.NOT_IN_STORE, id, "")));
    indexed.clear();
  }

  private void compareMaking(Consumer<Difference> differences) {
    StoreMaintenance reading = store.maintenance();
    tell(reading::recognisedOtherwise, Difference.Kind.KEYS_MADE_OTHERWISE, differences);
    tell(reading::scoredOtherwise, Difference.Kind.SCORES_MADE_OTHERWISE, differences);
  }

  private static void tell(
      PageAfter pages, Difference.Kind kind, Consumer<Difference> differences) {
    Page<ReportId> page = pages.after(0, REPORTS_AT_ONCE);
    while (!page.rows().isEmpty()) {
      page.rows().forEach(id -> differences.accept(new Difference(kind, id, "")));
      page = pages.after(page.last(), REPORTS_AT_ONCE);
    }
  }

  /** Reports page by page. */
  private interface PageAfter {
    Page<ReportId> after(long key, int limit);
  }

  private static void compare(
      Version held, IndexedVersion found, Consumer<Difference> differences) {
    if (found.version() != held.version() || found.sequence() != held.sequence()) {
      String detail =
          "the store holds version %d of sequence %d, the index version %d of sequence %d"
              .formatted(held.version(), held.sequence(), found.version(), found.sequence());
      differences.accept(new Difference(Difference.Kind.OTHER_STATE, held.id(), detail));
    } else if (!found.whole()) {
      differences.accept(new Difference(Difference.Kind.SET_ASIDE, held.id(), SET_ASIDE));
    }
  }

  private long compareOriginals(Consumer<Difference> differences) {
    long originals = 0;
    Page<KeptOriginal> page = store.maintenance().originalsAfter(0, ORIGINALS_AT_ONCE);
    while (!page.rows().isEmpty()) {
      page.rows().forEach(original -> compare(original, differences));
      originals += page.rows().size();
      page = store.maintenance().originalsAfter(page.last(), ORIGINALS_AT_ONCE);
    }
    return originals;
  }

  private static void compare(KeptOriginal original, Consumer<Difference> differences) {
    try {
      byte[] bytes = original.bytes().unpack();
      // The kept text of a PDF with pictures carries its own digest and names that of the PDF.
      boolean same =
          DocumentBytes.of(bytes).sha256().equals(original.sha256())
              || KeptText.standsFor(bytes).filter(original.sha256()::equals).isPresent();
      if (!same) {
        differences.accept(
            new Difference(Difference.Kind.ORIGINAL_CHANGED, original.report(), original.sha256()));
      }
    } catch (ZstdException e) {
      differences.accept(
          new Difference(
              Difference.Kind.ORIGINAL_UNREADABLE, original.report(), original.sha256()));
    }
  }
}
