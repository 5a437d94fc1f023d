package org.leadline.report;

/**
 * Whose value it is, in the words of the report. The reporting side's own blocks have roles too, so
 * that they never link.
 */
public enum Role {
  /** The person or account that was reported. The report's label, not a finding. */
  REPORTED_USER,
  /** The person or account that was meant to receive something. */
  INTENDED_RECIPIENT,
  /** A child victim. Values with this role are seen only by callers who hold that right. */
  CHILD_VICTIM,
  /** Any other person or account that the incident names. */
  OTHER,
  /** No person: the incident itself, a file, a page. */
  INCIDENT,
  /** The reporter's own contact data; never a lead, never links. */
  REPORTER,
  /** The clearing house's own contact data; never a lead, never links. */
  CLEARING_HOUSE,
  /** Contact data of police or other recipient agencies; never a lead, never links. */
  POLICE;

  /** Whether values in this role can join reports at all. */
  public boolean links() {
    return switch (this) {
      case REPORTED_USER, INTENDED_RECIPIENT, CHILD_VICTIM, OTHER, INCIDENT -> true;
      case REPORTER, CLEARING_HOUSE, POLICE -> false;
    };
  }
}
