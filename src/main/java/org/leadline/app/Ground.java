package org.leadline.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.leadline.arrival.ArrivalSettings;
import org.leadline.arrival.Ownership;
import org.leadline.arrival.Projection;
import org.leadline.arrival.Restoration;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.index.ScoreColumns;
import org.leadline.index.WatchMatcher;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.index.lucene.LuceneIndex.Opening;
import org.leadline.index.lucene.LuceneWatchMatcher;
import org.leadline.profile.ScoringProfiles;
import org.leadline.store.Store;

/**
 * What everything else stands on, in one data directory: who owns the index, the system of record,
 * the index, and where this process owns it the projection of the one into the other. What it opens
 * it closes in reverse order. Safe for many threads.
 */
final class Ground implements AutoCloseable {

  private static final String INDEX_FOLDER = "index";

  private final Closing closing = new Closing();
  private final Path data;
  private final Duty duty;
  private final ArrivalSettings arrival;
  private final Fields fields;
  private final Store store;
  private final ReportIndex index;
  private final Optional<Projection> projection;

  private Ground(
      Settings settings,
      Path data,
      Optional<Ownership> ownership,
      Duty duty,
      ArrivalSettings arrival) {
    this.data = data;
    this.duty = duty;
    this.arrival = arrival;
    this.fields = settings.fields();
    Opening opening = duty.opening(ownership.isPresent());
    try {
      ownership.ifPresent(closing::add);
      store = closing.add(Store.open(data, settings.store(), settings.derivation()));
      duty.check(store);
      if (opening == Opening.READ) {
        bringUp(settings, data, store);
      }
      index = closing.add(openIndex(settings, data, opening));
      projection = opening == Opening.OWN ? Optional.of(project()) : Optional.empty();
    } catch (RuntimeException e) {
      closing.closeAfter(e);
      throw e;
    }
  }

  static Ground reading(Settings settings, Path data) {
    if (!Store.existsIn(data)) {
      throw new NoDataDirectory(data);
    }
    return new Ground(settings, data, Optional.empty(), Duty.READ, settings.arrival());
  }

  static Ground owning(Settings settings, Path data, String command) {
    return new Ground(
        settings, data, Optional.of(own(data, command)), Duty.TAKE_IN, settings.arrival());
  }

  static Ground takingIn(Settings settings, Path data, String command) {
    Optional<Ownership> ownership = Ownership.acquire(data, command);
    return new Ground(settings, data, ownership, Duty.TAKE_IN, settings.arrival().unread());
  }

  static Ground rebuilding(Settings settings, Path data, String command) {
    return new Ground(
        settings, data, Optional.of(own(data, command)), Duty.REBUILD, settings.arrival());
  }

  static int restore(Path data, Path backup) {
    Restoration restoration = new Restoration(data);
    restoration.requireNoStore();
    try (Ownership ownership = own(data, "leadline restore")) {
      Objects.requireNonNull(ownership);
      return restoration.from(backup);
    }
  }

  /** Where the index lags behind the store and nobody owns it, it is brought up to be read. */
  private static void bringUp(Settings settings, Path data, Store store) {
    if (LuceneIndex.sequenceIn(data.resolve(INDEX_FOLDER)) >= store.changes().latest()) {
      return;
    }
    Optional<Ownership> ownership = Ownership.acquire(data, "leadline catching up");
    if (ownership.isPresent()) {
      try (Closing catching = new Closing()) {
        catching.add(ownership.get());
        ReportIndex index = catching.add(openIndex(settings, data, Opening.OWN));
        catching.add(new Projection(store, index, settings.arrival().unread())).catchUp(true);
      }
    }
  }

  private static LuceneIndex openIndex(Settings settings, Path data, Opening opening) {
    return LuceneIndex.open(data.resolve(INDEX_FOLDER), settings.fields(), opening);
  }

  private static Ownership own(Path data, String command) {
    return Ownership.acquire(data, command)
        .orElseThrow(() -> new IndexOwned(Ownership.holder(data).orElse("another process")));
  }

  /** A rebuild has none: it commits its own sequence, and a projection would commit the old one. */
  private Projection project() {
    Projection made = closing.add(new Projection(store, index, arrival));
    made.catchUp(true);
    return made;
  }

  /** Under which profiles scores are shown; the index goes by it from here on. */
  ScoringProfiles scoring(Settings settings) {
    return new ScoringProfiles(store, index, duty.profile(store, settings));
  }

  Path data() {
    return data;
  }

  ArrivalSettings arrival() {
    return arrival;
  }

  Store store() {
    return store;
  }

  ReportIndex index() {
    return index;
  }

  Optional<Projection> projection() {
    return projection;
  }

  /**
   * A matcher without questions over the fields of the index, closed with the rest.
   *
   * @param scored under which profiles whom scores are shown
   */
  WatchMatcher matcher(Supplier<ScoreColumns> scored) {
    return closing.add(new LuceneWatchMatcher(fields, scored));
  }

  /**
   * Lets searches see what was committed, where this process owns the index. Where the index fails
   * the projection tells of it, and what was committed is found when it works again.
   */
  void bringUpIndex() {
    projection.ifPresent(Projection::finish);
  }

  /** How many changes of the store searches here do not see. */
  long lag() {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return store.changes().latest() - snapshot.sequence();
    }
  }

  /** Whether any process, this one included, owns the index. */
  boolean isOwned() {
    return Ownership.holder(data).isPresent();
  }

  /** Closes because of a failure, which keeps what else fails as suppressed. */
  void closeAfter(RuntimeException failure) {
    closing.closeAfter(failure);
  }

  @Override
  public void close() {
    closing.close();
  }
}
