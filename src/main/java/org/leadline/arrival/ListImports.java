package org.leadline.arrival;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.networks.FactsFolder;
import org.leadline.enrich.networks.Networks;
import org.leadline.enrich.source.InvalidList;
import org.leadline.store.KnownList;
import org.leadline.store.Store;

/**
 * Imports and removes lists, takes address files into use, and labels the reports anew. A list
 * comes into use whole, in one transaction, once its file is on disk: until then, and after any
 * failure, the one before it stays. Several are read at a time, and taken into use one after
 * another, in whichever process. Safe for many threads.
 */
public final class ListImports {

  private final Store store;
  private final Readers readers;
  private final Optional<Projection> projection;
  private final InstantSource clock;

  /** Imports lists beside this store. */
  public ListImports(
      Store store, Readers readers, Optional<Projection> projection, InstantSource clock) {
    this.store = store;
    this.readers = readers;
    this.projection = projection;
    this.clock = clock;
  }

  /**
   * Imports a list, in the place of the one of its name.
   *
   * @param files its files, all of one form
   * @param looked told how many reports were looked at so far, once the list is in use
   * @throws InvalidList when they are no list, are damaged, or hold rows that cannot be read; then
   *     nothing has changed
   */
  public ListOutcome take(ListRequest request, List<Path> files, LongConsumer looked) {
    ListOutcome taken = put(request, files.stream().map(ListSource::of).toList());
    return new ListOutcome(taken.list(), taken.replaced(), relabel(looked, () -> false));
  }

  /** Imports a list as {@link #take} does, and leaves the reports to be labelled by others. */
  ListOutcome put(ListRequest request, List<ListSource> files) {
    return building(build -> use(build, build.whole(request, files), null));
  }

  /**
   * Updates a list that is in use: adds entries, and takes back what the form of the list tells to
   * be taken back.
   *
   * @param looked told how many reports were looked at so far, once the update is in use
   * @return empty when there is no such list
   * @throws InvalidList as {@link #take} does, and when the update has another form than the list
   */
  public Optional<ListOutcome> update(
      UpdateRequest request, List<Path> files, LongConsumer looked) {
    return add(request, files.stream().map(ListSource::of).toList())
        .map(outcome -> new ListOutcome(outcome.list(), true, relabel(looked, () -> false)));
  }

  /** Updates a list as {@link #update} does, and leaves the reports to be labelled by others. */
  Optional<ListOutcome> add(UpdateRequest request, List<ListSource> files) {
    Optional<KnownList> before = store.lists().find(request.name());
    return before.map(
        held -> building(build -> use(build, build.updated(held, request, files), held)));
  }

  /**
   * Takes a list into use.
   *
   * @param updated the state that it was made of; null for a whole list
   */
  private ListOutcome use(ListBuild build, KnownList list, @Nullable KnownList updated) {
    return folder()
        .alone(folder -> {
          build.deliver();
          Optional<String> before =
              store.commit(transaction -> {
                if (updated != null && !transaction.lists().isAt(updated)) {
                  throw new InvalidList(
                      "The list was changed while this update was read. Nothing was changed by it: send it again.");
                }
                return transaction.lists().put(list);
              });
          before.ifPresent(old -> ListFolder.delete(folder, old));
          return new ListOutcome(list, before.isPresent(), 0);
        });
  }

  /**
   * Takes a list out of use, and its labels back.
   *
   * @return how many reports had its labels; empty when there is no such list
   */
  public Optional<Long> remove(String name, LongConsumer looked) {
    return drop(name) ? Optional.of(relabel(looked, () -> false)) : Optional.empty();
  }

  /**
   * Takes a list out of use as {@link #remove} does, and leaves the reports to be labelled by
   * others.
   *
   * @return false when there is no such list
   */
  public boolean drop(String name) {
    return folder()
        .alone(folder -> {
          Optional<String> file = store.commit(transaction -> transaction.lists().remove(name));
          file.ifPresent(old -> ListFolder.delete(folder, old));
          return file.isPresent();
        });
  }

  /** What is known of addresses now. */
  public Networks networks() {
    return readers.lists().current().networks();
  }

  /**
   * Takes the address files into use that lie in their folder now, where they are others than
   * before; the reports are then to be labelled anew.
   */
  public void takeAddressFiles() {
    String state = FactsFolder.state(readers.lists().addressFiles());
    String files =
        state.isEmpty()
            ? ""
            : Hashing.sha256().hashString(state, StandardCharsets.UTF_8).toString();
    if (!files.equals(store.lists().addressFiles())) {
      store.commit(transaction -> transaction.lists().addressFiles(files));
    }
  }

  /** Ends what an interrupted import left to do: reports that have labels of an earlier state. */
  public long resume() {
    return resume(() -> false);
  }

  /**
   * Gives every report the labels of the lists in use, whatever it has.
   *
   * @return how many had others
   */
  public long relabelAll(LongConsumer looked) {
    store.commit(transaction -> {
      transaction.lists().lookAgain();
      return true;
    });
    return relabel(looked, () -> false);
  }

  /** The same, unless it is stopped before the end. */
  long resume(BooleanSupplier stopped) {
    return position().isEmpty() ? 0 : relabel(looked -> {}, stopped);
  }

  /** How far labelling is; empty when there is none to do. */
  OptionalLong position() {
    return store.lists().relabelling();
  }

  /** The lists in use whose files are lost or damaged, by name; they label nothing. */
  Set<String> lost() {
    return readers.lists().current().lost();
  }

  private long relabel(LongConsumer looked, BooleanSupplier stopped) {
    long changed = new Relabelling(store, readers).run(looked, stopped);
    projection.ifPresent(owned -> owned.catchUp(true));
    return changed;
  }

  private ListFolder folder() {
    return new ListFolder(store, readers.lists().folder());
  }

  /** Work at a list that is being made. */
  private interface Making {
    ListOutcome with(ListBuild build) throws IOException;
  }

  /** Several lists are made at a time, each in a place of its own. */
  private ListOutcome building(Making making) {
    try (ListBuild build = folder().alone(folder -> ListBuild.in(folder, clock))) {
      return making.with(build);
    } catch (IOException e) {
      throw new UncheckedIOException(ListFolder.UNUSABLE, e);
    }
  }
}
