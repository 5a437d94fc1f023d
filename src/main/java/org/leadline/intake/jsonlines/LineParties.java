package org.leadline.intake.jsonlines;

import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Locations;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/** Persons and accounts of a line. */
final class LineParties {

  private static final Block<Scope> PARTY =
      new Block<Scope>()
          .on(values(IdentifierKind.ACCOUNT), "account")
          .on(values(IdentifierKind.USER_NAME), "userName")
          .on(values(IdentifierKind.DISPLAY_NAME), "displayName")
          .on(values(IdentifierKind.PERSON_NAME), "name")
          .on(values(IdentifierKind.EMAIL), "email")
          .on(values(IdentifierKind.PHONE), "phone")
          .on(Shapes.oneOrMany((field, scope) -> scope.passages(field)), "text")
          .on(Shapes.object((field, scope) -> scope.attributes(field)), "attributes")
          .on(Shapes.objects(LineParties::locations), "locations")
          .on(Shapes.objects(LineValues::identifiers), "identifiers")
          .on(Shapes.objectsOrValues(LineValues::addressEvents), "ipEvents");

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
    own.addParty(service, compromised);
  }

  private static Block.Rule<Scope> values(IdentifierKind kind) {
    return Shapes.oneOrMany((field, scope) -> values(field, scope, kind));
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
