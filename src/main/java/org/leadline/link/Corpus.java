package org.leadline.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.leadline.index.PlaceCursor;
import org.leadline.index.SharedKeys;
import org.leadline.link.cluster.DisjointSets;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/**
 * What all reports that a caller sees share, while strong links of all of them are found: one pass
 * over their places takes down what tells which pairs may be strongly linked, and only these are
 * weighed. About 150 bytes a report beside the reports' ids. Immutable after reading; safe for many
 * threads.
 */
final class Corpus {

  /** Reports that one thread weighs at a time. */
  private static final int SHARE = 1_024;

  /** Reports that one thread holds whole at a time; what a larger part lacks is read anew. */
  private static final int MOST = 5_000;

  private static final int[] NOBODY = {};

  private final LinkSource source;
  private final SharedKeys shared;
  private final PairBound bound;
  private final Sensitivity sensitivity;
  private final BooleanSupplier stopped;
  private final ReportId[] ids;
  private final int[][] digests;
  private final int[][] times;
  private final boolean[] victims;

  /** The reports that a report names, and those that name it, by number. */
  private final Map<Integer, int[]> named = new ConcurrentHashMap<>();

  /** What texts of providers mention and many reports hold, by key. */
  private final Map<Integer, String> mentioned = new ConcurrentHashMap<>();

  private Corpus(LinkSource source, LinkSettings settings, BooleanSupplier stopped) {
    this.source = source;
    this.stopped = stopped;
    shared = source.snapshot().sharedKeys(source.visibility());
    bound = new PairBound(settings, shared);
    sensitivity = new Sensitivity(settings);
    ids = new ReportId[shared.reports()];
    digests = new int[shared.reports()][];
    times = new int[shared.reports()][];
    victims = new boolean[shared.reports()];
  }

  /**
   * Reads what is shared.
   *
   * @param stopped asked now and then; when it is to stop, this and {@link #bonds} end with a
   *     {@link CancellationException}
   */
  static Corpus read(LinkSource source, LinkSettings settings, BooleanSupplier stopped) {
    Corpus corpus = new Corpus(source, settings, stopped);
    corpus.shared.everyReport(corpus::read);
    return corpus;
  }

  private void read(PlaceCursor place, int report) {
    check();
    ReportId id = shared.report(report);
    Optional<String> own = Asked.numberTerm(id);
    IntStream.Builder all = IntStream.builder();
    AddressTimes addresses = new AddressTimes();
    boolean victim = false;
    while (place.next()) {
      victim |= place.role() == Role.CHILD_VICTIM;
      all.add(KeyDigests.ofHash(place.termHash()));
      KeyKind kind = place.kind();
      boolean mayMention = place.manner() == Manner.MENTIONED && place.origin() == Origin.PROVIDER;
      if (AddressTimes.isAddress(kind) || mayMention) {
        int key = place.key();
        if (key >= 0 && AddressTimes.isAddress(kind)) {
          addresses.add(key, place);
        }
        if (key >= 0 && mayMention && sensitivity.isWatched(kind, shared.frequency(key))) {
          mentioned.computeIfAbsent(key, each -> place.term());
        }
      }
      if (kind == KeyKind.REPORT && !own.equals(Optional.of(place.term()))) {
        LinkFinder.number(place.term()).ifPresent(other -> name(report, shared.number(other)));
      }
    }
    ids[report] = id;
    digests[report] = all.build().sorted().distinct().toArray();
    times[report] = addresses.take();
    victims[report] = victim;
  }

  private void check() {
    if (stopped.getAsBoolean()) {
      throw new CancellationException("clusters are not needed any more");
    }
  }

  private void name(int report, int other) {
    if (other >= 0) {
      named.merge(report, new int[] {other}, Corpus::both);
      named.merge(other, new int[] {report}, Corpus::both);
    }
  }

  private static int[] both(int[] some, int[] others) {
    return IntStream.concat(IntStream.of(some), IntStream.of(others)).sorted().distinct().toArray();
  }

  /** Every report with digests of its keys, and whether it states values of a child victim. */
  void reports(Keeper each) {
    for (int i = 0; i < ids.length; i++) {
      if (digests[i] != null) {
        each.keep(ids[i], digests[i], victims[i]);
      }
    }
  }

  /** Takes what is kept of a report. */
  interface Keeper {
    void keep(ReportId report, int[] digests, boolean victim);
  }

  /** The values that texts of providers mention and that may be boilerplate. */
  void mentioned(Consumer<String> each) {
    mentioned.values().forEach(each);
  }

  /** The strong links of all reports, each with the report of the smaller id. */
  List<Map.Entry<ReportId, List<Bond>>> bonds(Binder binder) {
    int[][] others = new int[ids.length][];
    IntStream.range(0, (ids.length + SHARE - 1) / SHARE)
        .parallel()
        .forEach(share -> pair(others, share * SHARE, Math.min(ids.length, (share + 1) * SHARE)));
    return parts(others).parallelStream()
        .flatMap(part -> bonds(binder, part, others).stream())
        .toList();
  }

  /** Finds for some reports those with larger ids that each may be strongly linked to. */
  private void pair(int[][] others, int from, int end) {
    check();
    Pairs pairs = new Pairs(shared, bound, times);
    for (int report = from; report < end; report++) {
      if (digests[report] != null) {
        ReportId id = ids[report];
        others[report] =
            IntStream.of(both(pairs.of(report), named.getOrDefault(report, NOBODY)))
                .filter(other -> ids[other].compareTo(id) > 0)
                .toArray();
      }
    }
  }

  /** The reports that hang together, so that each is read once for all its pairs; ascending. */
  private static List<int[]> parts(int[][] others) {
    DisjointSets sets = new DisjointSets(others.length);
    for (int report = 0; report < others.length; report++) {
      for (int other : others[report] == null ? NOBODY : others[report]) {
        sets.join(report, other);
      }
    }
    Map<Integer, IntStream.Builder> members = new HashMap<>();
    for (int report = 0; report < others.length; report++) {
      if (sets.size(report) > 1) {
        members.computeIfAbsent(sets.of(report), set -> IntStream.builder()).add(report);
      }
    }
    List<int[]> parts = new ArrayList<>();
    for (IntStream.Builder each : members.values()) {
      int[] part = each.build().toArray();
      for (int from = 0; from < part.length; from += MOST) {
        parts.add(Arrays.copyOfRange(part, from, Math.min(part.length, from + MOST)));
      }
    }
    return parts;
  }

  private List<Map.Entry<ReportId, List<Bond>>> bonds(Binder binder, int[] part, int[][] others) {
    check();
    Part read = new Part(source, shared.read(part));
    List<Map.Entry<ReportId, List<Bond>>> found = new ArrayList<>();
    for (int report : part) {
      if (others[report].length > 0) {
        List<ReportId> few = IntStream.of(others[report]).mapToObj(other -> ids[other]).toList();
        List<Bond> bonds = binder.bonds(new Narrowed(source, read, few), ids[report]);
        if (!bonds.isEmpty()) {
          found.add(Map.entry(ids[report], bonds));
        }
      }
    }
    return found;
  }
}
