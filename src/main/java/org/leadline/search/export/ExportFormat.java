package org.leadline.search.export;

import java.util.Locale;

/** In which form a result is taken along. */
public enum ExportFormat {
  /** One JSON object a line. */
  JSONL("application/x-ndjson", "jsonl"),
  /** One hit a line, for any spreadsheet; no cell can start a formula. */
  CSV("text/csv; charset=utf-8", "csv"),
  /** A ZIP that tells what was asked and lists each report with the hashes of its originals. */
  PACK("application/zip", "zip");

  private final String contentType;
  private final String ending;

  ExportFormat(String contentType, String ending) {
    this.contentType = contentType;
    this.ending = ending;
  }

  /** The word in requests and commands. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type. */
  public String contentType() {
    return contentType;
  }

  /** How names of such files end, without the dot. */
  public String ending() {
    return ending;
  }
}
