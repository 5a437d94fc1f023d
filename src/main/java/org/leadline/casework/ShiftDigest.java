package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leadline.index.Hit;
import org.leadline.report.ReportId;
import org.leadline.store.WatchCount;

/**
 * What is new for somebody since they last said that they have seen everything.
 *
 * @param since from when it counts
 * @param until the moment of the digest
 * @param urgentFrom the lowest priority that counts as urgent
 * @param arrived reports that arrived since
 * @param urgent the urgent ones among these
 * @param unreviewed urgent reports of any time that nobody has claimed for longer than the unit
 *     lets them lie: the alarm
 * @param mine reports that the caller has and that are not finished
 * @param newLinks reports of the caller's that are possibly or strongly linked with one that
 *     arrived since
 * @param watches what the caller's watches found since, by watch
 * @param looked of how many of the caller's reports links were looked for, the most urgent first
 * @param expiring reports that are not finished, by the days for which the provider still preserves
 *     what it reported
 * @param expiringMine the same of the caller's
 */
public record ShiftDigest(
    Instant since,
    Instant until,
    int urgentFrom,
    Part arrived,
    Part urgent,
    Part unreviewed,
    Part mine,
    List<NewLinks> newLinks,
    List<WatchCount> watches,
    long looked,
    Map<Preservation.Band, Long> expiring,
    Map<Preservation.Band, Long> expiringMine) {

  /** Copies the collections. */
  public ShiftDigest {
    requireNonNull(since);
    requireNonNull(until);
    requireNonNull(arrived);
    requireNonNull(urgent);
    requireNonNull(unreviewed);
    requireNonNull(mine);
    newLinks = List.copyOf(newLinks);
    watches = List.copyOf(watches);
    expiring = copy(expiring);
    expiringMine = copy(expiringMine);
  }

  private static Map<Preservation.Band, Long> copy(Map<Preservation.Band, Long> counts) {
    Map<Preservation.Band, Long> copy = new EnumMap<>(Preservation.Band.class);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Some reports.
   *
   * @param total how many there are
   * @param first the most urgent of them
   */
  public record Part(long total, List<Hit> first) {

    /** Copies the list. */
    public Part {
      first = List.copyOf(first);
    }
  }

  /**
   * New links of one report of the caller's.
   *
   * @param report the report
   * @param arrived the linked reports that arrived since, by id
   */
  public record NewLinks(ReportId report, List<ReportId> arrived) {

    /** Copies the list. */
    public NewLinks {
      requireNonNull(report);
      arrived = List.copyOf(arrived);
    }
  }
}
