package org.leadline.intake.jsonlines;

import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Locations;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Party;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** Persons and accounts of a line. */
final class LineParties {

  private static final Block<Scope> PARTY =
      new Block<Scope>()
          .on((field, scope) -> values(field, scope, IdentifierKind.ACCOUNT), "account")
          .on((field, scope) -> values(field, scope, IdentifierKind.USER_NAME), "userName")
          .on((field, scope) -> values(field, scope, IdentifierKind.DISPLAY_NAME), "displayName")
          .on((field, scope) -> values(field, scope, IdentifierKind.PERSON_NAME), "name")
          .on((field, scope) -> values(field, scope, IdentifierKind.EMAIL), "email")
          .on((field, scope) -> values(field, scope, IdentifierKind.PHONE), "phone")
          .on((field, scope) -> scope.passages(field), "text")
          .on((field, scope) -> scope.attributes(field), "attributes")
          .on(LineParties::locations, "locations")
          .on(LineValues::identifiers, "identifiers")
          .on(LineValues::addressEvents, "ipEvents");

  private LineParties() {}

  static void read(Node field, Scope scope) {
    for (Node party : field.items()) {
      if (party.isObject()) {
        party(party, scope);
      }
    }
  }

  private static void party(Node block, Scope scope) {
    Role role = LineRoles.of(block.child("role"), Role.OTHER);
    String service = JsonLinesReader.stripped(block.child("service"));
    Node places = block.child("locations");
    Scope own =
        scope.ofParty(
            role, block.path(), service, places == null ? null : Locations.region(places.items()));
    block.belongsTo(own);
    Stated compromised = own.stated(block.child("compromised"));
    PARTY.read(block, own, scope.draft());
    scope
        .draft()
        .add(
            new Party(
                role,
                scope.draft().format(),
                block.path(),
                service,
                compromised,
                own.attributes()));
  }

  private static void values(Node field, Scope scope, IdentifierKind kind) {
    for (Node item : field.items()) {
      Node leaf = item.value();
      if (leaf != null) {
        scope.value(leaf, kind);
      }
    }
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
}
