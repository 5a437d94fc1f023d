package org.leadline.intake.reading;

import java.util.function.Consumer;
import org.leadline.report.Stated;

/**
 * Annotations of a report or a file: an empty element, {@code true} or {@code 1} sets one; {@code
 * false} or {@code 0} does not, and is kept as a fact, because not stated is something else; any
 * other text sets it and is kept as a fact. Names are taken as they are: new ones appear every
 * year.
 */
public final class Annotations {

  private Annotations() {}

  /** Reads each child of a block as one annotation. */
  public static void read(Node block, Scope scope, Consumer<String> set) {
    block.children().forEach(flag -> readOne(flag, scope, set));
  }

  /** Reads one annotation. */
  public static void readOne(Node flag, Scope scope, Consumer<String> set) {
    String text = flag.text();
    if (text == null) {
      if (flag.isObject()) {
        set.accept(flag.name());
        scope.attributes(flag);
      }
      return;
    }
    Stated stated = Flags.of(text);
    if (stated != Stated.NO) {
      set.accept(flag.name());
    }
    if (stated != Stated.YES) {
      scope.attribute(flag);
    }
    flag.take();
  }
}
