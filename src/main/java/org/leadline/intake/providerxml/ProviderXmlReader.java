package org.leadline.intake.providerxml;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Annotations;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Denial;
import org.leadline.intake.reading.Draft;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Reading;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.Scope;
import org.leadline.report.Format;
import org.leadline.report.Origin;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** Reads the tree of a provider's report. Safe for many threads. */
public final class ProviderXmlReader {

  /** The name of the root element. */
  public static final String ROOT = "report";

  /** The sender of every provider's report. */
  public static final String SENDER = "provider";

  private static final Block<Scope> REPORT =
      new Block<Scope>()
          .on(ProviderXmlReader::batched, "batchedReport")
          .on(ProviderXmlReader::summary, "incidentSummary")
          .on(InternetDetails::read, "internetDetails")
          .on(ProviderXmlReader::lawEnforcement, "lawEnforcement")
          .on(ProviderXmlReader::reporter, "reporter")
          .on(
              (field, scope) -> Parties.read(field, scope, Role.REPORTED_USER),
              "personOrUserReported")
          .on(
              (field, scope) -> Parties.read(field, scope, Role.INTENDED_RECIPIENT),
              "intendedRecipient")
          .on((field, scope) -> Parties.read(field, scope, Role.CHILD_VICTIM), "victim")
          .on((field, scope) -> scope.passages(field), "additionalInfo");

  private static final Block<Scope> SUMMARY =
      new Block<Scope>()
          .on((field, scope) -> scope.draft().type(field.takeStripped()), "incidentType")
          .on((field, scope) -> scope.only(field, scope.draft()::platform), "platform")
          .on(ProviderXmlReader::escalation, "escalateToHighPriority")
          .on(
              (field, scope) -> Annotations.read(field, scope, scope.draft()::flag),
              "reportAnnotations")
          .on(ProviderXmlReader::time, "incidentDateTime")
          .on(
              (field, scope) -> scope.only(field, scope.draft()::timeDescription),
              "incidentDateTimeDescription");

  private static final Block<Scope> LAW_ENFORCEMENT =
      new Block<Scope>()
          .on(Contacts::read, "officerContact")
          .on(
              (field, scope) -> scope.attributes(field),
              "agencyName",
              "caseNumber",
              "reportedToLe",
              "servedLegalProcessDomestic",
              "servedLegalProcessInternational",
              "fleaCountry");

  private static final Block<Scope> REPORTER =
      new Block<Scope>()
          .on(Contacts::read, "reportingPerson", "contactPerson")
          .on(
              (field, scope) -> scope.attributes(field),
              "companyTemplate",
              "termsOfService",
              "legalURL");

  private ProviderXmlReader() {}

  /**
   * Reads the document.
   *
   * @throws Refused when the root holds no incident summary, so that it is some other report
   */
  public static Reading read(Node root) {
    Node summary = root.child("incidentSummary");
    if (summary == null) {
      throw new Refused(
          RejectionReason.WRONG_ROOT,
          Position.ofPath("/report"),
          "A report of the clearing house's interface holds an incidentSummary.");
    }
    Draft draft = new Draft(Format.PROVIDER_XML);
    Scope scope = draft.incident(Origin.PROVIDER, summary.textOf("platform"));
    root.belongsTo(scope);
    REPORT.read(root, scope, draft);
    return new Reading(null, SENDER, draft, root);
  }

  private static void batched(Node field, Scope scope) {
    Node reason = field.child("reason");
    if (reason != null) {
      scope.only(reason, scope.draft()::batchedReason);
    } else if (field.text() != null) {
      scope.only(field, scope.draft()::batchedReason);
    } else {
      scope.draft().batchedReason("");
    }
    scope.attributes(field);
  }

  private static void summary(Node block, Scope scope) {
    block.belongsTo(scope);
    SUMMARY.read(block, scope, scope.draft());
  }

  /** Its presence is the claim, unless it says no; its text, if any, the reason. */
  private static void escalation(Node field, Scope scope) {
    String text = field.text();
    if (text == null) {
      scope.draft().escalation("");
    }
    if (text != null && Denial.isPlain(text)) {
      scope.attribute(field);
    } else {
      scope.only(field, scope.draft()::escalation);
    }
    scope.attributes(field);
  }

  private static void time(Node field, Scope scope) {
    if (scope.draft().hasTime()) {
      scope.attributes(field);
    } else {
      scope.draft().time(scope.time(field));
    }
  }

  private static void lawEnforcement(Node block, Scope scope) {
    Scope police = scope.as(Role.POLICE);
    block.belongsTo(police);
    LAW_ENFORCEMENT.read(block, police, scope.draft());
    scope.as(Role.POLICE).attributes(block);
  }

  private static void reporter(Node block, Scope scope) {
    Scope reporter = scope.as(Role.REPORTER);
    block.belongsTo(reporter);
    scope.draft().reporter(new Reporter(company(block), null, Stated.NOT_STATED));
    REPORTER.read(block, reporter, scope.draft());
  }

  /**
   * The only name of the company that the format carries: the domain of its reporting address;
   * empty when there is none.
   */
  private static String company(Node reporter) {
    for (Node contact : reporter.children()) {
      String mail = contact.textOf("email");
      if (mail != null && mail.indexOf('@') >= 0) {
        return mail.substring(mail.lastIndexOf('@') + 1).strip();
      }
    }
    return "";
  }

  /** The service under whose numbering a block's ids fall when it names none. */
  static @Nullable String service(Node block, Scope scope) {
    String own = block.textOf("espService");
    String platform = own == null ? block.textOf("platform") : own;
    return platform == null ? scope.service() : platform;
  }
}
