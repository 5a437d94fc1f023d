package org.leadline.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.leadline.access.Caller;
import org.leadline.api.Services;
import org.leadline.arrival.Arrivals;
import org.leadline.arrival.Follower;
import org.leadline.arrival.IndexProblem;
import org.leadline.arrival.KnownLists;
import org.leadline.arrival.ListImports;
import org.leadline.arrival.ListService;
import org.leadline.arrival.Projection;
import org.leadline.arrival.Readers;
import org.leadline.arrival.inbox.Inbox;
import org.leadline.arrival.inbox.InboxState;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.Recogniser;
import org.leadline.index.ReportIndex;
import org.leadline.intake.Intake;
import org.leadline.store.Store;

/**
 * The composition root: everything that the program is made of, on the {@link Ground} of one data
 * directory, which it closes; what answers questions are its {@link Answers}. Safe for many
 * threads.
 */
public final class Wiring implements AutoCloseable {

  private final Settings settings;
  private final Ground ground;
  private final InstantSource clock = Clock.systemUTC();

  private final Store store;
  private final ReportIndex index;
  private final Readers readers;
  private final NoiseLists noise;
  private final Answers answers;
  private final Upkeep upkeep;

  private Wiring(Settings settings, Ground ground) {
    this.settings = settings;
    this.ground = ground;
    store = ground.store();
    index = ground.index();
    try {
      // What makes a report of a document.
      NoiseLists configured = settings.noise();
      KnownLists knownLists = KnownLists.of(store, ground.data(), configured.networks().folder());
      Recogniser recogniser = new Recogniser(settings.identity());
      readers =
          new Readers(
              new Intake(settings.intake(), settings.identity()),
              recogniser,
              settings.ranking(),
              settings.access(),
              knownLists);
      noise =
          configured.and(
              term -> knownLists.current().noise(term, configured.networks()),
              () -> knownLists.current().generation());

      answers =
          Answers.on(
              ground, settings, recogniser, noise, () -> knownLists.current().hashes(), clock);
      upkeep = new Upkeep(ground, readers, answers, clock);
    } catch (RuntimeException e) {
      ground.closeAfter(e);
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
    return new Wiring(settings, Ground.reading(settings, data));
  }

  /**
   * Opens a data directory as the owner of its index, made when it does not exist, and brings the
   * index up to the store.
   *
   * @param command what the owner is doing, for those who are refused meanwhile
   * @throws IndexOwned when another process owns it
   */
  public static Wiring owning(Settings settings, Path data, String command) {
    return new Wiring(settings, Ground.owning(settings, data, command));
  }

  /**
   * Opens a data directory for taking reports in: as the owner of its index, or, where another
   * process is, for committing to the store only, which that process then indexes.
   */
  public static Wiring takingIn(Settings settings, Path data, String command) {
    return new Wiring(settings, Ground.takingIn(settings, data, command));
  }

  /**
   * Opens a data directory with an empty index, to be filled from the store.
   *
   * @throws IndexOwned when another process owns the index
   */
  public static Wiring rebuilding(Settings settings, Path data, String command) {
    return new Wiring(settings, Ground.rebuilding(settings, data, command));
  }

  /**
   * Brings a backup into a data directory that has no store; its index is built when it is opened.
   *
   * @return how many files there were
   * @throws IndexOwned when another process owns the directory
   * @throws IllegalArgumentException when it is no backup, or there is a store already
   */
  public static int restore(Path data, Path backup) {
    return Ground.restore(data, backup);
  }

  /** How many changes of the store searches here do not see. */
  public long lag() {
    return ground.lag();
  }

  /** Whether any process, this one included, owns the index. */
  public boolean isOwned() {
    return ground.isOwned();
  }

  /** Follows what other processes commit to the store, until closed. Only for the owner. */
  public Follower follow() {
    return Follower.start(ground.projection().orElseThrow(), ground.arrival());
  }

  /** Whoever works on the data directory itself, with everything visible. */
  public Caller localOperator(String purpose) {
    return LocalOperator.caller(purpose);
  }

  /**
   * What the HTTP API stands on.
   *
   * @param lists imports lists of known hashes, and labels reports by them
   * @param inbox how the watched folder is; empty where none is watched
   */
  public Services services(
      boolean synthetic, ListService lists, Supplier<Optional<InboxState>> inbox) {
    return new Services(
        store,
        index,
        settings.fields(),
        settings.access(),
        noise,
        answers.keyIds(),
        answers.search(),
        answers.sweeps(),
        answers.exports(),
        answers.identifiers(),
        answers.near(),
        answers.names(),
        answers.reports(),
        answers.linking(),
        answers.walking(),
        answers.clusteredSearch(),
        answers.queue(),
        answers.profiles(),
        answers.cases(),
        answers.digests(),
        answers.providers(),
        answers.alerting(),
        arrivals(),
        lists,
        this::indexProblem,
        inbox,
        clock,
        Version.current(),
        synthetic);
  }

  /**
   * Watches a folder.
   *
   * @throws IllegalArgumentException when it cannot be watched
   */
  public Inbox watch(Inbox.Place place) {
    return Inbox.watch(
        place,
        arrivals(),
        readers.intake(),
        localOperator("watched folder"),
        store.audit(),
        ground.arrival().inbox());
  }

  /** Takes documents in. */
  public Arrivals arrivals() {
    return new Arrivals(store, readers, ground.projection(), ground.arrival());
  }

  /** Why the index does not follow the store; empty when it does, or when another owns it. */
  public Optional<IndexProblem> indexProblem() {
    return ground.projection().flatMap(Projection::problem);
  }

  /** Imports lists of known hashes. */
  public ListImports lists() {
    return new ListImports(store, readers, ground.projection(), clock);
  }

  /** Labels reports by lists beside other work, until closed. Only for the owner. */
  ListService label() {
    return ListService.start(lists());
  }

  /** Whether this process owns the index. */
  public boolean owns() {
    return ground.projection().isPresent();
  }

  /** The data directory. */
  public Path data() {
    return ground.data();
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

  /** What is done about reports after they were taken in. */
  public Upkeep upkeep() {
    return upkeep;
  }

  /** What answers questions. */
  public Answers answers() {
    return answers;
  }

  @Override
  public void close() {
    answers.sweeps().close();
    ground.close();
  }
}
