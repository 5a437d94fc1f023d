package org.leadline.index.lucene;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.leadline.index.LinkGraphFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the link graph of an index: made when the index is warmed, and anew, beside the questions,
 * when so much came or was merged that questions ask many term dictionaries again. Where it was
 * never warmed there is none. Safe for many threads.
 */
final class LinkGraphs implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LinkGraphs.class);
  private static final double NANOS_PER_SECOND = 1e9;

  /** So many reports that the graph does not know cost a question nothing that is noticed. */
  private static final long FEW = 10_000;

  /** From one in so many reports on the graph is made anew. */
  private static final long SHARE = 20;

  /** Making graphs takes no more than one in so many seconds of one core. */
  private static final long REST = 10;

  private final long mostBytes;

  /** Held while a graph is made, so that two do not make the same. */
  private final Object making = new Object();

  private volatile @Nullable KeyGraph graph;
  private volatile @Nullable GraphView last;
  private volatile boolean closing;
  private volatile LinkGraphFigures figures = LinkGraphFigures.NONE;
  private @Nullable Thread building;
  private long restUntil = System.nanoTime();

  /**
   * @param megabytes the most that the graph may take; a larger one is not kept
   */
  LinkGraphs(int megabytes) {
    mostBytes = (long) megabytes << 20;
  }

  /** What is known of a state of the index; null when nothing is. */
  @Nullable GraphView of(View view) {
    KeyGraph known = graph;
    if (known == null) {
      return null;
    }
    GraphView seen = last;
    if (seen == null || seen.view() != view || seen.graph() != known) {
      seen = GraphView.of(known, view);
      last = seen;
    }
    return seen;
  }

  /** A graph that knows all of a state of the index, which stays open meanwhile. */
  GraphView covering(View view) throws IOException {
    GraphView known = of(view);
    if (known != null && known.unknown() == 0) {
      return known;
    }
    synchronized (making) {
      known = of(view);
      return known != null && known.unknown() == 0 ? known : GraphView.of(make(view), view);
    }
  }

  /** Builds the graph of a state of the index, which stays open meanwhile. */
  void build(View view) throws IOException {
    try {
      synchronized (making) {
        make(view);
      }
    } catch (CancellationException stopped) {
      LOG.debug("The link graph was not finished");
    }
  }

  private KeyGraph make(View view) throws IOException {
    long start = System.nanoTime();
    KeyGraph built = new GraphBuilder(view, () -> closing).build();
    long took = System.nanoTime() - start;
    boolean kept = built.bytes() <= mostBytes;
    if (!kept) {
      LOG.warn(
          "The link graph takes {} MB, more than linkGraphMegabytes in fields.json; links are read"
              + " from the index without it",
          built.bytes() >> 20);
    }
    synchronized (this) {
      graph = kept ? built : null;
      restUntil = System.nanoTime() + REST * took;
      figures =
          new LinkGraphFigures(
              kept ? built.bytes() : 0,
              kept ? built.size() : 0,
              kept ? built.entries() : 0,
              figures.built() + 1,
              figures.buildingSeconds() + took / NANOS_PER_SECOND);
    }
    return built;
  }

  /** Goes on to a newer state of the index: makes the graph anew when that has become worth it. */
  synchronized void follow(View view) {
    GraphView known = of(view);
    boolean able = !closing && (building == null || !building.isAlive());
    if (known == null || !able || System.nanoTime() - restUntil < 0) {
      return;
    }
    long unknown = known.unknown();
    if (unknown > FEW && unknown > view.reader().numDocs() / SHARE && view.acquire()) {
      building = Thread.ofPlatform().name("link graph").daemon().start(() -> rebuild(view));
    }
  }

  private void rebuild(View view) {
    try {
      build(view);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The link graph could not be made anew; links are read from the index", e);
    } finally {
      view.release();
    }
  }

  LinkGraphFigures figures() {
    return figures;
  }

  /** Waits for what is being built to stop. */
  @Override
  public void close() {
    closing = true;
    Thread running;
    synchronized (this) {
      running = building;
    }
    if (running != null) {
      Uninterruptibles.joinUninterruptibly(running);
    }
  }
}
