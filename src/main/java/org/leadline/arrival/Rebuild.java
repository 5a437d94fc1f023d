package org.leadline.arrival;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.leadline.identity.Recogniser;
import org.leadline.index.ReportIndex;
import org.leadline.intake.Document;
import org.leadline.intake.DocumentBytes;
import org.leadline.intake.RawDocument;
import org.leadline.intake.ReadResult;
import org.leadline.priority.Scores;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.store.ChangeKind;
import org.leadline.store.HeldDocument;
import org.leadline.store.HeldReport;
import org.leadline.store.HeldVersion;
import org.leadline.store.PackedReport;
import org.leadline.store.ProjectedReport;
import org.leadline.store.ReportState;
import org.leadline.store.Store;
import org.leadline.store.StoreMaintenance.Page;
import org.leadline.store.StoreTransaction;

/**
 * Builds the index again from the store: from the parsed forms, and where these were recognised
 * under another version of the normaliser, from the original documents, which are then read again.
 * For the owner of the index; for one thread.
 */
public final class Rebuild {

  private static final int REPORTS_AT_ONCE = 1_000;
  private static final int READ_AGAIN_AT_ONCE = 200;
  private static final String STORE = "store";

  private final Store store;
  private final Readers readers;

  /** Rebuilds from this store. */
  public Rebuild(Store store, Readers readers) {
    this.store = store;
    this.readers = readers;
  }

  /**
   * What a rebuild did.
   *
   * @param reports reports written to the index
   * @param readAgain documents whose originals were read again
   * @param notReadable documents that today's readers refuse; they keep what was read before
   */
  public record Outcome(long reports, long readAgain, long notReadable) {}

  /**
   * Empties the index and writes everything anew. What is committed to the store meanwhile is
   * replayed by the next {@link Projection}.
   *
   * @param progress told how many reports were written so far
   */
  public Outcome run(ReportIndex index, LongConsumer progress) {
    Outcome renewed = renewForms();
    long reached = store.changes().latest();
    index.clear();
    long written = 0;
    Page<ProjectedReport> page = store.maintenance().projectedAfter(0, REPORTS_AT_ONCE);
    while (!page.rows().isEmpty()) {
      CatchUp.write(index, page.rows());
      written += page.rows().size();
      progress.accept(written);
      page = store.maintenance().projectedAfter(page.last(), REPORTS_AT_ONCE);
    }
    index.commit(reached);
    index.refresh();
    return new Outcome(written, renewed.readAgain, renewed.notReadable);
  }

  /** Reads the originals of everything that was recognised under another version. */
  private Outcome renewForms() {
    Outcome sum = new Outcome(0, 0, 0);
    Page<ReportId> page = stale(0);
    while (!page.rows().isEmpty()) {
      List<ReportId> ids = page.rows();
      Outcome some =
          store.commit(transaction -> {
            Outcome outcome = new Outcome(0, 0, 0);
            for (HeldReport held : transaction.held(ids).values()) {
              outcome = plus(outcome, renew(transaction, held));
            }
            return outcome;
          });
      sum = plus(sum, some);
      page = stale(page.last());
    }
    return sum;
  }

  private Page<ReportId> stale(long after) {
    return store.maintenance().recognisedOtherwise(Recogniser.VERSION, after, READ_AGAIN_AT_ONCE);
  }

  private Outcome renew(StoreTransaction transaction, HeldReport held) {
    Map<Long, Reading> readings = new HashMap<>();
    Set<Long> forms = new HashSet<>();
    long refused = 0;
    for (HeldDocument document : held.documents()) {
      ReadResult again = readers.intake().parse(raw(transaction, held.id(), document));
      if (again instanceof ReadResult.Accepted accepted) {
        Report content = renewed(accepted.document(), held.id());
        transaction.replaceForm(document.form(), PackedReport.of(content, Recogniser.VERSION));
        readings.put(document.key(), Reading.of(document.document(), content));
      } else {
        refused++;
        readings.put(
            document.key(), Reading.of(document.document(), transaction.content(document)));
      }
      forms.add(document.form());
    }
    renewVersions(transaction, held, readings, forms);
    return new Outcome(0, held.documents().size() - refused, refused);
  }

  private void renewVersions(
      StoreTransaction transaction,
      HeldReport held,
      Map<Long, Reading> readings,
      Set<Long> documentForms) {
    for (HeldVersion version : transaction.versions(held)) {
      List<Reading> all = new ArrayList<>();
      version.held().forEach(document -> add(all, readings, document));
      Report merged = Merge.of(held.id(), all);
      PackedReport packed = PackedReport.of(merged, Recogniser.VERSION);
      if (!documentForms.contains(version.form())) {
        transaction.replaceForm(version.form(), packed);
      }
      if (version.version() == held.version()) {
        transaction.restate(held, state(held, merged, packed, all), ChangeKind.FORM);
      }
    }
  }

  private static void add(List<Reading> all, Map<Long, Reading> readings, HeldDocument document) {
    Reading reading = readings.get(document.key());
    if (reading != null) {
      all.add(reading);
    }
  }

  private ReportState state(
      HeldReport held, Report merged, PackedReport packed, List<Reading> all) {
    Scores scores = readers.ranking().score(merged);
    return new ReportState(
        held.units(),
        packed,
        Reading.current(all).stream().map(Reading::sha256).toList(),
        scores.priority().value(),
        scores.actionability().value(),
        PackedScores.of(scores));
  }

  /** What the document told of its own number does not change which report it belongs to. */
  private Report renewed(Document document, ReportId id) {
    return readers.recogniser().recognise(document.content().withId(id));
  }

  private static RawDocument raw(StoreTransaction transaction, ReportId id, HeldDocument document) {
    byte[] bytes = transaction.original(document);
    return new RawDocument(STORE, 0, DocumentBytes.of(bytes), id);
  }

  private static Outcome plus(Outcome one, Outcome other) {
    return new Outcome(
        one.reports + other.reports,
        one.readAgain + other.readAgain,
        one.notReadable + other.notReadable);
  }
}
