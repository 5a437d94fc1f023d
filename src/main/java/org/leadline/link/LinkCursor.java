package org.leadline.link;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.leadline.index.InvalidCursor;
import org.leadline.report.ReportId;

/**
 * Where a page of links ended: the last link's place in the order, so that paging goes on rightly
 * even when links came or went between two pages. Holds no value of any report.
 *
 * @param question a digest of the question that it belongs to
 * @param strength the last link's strength
 * @param score its score
 * @param report its report
 */
record LinkCursor(int question, LinkStrength strength, double score, ReportId report) {

  private static final int PARTS = 4;

  static LinkCursor after(Link last, LinkRequest request) {
    return new LinkCursor(digest(request), last.strength(), last.score(), last.reportId());
  }

  /**
   * @throws InvalidCursor when it is damaged or belongs to another question
   */
  static LinkCursor read(String written, LinkRequest request) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      String[] parts = text.split(" ", PARTS);
      if (parts.length != PARTS || Integer.parseInt(parts[0]) != digest(request)) {
        throw new InvalidCursor();
      }
      return new LinkCursor(
          digest(request),
          LinkStrength.valueOf(parts[1]),
          Double.parseDouble(parts[2]),
          ReportId.parse(parts[3]));
    } catch (IllegalArgumentException damaged) {
      throw new InvalidCursor();
    }
  }

  String written() {
    String text = "%d %s %s %s".formatted(question, strength.name(), score, report.written());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The place of the first link after it. */
  int start(List<Link> strongestFirst) {
    int low = 0;
    int high = strongestFirst.size();
    Link last = new Link(report, strength, score, false, false, List.of(), null);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (FoundLinks.STRONGEST.compare(strongestFirst.get(middle), last) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int digest(LinkRequest request) {
    return Objects.hash(
        request.report(),
        request.minStrength().code(),
        request.keys().code(),
        request.noiseControl(),
        request.rows());
  }
}
