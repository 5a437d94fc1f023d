package org.leadline.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import org.leadline.access.Caller;
import org.leadline.api.Services;
import org.leadline.arrival.ArrivalSettings;
import org.leadline.arrival.Arrivals;
import org.leadline.arrival.Follower;
import org.leadline.arrival.Ownership;
import org.leadline.arrival.Projection;
import org.leadline.arrival.Readers;
import org.leadline.casework.QueueService;
import org.leadline.identity.Recogniser;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.index.lucene.LuceneIndex.Opening;
import org.leadline.intake.Intake;
import org.leadline.link.LinkService;
import org.leadline.search.IdentifierService;
import org.leadline.search.KeyIds;
import org.leadline.search.ReportService;
import org.leadline.search.SearchService;
import org.leadline.store.Store;

/**
 * The composition root: everything that the program is made of, from the ground up, on one data
 * directory. What it opens it closes in reverse order. Safe for many threads.
 */
public final class Wiring implements AutoCloseable {

  private static final String INDEX_FOLDER = "index";
  private static final String KEY_IDS = "key ids";

  private final Closing closing = new Closing();
  private final Settings settings;
  private final ArrivalSettings arrival;
  private final Path data;
  private final InstantSource clock = Clock.systemUTC();

  private final Store store;
  private final ReportIndex index;
  private final Optional<Projection> projection;
  private final Readers readers;
  private final KeyIds keyIds;
  private final SearchService search;
  private final IdentifierService identifiers;
  private final ReportService reports;
  private final LinkService links;
  private final QueueService queue;

  private Wiring(
      Settings settings,
      Path data,
      Optional<Ownership> ownership,
      Duty duty,
      ArrivalSettings arrival) {
    Opening opening = duty.opening(ownership.isPresent());
    this.settings = settings;
    this.arrival = arrival;
    this.data = data;
    try {
      // The ground: who owns the index, the system of record, the index and its projection.
      ownership.ifPresent(closing::add);
      store = closing.add(Store.open(data, settings.store(), settings.derivation()));
      duty.check(store);
      index = closing.add(LuceneIndex.open(data.resolve(INDEX_FOLDER), settings.fields(), opening));
      // A rebuild commits its own sequence: a projection beside it would commit the old one.
      projection =
          opening == Opening.OWN
              ? Optional.of(closing.add(new Projection(store, index, arrival)))
              : Optional.empty();

      // What makes a report of a document.
      Recogniser recogniser = new Recogniser(settings.identity());
      readers =
          new Readers(
              new Intake(settings.intake()), recogniser, settings.ranking(), settings.access());

      // What answers questions. Each writes its audit record before its answer leaves.
      String profile = duty.profile(store, settings);
      keyIds = new KeyIds(store.secret().derived(KEY_IDS));
      search =
          new SearchService(
              index,
              settings.fields(),
              recogniser,
              keyIds,
              settings.search(),
              store.audit(),
              clock,
              profile);
      identifiers =
          new IdentifierService(
              index,
              settings.fields(),
              recogniser,
              keyIds,
              settings.noise(),
              settings.search(),
              store.audit(),
              clock);
      reports = new ReportService(store, store.audit(), clock);
      links =
          new LinkService(
              index,
              settings.links(),
              settings.noise(),
              settings.access().hiddenLinks(),
              store.audit(),
              clock);
      queue = new QueueService(index, store, store.audit(), clock, profile);
    } catch (RuntimeException e) {
      closing.closeAfter(e);
      throw e;
    }
  }

  /**
   * Opens a data directory for questions, at the index's last commit; where that lags behind the
   * store and nobody owns the index, it is brought up first.
   *
   * @throws NoDataDirectory when nothing was ever taken in there
   */
  public static Wiring reading(Settings settings, Path data) {
    if (!Store.existsIn(data)) {
      throw new NoDataDirectory(data);
    }
    Wiring wiring = open(settings, data);
    if (wiring.lag() > 0 && !wiring.isOwned()) {
      wiring.close();
      working(settings, data, "leadline catching up", Duty.READ).close();
      return open(settings, data);
    }
    return wiring;
  }

