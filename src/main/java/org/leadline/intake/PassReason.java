package org.leadline.intake;

/** Why something beside the documents of a delivery was passed over. */
public enum PassReason {
  /** A picture, a video or a sound. */
  MEDIA("media", "A media file: Leadline neither reads nor keeps media; name and size are listed."),
  /** A provider's receipt; it gave the reports beside it their number. */
  RECEIPT(
      "receipt",
      "A receipt of the clearing house: read for the number of the reports beside it, not kept."),
  /** A file that an operating system or an archiver leaves behind. */
  SYSTEM_FILE("system-file", "A file that an operating system leaves behind; it holds no report."),
  /** A folder whose marker says that it holds the truth of a generated corpus. */
  GENERATOR_TRUTH(
      "generator-truth",
      "This folder holds the truth of a generated corpus (marker .leadline-truth), not reports."),
  /** A symbolic link within a delivered folder. */
  LINK(
      "link",
      "A symbolic link: not followed, so that no folder is read twice and nothing outside of the"
          + " delivery; give what it leads to by its own path.");

  private final String code;
  private final String meaning;

  PassReason(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The stable name used in answers and in the store. */
  public String code() {
    return code;
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }
}
