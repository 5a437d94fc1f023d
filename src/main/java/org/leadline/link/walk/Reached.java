package org.leadline.link.walk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Objects;
import org.leadline.index.InvalidCursor;
import org.leadline.link.LinkStrength;
import org.leadline.report.ReportId;

/**
 * A report that a walk reached, as it is kept between two pages: without reasons.
 *
 * @param report the report
 * @param hop how many links away
 * @param from the report of the hop before with the strongest link to it
 * @param strength that link's strength
 * @param score that link's score
 * @param chain the product of the scores on the way
 * @param adds how many reports of the next hop are linked to it; -1 when the walk ends here
 */
record Reached(
    ReportId report,
    int hop,
    ReportId from,
    LinkStrength strength,
    double score,
    double chain,
    int adds) {

  /** Total: ties go by report id, so that paging never repeats or loses a report. */
  static final Comparator<Reached> NEAREST =
      Comparator.comparingInt(Reached::hop)
          .thenComparing(Comparator.comparing(Reached::strength).reversed())
          .thenComparing(Comparator.comparingDouble(Reached::score).reversed())
          .thenComparing(Reached::report);

  private static final int PARTS = 5;

  Reached adding(int reports) {
    return new Reached(report, hop, from, strength, score, chain, reports);
  }

  /** The cursor of the page behind it. Holds no value of any report. */
  String cursor(WalkRequest request) {
    String text =
        "%d %d %s %s %s".formatted(digest(request), hop, strength.name(), score, report.written());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The place in the order that a cursor names.
   *
   * @throws InvalidCursor when it is damaged or belongs to another walk
   */
  static Reached read(String cursor, WalkRequest request) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", PARTS);
      if (parts.length != PARTS || Integer.parseInt(parts[0]) != digest(request)) {
        throw new InvalidCursor();
      }
      return new Reached(
          ReportId.parse(parts[4]),
          Integer.parseInt(parts[1]),
          request.report(),
          LinkStrength.valueOf(parts[2]),
          Double.parseDouble(parts[3]),
          0,
          0);
    } catch (IllegalArgumentException damaged) {
      throw new InvalidCursor();
    }
  }

  private static int digest(WalkRequest request) {
    return Objects.hash(request.report(), request.hops(), request.filter().digest());
  }
}
