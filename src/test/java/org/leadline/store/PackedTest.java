package org.leadline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.leadline.report.Report;
import org.leadline.report.ReportId;

/** A disk gives back other bytes than were put down: that is told, and no other report is read. */
class PackedTest {

  private static final Report REPORT = SampleReports.full(ReportId.cybertip(900_000_001));

  @Test
  void noChangedBitOfAPackedReportGivesAnotherReport() {
    byte[] packed = PackedReport.of(REPORT).form().compressed();
    int told = 0;
    for (int at = 0; at < packed.length * Byte.SIZE; at++) {
      byte[] changed = packed.clone();
      changed[at / Byte.SIZE] ^= (byte) (1 << at % Byte.SIZE);
      told += isTold(changed) ? 1 : 0;
    }
    // Some bits of the frame's header decide nothing.
    assertThat(told).isGreaterThan(packed.length * Byte.SIZE - 2 * Byte.SIZE);
  }

  @Test
  void aPackedReportThatWasCutOffIsTold() {
    byte[] packed = PackedReport.of(REPORT).form().compressed();
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatThrownBy(() -> report(cut)).isInstanceOf(DamagedForm.class);
    }
  }

  private static boolean isTold(byte[] packed) {
    try {
      assertThat(report(packed)).isEqualTo(REPORT);
      return false;
    } catch (DamagedForm e) {
      return true;
    }
  }

  private static Report report(byte[] packed) {
    return new PackedReport(Packed.ofCompressed(packed)).report();
  }
}
