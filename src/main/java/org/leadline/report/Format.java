package org.leadline.report;

/**
 * A document format that carries reports, in the order in which one document's fields win over
 * another's when the documents of a report are merged (first wins).
 */
public enum Format {
  /** Law-enforcement JSON, as agencies receive it from the clearing house. */
  LAW_ENFORCEMENT_JSON("le-json"),
  /** CyberTip PDF: the same report printed, or the text that was taken from one. */
  CYBERTIP_PDF("cybertip-pdf"),
  /** Provider XML {@code report}, as the provider submitted it. */
  PROVIDER_XML("provider-xml"),
  /** Provider XML {@code fileDetails}: facts about one file of a report. */
  FILE_DETAILS_XML("file-details-xml"),
  /** One line of Leadline's own JSON lines. */
  JSON_LINES("json-lines");

  private final String code;

  Format(String code) {
    this.code = code;
  }

  /** The stable lower-case name used in the store, in answers and in paths. */
  public String code() {
    return code;
  }

  /**
   * The format with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Format ofCode(String code) {
    for (Format format : values()) {
      if (format.code.equals(code)) {
        return format;
      }
    }
    throw new IllegalArgumentException("unknown document format code");
  }
}
