package org.leadline.search.export;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an evidence pack says of itself, {@code manifest.json}.
 *
 * @param pack the number of this layout
 * @param made when it was made
 * @param by who made it
 * @param purpose why, in that one's words
 * @param query the query as typed
 * @param plainText whether values in it were taken as plain text
 * @param filters facet field to chosen values
 * @param sort the order of the reports
 * @param profile the priority profile behind the scores, {@code name@version}
 * @param generation the generation of the index that answered
 * @param sequence the sequence of the last change of the store that the index held
 * @param reports how many reports are listed: all that matched, among those that the maker sees
 * @param originals how many originals they list
 * @param listed the file that lists them
 * @param sha256 SHA-256 of that file, 64 lower-case hexadecimal digits
 */
record Manifest(
    int pack,
    Instant made,
    String by,
    String purpose,
    String query,
    boolean plainText,
    Map<String, List<String>> filters,
    String sort,
    String profile,
    long generation,
    long sequence,
    long reports,
    long originals,
    String listed,
    String sha256) {

  /** The number of this layout. */
  static final int LAYOUT = 1;

  /** The entries of a pack, in their order. */
  static final String LISTED = "reports.jsonl";

  static final String MANIFEST = "manifest.json";
  static final String SEAL = "seal.json";

  Manifest {
    requireNonNull(made);
    requireNonNull(sha256);
  }

  /**
   * A report of a pack, one line of {@link #LISTED}.
   *
   * @param originals in the order of arrival
   */
  record Line(
      String reportId, int version, int priority, int actionability, List<Listed> originals) {
    Line {
      originals = List.copyOf(originals);
    }
  }

  /** An original of a report. */
  record Listed(String sha256, String format, long bytes, Instant arrived, boolean current) {}

  /**
   * What seals a pack, {@code seal.json}.
   *
   * @param manifestSha256 SHA-256 of the manifest
   * @param seal made of it with the secret of the store that wrote the pack, which nobody else can
   *     do
   */
  record Seal(String manifestSha256, String seal) {}

  /** Names the number of reports only. */
  @Override
  public String toString() {
    return "Manifest[" + reports + " reports]";
  }
}
