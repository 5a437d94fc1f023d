package org.leadline.arrival;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.report.ReportId;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;

/** Store, index and projection of one data directory, as their owner opens them. */
final class Installation implements AutoCloseable {

  static final Visibility ALL = Visibility.everything();

  /** Small batches and frequent commits, so that much happens in a short run. */
  static final ArrivalSettings SETTINGS =
      new ArrivalSettings(
          2,
          40,
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofMillis(20),
          InboxSettings.DEFAULTS);

  final Ownership ownership;
  final Store store;
  final ReportIndex index;
  final Projection projection;

  final Readers readers;
  private final Readers withLists;

  private Installation(Path data, Readers readers) {
    this.readers = readers;
    ownership = Ownership.acquire(data, "test").orElseThrow();
    store = Store.open(data, StoreSettings.DEFAULTS, readers.derivation());
    index = LuceneIndex.open(data.resolve("index"), fields(readers), LuceneIndex.Opening.OWN);
    projection = new Projection(store, index, SETTINGS);
    withLists =
        new Readers(
            readers.intake(),
            readers.recogniser(),
            readers.ranking(),
            readers.access(),
            KnownLists.of(store, data, "networks"));
  }

  /** Opens and replays what is missing, as every start does. */
  static Installation start(Path data) {
    return start(data, Delivery.readers());
  }

  /** The same with readers of one's own settings. */
  static Installation start(Path data, Readers readers) {
    Installation installation = new Installation(data, readers);
    try {
      installation.projection.catchUp(true);
    } catch (RuntimeException e) {
      installation.drop();
      throw e;
    }
    return installation;
  }

  Arrivals arrivals() {
    return new Arrivals(store, readers, Optional.of(projection), SETTINGS);
  }

  List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    verified(differences::add);
    return differences;
  }

  Verification.Outcome verified() {
    return verified(difference -> {});
  }

  private Verification.Outcome verified(Consumer<Difference> told) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return new Verification(store, withLists).run(snapshot, ALL, told);
    }
  }

  SortedMap<ReportId, Integer> versions() {
    SortedMap<ReportId, Integer> versions = new TreeMap<>();
    try (IndexSnapshot snapshot = index.snapshot()) {
      snapshot.versions(ALL, version -> versions.put(version.report(), version.version()));
    }
    return versions;
  }

  /** Closes as a killed process would leave it: what the index did not commit is dropped. */
  void drop() {
    index.close();
    store.close();
    ownership.close();
  }

  @Override
  public void close() {
    projection.close();
    drop();
  }

  /** The same directory as a rebuild opens it. */
  static final class Rebuilding implements AutoCloseable {

    private final Ownership ownership;
    private final Store store;
    private final ReportIndex index;
    private final Readers readers;

    Rebuilding(Path data, Readers readers) {
      this.readers = readers;
      ownership = Ownership.acquire(data, "rebuild").orElseThrow();
      store = Store.open(data, StoreSettings.DEFAULTS, readers.derivation());
      index = LuceneIndex.open(data.resolve("index"), fields(readers), LuceneIndex.Opening.REBUILD);
    }

    Rebuild.Outcome run(Rebuild.Progress progress) {
      return new Rebuild(store, readers).run(index, progress);
    }

    @Override
    public void close() {
      index.close();
      store.close();
      ownership.close();
    }
  }

  private static Fields fields(Readers readers) {
    return Fields.from(ConfigFolder.builtIn(), readers.derivation().keys());
  }
}
