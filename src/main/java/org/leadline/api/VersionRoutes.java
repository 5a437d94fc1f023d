package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.report.Codes;
import org.leadline.report.ReportId;
import org.leadline.search.OpenedReport;
import org.leadline.search.ReportService;
import org.leadline.search.VersionChanges;
import org.leadline.search.versions.Alteration;
import org.leadline.search.versions.Change;
import org.leadline.search.versions.SectionChanges;
import org.leadline.store.StoredDocument;
import org.leadline.store.StoredVersion;

/** The versions of a report, each as it was, and what changed between them. */
final class VersionRoutes {

  private final ReportService reports;
  private final ReportViews views;

  record Version(int version, Instant created, List<Integer> documents) {}

  record Versions(String reportId, List<Version> versions) {}

  record FieldView(String field, List<String> before, List<String> after) {}

  record ChangeView(
      String change,
      String what,
      String subject,
      String role,
      @Nullable String document,
      String path,
      List<FieldView> fields) {}

  record SectionView(
      String section, int added, int removed, int changed, List<ChangeView> changes) {}

  record Changes(
      String reportId,
      @Nullable Integer since,
      int version,
      List<Integer> documentsAdded,
      List<Integer> documentsLeft,
      int added,
      int removed,
      int changed,
      List<SectionView> sections) {}

  VersionRoutes(ReportService reports, ReportViews views) {
    this.reports = reports;
    this.views = views;
  }

  void register(RoutesConfig routes) {
    String versions = "/api/reports/{reportId}/versions";
    routes.get(versions, this::versions, RequiredRole.VIEWER);
    routes.get(versions + "/{version}", this::version, RequiredRole.VIEWER);
    routes.get(
        versions + "/{version}/changes",
        this::changes,
        RequiredRole.VIEWER,
        TakenParameters.of("since"));
  }

  private void version(Context ctx) {
    ReportId id = Requests.reportId(ctx);
    Caller caller = Guard.caller(ctx);
    OpenedReport opened = reports.open(id, number(ctx), caller).orElseThrow(Refusal::notFound);
    List<StoredVersion> all = reports.versions(id, caller);
    ctx.json(views.of(opened, all.getLast().version() == opened.stored().version()));
  }

  private static int number(Context ctx) {
    long version = Requests.number(ctx, "version");
    if (version > Integer.MAX_VALUE) {
      throw Refusal.notFound();
    }
    return (int) version;
  }

  private void versions(Context ctx) {
    ReportId id = Requests.reportId(ctx);
    Caller caller = Guard.caller(ctx);
    List<StoredVersion> versions = reports.versions(id, caller);
    if (versions.isEmpty()) {
      throw Refusal.notFound();
    }
    List<String> arrived = arrived(id, caller);
    ctx.json(
        new Versions(
            id.written(),
            versions.reversed().stream()
                .map(one ->
                    new Version(
                        one.version(), one.created(), numbers(one.documents(), List.of(), arrived)))
                .toList()));
  }

  private List<String> arrived(ReportId id, Caller caller) {
    return reports.documents(id, caller).stream().map(StoredDocument::sha256).toList();
  }

  /** The numbers, in the order of arrival, of the documents that the others do not hold. */
  private static List<Integer> numbers(
      List<String> documents, List<String> others, List<String> arrived) {
    return IntStream.range(0, arrived.size())
        .filter(place -> documents.contains(arrived.get(place)))
        .filter(place -> !others.contains(arrived.get(place)))
        .mapToObj(place -> place + 1)
        .toList();
  }

  private void changes(Context ctx) {
    ReportId id = Requests.reportId(ctx);
    Caller caller = Guard.caller(ctx);
    int since = Requests.integer(ctx, "since", 0, 1, Integer.MAX_VALUE);
    VersionChanges changes =
        reports
            .compared()
            .changes(id, since == 0 ? null : since, number(ctx), caller)
            .orElseThrow(Refusal::notFound);
    ctx.json(view(changes, arrived(id, caller)));
  }

  private static Changes view(VersionChanges changes, List<String> arrived) {
    List<SectionView> sections = changes.sections().stream().map(VersionRoutes::view).toList();
    return new Changes(
        changes.report().written(),
        changes.since(),
        changes.version(),
        numbers(changes.documentsAfter(), changes.documentsBefore(), arrived),
        numbers(changes.documentsBefore(), changes.documentsAfter(), arrived),
        sections.stream().mapToInt(SectionView::added).sum(),
        sections.stream().mapToInt(SectionView::removed).sum(),
        sections.stream().mapToInt(SectionView::changed).sum(),
        sections);
  }

  private static SectionView view(SectionChanges section) {
    return new SectionView(
        Codes.of(section.section()),
        section.count(Alteration.ADDED),
        section.count(Alteration.REMOVED),
        section.count(Alteration.CHANGED),
        section.changes().stream().map(VersionRoutes::view).toList());
  }

  private static ChangeView view(Change change) {
    return new ChangeView(
        Codes.of(change.alteration()),
        change.what(),
        change.subject(),
        Codes.of(change.role()),
        change.document() == null ? null : change.document().code(),
        change.path(),
        change.fields().stream()
            .map(one -> new FieldView(one.field(), one.before(), one.after()))
            .toList());
  }
}
