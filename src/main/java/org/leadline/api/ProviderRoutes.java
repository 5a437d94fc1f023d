package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.leadline.search.ProviderCsv;
import org.leadline.search.ProviderFigures;
import org.leadline.search.ProviderService;
import org.leadline.search.ProviderTable;

/** What each provider's reports carry, as figures and as CSV. */
final class ProviderRoutes {

  private final ProviderService providers;

  record Part(String name, long reports, double share) {}

  record Mark(String mark, List<Part> values) {}

  record Row(
      String provider,
      List<String> spellings,
      long reports,
      Part placeholders,
      Part unreadable,
      List<Part> fields,
      List<Mark> outcomes) {

    static Row of(ProviderFigures figures) {
      return new Row(
          figures.provider(),
          figures.spellings(),
          figures.reports(),
          part("placeholder", figures.placeholders(), figures),
          part("unreadable", figures.unreadable(), figures),
          parts(figures.fields(), figures),
          figures.outcomes().entrySet().stream()
              .map(mark -> new Mark(mark.getKey(), parts(mark.getValue(), figures)))
              .toList());
    }

    private static List<Part> parts(Map<String, Long> counts, ProviderFigures figures) {
      return counts.entrySet().stream()
          .map(count -> part(count.getKey(), count.getValue(), figures))
          .toList();
    }

    private static Part part(String name, long reports, ProviderFigures figures) {
      return new Part(name, reports, figures.share(reports));
    }
  }

  record Answer(long reports, long total, List<Row> providers) {}

  ProviderRoutes(ProviderService providers) {
    this.providers = providers;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/providers", this::figures, RequiredRole.SUPERVISOR);
    routes.get("/api/providers/export", this::export, RequiredRole.SUPERVISOR);
  }

  private void figures(Context ctx) {
    ProviderTable table = providers.table("provider.view", Guard.caller(ctx));
    List<Row> rows = table.providers().stream().map(Row::of).toList();
    ctx.json(new Answer(table.reports(), rows.size(), rows));
  }

  private void export(Context ctx) {
    ProviderTable table = providers.table("provider.export", Guard.caller(ctx));
    Downloads.send(
        ctx,
        "text/csv; charset=utf-8",
        "providers.csv",
        ProviderCsv.write(table).getBytes(StandardCharsets.UTF_8));
  }
}
