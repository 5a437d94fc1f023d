package org.leadline.priority;

import static java.util.Objects.requireNonNull;

/**
 * One thing that a factor counts, free of any weight, so that another profile can weigh it anew
 * without reading the report.
 *
 * @param detail which thing: a flag, a class code, the name of a text cue; empty where the factor
 *     knows one thing only
 * @param amount how much of it: 1, a number of things, a share, days, or seconds since 1970
 */
public record FactorPart(String detail, double amount) {

  /** Checks that the detail is given. */
  public FactorPart {
    requireNonNull(detail);
  }
}