  private static Wiring open(Settings settings, Path data) {
    return new Wiring(settings, data, Optional.empty(), Duty.READ, settings.arrival());
  }

  /** How many changes of the store searches here do not see. */
  public long lag() {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return store.changes().latest() - snapshot.sequence();
    }
  }

  /** Whether any process, this one included, owns the index. */
  public boolean isOwned() {
    return Ownership.holder(data).isPresent();
  }

  /**
   * Opens a data directory as the owner of its index, made when it does not exist, and brings the
   * index up to the store.
   *
   * @param command what the owner is doing, for those who are refused meanwhile
   * @throws IndexOwned when another process owns it
   */
  public static Wiring owning(Settings settings, Path data, String command) {
    Wiring wiring =
        new Wiring(
            settings, data, Optional.of(own(data, command)), Duty.TAKE_IN, settings.arrival());
    wiring.catchUp();
    return wiring;
  }

  /**
   * Opens a data directory for taking reports in: as the owner of its index, or, where another
   * process is, for committing to the store only, which that process then indexes.
   */
  public static Wiring takingIn(Settings settings, Path data, String command) {
    return working(settings, data, command, Duty.TAKE_IN);
  }

  private static Wiring working(Settings settings, Path data, String command, Duty duty) {
    Wiring wiring =
        new Wiring(
            settings, data, Ownership.acquire(data, command), duty, settings.arrival().unread());
    wiring.catchUp();
    return wiring;
  }

  /**
   * Opens a data directory with an empty index, to be filled from the store.
   *
   * @throws IndexOwned when another process owns the index
   */
  public static Wiring rebuilding(Settings settings, Path data, String command) {
    return new Wiring(
        settings, data, Optional.of(own(data, command)), Duty.REBUILD, settings.arrival());
  }

  private static Ownership own(Path data, String command) {
    return Ownership.acquire(data, command)
        .orElseThrow(() -> new IndexOwned(Ownership.holder(data).orElse("another process")));
  }

  private void catchUp() {
    try {
      projection.ifPresent(owned -> owned.catchUp(true));
    } catch (RuntimeException e) {
      closing.closeAfter(e);
      throw e;
    }
  }

  /** Follows what other processes commit to the store, until closed. Only for the owner. */
  public Follower follow() {
    return Follower.start(projection.orElseThrow(), arrival);
  }

  /** Warms the index beside the first answers. */
  Warming warm() {
    return Warming.start(index);
  }

  /** Whoever works on the data directory itself, with everything visible. */
  public Caller localOperator(String purpose) {
    return LocalOperator.caller(purpose);
  }

  /** What the HTTP API stands on. */
  public Services services(boolean synthetic) {
    return new Services(
        store,
        index,
        settings.fields(),
        settings.access(),
        settings.noise(),
        keyIds,
        search,
        identifiers,
        reports,
        links,
        queue,
        arrivals(),
        clock,
        Version.current(),
        synthetic);
  }

  /** Takes documents in. */
  public Arrivals arrivals() {
    return new Arrivals(store, readers, projection, arrival);
  }

  /** Whether this process owns the index. */
  public boolean owns() {
    return projection.isPresent();
  }

  /** The data directory. */
  public Path data() {
    return data;
  }

  /** The settings. */
  public Settings settings() {
    return settings;
  }

  /** The system of record. */
  public Store store() {
    return store;
  }

  /** The index. */
  public ReportIndex index() {
    return index;
  }

  /** What makes a report of a document. */
  public Readers readers() {
    return readers;
  }

  /** Searches. */
  public SearchService search() {
    return search;
  }

  /** What is known of a value. */
  public IdentifierService identifiers() {
    return identifiers;
  }

  /** Opens reports. */
  public ReportService reports() {
    return reports;
  }

  /** Linked reports. */
  public LinkService links() {
    return links;
  }

  /** The urgent order. */
  public QueueService queue() {
    return queue;
  }

  @Override
  public void close() {
    closing.close();
  }
}
