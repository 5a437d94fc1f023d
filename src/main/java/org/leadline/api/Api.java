package org.leadline.api;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.json.JavalinJackson3;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.leadline.access.LogInThrottle;
import org.leadline.access.Sessions;
import org.leadline.enrich.networks.Networks;
import org.leadline.link.walk.Walking;
import org.leadline.search.KeyIds;
import org.leadline.store.SearchStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server. Close it: requests that run are given time to end. */
public final class Api implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Api.class);

  // Report ids are one segment of an address: source/id has an encoded slash, an id may hold more.
  private static final UriCompliance ADDRESSES =
      UriCompliance.DEFAULT.with(
          "LEADLINE",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  private final Javalin server;
  private final CountDownLatch closing;

  private Api(Javalin server, CountDownLatch closing) {
    this.server = server;
    this.closing = closing;
  }

  /**
   * Starts to answer.
   *
   * @throws IllegalArgumentException when the address is open to others and no TLS is in front, or
   *     cannot be listened on
   */
  public static Api start(ServerSettings settings, Services services) {
    if (!settings.mayBind()) {
      throw new IllegalArgumentException(settings.refusal());
    }
    JavalinLogger.startupInfo = false;
    CountDownLatch closing = new CountDownLatch(1);
    Javalin server = Javalin.create(config -> configure(config, settings, services, closing));
    try {
      server.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw new IllegalArgumentException(
          "Port %d of %s cannot be listened on: another program does, perhaps another `leadline serve`, or it is one of the system's. Name another with --port."
              .formatted(settings.port(), settings.host()),
          e);
    }
    LOG.info("listening on {} port {}", settings.host(), server.port());
    return new Api(server, closing);
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop();
  }

  /** The routes as registered, for the tests that compare them with their description. */
  Javalin server() {
    return server;
  }

  private static void configure(
      JavalinConfig config, ServerSettings settings, Services services, CountDownLatch closing) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.jsonMapper(new JavalinJackson3(Json.MAPPER, true));
    config.http.maxRequestSize = settings.jsonBytes();
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.defaultContentType = "application/json";
    config.router.javaLangErrorHandler(Api::failed);
    configureJetty(config, settings);
    PageFiles.add(config.staticFiles);
    route(config, settings, services, closing);
  }

  private static void configureJetty(JavalinConfig config, ServerSettings settings) {
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(Api::modifyHttp);
    config.jetty.modifyServer(server -> modifyServer(server, settings));
    config.jetty.modifyServletContextHandler(Api::modifyContext);
  }

  private static void modifyHttp(HttpConfiguration http) {
    http.setUriCompliance(ADDRESSES);
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
  }

  private static void modifyServer(Server server, ServerSettings settings) {
    server.setStopTimeout(settings.stopTimeout().toMillis());
    server.setErrorHandler(new JettyErrors());
  }

  private static void modifyContext(ServletContextHandler context) {
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    context.setErrorHandler(new JettyErrors());
  }

  private static void route(
      JavalinConfig config, ServerSettings settings, Services services, CountDownLatch closing) {
    Sessions sessions = new Sessions(settings.sessions(), services.clock());
    Guard guard = new Guard(sessions, services.store().tokens(), services.store().accounts());
    Metrics metrics =
        new Metrics(
                sessions,
                services.index(),
                services.store().changes(),
                List.of(
                    services.index()::caches,
                    services.search()::caches,
                    services.linking().links()::caches,
                    () -> List.of(services.walking().linked().cache())),
                services.inbox())
            .with(services.linking().clusters()::figures);
    RoutesConfig routes = config.routes;
    routes.before(SecurityHeaders::set);
    routes.beforeMatched(guard);
    ErrorResponses.register(routes);
    accessRoutes(routes, settings, services, sessions);
    searchRoutes(routes, services);
    operationRoutes(routes, settings, services);
    new AlertStream(services.alerting().alerts(), guard, closing).register(routes);
    new HealthRoutes(guard, services).register(routes);
    metrics.register(routes);
    config.requestLogger.http(metrics::answered);
  }

  private static void accessRoutes(
      RoutesConfig routes, ServerSettings settings, Services services, Sessions sessions) {
    LogInThrottle throttle =
        new LogInThrottle(
            settings.failuresByAccount(), settings.failuresByAddress(), services.clock());
    AuditNotes audit = audit(services);
    var accounts = services.store().accounts();
    var tokens = services.store().tokens();
    new SessionRoutes(
            accounts, sessions, throttle, audit, settings.behindTls(), services.synthetic())
        .register(routes);
    new UserRoutes(accounts, audit).register(routes);
    new TokenRoutes(tokens, accounts, audit, services.clock()).register(routes);
    new UnitRoutes(services.access()).register(routes);
  }

  private static void searchRoutes(RoutesConfig routes, Services services) {
    SearchStore searches = services.store().searches();
    new SearchRoutes(services.search(), services.linking().links(), new RecentSearches(searches))
        .register(routes);
    new FacetRoutes(services.search()).register(routes);
    new ColumnRoutes(services.store().preferences(), audit(services)).register(routes);
    new SavedSearchRoutes(searches, audit(services)).register(routes);
    new SearchExportRoutes(services.exports()).register(routes);
    new SweepRoutes(services.sweeps(), services.keyIds()).register(routes);
    new FieldRoutes(services.fields()).register(routes);
    new IdentifierRoutes(services.identifiers(), services.lists()::networks).register(routes);
    new NearRoutes(services.near()).register(routes);
    new NameRoutes(services.names()).register(routes);
    Supplier<Networks> networks = services.lists()::networks;
    ReportViews views = new ReportViews(services.keyIds(), services.noise(), networks);
    new ReportRoutes(services.reports(), views).register(routes);
    new VersionRoutes(services.reports(), views).register(routes);
    new LinkRoutes(services.linking().links(), services.keyIds()).register(routes);
    new ClusterRoutes(services.linking().clusters(), services.keyIds()).register(routes);
    Walking walking = services.walking();
    KeyIds keyIds = services.keyIds();
    new ClusteredRoutes(services.clusteredSearch()).register(routes);
    new WalkRoutes(walking, keyIds).register(routes);
    new AdditionRoutes(walking.deltas(), keyIds).register(routes);
    new CompareRoutes(walking.comparisons(), keyIds).register(routes);
    new TimelineRoutes(walking.timelines(), keyIds).register(routes);
    new ExportRoutes(walking.exports(), keyIds).register(routes);
    new DecisionRoutes(services.linking().decisions()).register(routes);
    new AlarmRoutes(services.linking().alarms(), services.keyIds()).register(routes);
    new NoticeRoutes(services.store().notices(), services.access(), audit(services))
        .register(routes);
    new WatchRoutes(services.alerting().watches(), services.identifiers()).register(routes);
    new AlertRoutes(services.alerting().alerts()).register(routes);
    new QueueRoutes(services.queue()).register(routes);
    new CaseRoutes(services.cases()).register(routes);
    new DigestRoutes(services.digests()).register(routes);
    new ProviderRoutes(services.providers()).register(routes);
    new ProfileRoutes(services.profiles()).register(routes);
    new UnitProfileRoutes(services.profiles()).register(routes);
  }

  private static void operationRoutes(
      RoutesConfig routes, ServerSettings settings, Services services) {
    GivenUnit givenUnit = new GivenUnit(services.access());
    new TakeInRoutes(services.arrivals(), givenUnit, audit(services), settings.reportBytes())
        .register(routes);
    new QuarantineRoutes(
            services.store().quarantine(), services.arrivals(), givenUnit, audit(services))
        .register(routes);
    new ListRoutes(
            services.store().lists(), services.lists(), audit(services), settings.listBytes())
        .register(routes);
    new PassedOverRoutes(services.store().passedOver(), audit(services)).register(routes);
    new BatchRoutes(services.store().batches(), audit(services)).register(routes);
    new AuditRoutes(services.store().audit(), audit(services)).register(routes);
  }

  private static AuditNotes audit(Services services) {
    return new AuditNotes(services.store().audit(), services.clock());
  }

  /** An error of the virtual machine: the answer says no more than that. */
  private static void failed(HttpServletResponse response, Error error) {
    Problem problem = ErrorResponses.failed(error);
    response.setStatus(problem.status());
    response.setContentType(Problem.CONTENT_TYPE);
    try {
      response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem));
    } catch (IOException e) {
      LOG.debug("the caller has gone", e);
    }
  }
}
