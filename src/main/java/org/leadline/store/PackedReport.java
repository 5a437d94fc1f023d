package org.leadline.store;

import static java.util.Objects.requireNonNull;

import org.leadline.report.Report;

/**
 * A report as the store keeps it: its parsed form, compressed. Packing is pure, so that the threads
 * that read documents can pack while another one writes.
 *
 * @param form the packed form
 */
public record PackedReport(Packed form) {

  /** Checks that the form is given. */
  public PackedReport {
    requireNonNull(form);
  }

  /** Packs a report. */
  public static PackedReport of(Report report) {
    return new PackedReport(Packed.of(ReportForm.write(report)));
  }

  /** How many bytes it takes packed. */
  public int packedSize() {
    return form.packedSize();
  }

  /**
   * The report.
   *
   * @throws DamagedForm when it cannot be read back
   */
  public Report report() {
    try {
      return ReportForm.read(form.unpack());
    } catch (RuntimeException e) {
      throw new DamagedForm(e);
    }
  }
}
