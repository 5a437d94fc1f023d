package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.report.KeyKind;

/**
 * One field that can be searched.
 *
 * @param name its name in queries and answers, lower case
 * @param kind how its values are compared
 * @param source where its values come from
 * @param analysis how text is cut into words; null unless the kind is {@link FieldKind#TEXT}
 * @param facet whether its values are counted; keyword fields only
 * @param ascending whether facet values are listed in their own order rather than by count
 * @param levels whether facet values {@linkplain Levels lie within one another}
 * @param ranges the ranges by which values are counted, in the order shown, each as {@link
 *     ValueRange} reads it, days as counted from {@code today}; fields of dates and numbers only
 * @param words whether a word or phrase of a query is also found within a longer value; keyword
 *     fields of free wording only, for in fields of codes it would find what was not meant
 * @param keys the match-key kinds that it stands for; empty unless the kind is identifier or
 *     network
 * @param aliases other names that mean the same field
 * @param about a sentence for the help page
 */
public record Field(
    String name,
    FieldKind kind,
    FieldSource source,
    @Nullable TextAnalysis analysis,
    boolean facet,
    boolean ascending,
    boolean levels,
    List<String> ranges,
    boolean words,
    List<KeyKind> keys,
    List<String> aliases,
    String about) {

  /** Copies the lists. */
  public Field {
    requireNonNull(name);
    requireNonNull(kind);
    requireNonNull(source);
    requireNonNull(about);
    ranges = List.copyOf(ranges);
    keys = List.copyOf(keys);
    aliases = List.copyOf(aliases);
  }

  /** Whether its values have an order, so that filters choose ranges of them. */
  public boolean ordered() {
    return kind == FieldKind.DATE || kind == FieldKind.NUMBER;
  }

  /** Whether it is counted and filtered by: by value, or by range. */
  public boolean counted() {
    return facet || !ranges.isEmpty();
  }
}
