package org.leadline.arrival.inbox;

import static java.util.Objects.requireNonNull;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.arrival.Arrivals;
import org.leadline.arrival.InboxSettings;
import org.leadline.intake.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what is put into a folder, until closed. A file directly in it belongs to the units
 * given at the start, else to the agencies that each report names; one in a sub-folder that is
 * named like a unit belongs to that unit. One thread of its own; {@link #state} may be asked by
 * any.
 */
public final class Inbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final String FAILURE =
      "The watched folder could not be read or written, or the store refused; files wait there and"
          + " are tried again. See the log.";

  private final Look look;
  private final Duration pause;
  private final AtomicReference<InboxState> state;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread;

  /**
   * What an inbox works on.
   *
   * @param folder the watched folder
   * @param unit the unit of files directly in the folder; empty leaves it to the agencies
   * @param units the names of all units: a sub-folder of such a name belongs to it
   */
  public record Place(Path folder, SortedSet<String> unit, SortedSet<String> units) {

    /** Copies the sets. */
    public Place {
      requireNonNull(folder);
      unit = new TreeSet<>(unit);
      units = new TreeSet<>(units);
    }
  }

  private Inbox(Look look, Duration pause, AtomicReference<InboxState> state) {
    this.look = look;
    this.pause = pause;
    this.state = state;
    this.thread = Thread.ofPlatform().name("inbox").unstarted(this::run);
  }

  /**
   * Starts to watch.
   *
   * @param intake tells why a file was refused
   * @param caller in whose name reports are taken in; sees everything
   * @param settings how often it is looked at, and how long files must rest
   * @throws IllegalArgumentException when there is no such folder or it cannot be written to
   */
  public static Inbox watch(
      Place place,
      Arrivals arrivals,
      Intake intake,
      Caller caller,
      AuditTrail audit,
      InboxSettings settings) {
    check(place.folder());
    AtomicReference<InboxState> state = new AtomicReference<>(InboxState.START);
    Taking taking = new Taking(place, arrivals, intake, caller, audit, settings.patience());
    Settling settling = new Settling(settings.rest(), settings.patience());
    Look look = new Look(place, taking, settling, new SetAside(place, settings.retry()), state);
    Inbox inbox = new Inbox(look, settings.look(), state);
    inbox.thread.start();
    return inbox;
  }

  /**
   * Checks that a folder can be watched.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  public static void check(Path folder) {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IllegalArgumentException(
          "%s is not a folder; make it, or give another with --inbox.".formatted(folder));
    }
    if (!Files.isWritable(folder)) {
      throw new IllegalArgumentException(
          "%s cannot be written to; files are moved in it, so give the right to."
              .formatted(folder));
    }
  }

  /** How it is now. */
  public InboxState state() {
    return requireNonNull(state.get());
  }

  private void run() {
    try {
      do {
        lookOnce();
      } while (!stop.await(pause.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      // Nobody interrupts this thread: it may be inside the index.
      throw new IllegalStateException(e);
    }
  }

  /**
   * A failure (a full disk, a locked store) may pass: what is claimed is tried at the next look.
   */
  private void lookOnce() {
    try {
      look.once(() -> stop.getCount() == 0);
    } catch (IOException | RuntimeException e) {
      if (state().failure() == null) {
        LOG.error("The watched folder could not be worked on; trying again", e);
      }
      state.updateAndGet(before -> before.failing(FAILURE));
    }
  }

  /** Stops after the files at hand and waits for the thread to end; never interrupts it. */
  @Override
  public void close() {
    stop.countDown();
    Uninterruptibles.joinUninterruptibly(thread);
  }

  /** The folders that the inbox makes itself. */
  static List<String> own() {
    return List.of(Taking.CLAIMED, Taking.DONE, Taking.QUARANTINED, SetAside.FOLDER);
  }
}
