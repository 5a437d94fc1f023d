package org.leadline.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.leadline.index.Evidence;
import org.leadline.index.Neighbour;
import org.leadline.index.PlaceCursor;
import org.leadline.index.SharedKeys;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * Who shares what, the plain way: every key of every report has a number, in the order of terms.
 */
final class PlainSharedKeys implements SharedKeys {

  private final List<Neighbour> reports;
  private final List<String> terms;
  private final Map<String, Integer> keys = new TreeMap<>();

  PlainSharedKeys(List<Neighbour> reports) {
    this.reports = List.copyOf(reports);
    terms =
        reports.stream()
            .flatMap(report -> KeyDigests.terms(report.evidence()).stream())
            .sorted()
            .distinct()
            .toList();
    terms.forEach(term -> keys.put(term, keys.size()));
  }

  @Override
  public int reports() {
    return reports.size();
  }

  @Override
  public int keys() {
    return terms.size();
  }

  @Override
  public KeyKind kind(int key) {
    return OwnKeys.kind(terms.get(key));
  }

  @Override
  public int frequency(int key) {
    return (int) holders(key).count();
  }

  @Override
  public void holders(int key, IntConsumer each) {
    holders(key).forEach(each);
  }

  private IntStream holders(int key) {
    return IntStream.range(0, reports.size())
        .filter(number ->
            reports.get(number).evidence().stream()
                .anyMatch(place -> place.term().equals(terms.get(key))));
  }

  @Override
  public void keysOf(int report, IntConsumer each) {
    KeyDigests.terms(reports.get(report).evidence())
        .forEach(term -> each.accept(keys.getOrDefault(term, -1)));
  }

  @Override
  public ReportId report(int number) {
    return reports.get(number).report();
  }

  @Override
  public int number(ReportId report) {
    return IntStream.range(0, reports.size())
        .filter(number -> report(number).equals(report))
        .findFirst()
        .orElse(-1);
  }

  @Override
  public void everyReport(ObjIntConsumer<PlaceCursor> each) {
    IntStream.range(0, reports.size())
        .forEach(number -> each.accept(new Cursor(reports.get(number).evidence(), keys), number));
  }

  @Override
  public List<Neighbour> read(int[] numbers) {
    List<Neighbour> read = new ArrayList<>();
    IntStream.of(numbers).forEach(number -> read.add(reports.get(number)));
    return read;
  }

  private static final class Cursor implements PlaceCursor {

    private final List<Evidence> places;
    private final Map<String, Integer> keys;
    private int at = -1;

    Cursor(List<Evidence> places, Map<String, Integer> keys) {
      this.places = places;
      this.keys = keys;
    }

    @Override
    public boolean next() {
      at++;
      return at < places.size();
    }

    @Override
    public KeyKind kind() {
      return OwnKeys.kind(term());
    }

    @Override
    public int key() {
      return keys.getOrDefault(term(), -1);
    }

    @Override
    public String term() {
      return places.get(at).term();
    }

    @Override
    public int termHash() {
      return term().hashCode();
    }

    @Override
    public Role role() {
      return places.get(at).role();
    }

    @Override
    public Origin origin() {
      return places.get(at).origin();
    }

    @Override
    public Manner manner() {
      return places.get(at).manner();
    }

    @Override
    public boolean hasTime() {
      return places.get(at).time() != null;
    }

    @Override
    public long epochSecond() {
      Instant time = places.get(at).time();
      return time == null ? 0 : time.getEpochSecond();
    }

    @Override
    public boolean hasPort() {
      return places.get(at).port() != null;
    }
  }
}
