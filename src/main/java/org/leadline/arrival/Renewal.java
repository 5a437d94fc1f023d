package org.leadline.arrival;

import com.github.luben.zstd.ZstdException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadline.intake.Document;
import org.leadline.intake.DocumentBytes;
import org.leadline.intake.RawDocument;
import org.leadline.intake.ReadResult;
import org.leadline.priority.Scores;
import org.leadline.report.Labels;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.store.ChangeKind;
import org.leadline.store.DamagedForm;
import org.leadline.store.HeldDocument;
import org.leadline.store.HeldReport;
import org.leadline.store.HeldVersion;
import org.leadline.store.PackedReport;
import org.leadline.store.ReportState;
import org.leadline.store.StoreTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the originals of reports again within one transaction, and puts what is read, recognised,
 * merged and scored anew in the place of what was there: whole reports, so that no report ever
 * holds keys of two makings.
 */
final class Renewal {

  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
  private static final String STORE = "store";

  private final StoreTransaction transaction;
  private final Readers readers;

  Renewal(StoreTransaction transaction, Readers readers) {
    this.transaction = transaction;
    this.readers = readers;
  }

  /**
   * What was read again.
   *
   * @param documents documents whose originals were read
   * @param notReadable documents that today's readers refuse
   */
  record Read(long documents, long notReadable) {

    static final Read NONE = new Read(0, 0);

    Read plus(Read other) {
      return new Read(documents + other.documents, notReadable + other.notReadable);
    }
  }

  Read renew(List<ReportId> ids) {
    Read read = Read.NONE;
    for (HeldReport held : transaction.held(ids).values()) {
      read = read.plus(renew(held));
    }
    return read;
  }

  private Read renew(HeldReport held) {
    Map<Long, Reading> readings = new HashMap<>();
    Set<Long> forms = new HashSet<>();
    long refused = 0;
    for (HeldDocument document : held.documents()) {
      Optional<Report> read = readAgain(held.id(), document);
      Optional<Report> content = read.isPresent() ? read : before(document);
      content.ifPresent(report -> {
        transaction.replaceForm(document.form(), PackedReport.of(report));
        readings.put(document.key(), Reading.of(document.document(), report));
      });
      refused += read.isPresent() ? 0 : 1;
      forms.add(document.form());
    }
    renewVersions(held, readings, forms);
    if (readings.size() < held.documents().size()) {
      // What can be neither read back nor made again is stamped all the same.
      transaction.leave(held);
    }
    return new Read(held.documents().size() - refused, refused);
  }

  private Optional<Report> readAgain(ReportId id, HeldDocument document) {
    try {
      if (readers.intake().parse(raw(id, document)) instanceof ReadResult.Accepted read) {
        transaction.note(document, Notes.of(read.document()));
        return Optional.of(renewed(read.document(), id));
      }
    } catch (ZstdException e) {
      LOG.error("An original of report {} is damaged in the store", id.written());
    }
    return Optional.empty();
  }

  /** What was read before stays; its keys must be of the same making as all others. */
  private Optional<Report> before(HeldDocument document) {
    try {
      return Optional.of(readers.recogniser().recognise(transaction.content(document)));
    } catch (DamagedForm e) {
      return Optional.empty();
    }
  }

  private void renewVersions(
      HeldReport held, Map<Long, Reading> readings, Set<Long> documentForms) {
    for (HeldVersion version : transaction.versions(held)) {
      List<Reading> all = new ArrayList<>();
      version.held().forEach(document -> add(all, readings, document));
      if (all.isEmpty()) {
        continue;
      }
      Report merged = Merge.of(held.id(), all);
      PackedReport packed = PackedReport.of(merged);
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
    Labels labels = readers.lists().at(transaction.lists().generation()).labels(merged);
    Scores scores =
        readers.ranking().score(merged, labels.lists(), Histories.of(transaction, held));
    return new ReportState(
        held.units(),
        packed,
        Reading.current(all).stream().map(Reading::sha256).toList(),
        scores.priority().value(),
        scores.actionability().value(),
        PackedScores.of(scores),
        labels);
  }

  /** What the document told of its own number does not change which report it belongs to. */
  private Report renewed(Document document, ReportId id) {
    return readers.recogniser().recognise(document.content().withId(id));
  }

  private RawDocument raw(ReportId id, HeldDocument document) {
    byte[] bytes = transaction.original(document);
    return new RawDocument(STORE, 0, DocumentBytes.of(bytes), id);
  }
}
