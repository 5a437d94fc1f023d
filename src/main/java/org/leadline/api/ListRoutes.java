package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.arrival.ListOutcome;
import org.leadline.arrival.ListRequest;
import org.leadline.arrival.ListService;
import org.leadline.arrival.UpdateRequest;
import org.leadline.enrich.networks.FactsFolder;
import org.leadline.enrich.source.InvalidList;
import org.leadline.store.KnownList;
import org.leadline.store.ListStore;
import org.leadline.store.ListUpdate;
import org.leadline.store.StoredLabel;

/**
 * The imported lists and the address files: which there are, importing and updating a list, taking
 * one out of use. Reports are labelled after the answer.
 */
final class ListRoutes {

  private final ListStore lists;
  private final ListService service;
  private final AuditNotes audit;
  private final long mostBytes;

  record Row(
      String name,
      String owner,
      String handling,
      String licence,
      String scheme,
      String meaning,
      String format,
      @Nullable LocalDate dated,
      Instant imported,
      long rows,
      long hashes,
      String sha256,
      String source,
      String leftOut,
      @Nullable ListUpdate update) {

    static Row of(KnownList list) {
      return new Row(
          list.name(),
          list.owner(),
          list.handling(),
          list.licence(),
          list.scheme(),
          list.meaning().code(),
          list.format(),
          list.dated(),
          list.imported(),
          list.rows(),
          list.hashes(),
          list.sha256(),
          list.source(),
          list.leftOut(),
          list.update());
    }
  }

  /** How far the labelling is, in reports. */
  record Relabelling(long upTo, long last) {

    static Relabelling of(ListStore.Progress progress) {
      return new Relabelling(progress.upTo(), progress.last());
    }
  }

  /**
   * {@code lost} names lists whose hashes cannot be read; {@code relabelling} is null when all
   * reports have their labels.
   */
  record Lists(
      long total,
      List<Row> lists,
      List<String> lost,
      @Nullable Relabelling relabelling,
      long mostBytes,
      List<FactsFolder.Told> addressFiles) {}

  record Imported(Row list, boolean replaced) {}

  /** A label on a report page: the list, and what it says of which hash. */
  record LabelView(
      Row list, String category, String keyId, String hash, String path, int distance) {

    static LabelView of(StoredLabel label, String keyId) {
      return new LabelView(
          Row.of(label.list()),
          label.category(),
          keyId,
          label.term(),
          label.path(),
          label.distance());
    }
  }

  ListRoutes(ListStore lists, ListService service, AuditNotes audit, long mostBytes) {
    this.lists = lists;
    this.service = service;
    this.audit = audit;
    this.mostBytes = mostBytes;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/lists", this::all, RequiredRole.VIEWER);
    routes.put("/api/lists/{list}", this::put, RequiredRole.SUPERVISOR, ListParameters.TAKEN);
    routes.patch(
        "/api/lists/{list}", this::update, RequiredRole.SUPERVISOR, ListParameters.TAKEN_BY_UPDATE);
    routes.delete("/api/lists/{list}", this::remove, RequiredRole.SUPERVISOR);
  }

  private void all(Context ctx) {
    List<Row> rows = lists.all().stream().map(Row::of).toList();
    audit.write(Guard.caller(ctx), "list.view", "", rows.size());
    ctx.json(
        new Lists(
            rows.size(),
            rows,
            service.lost().stream().sorted().toList(),
            lists.progress().map(Relabelling::of).orElse(null),
            mostBytes,
            service.networks().folder().told()));
  }

  private void put(Context ctx) {
    ListRequest request = ListParameters.request(ctx);
    take(
        ctx,
        "list.import",
        request.name(),
        body -> service.put(request, ListParameters.file(ctx), body));
  }

  private void update(Context ctx) {
    UpdateRequest request = ListParameters.update(ctx);
    take(
        ctx,
        "list.update",
        request.name(),
        body ->
            service.add(request, ListParameters.file(ctx), body).orElseThrow(Refusal::notFound));
  }

  /** The trail tells of each attempt as it begins, and of its end whatever that is. */
  private void take(
      Context ctx, String action, String name, Function<InputStream, ListOutcome> work) {
    Caller caller = Guard.caller(ctx);
    audit.write(caller, action + ".begin", name, 1);
    try {
      ListOutcome outcome = work.apply(BoundedBody.of(ctx, "a list", mostBytes));
      audit.write(caller, action, outcome.subject(), outcome.list().hashes());
      ctx.json(new Imported(Row.of(outcome.list()), outcome.replaced()));
    } catch (InvalidList e) {
      audit.write(caller, action + ".failed", name, 0);
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      audit.write(caller, action + ".failed", name, 0);
      throw e;
    }
  }

  private void remove(Context ctx) {
    String name = ctx.pathParam("list");
    audit.write(Guard.caller(ctx), "list.remove", name, 1);
    if (!service.drop(name)) {
      throw Refusal.notFound();
    }
    ctx.status(HttpStatus.NO_CONTENT);
  }
}
