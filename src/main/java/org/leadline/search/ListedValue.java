package org.leadline.search;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.index.SearchQuery;
import org.leadline.report.IdentifierKind;

/**
 * One value of a list, as it is read.
 *
 * @param written the value as it stands in the list
 * @param kind what sort of value it is, the likeliest where there are several; null when it cannot
 *     be read
 * @param query what is looked up; {@link SearchQuery.None} when it cannot be read
 * @param typed the query text that finds the same; empty when it cannot be read
 * @param problem why it cannot be read and what to do; empty when it can
 */
public record ListedValue(
    String written,
    @Nullable IdentifierKind kind,
    SearchQuery query,
    String typed,
    String problem) {

  /** Checks that nothing is missing. */
  public ListedValue {
    requireNonNull(written);
    requireNonNull(query);
    requireNonNull(typed);
    requireNonNull(problem);
  }

  static ListedValue unreadable(String written, String problem) {
    return new ListedValue(written, null, new SearchQuery.None(), "", problem);
  }

  /** What is longer than any value, cut. */
  public static ListedValue tooLong(String beginning, int longest) {
    return unreadable(beginning, "it is longer than %,d characters".formatted(longest));
  }

  /** Whether it could be read. */
  public boolean readable() {
    return problem.isEmpty();
  }

  /** Names the kind only. */
  @Override
  public String toString() {
    return "ListedValue[" + kind + "]";
  }
}
