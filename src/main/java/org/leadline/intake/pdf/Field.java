package org.leadline.intake.pdf;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A label with its value, as printed.
 *
 * @param label the label without its colon and without what stands in parentheses
 * @param argument what stands in parentheses behind the label; null when nothing does
 * @param text the value, joined over its lines
 * @param path its page, block and label
 * @param page the page on which it begins, from 1
 */
record Field(String label, @Nullable String argument, String text, String path, int page) {

  Field {
    requireNonNull(label);
    requireNonNull(text);
    requireNonNull(path);
  }

  /** The label and its value, for what no reader knows. */
  String whole() {
    String name = argument == null ? label : label + " (" + argument + ")";
    return name.isEmpty() ? text : name + ": " + text;
  }

  /** Names the place only: the text is report content. */
  @Override
  public String toString() {
    return "Field[" + path + "]";
  }
}
