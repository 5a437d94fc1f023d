package org.leadline.intake.reading;

import org.leadline.report.Capture;

/** Blocks of {@code idType} and {@code idValue}. */
public final class Devices {

  private Devices() {}

  /** Moves the block to the values; with an event or a time it counts as captured. */
  public static void read(Node block, Scope scope) {
    Node type = block.child("idType");
    Node value = block.child("idValue");
    String named = type == null ? null : type.text();
    if (value != null && value.text() != null) {
      if (type != null) {
        type.take();
      }
      scope.value(
          value,
          ValueTypes.deviceKindOf(named == null ? "" : named),
          scope.hints(named == null ? null : named.strip(), scope.stated(block.child("verified"))),
          event(block, scope));
    }
    scope.attributes(block);
  }

  private static @org.jspecify.annotations.Nullable Capture event(Node block, Scope scope) {
    boolean captured = block.textOf("dateTime") != null || block.textOf("eventName") != null;
    return captured ? Captures.event(block, scope) : null;
  }
}
