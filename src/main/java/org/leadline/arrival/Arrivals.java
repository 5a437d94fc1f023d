package org.leadline.arrival;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.leadline.access.Visibility;
import org.leadline.intake.DocumentBytes;
import org.leadline.intake.IntakeOptions;
import org.leadline.intake.Piece;
import org.leadline.intake.RawDocument;
import org.leadline.intake.mapping.Mapping;
import org.leadline.store.Packed;
import org.leadline.store.Quarantined;
import org.leadline.store.Store;
import org.leadline.store.StoreMaintenance.KeptQuarantined;
import org.leadline.store.StoreMaintenance.Page;

/**
 * Takes documents in. Any number of runs may go on at the same time, in this process and in others.
 * Safe for many threads.
 */
public final class Arrivals {

  private static final int QUARANTINED_AT_ONCE = 100;

  private final Store store;
  private final Readers readers;
  private final Optional<Projection> projection;
  private final ArrivalSettings settings;

  /**
   * Takes in to this store.
   *
   * @param projection where this process owns the index; without it what is taken in is indexed by
   *     the owner, within half a second, or when an owner starts
   */
  public Arrivals(
      Store store, Readers readers, Optional<Projection> projection, ArrivalSettings settings) {
    this.store = store;
    this.readers = readers;
    this.projection = projection;
    this.settings = settings;
  }

  /**
   * Takes in files, folders and ZIPs. When it returns, everything that could be read is durable
   * and, where this process owns the index, found by searches, unless the summary says that the
   * index fails: it is found then when the index works again.
   *
   * @throws RuntimeException when the store fails; what was reported to {@code progress} is durable
   */
  public ArrivalSummary takePaths(
      List<Path> paths, IntakeOptions options, ArrivalRequest request, ArrivalProgress progress) {
    return take(pieces -> readers.intake().split(paths, options, pieces), request, progress);
  }

  /**
   * Takes in one stream, as {@link #takePaths} does files.
   *
   * @param name what the stream is called in results
   */
  public ArrivalSummary takeStream(
      String name,
      InputStream bytes,
      IntakeOptions options,
      ArrivalRequest request,
      ArrivalProgress progress) {
    return take(
        pieces -> readers.intake().splitStream(name, bytes, options, pieces), request, progress);
  }

  /** Takes in files, folders and ZIPs, and then a stream, in one run. */
  public ArrivalSummary takePathsAndStream(
      List<Path> paths,
      String name,
      InputStream bytes,
      IntakeOptions options,
      ArrivalRequest request,
      ArrivalProgress progress) {
    return take(
        pieces -> {
          readers.intake().split(paths, options, pieces);
          readers.intake().splitStream(name, bytes, options, pieces);
        },
        request,
        progress);
  }

  /**
   * Reads again everything in quarantine whose bytes were kept, with the number that was told of it
   * and for the unit that it was delivered for, those of the request added; what can be read leaves
   * the quarantine, the rest stays as it is.
   */
  public ArrivalSummary retryQuarantine(ArrivalRequest request, ArrivalProgress progress) {
    return run(request, progress)
        .take(items -> {
          Page<KeptQuarantined> page = store.maintenance().quarantinedAfter(0, QUARANTINED_AT_ONCE);
          while (!page.rows().isEmpty()) {
            page.rows().forEach(kept -> items.accept(item(kept, request.units())));
            page = store.maintenance().quarantinedAfter(page.last(), QUARANTINED_AT_ONCE);
          }
        });
  }

  /**
   * Reads one quarantined document again, as {@link #retryQuarantine} does all. Empty when there is
   * none with this number, its bytes were not kept, or the caller may not see them.
   */
  public Optional<ArrivalSummary> retryQuarantined(
      long entry, ArrivalRequest request, ArrivalProgress progress) {
    Optional<Quarantined> row = store.quarantine().find(entry, request.visibility());
    Optional<Packed> bytes = store.quarantine().bytes(entry, request.visibility());
    if (row.isEmpty() || bytes.isEmpty()) {
      return Optional.empty();
    }
    KeptQuarantined kept = new KeptQuarantined(row.get(), bytes.get());
    return Optional.of(
        run(request, progress).take(items -> items.accept(item(kept, request.units()))));
  }

  /**
   * Reads one quarantined document again as a feed, with a mapping: a row that the mapping before
   * could not read, or a whole file that needs one. It leaves the quarantine when all of it is
   * taken in; otherwise it stays, beside the rows that could not be. Empty as above.
   */
  public Optional<ArrivalSummary> retryMapped(
      long entry, Mapping mapping, ArrivalRequest request, ArrivalProgress progress) {
    Optional<Quarantined> row = store.quarantine().find(entry, request.visibility());
    Optional<Packed> bytes = store.quarantine().bytes(entry, request.visibility());
    if (row.isEmpty() || bytes.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<String> units = units(row.get(), request.units());
    IntakeOptions options = new IntakeOptions(row.get().number(), mapping);
    InputStream feed = DocumentBytes.of(bytes.get().unpack()).stream();
    ArrivalSummary summary =
        run(request, progress)
            .take(items ->
                readers
                    .intake()
                    .splitStream(
                        row.get().source(),
                        feed,
                        options,
                        piece -> items.accept(new ArrivalRun.Item(piece, units, 0))));
    if (summary.counts().quarantined() == 0 && summary.counts().documents() > 0) {
      store.commit(transaction -> {
        transaction.release(entry);
        return entry;
      });
    }
    return Optional.of(summary);
  }

  /** A mapping that the configuration names. */
  public Optional<Mapping> mapping(String name) {
    return Optional.ofNullable(readers.intake().mappings().get(name));
  }

  private ArrivalSummary take(
      Consumer<Consumer<Piece>> delivery, ArrivalRequest request, ArrivalProgress progress) {
    return run(request, progress)
        .take(items ->
            delivery.accept(piece -> items.accept(new ArrivalRun.Item(piece, request.units(), 0))));
  }

  private ArrivalRun run(ArrivalRequest request, ArrivalProgress progress) {
    return new ArrivalRun(
        store,
        readers,
        settings,
        request,
        committed -> {
          projection.ifPresent(index -> index.accept(committed.reports()));
          progress.committed(committed.counts());
        },
        progress::noted,
        () -> projection.flatMap(Projection::finish));
  }

  private static ArrivalRun.Item item(KeptQuarantined kept, SortedSet<String> added) {
    Quarantined row = kept.row();
    RawDocument raw =
        new RawDocument(row.source(), 0, DocumentBytes.of(kept.bytes().unpack()), row.number());
    return new ArrivalRun.Item(new Piece.Unparsed(raw), units(row, added), row.id());
  }

  private static SortedSet<String> units(Quarantined row, SortedSet<String> added) {
    SortedSet<String> units = new TreeSet<>(added);
    if (!row.unit().equals(Visibility.UNASSIGNED)) {
      units.add(row.unit());
    }
    return units;
  }
}
