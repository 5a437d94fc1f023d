package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.leadline.intake.pdf.KeptText;
import org.leadline.priority.Scores;
import org.leadline.report.Format;
import org.leadline.search.OpenedReport;
import org.leadline.search.ReportService;
import org.leadline.store.Original;

/** One report: its page, its originals and its scores. */
final class ReportRoutes {

  private final ReportService reports;
  private final ReportViews views;

  record Explanation(String reportId, int version, Scores scores) {}

  ReportRoutes(ReportService reports, ReportViews views) {
    this.reports = reports;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/reports/{reportId}", this::page, RequiredRole.VIEWER);
    routes.get(
        "/api/reports/{reportId}/original",
        this::original,
        RequiredRole.INVESTIGATOR,
        TakenParameters.of("document"));
    routes.get("/api/reports/{reportId}/explain", this::explain, RequiredRole.VIEWER);
  }

  private void page(Context ctx) {
    ctx.json(views.of(opened(ctx), true));
  }

  private void explain(Context ctx) {
    OpenedReport opened = opened(ctx);
    ctx.json(
        new Explanation(
            opened.stored().report().id().written(), opened.stored().version(), opened.scores()));
  }

  private OpenedReport opened(Context ctx) {
    return reports.open(Requests.reportId(ctx), Guard.caller(ctx)).orElseThrow(Refusal::notFound);
  }

  private void original(Context ctx) {
    int number = Requests.integer(ctx, "document", 1, 1, Integer.MAX_VALUE);
    Original original =
        reports
            .original(Requests.reportId(ctx), number, Guard.caller(ctx))
            .orElseThrow(Refusal::notFound);
    byte[] bytes = original.bytes().unpack();
    // Of a PDF with pictures only the text is kept: its SHA-256 is then not that of these bytes.
    boolean standsFor = KeptText.standsFor(bytes).isPresent();
    Downloads.send(
        ctx, contentType(original.document().format(), standsFor), "document-" + number, bytes);
    ctx.header(standsFor ? "X-Original-SHA256" : "X-Content-SHA256", original.document().sha256());
  }

  private static String contentType(Format format, boolean textOnly) {
    return switch (format) {
      case LAW_ENFORCEMENT_JSON, JSON_LINES -> "application/json";
      case CYBERTIP_PDF -> textOnly ? "text/plain" : "application/pdf";
      case PROVIDER_XML, FILE_DETAILS_XML -> "application/xml";
    };
  }
}
