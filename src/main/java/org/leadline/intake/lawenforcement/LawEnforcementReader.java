package org.leadline.intake.lawenforcement;

import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Draft;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Reading;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.ReportNumbers;
import org.leadline.intake.reading.Scope;
import org.leadline.report.Format;
import org.leadline.report.Origin;
import org.leadline.report.ReportId;

/** Reads the tree of a law-enforcement JSON document. Safe for many threads. */
public final class LawEnforcementReader {

  /** The sender of every law-enforcement JSON document. */
  public static final String SENDER = "clearing-house";

  private static final Block<Scope> ROOT =
      new Block<Scope>()
          .on((field, scope) -> scope.draft().informational(scope.stated(field)), "informational")
          .on((field, scope) -> scope.draft().received(scope.time(field)), "dateReceived")
          .on((field, scope) -> scope.draft().madeAvailable(scope.time(field)), "dateMadeAvailable")
          .on(
              (field, scope) -> ReportedInformation.read(field, scope.by(Origin.PROVIDER)),
              "reportedInformation")
          .on(ClearingHouseSections::automated, "automatedInformation")
          .on(ClearingHouseSections::additional, "additionalNcmecInformation")
          .on(ClearingHouseSections::contacts, "lawEnforcementContactInformation");

  private LawEnforcementReader() {}

  /** Whether an object with these fields is a law-enforcement JSON document. */
  public static boolean fits(Node root) {
    return root.child("reportedInformation") != null;
  }

  /**
   * Reads the document.
   *
   * @throws Refused when it does not hold exactly one valid report number
   */
  public static Reading read(Node root) {
    Node number = root.child("reportId");
    if (number == null) {
      throw new Refused(RejectionReason.ID_MISSING, Position.ofPath("/reportId"));
    }
    if (root.children().stream().filter(field -> field.name().equals("reportId")).count() > 1) {
      throw new Refused(RejectionReason.ID_TWICE, Position.ofPath("/reportId"));
    }
    ReportId id = ReportNumbers.id(number);
    Draft draft = new Draft(Format.LAW_ENFORCEMENT_JSON);
    Scope scope = draft.incident(Origin.CLEARINGHOUSE, null);
    root.belongsTo(scope);
    read(root, scope);
    return new Reading(id, SENDER, draft, root);
  }

  /** Reads the sections of a tree that has the form of such a document, whatever it was made of. */
  public static void read(Node root, Scope scope) {
    ROOT.read(root, scope, scope.draft());
  }
}
