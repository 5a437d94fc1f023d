package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadline.access.AccessSettings;
import org.leadline.access.UnitSettings;
import org.leadline.access.Visibility;

/** The units that the caller sees. */
final class UnitRoutes {

  private final AccessSettings access;

  record Unit(String name, String title) {}

  record Units(List<Unit> units) {}

  UnitRoutes(AccessSettings access) {
    this.access = access;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/units", this::list, RequiredRole.VIEWER);
  }

  private void list(Context ctx) {
    Visibility visibility = Guard.caller(ctx).visibility();
    SortedMap<String, String> titles = new TreeMap<>();
    visibility.units().forEach(name -> titles.put(name, title(name)));
    if (visibility.allUnits()) {
      access.units().forEach(unit -> titles.put(unit.name(), title(unit.name())));
      titles.put(Visibility.UNASSIGNED, title(Visibility.UNASSIGNED));
    }
    ctx.json(
        new Units(
            titles.entrySet().stream()
                .map(entry -> new Unit(entry.getKey(), entry.getValue()))
                .toList()));
  }

  private String title(String name) {
    return access.units().stream()
        .filter(unit -> unit.name().equals(name))
        .map(UnitSettings::title)
        .filter(title -> !title.isBlank())
        .findFirst()
        .orElse(name);
  }
}
