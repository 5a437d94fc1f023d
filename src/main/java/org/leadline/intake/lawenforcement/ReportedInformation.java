package org.leadline.intake.lawenforcement;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Annotations;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Denial;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** Section A: what the provider reported. */
final class ReportedInformation {

  private static final Block<Scope> SECTION =
      new Block<Scope>()
          .on(ReportedInformation::provider, "reportingEsp")
          .on(ReportedInformation::summary, "incidentSummary")
          .on(IncidentDetails::read, "incidentDetails")
          .on(
              (field, scope) -> People.read(field, scope, Role.REPORTED_USER, "reportedPersons"),
              "reportedPeople",
              "reportedPersons")
          .on(
              (field, scope) -> People.read(field, scope, Role.CHILD_VICTIM, "childVictims"),
              "childVictims")
          .on(
              (field, scope) ->
                  People.read(field, scope, Role.INTENDED_RECIPIENT, "intendedRecipients"),
              "intendedRecipients")
          .on(UploadedFiles::read, "uploadedFiles", "fileDetails")
          .on(IncidentDetails::internetDetails, "internetDetails")
          .on(
              (field, scope) -> scope.passages(field),
              "additionalInformations",
              "additonalInformations");

  private static final Block<Scope> SUMMARY =
      new Block<Scope>()
          .on(ReportedInformation::types, "incidentType", "additionalIncidentTypes")
          .on((field, scope) -> scope.only(field, scope.draft()::platform), "platform")
          .on(ReportedInformation::time, "incidentDateTime")
          .on(
              (field, scope) -> scope.only(field, scope.draft()::timeDescription),
              "incidentDateTimeDescription")
          .on((field, scope) -> scope.attributes(field), "incidentDateRange")
          .on(ReportedInformation::escalation, "espEscalation", "escalateToHighPriority")
          .on(
              (field, scope) -> Annotations.read(field, scope, scope.draft()::flag),
              "reportAnnotations");

  private static final Block<Scope> PROVIDER =
      new Block<Scope>()
          .on(Contacts::read, "contactForLawEnforcement", "contactPerson")
          .on(Contacts::emails, "emails", "email")
          .on(Contacts::phones, "phones", "phone")
          .on(
              (field, scope) -> scope.attributes(field),
              "addresses",
              "address",
              "companyInformation",
              "relevantTerms",
              "id",
              "associationsEntityType");

  private ReportedInformation() {}

  static void read(Node section, Scope scope) {
    String service = service(section);
    Scope provider = scope.of(service);
    section.belongsTo(provider);
    SECTION.read(section, provider, scope.draft());
  }

  /** Under whose numbering ids fall when a block does not say: the platform, else the provider. */
  private static @Nullable String service(Node section) {
    Node summary = section.child("incidentSummary");
    String platform = summary == null ? null : summary.textOf("platform");
    Node provider = section.child("reportingEsp");
    return platform != null || provider == null ? platform : provider.textOf("espName");
  }

  private static void provider(Node block, Scope scope) {
    Scope reporter = scope.as(Role.REPORTER);
    block.belongsTo(reporter);
    String name = taken(block.child("espName"));
    String brand = taken(block.child("lastName"));
    reporter.draft().reporter(new Reporter(name == null ? "" : name, brand, Stated.NOT_STATED));
    PROVIDER.read(block, reporter, scope.draft());
  }

  private static @Nullable String taken(@Nullable Node field) {
    Node leaf = field == null ? null : field.value();
    return leaf == null ? null : leaf.takeStripped();
  }

  private static void summary(Node block, Scope scope) {
    block.belongsTo(scope);
    SUMMARY.read(block, scope, scope.draft());
  }

  private static void types(Node field, Scope scope) {
    for (Node item : field.items()) {
      Node leaf = item.value();
      if (leaf != null) {
        scope.draft().type(leaf.takeStripped());
      }
    }
  }

  private static void time(Node field, Scope scope) {
    if (scope.draft().hasTime()) {
      scope.attributes(field);
    } else {
      scope.draft().time(scope.time(field.value()));
    }
  }

  /** Text is the reason; true is an escalation without one; a plain no is kept as a fact. */
  static void escalation(Node field, Scope scope) {
    Node leaf = field.value();
    String text = leaf == null ? null : leaf.text();
    if (leaf == null || text == null) {
      return;
    }
    if (Denial.isPlain(text)) {
      scope.attribute(leaf);
      return;
    }
    switch (text.strip()) {
      case "true", "True", "1" -> {
        scope.draft().escalation("");
        scope.attribute(leaf);
      }
      default -> scope.only(field, scope.draft()::escalation);
    }
  }
}
