package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.leadline.report.Report;

/**
 * A report as the store keeps it: JSON, compressed. Packing is pure, so that the threads that read
 * documents can pack while another one writes.
 *
 * @param normaliser the version of the canonical forms that its values were recognised under
 * @param json the packed JSON
 */
public record PackedReport(int normaliser, Packed json) {

  /** Checks that the JSON is given. */
  public PackedReport {
    requireNonNull(json);
  }

  /** Packs a report. */
  public static PackedReport of(Report report, int normaliser) {
    return new PackedReport(normaliser, Packed.of(ReportJson.write(report)));
  }

  /** How many bytes it takes packed. */
  public int packedSize() {
    return json.packedSize();
  }

  /** The report. */
  public Report report() {
    return ReportJson.read(json.unpack());
  }
}
