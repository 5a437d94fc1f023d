package org.leadline.intake.lawenforcement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Locations;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.ReportNumbers;
import org.leadline.intake.reading.Scope;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** The persons and accounts of section A. */
final class People {

  private static final Block<Scope> PERSON =
      new Block<Scope>()
          .on(
              (field, scope) -> scope.attributes(field),
              "id",
              "firstName",
              "middleName",
              "lastName",
              "preferredName",
              "gender",
              "preferredPronouns",
              "dateOfBirth",
              "approximateAge",
              "vehicleDescription",
              "occupation",
              "accountTemporarilyDisabled",
              "accountPermanentlyDisabled",
              "thirdPartyUserReported",
              "languages",
              "races",
              "disabilities",
              "relationshipToReporter",
              "relationshipToChildVictim",
              "accessToChildVictim",
              "accessToChildren",
              "accessToFirearms",
              "convictedSexOffender",
              "awareOfReport",
              "gangAffiliation",
              "associationsEntityType")
          .on(
              (field, scope) -> scope.passages(field),
              "physicalDescription",
              "profileBio",
              "additionalContactInformation",
              "additionalDisabilityInformation",
              "additionalInformations",
              "additonalInformations")
          .on((field, scope) -> values(field, scope, IdentifierKind.ACCOUNT), "espUserId")
          .on((field, scope) -> values(field, scope, IdentifierKind.PERSON_NAME), "name")
          .on((field, scope) -> values(field, scope, IdentifierKind.IP), "ipAddress")
          .on(
              (field, scope) -> values(field, scope, IdentifierKind.USER_NAME),
              "screenName",
              "screenNames")
          .on(
              (field, scope) -> values(field, scope, IdentifierKind.DISPLAY_NAME),
              "displayName",
              "displayNames")
          .on(
              (field, scope) -> values(field, scope, IdentifierKind.URL),
              "profileUrl",
              "profileUrls")
          .on(
              (field, scope) -> values(field, scope, IdentifierKind.VEHICLE_PLATE),
              "vehicleTagNumber")
          .on((field, scope) -> values(field, scope, IdentifierKind.GROUP), "groupIdentifier")
          .on(Contacts::emails, "emails", "email")
          .on(Contacts::phones, "phones", "phone")
          .on(People::locations, "addresses", "address", "espEstimatedLocations")
          .on(IncidentDetails::captures, "sourceInformation", "sourceCaptures")
          .on(People::priorReports, "priorCybertipReports", "priorCTReports");

  private People() {}

  /** Each person of a list that is wrapped under its own name or under the inner one. */
  static void read(Node field, Scope scope, Role role, String innerName) {
    field.belongsTo(scope.as(role));
    for (Node person : field.items(innerName)) {
      if (person.isObject()) {
        person(person, scope, role);
      }
    }
  }

  private static void person(Node person, Scope scope, Role role) {
    Node service = person.child("espService");
    String named = service == null ? null : service.takeStripped();
    Scope own =
        scope.ofParty(role, person.path(), named == null ? scope.service() : named, region(person));
    person.belongsTo(own);
    Contacts.name(person, own);
    Stated compromised = own.stated(person.child("compromisedAccount"));
    PERSON.read(person, own, scope.draft());
    own.addParty(named, compromised);
  }

  /** The region in which a person's national telephone numbers are read. */
  private static @Nullable String region(Node person) {
    List<Node> blocks = new ArrayList<>();
    for (String name : List.of("addresses", "espEstimatedLocations")) {
      Node field = person.child(name);
      if (field != null) {
        blocks.addAll(field.items());
      }
    }
    return Locations.region(blocks);
  }

  private static void locations(Node field, Scope scope) {
    for (Node item : field.items()) {
      if (item.isObject()) {
        Locations.read(item, null, scope);
      } else {
        scope.attribute(item);
      }
    }
  }

  private static void values(Node field, Scope scope, IdentifierKind kind) {
    field.items().forEach(item -> Contacts.value(item, scope, kind));
  }

  private static void priorReports(Node field, Scope scope) {
    for (Node item : field.items()) {
      Node leaf = item.value() == null ? item.child("reportId") : item.value();
      if (leaf != null) {
        ReportNumbers.move(leaf, scope);
      }
    }
  }
}
