package org.leadline.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.leadline.access.Caller;
import org.leadline.report.ReportId;

/** Finds the reports that are linked to a report. Safe for many threads. */
public final class LinkService {

  /**
   * The links of a report; empty when the caller does not see the report. The audit record is
   * written before this returns.
   *
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another question
   */
  public Optional<LinkAnswer> links(LinkRequest request, Caller caller) {
    throw new UnsupportedOperationException();
  }

  /**
   * All links of every report that the caller sees, one answer a report, by report id; limit and
   * cursor of the request are disregarded. The audit record is written before the first answer.
   *
   * @param like a request whose strength, keys and noise control hold for every report; its report
   *     is disregarded
   */
  public void allReports(LinkRequest like, Caller caller, Consumer<LinkAnswer> each) {
    throw new UnsupportedOperationException();
  }

  /**
   * How many reports are linked to each of these, noise demoted; reports that the caller does not
   * see are absent. Not audited: it belongs to an answer that is.
   */
  public Map<ReportId, Long> counts(List<ReportId> reports, Caller caller) {
    throw new UnsupportedOperationException();
  }
}
