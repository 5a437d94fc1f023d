package org.leadline.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.leadline.access.AccessSettings;
import org.leadline.access.AccountRole;
import org.leadline.access.Moment;
import org.leadline.access.Visibility;
import org.leadline.alert.AlertService;
import org.leadline.alert.Alerting;
import org.leadline.alert.WatchParts;
import org.leadline.alert.WatchRun;
import org.leadline.alert.WatchService;
import org.leadline.arrival.ArrivalSettings;
import org.leadline.arrival.Arrivals;
import org.leadline.arrival.KnownLists;
import org.leadline.arrival.ListImports;
import org.leadline.arrival.ListRequest;
import org.leadline.arrival.ListService;
import org.leadline.arrival.ProfileChanges;
import org.leadline.arrival.Projection;
import org.leadline.arrival.Readers;
import org.leadline.casework.CaseService;
import org.leadline.casework.CaseworkSettings;
import org.leadline.casework.ClusteredSearch;
import org.leadline.casework.DigestService;
import org.leadline.casework.QueueService;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NoiseLists;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.index.Fields;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.index.lucene.LuceneWatchMatcher;
import org.leadline.intake.Intake;
import org.leadline.intake.IntakeSettings;
import org.leadline.link.LinkRules;
import org.leadline.link.LinkSettings;
import org.leadline.link.Linking;
import org.leadline.link.walk.Walking;
import org.leadline.priority.Ranking;
import org.leadline.profile.Profiling;
import org.leadline.profile.ScoringProfiles;
import org.leadline.search.IdentifierService;
import org.leadline.search.KeyIds;
import org.leadline.search.NameService;
import org.leadline.search.NearService;
import org.leadline.search.ProviderService;
import org.leadline.search.ReportService;
import org.leadline.search.SearchService;
import org.leadline.search.SearchSettings;
import org.leadline.search.StoredQuestions;
import org.leadline.search.export.ResultExports;
import org.leadline.search.sweep.SweepService;
import org.leadline.search.sweep.SweptLists;
import org.leadline.store.Secret;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;

/** The real server on a free port, with a real store and a real index in a folder of its own. */
final class TestServer implements AutoCloseable {

  /** The password of every account that a test makes. */
  static final String PASSWORD = "a password for tests";

  /** The largest list that is imported here. */
  static final int LIST_BYTES = 1 << 20;

  private final Moment clock = new Moment();
  private final List<Browser> browsers = new ArrayList<>();
  private final Store store;
  private final LuceneIndex index;
  private final Projection projection;
  private final ProfileChanges changes;
  private final ListImports lists;
  private final ListService listService;
  private final LuceneWatchMatcher matcher;
  private final WatchRun watches;
  private final SweepService sweeps;
  private final Api api;
  private final String firstPassword;

