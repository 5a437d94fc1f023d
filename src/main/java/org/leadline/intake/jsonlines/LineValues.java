package org.leadline.intake.jsonlines;

import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Captures;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Scope;
import org.leadline.intake.reading.ValueTypes;
import org.leadline.report.Capture;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;

/** Identifiers and IP events, of the incident or of a party. */
final class LineValues {

  private LineValues() {}

  static void identifiers(Node field, Scope scope) {
    for (Node item : field.items()) {
      if (item.isObject()) {
        identifier(item, scope);
      }
    }
  }

  static void addressEvents(Node field, Scope scope) {
    for (Node item : field.items()) {
      if (item.isObject()) {
        Node value = item.child("ip") == null ? item.child("value") : item.child("ip");
        Node type = item.child("type");
        value(item, value, IdentifierKind.IP, JsonLinesReader.stripped(type), scope);
      } else {
        scope.value(item, IdentifierKind.IP);
      }
    }
  }

  private static void identifier(Node item, Scope scope) {
    String type = JsonLinesReader.stripped(item.child("type"));
    IdentifierKind kind = ValueTypes.kindOf(type == null ? "" : type).orElse(IdentifierKind.OTHER);
    value(item, item.child("value"), kind, type, scope);
  }

  private static void value(
      Node item, @Nullable Node leaf, IdentifierKind kind, @Nullable String type, Scope outer) {
    Scope scope = outer.as(LineRoles.of(item.child("role"), outer.role()));
    item.belongsTo(scope);
    if (leaf == null || leaf.text() == null) {
      return;
    }
    String service = JsonLinesReader.stripped(item.child("service"));
    String region = JsonLinesReader.stripped(item.child("region"));
    Hints said = scope.hints(type, scope.stated(item.child("verified")));
    Hints hints =
        new Hints(
            service == null ? said.service() : service,
            region == null ? said.region() : region,
            null,
            type,
            said.verified());
    scope.value(leaf, kind, hints, capture(item, kind, scope));
  }

  /** An address is always an event; any other value only when a time or an event is stated. */
  private static @Nullable Capture capture(Node item, IdentifierKind kind, Scope scope) {
    boolean event =
        kind == IdentifierKind.IP || item.textOf("time") != null || item.textOf("event") != null;
    return event ? Captures.event(item, scope) : null;
  }
}
