package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.link.walk.PageOf;
import org.leadline.link.walk.TimelineAnswer;
import org.leadline.link.walk.TimelineEvent;
import org.leadline.link.walk.TimelineRequest;
import org.leadline.link.walk.TimelineService;
import org.leadline.search.KeyIds;

/** What linked reports date, in the order of time. */
final class TimelineRoutes {

  private final TimelineService timelines;
  private final KeyIds keyIds;

  record Answer(
      String report,
      long reports,
      long undated,
      long total,
      @Nullable Instant first,
      @Nullable Instant last,
      @Nullable Partial partial,
      List<Event> events,
      @Nullable String next) {}

  record Event(
      Instant time,
      String reportId,
      String what,
      Cards.@Nullable KeyView key,
      @Nullable String path) {}

  TimelineRoutes(TimelineService timelines, KeyIds keyIds) {
    this.timelines = timelines;
    this.keyIds = keyIds;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/api/reports/{reportId}/timeline",
        ctx -> answer(ctx, timelines.ofLinks(request(ctx), Guard.caller(ctx))),
        RequiredRole.VIEWER,
        TakenParameters.of(
            Stream.concat(WalkParameters.NAMES.stream(), Stream.of("limit", "cursor"))
                .toArray(String[]::new)));
    routes.get(
        "/api/clusters/{reportId}/timeline",
        ctx -> answer(ctx, timelines.ofCluster(request(ctx), Guard.caller(ctx))),
        RequiredRole.VIEWER,
        TakenParameters.of("receivedFrom", "receivedTo", "units", "seconds", "limit", "cursor"));
  }

  private static TimelineRequest request(Context ctx) {
    return new TimelineRequest(
        Requests.reportId(ctx),
        WalkParameters.filter(ctx),
        WalkParameters.patience(ctx),
        new PageOf(Requests.limit(ctx), Requests.cursor(ctx)));
  }

  private void answer(Context ctx, Optional<TimelineAnswer> answer) {
    ctx.json(answer.map(this::view).orElseThrow(Refusal::notFound));
  }

  private Answer view(TimelineAnswer answer) {
    return new Answer(
        answer.report().written(),
        answer.reports(),
        answer.undated(),
        answer.total(),
        answer.first(),
        answer.last(),
        Partial.of(answer.stopped()),
        answer.events().stream().map(this::view).toList(),
        answer.next());
  }

  private Event view(TimelineEvent event) {
    String key = event.key();
    return new Event(
        event.time(),
        event.reportId().written(),
        event.what().code(),
        key == null ? null : Cards.key(keyIds, key),
        event.path());
  }
}
