package org.leadline.arrival;

import com.github.luben.zstd.ZstdException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Visibility;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.IndexedVersion;
import org.leadline.intake.DocumentBytes;
import org.leadline.report.ReportId;
import org.leadline.store.Store;
import org.leadline.store.StoreMaintenance.KeptOriginal;
import org.leadline.store.StoreMaintenance.Page;
import org.leadline.store.StoreMaintenance.Version;

/**
 * Compares store and index report by report, and every original with its SHA-256. Tells every
 * difference. Needs some 150 bytes of heap for each report of the index.
 */
public final class Verification {

  private static final int REPORTS_AT_ONCE = 5_000;
  private static final int ORIGINALS_AT_ONCE = 500;

  private final Store store;

  /** Verifies this store. */
  public Verification(Store store) {
    this.store = store;
  }

  /**
   * What was compared.
   *
   * @param reports reports of the store
   * @param originals original documents
   * @param notYetIndexed reports whose last change the index does not reach yet; the owner of the
   *     index brings them in
   * @param differences how many differences were told
   */
  public record Outcome(long reports, long originals, long notYetIndexed, long differences) {

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
    List<Difference.Kind> told = new ArrayList<>();
    Consumer<Difference> counted =
        difference -> {
          told.add(difference.kind());
          differences.accept(difference);
        };
    Compared reports = compareIndex(index, everything, counted);
    long originals = compareOriginals(counted);
    return new Outcome(reports.all, originals, reports.notYetIndexed, told.size());
  }

  private record Compared(long all, long notYetIndexed) {}

  private Compared compareIndex(
      IndexSnapshot index, Visibility everything, Consumer<Difference> differences) {
    Map<ReportId, IndexedVersion> indexed = new HashMap<>();
    index.versions(
        everything,
        version -> {
          if (indexed.put(version.report(), version) != null) {
            differences.accept(
                new Difference(Difference.Kind.DOUBLED_IN_INDEX, version.report(), ""));
          }
        });
    long reports = 0;
    long later = 0;
    Page<Version> page = store.maintenance().versionsAfter(0, REPORTS_AT_ONCE);
    while (!page.rows().isEmpty()) {
      for (Version held : page.rows()) {
        IndexedVersion found = indexed.remove(held.id());
        if (held.sequence() > index.sequence()) {
          later++;
        } else {
          compare(held, found, differences);
        }
      }
      reports += page.rows().size();
      page = store.maintenance().versionsAfter(page.last(), REPORTS_AT_ONCE);
    }
    indexed.keySet().stream()
        .sorted()
        .forEach(id -> differences.accept(new Difference(Difference.Kind.NOT_IN_STORE, id, "")));
    return new Compared(reports, later);
  }

  private static void compare(
      Version held, @Nullable IndexedVersion found, Consumer<Difference> differences) {
    if (found == null) {
      differences.accept(new Difference(Difference.Kind.MISSING_IN_INDEX, held.id(), ""));
    } else if (found.version() != held.version() || found.sequence() != held.sequence()) {
      String detail =
          "the store holds version %d of sequence %d, the index version %d of sequence %d"
              .formatted(held.version(), held.sequence(), found.version(), found.sequence());
      differences.accept(new Difference(Difference.Kind.OTHER_STATE, held.id(), detail));
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
      if (!DocumentBytes.of(original.bytes().unpack()).sha256().equals(original.sha256())) {
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
