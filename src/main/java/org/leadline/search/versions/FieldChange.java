package org.leadline.search.versions;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What differs in one field of something that changed.
 *
 * @param field the field's name, as the model or the document calls it
 * @param before the values that only the earlier version holds, sorted
 * @param after the values that only the later version holds, sorted
 */
public record FieldChange(String field, List<String> before, List<String> after) {

  /** Copies the lists. */
  public FieldChange {
    requireNonNull(field);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Names the field only: the values are report content. */
  @Override
  public String toString() {
    return "FieldChange[" + field + "]";
  }
}
