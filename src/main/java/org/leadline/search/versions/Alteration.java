package org.leadline.search.versions;

/** How something differs between two versions. */
public enum Alteration {
  /** Only the later version holds it. */
  ADDED,
  /** Only the earlier version holds it. */
  REMOVED,
  /** Both hold it, and say different things of it. */
  CHANGED
}
