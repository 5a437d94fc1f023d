package org.leadline.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.app.Wiring;
import org.leadline.link.LinkStrength;
import org.leadline.link.walk.Additions;
import org.leadline.link.walk.DeltaAnswer;
import org.leadline.link.walk.DeltaOrder;
import org.leadline.link.walk.DeltaRequest;
import org.leadline.link.walk.PageOf;
import org.leadline.link.walk.WalkFilter;
import org.leadline.link.walk.WalkRequest;
import org.leadline.report.ReportId;

/**
 * Prints linked reports with what they add to one, those that add most first.
 *
 * @param report the one
 * @param min the weakest link that is listed
 */
record LinksByAddition(ReportId report, LinkStrength min) {

  /** Every one, as JSON lines. */
  int all(Wiring wiring, Caller caller, Output output, @Nullable String cursor) {
    return Pages.lines(
        cursor,
        output,
        page -> {
          DeltaAnswer answer = ask(wiring, caller, new PageOf(PageOf.MAX_LIMIT, page));
          answer.links().forEach(output::jsonLine);
          return answer.next();
        });
  }

  /** A page, as one document. */
  void document(Wiring wiring, Caller caller, Output output, PageOf page) {
    output.document(ask(wiring, caller, page));
  }

  /** A page, as a table. */
  void table(Wiring wiring, Caller caller, Output output, PageOf page) {
    DeltaAnswer answer = ask(wiring, caller, page);
    for (DeltaAnswer.Delta delta : answer.links()) {
      output.line(
          "%-8s %.3f  %-14s adds %d: %s",
          delta.link().strength().code(),
          delta.link().score(),
          delta.link().reportId(),
          delta.adds().values().size(),
          delta.adds().values().stream()
              .map(Additions.Added::key)
              .collect(Collectors.joining(" ")));
    }
    output.line(
        "%,d linked, of which %,d add something%s",
        answer.total(),
        answer.adding(),
        answer.next() == null ? "" : "; more with --all or --cursor " + answer.next());
  }

  private DeltaAnswer ask(Wiring wiring, Caller caller, PageOf page) {
    DeltaRequest request =
        new DeltaRequest(
            report, WalkFilter.ALL.atLeast(min), DeltaOrder.ADDS, WalkRequest.MOST_PATIENCE, page);
    DeltaAnswer answer =
        wiring
            .answers()
            .walking()
            .deltas()
            .additions(request, caller)
            .orElseThrow(() -> NotHere.report(report));
    if (answer.stopped() != null) {
      System.err.println("Partial: " + answer.stopped().why() + ".");
    }
    return answer;
  }
}
