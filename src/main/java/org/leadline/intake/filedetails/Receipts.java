package org.leadline.intake.filedetails;

import java.util.Optional;
import org.leadline.intake.reading.Node;
import org.leadline.report.ReportId;

/**
 * The clearing house's answers to a provider: {@code reportResponse}, {@code reportDoneResponse}.
 */
public final class Receipts {

  private static final String SUCCESS = "0";

  private Receipts() {}

  /** Whether the root of a document is that of a receipt. */
  public static boolean isReceipt(String rootName) {
    return rootName.equals("reportResponse") || rootName.equals("reportDoneResponse");
  }

  /** The report that a receipt of success, or a file's details, names; empty when none. */
  public static Optional<ReportId> reportId(Node root) {
    String code = root.textOf("responseCode");
    String number = root.textOf("reportId");
    if (number == null || (code != null && !code.strip().equals(SUCCESS))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ReportId(ReportId.CYBERTIP, number.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
