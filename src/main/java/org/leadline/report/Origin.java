package org.leadline.report;

/** Whose word a value is. Values of different origin are never mixed. */
public enum Origin {
  /** The reporter's word (provider or member of the public), passed on unverified. */
  PROVIDER,
  /** Added by the clearing house. */
  CLEARINGHOUSE,
  /** Added by an investigator of a unit. */
  INVESTIGATOR,
  /** Computed by Leadline from other values. */
  DERIVED
}
