package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.link.Alarm;
import org.leadline.link.AlarmPage;
import org.leadline.link.AlarmRequest;
import org.leadline.link.AlarmService;
import org.leadline.search.KeyIds;

/** Child victims of one report who are reported users in another. */
final class AlarmRoutes {

  private final AlarmService alarms;
  private final KeyIds keyIds;

  record View(Cards.HitView victim, Cards.HitView reported, List<LinkRoutes.Reason> reasons) {}

  record Page(long total, boolean withheld, List<View> alarms, @Nullable String next) {}

  AlarmRoutes(AlarmService alarms, KeyIds keyIds) {
    this.alarms = alarms;
    this.keyIds = keyIds;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/alarms",
        this::page,
        RequiredRole.VIEWER,
        TakenParameters.of("unit", "reportId", "limit", "cursor"));
  }

  private void page(Context ctx) {
    AlarmRequest request =
        new AlarmRequest(
            ctx.queryParam("unit"),
            Optional.ofNullable(ctx.queryParam("reportId")).map(Requests::reportId).orElse(null),
            Requests.limit(ctx),
            Requests.cursor(ctx));
    AlarmPage page = alarms.alarms(request, Guard.caller(ctx));
    ctx.json(
        new Page(
            page.total(),
            page.withheld(),
            page.alarms().stream().map(this::view).toList(),
            page.next()));
  }

  private View view(Alarm alarm) {
    return new View(
        Cards.hit(alarm.victim()),
        Cards.hit(alarm.reported()),
        alarm.reasons().stream().map(reason -> LinkRoutes.view(reason, keyIds)).toList());
  }
}
