package org.leadline.search.versions;

/** The parts of a report, in the order in which changes are told. */
public enum Section {
  /** What the reporter says happened, and who the reporter is. */
  INCIDENT,
  /** Persons and accounts with what is said of them; their identifiers are {@link #IDENTIFIERS}. */
  PERSONS,
  /** Values that can be looked up, those found in texts included. */
  IDENTIFIERS,
  /** Facts about files, with their hashes. */
  FILES,
  /** Addresses, with the events at which they were recorded. */
  IP_EVENTS,
  /** Places on the map. */
  PLACES,
  /** Free text, and the text of fields that are not known. */
  TEXTS,
  /** What the clearing house says of its own handling. */
  HANDLING
}
