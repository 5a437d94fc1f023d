package org.leadline.link;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadline.index.InvalidCursor;
import org.leadline.report.ReportId;

/**
 * Which alarms are wanted. Listed by the higher priority of both reports, the highest first, then
 * by the ids of the victim's and the reported user's report.
 *
 * @param unit only those with a report of this unit on either side; null for all
 * @param report only those with this report on either side; null for all
 * @param limit how many at the most, 0 to {@link LinkRequest#MAX_LIMIT}
 * @param cursor {@link AlarmPage#next} of the page before; null for the first page
 */
public record AlarmRequest(
    @Nullable String unit, @Nullable ReportId report, int limit, @Nullable String cursor) {

  static final Comparator<Alarm> ORDER =
      Comparator.comparingInt((Alarm alarm) -> -alarm.priority())
          .thenComparing(alarm -> alarm.victim().report())
          .thenComparing(alarm -> alarm.reported().report());

  private static final int PARTS = 4;

  /**
   * @throws IllegalArgumentException when the limit is out of range
   */
  public AlarmRequest {
    if (limit < 0 || limit > LinkRequest.MAX_LIMIT) {
      throw new IllegalArgumentException("limit is 0 to " + LinkRequest.MAX_LIMIT);
    }
  }

  /** Every alarm, from the first one on. */
  public static AlarmRequest first(int limit) {
    return new AlarmRequest(null, null, limit, null);
  }

  boolean wants(Alarm alarm) {
    return (unit == null
            || alarm.victim().card().units().contains(unit)
            || alarm.reported().card().units().contains(unit))
        && (report == null
            || alarm.victim().report().equals(report)
            || alarm.reported().report().equals(report));
  }

  String after(Alarm last) {
    String text =
        "%d %d %s %s"
            .formatted(
                question(),
                last.priority(),
                last.victim().report().written(),
                last.reported().report().written());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether an alarm stands behind the page before.
   *
   * @throws InvalidCursor when the cursor is damaged or belongs to another question
   */
  boolean isBehind(Alarm alarm) {
    if (cursor == null) {
      return true;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
              .split(" ", PARTS);
      if (parts.length != PARTS || Integer.parseInt(parts[0]) != question()) {
        throw new InvalidCursor();
      }
      return isBehind(
          alarm, Integer.parseInt(parts[1]), ReportId.parse(parts[2]), ReportId.parse(parts[3]));
    } catch (IllegalArgumentException damaged) {
      throw new InvalidCursor();
    }
  }

  private static boolean isBehind(Alarm alarm, int priority, ReportId victim, ReportId reported) {
    if (alarm.priority() != priority) {
      return alarm.priority() < priority;
    }
    int compared = alarm.victim().report().compareTo(victim);
    return compared > 0 || (compared == 0 && alarm.reported().report().compareTo(reported) > 0);
  }

  private int question() {
    return Objects.hash(unit, report);
  }
}
