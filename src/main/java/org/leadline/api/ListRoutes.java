package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.arrival.ListImports;
import org.leadline.store.KnownList;
import org.leadline.store.ListStore;
import org.leadline.store.StoredLabel;

/** The lists of known hashes: which there are, and taking one out of use. */
final class ListRoutes {

  private final ListStore lists;
  private final ListImports imports;
  private final AuditNotes audit;

  record Row(
      String name,
      String owner,
      String handling,
      String scheme,
      String meaning,
      String format,
      @Nullable LocalDate dated,
      Instant imported,
      long rows,
      long hashes,
      String sha256,
      String source,
      String leftOut) {

    static Row of(KnownList list) {
      return new Row(
          list.name(),
          list.owner(),
          list.handling(),
          list.scheme(),
          list.meaning().code(),
          list.format(),
          list.dated(),
          list.imported(),
          list.rows(),
          list.hashes(),
          list.sha256(),
          list.source(),
          list.leftOut());
    }
  }

  record Lists(long total, List<Row> lists, boolean relabelling) {}

  record Removed(long relabelled) {}

  /** A label on a report page: the list, and what it says of which hash. */
  record LabelView(Row list, String category, String keyId, String hash, String path) {

    static LabelView of(StoredLabel label, String keyId) {
      return new LabelView(
          Row.of(label.list()), label.category(), keyId, label.term(), label.path());
    }
  }

  ListRoutes(ListStore lists, ListImports imports, AuditNotes audit) {
    this.lists = lists;
    this.imports = imports;
    this.audit = audit;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/lists", this::all, RequiredRole.VIEWER);
    routes.delete("/api/lists/{list}", this::remove, RequiredRole.ADMINISTRATOR);
  }

  private void all(Context ctx) {
    List<Row> rows = lists.all().stream().map(Row::of).toList();
    audit.write(Guard.caller(ctx), "list.view", "", rows.size());
    ctx.json(new Lists(rows.size(), rows, lists.relabelling().isPresent()));
  }

  private void remove(Context ctx) {
    String name = ctx.pathParam("list");
    audit.write(Guard.caller(ctx), "list.remove", name, 1);
    ctx.json(new Removed(imports.remove(name, looked -> {}).orElseThrow(Refusal::notFound)));
  }
}
