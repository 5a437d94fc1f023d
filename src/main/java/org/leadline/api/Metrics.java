package org.leadline.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.leadline.access.Sessions;
import org.leadline.arrival.inbox.InboxState;
import org.leadline.index.CacheFigures;
import org.leadline.index.LinkGraphFigures;
import org.leadline.index.PictureFigures;
import org.leadline.index.ReportIndex;
import org.leadline.link.ClusterFigures;
import org.leadline.store.ChangeLog;

/**
 * Figures for a monitoring system, in the Prometheus text format. Routes are named by their
 * pattern, never by the address asked for.
 */
final class Metrics {

  private static final Duration[] STEPS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(20),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Called, Timer> timers = new ConcurrentHashMap<>();

  /** Held here, since the registry itself holds what it asks by a weak reference. */
  private final List<Supplier<List<CacheFigures>>> caches;

  private record Called(String method, String route, int status) {}

  /**
   * @param caches what tells how often kept answers were of use
   * @param inbox how the watched folder is; empty where none is watched
   */
  Metrics(
      Sessions sessions,
      ReportIndex index,
      ChangeLog changes,
      List<Supplier<List<CacheFigures>>> caches,
      Supplier<Optional<InboxState>> inbox) {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    gauge("leadline.sessions", sessions, Sessions::count);
    gauge("leadline.store.sequence", changes, ChangeLog::latest);
    gauge("leadline.index.sequence", index, HealthRoutes::visibleSequence);
    gauge("leadline.index.reports", index, figures -> figures.statistics().reports());
    gauge("leadline.index.set.aside", index, figures -> figures.statistics().setAside());
    gauge("leadline.index.bytes", index, figures -> figures.statistics().bytes());
    pictures("leadline.pictures.hashes", index, PictureFigures::hashes);
    pictures("leadline.pictures.delta", index, PictureFigures::delta);
    pictures("leadline.pictures.bytes", index, PictureFigures::bytes);
    pictures("leadline.pictures.most", index, PictureFigures::most);
    pictures("leadline.pictures.full", index, PictureFigures::full);
    pictures("leadline.pictures.built", index, PictureFigures::built);
    pictures("leadline.pictures.building.seconds", index, PictureFigures::buildingSeconds);
    linkGraph("leadline.link.graph.bytes", index, LinkGraphFigures::bytes);
    linkGraph("leadline.link.graph.keys", index, LinkGraphFigures::keys);
    linkGraph("leadline.link.graph.entries", index, LinkGraphFigures::entries);
    linkGraph("leadline.link.graph.built", index, LinkGraphFigures::built);
    linkGraph("leadline.link.graph.building.seconds", index, LinkGraphFigures::buildingSeconds);
    if (inbox.get().isPresent()) {
      gauge("leadline.inbox.waiting", inbox, figures -> figure(figures, InboxState::waiting));
      gauge("leadline.inbox.ignored", inbox, figures -> figure(figures, InboxState::ignored));
      gauge("leadline.inbox.done", inbox, figures -> figure(figures, InboxState::done));
      gauge(
          "leadline.inbox.quarantined", inbox, figures -> figure(figures, InboxState::quarantined));
      gauge("leadline.inbox.set.aside", inbox, figures -> figure(figures, InboxState::setAside));
      gauge(
          "leadline.inbox.failing",
          inbox,
          figures -> figure(figures, state -> state.failure() == null ? 0 : 1));
    }
    this.caches = List.copyOf(caches);
    this.caches.forEach(this::counters);
  }

  /** Adds what is kept of clusters, and what it took. */
  Metrics with(Supplier<ClusterFigures> clusters) {
    clusters("leadline.clusters.visibilities", clusters, ClusterFigures::visibilities);
    clusters("leadline.clusters.reports", clusters, ClusterFigures::reports);
    clusters("leadline.clusters.count", clusters, ClusterFigures::clusters);
    clusters("leadline.clusters.links", clusters, ClusterFigures::links);
    clusters("leadline.clusters.computed", clusters, ClusterFigures::computed);
    clusters("leadline.clusters.computing.seconds", clusters, ClusterFigures::computingSeconds);
    clusters("leadline.clusters.updated", clusters, ClusterFigures::updated);
    clusters("leadline.clusters.updating.seconds", clusters, ClusterFigures::updatingSeconds);
    return this;
  }

  private void clusters(
      String name, Supplier<ClusterFigures> clusters, ToDoubleFunction<ClusterFigures> figure) {
    gauge(name, clusters, now -> figure.applyAsDouble(now.get()));
  }

  private void pictures(String name, ReportIndex index, ToDoubleFunction<PictureFigures> figure) {
    gauge(name, index, asked -> figure.applyAsDouble(asked.pictures()));
  }

  private void linkGraph(
      String name, ReportIndex index, ToDoubleFunction<LinkGraphFigures> figure) {
    gauge(name, index, now -> figure.applyAsDouble(now.linkGraph()));
  }

  private static double figure(
      Supplier<Optional<InboxState>> inbox, ToLongFunction<InboxState> figure) {
    return inbox.get().map(figure::applyAsLong).orElse(0L);
  }

  private void counters(Supplier<List<CacheFigures>> caches) {
    for (CacheFigures cache : caches.get()) {
      counter(caches, cache.name(), "hit", CacheFigures::hits);
      counter(caches, cache.name(), "miss", CacheFigures::misses);
    }
  }

  /** The rate of hits is the hits over both; see the manual of the monitoring system. */
  private void counter(
      Supplier<List<CacheFigures>> caches,
      String name,
      String result,
      ToLongFunction<CacheFigures> figure) {
    FunctionCounter.builder(
            "leadline.cache.requests",
            caches,
            all ->
                all.get().stream()
                    .filter(cache -> cache.name().equals(name))
                    .mapToLong(figure)
                    .sum())
        .tag("cache", name)
        .tag("result", result)
        .register(registry);
  }

  void register(RoutesConfig routes) {
    routes.get("/api/metrics", this::scrape, RequiredRole.SUPERVISOR);
  }

  /** Counts one answered request. */
  void answered(Context ctx, Float milliseconds) {
    Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
    Called called =
        new Called(ctx.method().name(), matched == null ? "page" : matched.path, ctx.statusCode());
    timers
        .computeIfAbsent(called, this::timer)
        .record(Duration.ofNanos((long) (milliseconds * 1e6)));
  }

  private Timer timer(Called called) {
    return Timer.builder("leadline.http")
        .tag("method", called.method())
        .tag("route", called.route())
        .tag("status", Integer.toString(called.status()))
        .serviceLevelObjectives(STEPS)
        .register(registry);
  }

  private void scrape(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8");
    ctx.result(registry.scrape());
  }

  private <T> void gauge(String name, T measured, ToDoubleFunction<T> figure) {
    Gauge.builder(name, measured, figure).strongReference(true).register(registry);
  }
}
