package org.leadline.intake.providerxml;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Locations;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;

/** The person types of the format: names, telephone numbers, e-mail and postal addresses. */
final class Contacts {

  private static final List<String> NAMES = List.of("firstName", "middleName", "lastName");

  private static final Block<Scope> PERSON =
      new Block<Scope>()
          .on(Contacts::phone, "phone")
          .on(Contacts::email, "email")
          .on(Contacts::address, "address")
          .on(
              (field, scope) -> scope.attributes(field),
              "firstName",
              "middleName",
              "lastName",
              "age",
              "approximateAge",
              "ageAssertionDiscrepancy",
              "dateOfBirth");

  private Contacts() {}

  /** The fields of a person, for blocks that hold them among others. */
  static Block<Scope> fields() {
    return new Block<Scope>().with(PERSON);
  }

  static void read(Node person, Scope scope) {
    name(person, scope);
    PERSON.read(person, scope, scope.draft());
  }

  /** The full name of a person of whom more than one part is stated; its parts stay. */
  static void name(Node person, Scope scope) {
    List<Node> parts =
        NAMES.stream()
            .map(person::child)
            .filter(Objects::nonNull)
            .filter(part -> part.text() != null)
            .toList();
    if (parts.size() > 1) {
      String name =
          parts.stream()
              .map(part -> Objects.requireNonNull(part.text()).strip())
              .collect(Collectors.joining(" "));
      scope.derivedValue(parts.getLast(), IdentifierKind.PERSON_NAME, name, Manner.DECLARED);
    }
  }

  private static void phone(Node field, Scope scope) {
    Node code = field.child("countryCallingCode");
    Node type = field.child("type");
    Hints hints =
        scope.hints(
            type == null ? null : type.takeStripped(), scope.stated(field.child("verified")));
    scope.value(
        field,
        IdentifierKind.PHONE,
        new Hints(
            hints.service(),
            hints.region(),
            code == null ? null : code.takeStripped(),
            hints.valueType(),
            hints.verified()),
        null);
    scope.attributes(field);
  }

  private static void email(Node field, Scope scope) {
    Node type = field.child("type");
    scope.value(
        field,
        IdentifierKind.EMAIL,
        scope.hints(
            type == null ? null : type.takeStripped(), scope.stated(field.child("verified"))),
        null);
    scope.attributes(field);
  }

  /** The reporting side's own addresses are no places of the incident. */
  private static void address(Node field, Scope scope) {
    if (scope.role().links()) {
      Locations.read(field, null, scope);
    } else {
      scope.attributes(field);
    }
  }
}
