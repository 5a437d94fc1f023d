package org.leadline.intake.lawenforcement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Block;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;

/** Names, e-mail addresses and telephone numbers, of whichever role. */
final class Contacts {

  private static final List<String> NAMES = List.of("firstName", "middleName", "lastName");

  private static final Block<Scope> CONTACT =
      new Block<Scope>()
          .on(
              (field, scope) -> scope.attributes(field),
              "firstName",
              "middleName",
              "lastName",
              "title",
              "id",
              "addresses",
              "address",
              "associationsEntityType")
          .on((field, scope) -> value(field, scope, IdentifierKind.PERSON_NAME), "name")
          .on(Contacts::emails, "emails", "email")
          .on(Contacts::phones, "phones", "phone");

  private Contacts() {}

  /** A contact person, with name and values. */
  static void read(Node block, Scope scope) {
    for (Node person : block.items("contactPerson")) {
      name(person, scope);
      CONTACT.read(person, scope, scope.draft());
    }
  }

  /** The full name of a person of whom more than one part is stated; its parts stay. */
  static void name(Node person, Scope scope) {
    List<String> parts =
        Stream.of("firstName", "middleName", "lastName")
            .map(person::textOf)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    Node last = lastStated(person);
    if (parts.size() > 1 && last != null) {
      String name = parts.stream().map(String::strip).collect(Collectors.joining(" "));
      scope.derivedValue(last, IdentifierKind.PERSON_NAME, name, Manner.DECLARED);
    }
  }

  static void emails(Node field, Scope scope) {
    field.items().forEach(item -> value(item, scope, IdentifierKind.EMAIL));
  }

  static void phones(Node field, Scope scope) {
    field.items().forEach(item -> value(item, scope, IdentifierKind.PHONE));
  }

  /** One value with what stands beside it. */
  static void value(Node item, Scope scope, IdentifierKind kind) {
    Node leaf = item.value();
    if (leaf == null) {
      return;
    }
    Node type = item.isObject() ? item.child("type") : null;
    scope.value(
        leaf,
        kind,
        scope.hints(
            type == null ? null : type.takeStripped(), scope.stated(item.child("verified"))),
        null);
    if (item.isObject()) {
      scope.attributes(item);
    }
  }

  private static @Nullable Node lastStated(Node person) {
    Node last = null;
    for (String name : NAMES) {
      Node part = person.child(name);
      last = part != null && part.text() != null ? part : last;
    }
    return last;
  }
}