  private TestServer(Path folder, boolean behindTls, ConfigFolder config) {
    IdentitySettings identity = IdentitySettings.from(config);
    Fields fields = Fields.from(config, identity.fingerprint());
    Recogniser recogniser = new Recogniser(identity);
    NoiseLists noise = NoiseLists.from(config);
    Ranking ranking = Ranking.from(config);
    AccessSettings access = AccessSettings.from(config);
    ArrivalSettings arrival = ArrivalSettings.from(config);
    SearchSettings searching = SearchSettings.from(config, fields);
    store =
        Store.open(
            made(folder.resolve("store")),
            StoreSettings.DEFAULTS,
            Readers.derivation(identity, ranking),
            clock);
    index = LuceneIndex.open(made(folder.resolve("index")), fields, LuceneIndex.Opening.OWN);
    projection = new Projection(store, index, arrival);
    KeyIds keyIds = new KeyIds(store.secret().derived("key ids"));
    Readers readers =
        new Readers(
            new Intake(IntakeSettings.from(config), identity),
            recogniser,
            ranking,
            access,
            KnownLists.of(store, folder, "networks"));
    ScoringProfiles scoring = new ScoringProfiles(store, index, ranking.profile());
    changes = new ProfileChanges(store, projection);
    lists = new ListImports(store, readers, Optional.of(projection), clock);
    listService = ListService.start(lists);
    LinkRules rules = new LinkRules(LinkSettings.from(config), noise, identity);
    Linking linking = Linking.of(index, rules, access, store, clock);
    SearchService search =
        new SearchService(
            index,
            fields,
            recogniser,
            keyIds,
            searching,
            store.audit(),
            clock,
            new SweptLists(store.sweeps()));
    sweeps =
        new SweepService(
            index,
            fields,
            recogniser,
            noise,
            LinkSettings.from(config)::hub,
            searching,
            store.sweeps(),
            store.audit(),
            clock);
    StoredQuestions questions = new StoredQuestions(fields, recogniser);
    matcher = new LuceneWatchMatcher(fields, scoring::columns);
    watches =
        new WatchRun(
            store,
            index,
            reports -> Projection.read(store, reports),
            matcher,
            new WatchParts(questions, linking, Visibility.everything(), InstantSource.system()));
    Services services =
        new Services(
            store,
            index,
            fields,
            access,
            noise,
            keyIds,
            search,
            sweeps,
            new ResultExports(search, store, clock),
            new IdentifierService(
                index, fields, recogniser, keyIds, noise, searching, store.audit(), clock),
            new NearService(
                index,
                recogniser,
                keyIds,
                () -> readers.lists().current().hashes(),
                store.audit(),
                clock),
            new NameService(index, keyIds, store.audit(), clock),
            new ReportService(store, scoring, store.audit(), clock),
            linking,
            Walking.of(
                index, rules, linking.clusters(), access.hiddenLinks(), store.audit(), clock),
            new ClusteredSearch(search, linking.clusters()),
            new QueueService(index, fields, store, store.audit(), clock, scoring),
            Profiling.of(ranking.profiles(), scoring, index, store, access, clock),
            new CaseService(store, store.audit(), clock, projection::finish),
            new DigestService(index, linking.links(), store, clock, CaseworkSettings.from(config)),
            new ProviderService(index, fields, identity.families(), noise, store.audit(), clock),
            new Alerting(
                new WatchService(store, index, questions, clock), new AlertService(store, clock)),
            new Arrivals(store, readers, Optional.of(projection), arrival),
            listService,
            projection::problem,
            Optional::empty,
            clock,
            "0.0.0-test",
            false);
    config.check();
    firstPassword = store.accounts().createFirstAdministrator().map(Secret::value).orElseThrow();
    api = Api.start(settings(behindTls), services);
  }

  static TestServer start(Path folder) {
    return new TestServer(folder, false, ConfigFolder.builtIn());
  }

  /** With the settings of a folder. */
  static TestServer start(Path folder, ConfigFolder config) {
    return new TestServer(folder, false, config);
  }

  static TestServer start(Path folder, boolean behindTls) {
    return new TestServer(folder, behindTls, ConfigFolder.builtIn());
  }

  /** Imports a plain list of hashes. */
  void importList(String name, Path file) {
    lists.take(
        new ListRequest(name, "Example Office", "", "", null, null, null, ListReaders.USUAL, false),
        List.of(file),
        looked -> {});
  }

  /** Runs what arrived against the watches; tells how many alerts there were. */
  int watch() {
    return watches.run();
  }

  int port() {
    return api.port();
  }

  Api api() {
    return api;
  }

  Moment clock() {
    return clock;
  }

  /** Makes an account with {@link #PASSWORD}. */
  void account(String name, AccountRole role, String... units) {
    store.accounts().create(name, role, false, new TreeSet<>(List.of(units)), new Secret(PASSWORD));
  }

  /** Somebody who has not logged in. */
  Browser browser() {
    Browser browser = new Browser(port());
    browsers.add(browser);
    return browser;
  }

  Browser loggedIn(String account) {
    return loggedIn(account, PASSWORD);
  }

  Browser loggedIn(String account, String password) {
    return browser().loggedIn(account, password);
  }

  Browser administrator() {
    return loggedIn("admin", firstPassword);
  }

  Browser withToken(String secret) {
    return browser().with("Authorization", "Bearer " + secret);
  }

  /** Takes JSON lines in for a unit. */
  Browser.Answer takeIn(String unit, String... lines) {
    byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return administrator().upload("/api/reports?unit=" + unit, body);
  }

  /** Brings the profiles that units were ordered to use into force. */
  long bringUpProfiles() {
    return changes.bringUp(() -> false);
  }

  @Override
  public void close() {
    browsers.forEach(Browser::close);
    api.close();
    listService.close();
    sweeps.close();
    projection.close();
    matcher.close();
    index.close();
    store.close();
  }

  private static ServerSettings settings(boolean behindTls) {
    ServerSettings usual = ServerSettings.DEFAULTS.on("127.0.0.1", 0);
    return new ServerSettings(
        usual.host(),
        usual.port(),
        behindTls,
        usual.sessions(),
        usual.failuresByAccount(),
        usual.failuresByAddress(),
        usual.jsonBytes(),
        1 << 20,
        LIST_BYTES,
        usual.stopTimeout());
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
