package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.access.Caller;
import org.leadline.profile.Profiling;
import org.leadline.profile.UnitProfile;

/** Which ranking profile each unit's reports are ordered by. */
final class UnitProfileRoutes {

  private final Profiling profiling;

  record Answer(String seen, List<UnitProfile> units) {}

  /** What a unit is to use from now on. */
  record UseBody(
      @Nullable String unit,
      @Nullable String profile,
      @Nullable Integer version,
      @Nullable Long latest,
      @Nullable String why) {}

  UnitProfileRoutes(Profiling profiling) {
    this.profiling = profiling;
  }

  void register(RoutesConfig routes) {
    routes.get("/api/units/profiles", this::all, RequiredRole.VIEWER);
    routes.post("/api/units/profiles", this::use, RequiredRole.SUPERVISOR);
  }

  private void all(Context ctx) {
    Caller caller = Guard.caller(ctx);
    ctx.json(new Answer(profiling.uses().seenBy(caller), profiling.uses().all(caller)));
  }

  private void use(Context ctx) {
    UseBody body = Requests.body(ctx, UseBody.class);
    String unit = body.unit();
    String profile = body.profile();
    Long latest = body.latest();
    if (unit == null || profile == null || latest == null) {
      throw Refusal.invalid(
          "unit, profile and latest are needed; GET units/profiles tells the latest of each unit");
    }
    String why = body.why() == null ? "" : body.why();
    int version = body.version() == null ? 0 : body.version();
    Caller caller = Guard.caller(ctx);
    ctx.json(
        ProfileRoutes.answered(
            () -> profiling.uses().use(unit, profile, version, latest, why, caller)));
  }
}
