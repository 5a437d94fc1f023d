package org.leadline.arrival;

import java.util.List;
import java.util.SortedSet;
import org.leadline.priority.Scores;
import org.leadline.report.Labels;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.store.NewDocument;
import org.leadline.store.NewPassedOver;
import org.leadline.store.NewQuarantined;
import org.leadline.store.Packed;

/** A piece of a delivery, ready to be committed: all that can be done apart is done. */
sealed interface Prepared {

  /**
   * A document that could be read.
   *
   * @param id the report that it belongs to
   * @param numberKnown whether that is the report's own number
   * @param content what was read, recognised
   * @param document the same, packed, with the original bytes
   * @param units the units that it brings the report to; empty when nothing says so
   * @param scores the scores of this document alone
   * @param packedScores the same, packed
   * @param labels what the lists say of this document alone
   * @param lists the state of the lists that labels and scores were made with
   * @param notes what was noticed while it was read, with its position in the delivery
   * @param quarantined its number in the quarantine that it comes from; 0 when it comes from
   *     elsewhere
   */
  record Ready(
      ReportId id,
      boolean numberKnown,
      Report content,
      NewDocument document,
      SortedSet<String> units,
      Scores scores,
      Packed packedScores,
      Labels labels,
      long lists,
      List<TakenNote> notes,
      long quarantined)
      implements Prepared {

    public Ready {
      notes = List.copyOf(notes);
    }

    /** The same document, its number being told by another delivery of the same bytes. */
    Ready numbered(ReportId number) {
      return new Ready(
          number,
          true,
          content.withId(number),
          document,
          units,
          scores,
          packedScores,
          labels,
          lists,
          notes,
          quarantined);
    }

    Reading reading() {
      return new Reading(
          document.sha256(),
          document.format(),
          document.sender(),
          document.received(),
          document.madeAvailable(),
          content);
    }
  }

  /**
   * Something that cannot be read.
   *
   * @param bad what goes to quarantine
   * @param quarantined its number in the quarantine that it comes from, where it then stays; 0 when
   *     it comes from elsewhere
   */
  record Bad(NewQuarantined bad, long quarantined) implements Prepared {}

  /**
   * Something that is expected beside documents and is not taken.
   *
   * @param listed what is kept of it: never its bytes
   */
  record PassedOver(NewPassedOver listed) implements Prepared {}
}
