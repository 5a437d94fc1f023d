package org.leadline.store;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a watch looks for. */
public enum WatchKind {
  /** Reports that a search finds, its facet filters included. */
  SEARCH,
  /** Reports that hold any of some values. */
  VALUES,
  /** Reports that are linked to a report, and new versions of that report. */
  REPORT,
  /** Reports that join the cluster of a report. */
  CLUSTER,
  /** Reports in which a child victim of one is a reported user of another; kept by Leadline. */
  CROSSING,
  /**
   * Reports that are strongly linked to one that the owner closed or laid aside; kept by Leadline.
   */
  CLOSED,
  /** Reports of a unit that another unit holds a linked one of; kept by Leadline. */
  POINTER;

  /** The name used in the store, in answers and in commands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether Leadline itself keeps it, so that nobody adds or removes one. */
  public boolean builtIn() {
    return this == CROSSING || this == CLOSED || this == POINTER;
  }

  /** The kind with this code; empty when there is none. */
  public static Optional<WatchKind> ofCode(String code) {
    return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
