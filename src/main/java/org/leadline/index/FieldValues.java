package org.leadline.index;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a source of field values puts what it finds; what is not stated or blank is left out.
 *
 * @param each takes each value
 */
record FieldValues(Consumer<FieldValue> each) {

  void open(@Nullable String value) {
    add(value, false);
  }

  void openIf(boolean present, String value) {
    if (present) {
      open(value);
    }
  }

  void add(@Nullable String value, boolean childVictim) {
    if (value != null && !value.isBlank()) {
      each.accept(new FieldValue(value, childVictim));
    }
  }
}
