package org.leadline.arrival;

import java.util.List;
import java.util.SortedSet;
import org.leadline.access.Visibility;
import org.leadline.enrich.listed.Lists;
import org.leadline.identity.Recogniser;
import org.leadline.intake.Document;
import org.leadline.intake.DocumentBytes;
import org.leadline.intake.Intake;
import org.leadline.intake.PassedOver;
import org.leadline.intake.Piece;
import org.leadline.intake.ReadResult;
import org.leadline.intake.Rejection;
import org.leadline.priority.Ranking;
import org.leadline.priority.Scores;
import org.leadline.report.Labels;
import org.leadline.report.Report;
import org.leadline.store.DocumentNotes;
import org.leadline.store.NewDocument;
import org.leadline.store.NewPassedOver;
import org.leadline.store.NewQuarantined;
import org.leadline.store.Packed;
import org.leadline.store.PackedReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes pieces of a delivery ready to be committed. Pure but for its log; for many threads. */
final class Preparation {

  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
  private static final String FAILED = "not-recognised";

  private final Intake intake;
  private final Recogniser recogniser;
  private final Ranking ranking;
  private final KnownLists lists;
  private final UnitRule units;

  Preparation(Readers readers, UnitRule units) {
    this.intake = readers.intake();
    this.recogniser = readers.recogniser();
    this.ranking = readers.ranking();
    this.lists = readers.lists();
    this.units = units;
  }

  /**
   * Reads, recognises, scores and packs a piece.
   *
   * @param given the units that everything delivered belongs to
   * @param quarantined the piece's number in the quarantine, or 0
   */
  Prepared of(Piece piece, SortedSet<String> given, long quarantined) {
    return switch (intake.settle(piece)) {
      case ReadResult.Accepted accepted -> of(piece, accepted.document(), given, quarantined);
      case ReadResult.Rejected rejected -> bad(rejected.rejection(), given, quarantined);
      case ReadResult.Passed passed -> passedOver(passed.passedOver(), given);
    };
  }

  /** A fault of ours in one document must not stop the others: it goes to quarantine as well. */
  private Prepared of(Piece piece, Document document, SortedSet<String> given, long quarantined) {
    try {
      return ready(piece, document, given, quarantined);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A document could not be recognised: {}", e.getClass().getName());
      return new Prepared.Bad(
          new NewQuarantined(
              unit(given),
              source(piece),
              "",
              FAILED,
              "The document could be read, but its values could not be recognised.",
              document.bytes().size(),
              document.numberKnown() ? document.id() : null,
              Packed.of(document.bytes().copy()),
              null),
          quarantined);
    }
  }

  private Prepared ready(
      Piece piece, Document document, SortedSet<String> given, long quarantined) {
    Report content = recogniser.recognise(document.content());
    Lists known = lists.current();
    Labels labels = known.labels(content);
    Scores scores = ranking.score(content, labels.lists());
    NewDocument kept =
        new NewDocument(
            document.sha256(),
            document.format(),
            document.sender(),
            document.bytes().size(),
            document.received(),
            document.madeAvailable(),
            Packed.of(document.bytes().copy()),
            PackedReport.of(content),
            DocumentNotes.pack(Notes.of(document)));
    return new Prepared.Ready(
        document.id(),
        document.numberKnown(),
        content,
        kept,
        units.delivered(given, content),
        scores,
        PackedScores.of(scores),
        labels,
        known.generation(),
        notes(piece, document),
        quarantined);
  }

  private static Prepared bad(Rejection rejection, SortedSet<String> given, long quarantined) {
    DocumentBytes bytes = rejection.bytes();
    return new Prepared.Bad(
        new NewQuarantined(
            unit(given),
            rejection.source(),
            rejection.position(),
            rejection.reason().code(),
            rejection.message(),
            rejection.size(),
            rejection.number(),
            bytes == null ? null : Packed.of(bytes.copy()),
            null),
        quarantined);
  }

  private static Prepared passedOver(PassedOver passed, SortedSet<String> given) {
    return new Prepared.PassedOver(
        new NewPassedOver(unit(given), passed.source(), passed.reason().code(), passed.size()));
  }

  private static List<TakenNote> notes(Piece piece, Document document) {
    return document.notes().stream()
        .map(note ->
            new TakenNote(
                document.id(), source(piece), line(piece), note.kind().code(), note.path()))
        .toList();
  }

  private static long line(Piece piece) {
    return switch (piece) {
      case Piece.Unparsed unparsed -> unparsed.document().line();
      case Piece.Settled settled -> 0;
    };
  }

  /** The unit that sees a run and what it puts in quarantine or passes over. */
  static String unit(SortedSet<String> given) {
    return given.size() == 1 ? given.getFirst() : Visibility.UNASSIGNED;
  }

  private static String source(Piece piece) {
    return switch (piece) {
      case Piece.Unparsed unparsed -> unparsed.document().source();
      case Piece.Settled settled -> "";
    };
  }
}
