package org.leadline.api;

import static java.util.Objects.requireNonNull;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.access.Caller;
import org.leadline.store.PreferenceStore;

/** In which columns somebody wants search results; none for cards. */
final class ColumnRoutes {

  private static final String PREFERENCE = "search.columns";

  private final PreferenceStore preferences;
  private final AuditNotes audit;

  /** What a column may show of a report. */
  enum Column {
    NUMBER,
    PRIORITY,
    ACTIONABILITY,
    MARK,
    TITLE,
    REPORTER,
    TYPES,
    RECEIVED,
    INFORMATIONAL,
    UNITS,
    FILES,
    IDENTIFIERS,
    LINKS;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Map<String, Column> COLUMNS =
      Requests.choices(Column.values(), Column::code);

  record Columns(List<String> columns) {
    Columns {
      columns = List.copyOf(requireNonNull(columns));
    }
  }

  record Answer(List<String> columns, List<String> all) {}

  ColumnRoutes(PreferenceStore preferences, AuditNotes audit) {
    this.preferences = requireNonNull(preferences);
    this.audit = requireNonNull(audit);
  }

  void register(RoutesConfig routes) {
    routes.get("/api/me/columns", this::get, RequiredRole.VIEWER);
    routes.put("/api/me/columns", this::put, RequiredRole.VIEWER);
  }

  private void get(Context ctx) {
    ctx.json(answer(Guard.caller(ctx)));
  }

  private void put(Context ctx) {
    List<String> chosen =
        Requests.body(ctx, Columns.class).columns().stream()
            .map(name -> Requests.choice("columns", name, Column.NUMBER, COLUMNS).code())
            .distinct()
            .toList();
    Caller caller = Guard.caller(ctx);
    preferences.keep(caller.name(), PREFERENCE, String.join(" ", chosen));
    audit.write(caller, "search.columns", String.join(" ", chosen), chosen.size());
    ctx.json(answer(caller));
  }

  private Answer answer(Caller caller) {
    List<String> chosen =
        preferences.find(caller.name(), PREFERENCE).stream()
            .flatMap(kept -> Arrays.stream(kept.split(" ")))
            .filter(COLUMNS::containsKey)
            .toList();
    return new Answer(chosen, List.copyOf(COLUMNS.keySet()));
  }
}
