package org.leadline.intake.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Capture;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Stated;

/** Blocks that hold one value and the event at which it was recorded. */
public final class Captures {

  private Captures() {}

  /**
   * A block with {@code captureType}, {@code valueType} and {@code value} (law-enforcement JSON).
   * An address is recognised by "IP" in its type, as the tools that police use do it.
   */
  public static @Nullable Capture typed(Node block, Scope scope) {
    Node leaf = block.child("value");
    Node captureType = block.child("captureType");
    Node valueType = block.child("valueType");
    if (leaf == null || leaf.text() == null) {
      return null;
    }
    String capture = captureType == null ? null : captureType.text();
    String type = valueType == null ? null : valueType.takeStripped();
    if (captureType != null && type != null) {
      scope.attribute(captureType);
    } else if (captureType != null) {
      captureType.take();
    }
    Capture event = event(block, scope);
    scope.value(
        leaf,
        kind(capture, type),
        scope.hints(type == null ? capture : type, verified(block, scope)),
        event);
    scope.attributes(block);
    return event;
  }

  /** A block with the value in a field of its own name ({@code ipAddress}, {@code idValue}). */
  public static void named(
      Node block, String field, IdentifierKind kind, @Nullable String type, Scope scope) {
    Node leaf = block.child(field);
    if (leaf != null && leaf.text() != null) {
      scope.value(leaf, kind, scope.hints(type, verified(block, scope)), event(block, scope));
    }
    scope.attributes(block);
  }

  /** The event that a block tells of. */
  public static Capture event(Node block, Scope scope) {
    Node time = block.child("dateTime");
    return scope.capture(
        time == null ? block.child("time") : time,
        first(block, "eventName", "event"),
        block.child("port"),
        block.child("possibleProxy"));
  }

  private static @Nullable Node first(Node block, String name, String otherName) {
    Node node = block.child(name);
    return node == null ? block.child(otherName) : node;
  }

  private static Stated verified(Node block, Scope scope) {
    return scope.stated(block.child("verified"));
  }

  private static IdentifierKind kind(@Nullable String captureType, @Nullable String valueType) {
    String capture = captureType == null ? "" : captureType;
    String lower = capture.toLowerCase(Locale.ROOT);
    if (capture.contains("IP") || lower.contains("ip address")) {
      return IdentifierKind.IP;
    }
    if (lower.contains("device")) {
      return ValueTypes.deviceKindOf(valueType == null ? capture : valueType);
    }
    if (lower.contains("mail")) {
      return IdentifierKind.EMAIL;
    }
    if (lower.contains("phone")) {
      return IdentifierKind.PHONE;
    }
    return lower.contains("url")
        ? IdentifierKind.URL
        : ValueTypes.kindOf(capture)
            .or(() -> ValueTypes.kindOf(valueType == null ? "" : valueType))
            .orElse(IdentifierKind.OTHER);
  }
}
