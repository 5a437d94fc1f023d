package org.leadline.search.versions;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What changed in one section of a report.
 *
 * @param section the section
 * @param changes every change: by sort, then subject; the order does not depend on the documents'
 */
public record SectionChanges(Section section, List<Change> changes) {

  /** Copies the list. */
  public SectionChanges {
    requireNonNull(section);
    changes = List.copyOf(changes);
  }

  /** How many of them are of one sort. */
  public int count(Alteration alteration) {
    return (int) changes.stream().filter(one -> one.alteration() == alteration).count();
  }
}
