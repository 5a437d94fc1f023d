package org.leadline.report;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a report. These are the answers that the clearing house's feedback form offers to
 * police, "Closed" being told by its reason.
 */
public enum Disposition {
  /** Somebody was convicted. */
  CONVICTION(CaseStatus.CLOSED),
  /** Somebody was arrested. */
  ARREST(CaseStatus.CLOSED),
  /** The investigation goes on. */
  ONGOING_INVESTIGATION(CaseStatus.ONGOING),
  /** It was referred to another agency. */
  REFERRED(CaseStatus.REFERRED),
  /** Closed: the subject could not be located. */
  UNABLE_TO_LOCATE_SUBJECT(CaseStatus.CLOSED),
  /** Closed: the provider's answer to legal process lacks information. */
  LEGAL_PROCESS_LACKS_INFORMATION(CaseStatus.CLOSED),
  /** Closed: no crime was committed. */
  NO_CRIME_COMMITTED(CaseStatus.CLOSED),
  /** Closed: no prosecutorial merit. */
  NO_PROSECUTORIAL_MERIT(CaseStatus.CLOSED),
  /** Closed: the alleged child is an adult. */
  ALLEGED_CHILD_IS_ADULT(CaseStatus.CLOSED),
  /** Closed: the age of the child cannot be determined. */
  AGE_NOT_DETERMINED(CaseStatus.CLOSED),
  /** Closed: the report is false. */
  FALSE_REPORT(CaseStatus.CLOSED),
  /** Closed: the report is unfounded. */
  UNFOUNDED(CaseStatus.CLOSED),
  /** Closed: the person is deceased. */
  PERSON_DECEASED(CaseStatus.CLOSED),
  /** Closed for another reason, which the entry says. */
  OTHER(CaseStatus.CLOSED);

  private final CaseStatus status;
  private final String code = Codes.of(this);

  Disposition(CaseStatus status) {
    this.status = status;
  }

  /** The status of a report that has this disposition. */
  public CaseStatus status() {
    return status;
  }

  /** The name used in the store, in the index and in answers. */
  public String code() {
    return code;
  }

  /** The disposition with this code; empty when there is none. */
  public static Optional<Disposition> ofCode(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
