package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.leadline.report.Report;

/**
 * A report as the store keeps it: its parsed form, compressed. Packing is pure, so that the threads
 * that read documents can pack while another one writes.
 *
 * @param normaliser the version of the canonical forms that its values were recognised under
 * @param form the packed form
 */
public record PackedReport(int normaliser, Packed form) {

  /** Checks that the form is given. */
  public PackedReport {
    requireNonNull(form);
  }

  /** Packs a report. */
  public static PackedReport of(Report report, int normaliser) {
    return new PackedReport(normaliser, Packed.of(ReportForm.write(report)));
  }

  /** How many bytes it takes packed. */
  public int packedSize() {
    return form.packedSize();
  }

  /** The report. */
  public Report report() {
    return ReportForm.read(form.unpack());
  }
}
