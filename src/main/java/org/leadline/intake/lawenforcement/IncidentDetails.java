package org.leadline.intake.lawenforcement;

import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Captures;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/** Where on the internet, or outside it, the incident happened. */
final class IncidentDetails {

  private static final Block<Scope> INCIDENT =
      new Block<Scope>()
          .on(
              (field, scope) -> scope.attributes(field),
              "id",
              "associationsEntityType",
              "thirdPartyContent",
              "chatServiceOrClient",
              "chatRoomName",
              "webcamInvolved",
              "client",
              "gameName",
              "console",
              "name",
              "locationName",
              "latitude",
              "longitude")
          .on(
              (field, scope) -> scope.passages(field),
              "notes",
              "additionalInformations",
              "additonalInformations",
              "contents",
              "content",
              "fileNames",
              "links")
          .on(
              (field, scope) -> values(field, scope.as(Role.OTHER), IdentifierKind.USER_NAME),
              "screenName",
              "screenNames")
          .on((field, scope) -> values(field, scope, IdentifierKind.URL), "url", "urls")
          .on(
              (field, scope) -> Contacts.emails(field, scope.as(Role.OTHER)),
              "emailAddress",
              "emailAddresses",
              "email",
              "emails")
          .on(
              (field, scope) -> Contacts.phones(field, scope.as(Role.OTHER)),
              "phoneNumber",
              "phoneNumbers",
              "phone",
              "phones")
          .on(IncidentDetails::captures, "sourceInformation", "sourceCaptures")
          .on(IncidentDetails::addressEvents, "ipCaptureEvent", "ipCaptureEvents");

  private static final Block<Scope> INTERNET_DETAILS =
      new Block<Scope>().on(IncidentDetails::addressEvents, "ipCaptureEvent", "ipCaptureEvents");

  private IncidentDetails() {}

  /** Each kind of incident, whatever its name, holds the same fields. */
  static void read(Node block, Scope scope) {
    for (Node kind : block.children()) {
      for (Node incident : kind.items()) {
        incident.belongsTo(scope);
        INCIDENT.read(incident, scope, scope.draft());
      }
    }
  }

  /** A place of addresses that a few tools have met. */
  static void internetDetails(Node block, Scope scope) {
    block.items().forEach(item -> INTERNET_DETAILS.read(item, scope, scope.draft()));
  }

  /** Captured values; the wrapper is left out in some documents. */
  static void captures(Node field, Scope scope) {
    for (Node capture : field.items("sourceCaptures")) {
      Captures.typed(capture, scope);
    }
  }

  private static void addressEvents(Node field, Scope scope) {
    for (Node event : field.items()) {
      if (event.isObject()) {
        Captures.named(event, "ipAddress", IdentifierKind.IP, null, scope);
      } else {
        scope.value(event, IdentifierKind.IP);
      }
    }
  }

  private static void values(Node field, Scope scope, IdentifierKind kind) {
    field.items().forEach(item -> Contacts.value(item, scope, kind));
  }
}
