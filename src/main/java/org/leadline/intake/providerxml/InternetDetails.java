package org.leadline.intake.providerxml;

import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Captures;
import org.leadline.intake.reading.Locations;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/** Where the incident happened: one child of each block tells the kind and holds the fields. */
final class InternetDetails {

  private static final Block<Scope> INCIDENT =
      new Block<Scope>()
          .on((field, scope) -> scope.value(field, IdentifierKind.URL), "url")
          .on((field, scope) -> contact(field, scope, IdentifierKind.EMAIL), "emailAddress")
          .on((field, scope) -> contact(field, scope, IdentifierKind.PHONE), "phoneNumber")
          .on(
              (field, scope) -> Captures.named(field, "ipAddress", IdentifierKind.IP, null, scope),
              "ipCaptureEvent")
          .on((field, scope) -> Locations.read(field, null, scope), "incidentAddress")
          .on((field, scope) -> scope.passages(field), "content", "additionalInfo", "fileNames")
          .on(
              (field, scope) -> scope.attributes(field),
              "thirdPartyHostedContent",
              "name",
              "chatClient",
              "chatRoomName",
              "gameName",
              "console",
              "client",
              "latitude",
              "longitude",
              "locationName");

  private InternetDetails() {}

  static void read(Node block, Scope scope) {
    for (Node kind : block.children()) {
      INCIDENT.read(kind, scope, scope.draft());
    }
  }

  /** A value of somebody whom the incident names without saying who. */
  private static void contact(Node field, Scope scope, IdentifierKind kind) {
    Scope other = scope.as(Role.OTHER);
    Node type = field.child("type");
    Node code = field.child("countryCallingCode");
    other.value(
        field,
        kind,
        new org.leadline.report.Hints(
            other.service(),
            null,
            code == null ? null : code.takeStripped(),
            type == null ? null : type.takeStripped(),
            other.stated(field.child("verified"))),
        null);
    other.attributes(field);
  }
}
