package org.leadline.intake.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.leadline.intake.reading.ValueTypes;

/**
 * The labels that one kind of block has, each with what it means. Labels are compared by their
 * letters and digits alone, in lower case. Immutable once described, safe for many threads.
 */
final class Labels {

  /**
   * One label.
   *
   * @param shape how its value is printed
   * @param meaning where its value goes
   */
  record Label(Shape shape, BiConsumer<ReportTree, Field> meaning) {}

  private final Map<String, Label> known = new HashMap<>();

  /** Knows these labels too, for values of one line. */
  Labels line(BiConsumer<ReportTree, Field> meaning, String... labels) {
    return add(Shape.LINE, meaning, labels);
  }

  /** Knows these labels too, for values that are broken anywhere. */
  Labels unbroken(BiConsumer<ReportTree, Field> meaning, String... labels) {
    return add(Shape.UNBROKEN, meaning, labels);
  }

  /** Knows these labels too, for prose. */
  Labels prose(BiConsumer<ReportTree, Field> meaning, String... labels) {
    return add(Shape.PROSE, meaning, labels);
  }

  /** Knows the labels of others too. */
  Labels with(Labels others) {
    known.putAll(others.known);
    return this;
  }

  private Labels add(Shape shape, BiConsumer<ReportTree, Field> meaning, String... labels) {
    for (String label : labels) {
      known.put(ValueTypes.folded(label), new Label(shape, meaning));
    }
    return this;
  }

  /** What a label means here; empty when it is not known. */
  Optional<Label> find(String label) {
    return Optional.ofNullable(known.get(ValueTypes.folded(label)));
  }

  /** A value that the model of law-enforcement JSON has under this name. */
  static BiConsumer<ReportTree, Field> as(String name) {
    return (tree, field) -> tree.leaf(name, field);
  }

  /** A value of a list that the model has under this name. */
  static BiConsumer<ReportTree, Field> in(String list) {
    return (tree, field) -> tree.listed(list, field);
  }
}
