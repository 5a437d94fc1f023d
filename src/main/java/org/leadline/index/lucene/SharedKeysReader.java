package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.leadline.access.Visibility;
import org.leadline.index.Neighbour;
import org.leadline.index.PlaceCursor;
import org.leadline.index.SharedKeys;
import org.leadline.report.KeyKind;
import org.leadline.report.ReportId;

/** What the link graph tells one caller, of a view all of whose segments it knows. */
final class SharedKeysReader implements SharedKeys {

  /** Reports that one thread goes through at a time. */
  private static final int SHARE = 4_096;

  private final GraphView known;
  private final KeyGraph graph;
  private final Visibility visibility;
  private final Reporters reporters;
  private final DocSet seen;
  private final boolean victims;
  private final int[] frequencies;

  SharedKeysReader(GraphView known, Visibility visibility, Reporters reporters) {
    this.known = known;
    this.graph = known.graph();
    this.visibility = visibility;
    this.reporters = reporters;
    this.seen = known.seen(visibility);
    this.victims = visibility.childVictimValues();
    GraphReader reader = new GraphReader(known, visibility);
    frequencies =
        IntStream.range(0, graph.size())
            .parallel()
            .map(key -> Math.toIntExact(reader.count(key)))
            .toArray();
  }

  @Override
  public int reports() {
    return graph.segments().reports();
  }

  @Override
  public int keys() {
    return graph.size();
  }

  @Override
  public KeyKind kind(int key) {
    return graph.kind(key);
  }

  @Override
  public int frequency(int key) {
    return frequencies[key];
  }

  @Override
  public void holders(int key, IntConsumer each) {
    Rows holders = graph.holders();
    for (int at = holders.start(key); at < holders.end(key); at++) {
      int entry = holders.value(at);
      if ((victims || !KeyGraph.isVictims(entry)) && seen.contains(KeyGraph.number(entry))) {
        each.accept(KeyGraph.number(entry));
      }
    }
  }

  @Override
  public void keysOf(int report, IntConsumer each) {
    Rows held = graph.held();
    for (int at = held.start(report); at < held.end(report); at++) {
      if (victims || !KeyGraph.isVictims(held.value(at))) {
        each.accept(KeyGraph.number(held.value(at)));
      }
    }
  }

  @Override
  public ReportId report(int number) {
    int segment = graph.segments().of(number);
    return segment(segment).id(number - graph.segments().base(segment));
  }

  @Override
  public int number(ReportId report) {
    return known
        .view()
        .find(report, visibility)
        .map(spot -> new GraphReader(known, visibility).number(spot))
        .orElse(-1);
  }

  private Segment segment(int segment) {
    return known.view().segments().get(known.positions()[segment]);
  }

  @Override
  public void everyReport(ObjIntConsumer<PlaceCursor> each) {
    int shares = (reports() + SHARE - 1) / SHARE;
    IntStream.range(0, shares)
        .parallel()
        .forEach(
            share -> everyReport(share * SHARE, Math.min(reports(), (share + 1) * SHARE), each));
  }

  private void everyReport(int from, int end, ObjIntConsumer<PlaceCursor> each) {
    try {
      int number = from;
      while (number < end) {
        int segment = graph.segments().of(number);
        int base = graph.segments().base(segment);
        int stop = Math.min(end, graph.segments().base(segment + 1));
        if (known.positions()[segment] >= 0) {
          Places places = new Places(graph, segment(segment).reader(), visibility);
          for (; number < stop; number++) {
            if (seen.contains(number)) {
              each.accept(places.of(number - base), number);
            }
          }
        }
        number = stop;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Neighbour> read(int[] numbers) {
    List<Neighbour> read = new ArrayList<>(numbers.length);
    LinkReader reader = new LinkReader(known.view(), known, visibility, reporters);
    try {
      new GraphReader(known, visibility)
          .tell(
              DocSet.of(numbers, numbers.length, reports()),
              (position, docs) -> reader.tell(position, docs, read::add));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
