package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.leadline.access.Caller;
import org.leadline.intake.pdf.KeptText;
import org.leadline.priority.Scores;
import org.leadline.report.Format;
import org.leadline.report.ReportId;
import org.leadline.search.KeyIds;
import org.leadline.search.OpenedReport;
import org.leadline.search.ReportService;
import org.leadline.store.Original;
import org.leadline.store.StoredDocument;
import org.leadline.store.StoredVersion;

/** One report: its page, its originals, its versions and its scores. */
final class ReportRoutes {

  private final ReportService reports;
  private final ReportViews views;

  record Version(int version, Instant created, List<Integer> documents) {}

  record Versions(String reportId, List<Version> versions) {}

  record Explanation(String reportId, int version, Scores scores) {}

  ReportRoutes(ReportService reports, KeyIds keyIds) {
    this.reports = reports;
    this.views = new ReportViews(keyIds);
  }

  void register(RoutesConfig routes) {
    routes.get("/api/reports/{reportId}", this::page, RequiredRole.VIEWER);
    routes.get(
        "/api/reports/{reportId}/original",
        this::original,
        RequiredRole.INVESTIGATOR,
        TakenParameters.of("document"));
    routes.get("/api/reports/{reportId}/versions", this::versions, RequiredRole.VIEWER);
    routes.get("/api/reports/{reportId}/versions/{version}", this::version, RequiredRole.VIEWER);
    routes.get("/api/reports/{reportId}/explain", this::explain, RequiredRole.VIEWER);
  }

  private void page(Context ctx) {
    ctx.json(views.of(opened(ctx), true));
  }

  private void version(Context ctx) {
    ReportId id = Requests.reportId(ctx);
    long version = Requests.number(ctx, "version");
    if (version > Integer.MAX_VALUE) {
      throw Refusal.notFound();
    }
    Caller caller = Guard.caller(ctx);
    OpenedReport opened = reports.open(id, (int) version, caller).orElseThrow(Refusal::notFound);
    List<StoredVersion> all = reports.versions(id, caller);
    ctx.json(views.of(opened, all.getLast().version() == opened.stored().version()));
  }

  private void versions(Context ctx) {
    ReportId id = Requests.reportId(ctx);
    Caller caller = Guard.caller(ctx);
    List<StoredVersion> versions = reports.versions(id, caller);
    if (versions.isEmpty()) {
      throw Refusal.notFound();
    }
    List<String> arrived =
        reports.documents(id, caller).stream().map(StoredDocument::sha256).toList();
    ctx.json(
        new Versions(
            id.written(),
            versions.reversed().stream().map(version -> view(version, arrived)).toList()));
  }

  private static Version view(StoredVersion version, List<String> arrived) {
    List<Integer> numbers =
        IntStream.range(0, arrived.size())
            .filter(place -> version.documents().contains(arrived.get(place)))
            .mapToObj(place -> place + 1)
            .toList();
    return new Version(version.version(), version.created(), numbers);
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
