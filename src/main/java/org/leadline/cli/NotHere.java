package org.leadline.cli;

import org.leadline.report.ReportId;

/** What a command says of something that the data directory does not hold. */
final class NotHere {

  private NotHere() {}

  static int report(ReportId id) {
    System.err.println("There is no report " + id.written() + " in this data directory.");
    return ExitCode.FAILED;
  }
}
