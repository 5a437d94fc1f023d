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
    keys = List.copyOf(keys);
    aliases = List.copyOf(aliases);
  }
}
