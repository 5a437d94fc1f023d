package org.leadline.identity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.report.Attribute;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.Strength;

/**
 * What a report says of the quality of a PDQ hash, 0 to 100: behind the digits, as PDQ's own
 * programs write it ({@code HEX,QUALITY}), or as a fact about the file that the hash is of ({@code
 * PDQ quality}). A hash below {@link PictureHash#LEAST_QUALITY} stays findable and is near to none.
 */
final class PictureQuality {

  private static final Pattern BEHIND =
      Pattern.compile("(?i)\\s*((?:pdq\\s*[:=]\\s*)?[0-9a-f]{64})\\s*[,;|]\\s*(\\d{1,3})\\s*");
  private static final Pattern WHOLE = Pattern.compile("\\s*(\\d{1,3})(?:\\.\\d+)?\\s*");
  private static final String NAME = "pdqquality";
  private static final int MOST = 100;

  private PictureQuality() {}

  /**
   * A hash as written, and what is said behind it.
   *
   * @param digits the text without the quality
   * @param low whether it is too low
   */
  record Written(String digits, boolean low) {

    static Written of(String raw) {
      Matcher behind = BEHIND.matcher(raw);
      return behind.matches() && Integer.parseInt(behind.group(2)) <= MOST
          ? new Written(behind.group(1), isLow(behind.group(2)))
          : new Written(raw, false);
    }

    /** Prints nothing of the hash. */
    @Override
    public String toString() {
      return "Written[" + low + "]";
    }
  }

  /** The keys of an occurrence, weak where its file says that the quality is too low. */
  static List<MatchKey> weighed(Report report, Occurrence stated, List<MatchKey> keys) {
    if (stated.kind() != IdentifierKind.HASH
        || keys.stream().noneMatch(key -> key.kind() == KeyKind.PDQ)
        || !isLow(report, stated)) {
      return keys;
    }
    return keys.stream().map(key -> new MatchKey(key.kind(), key.value(), Strength.WEAK)).toList();
  }

  /** A file may tell of several hashes: then the best one counts, so that none is lost. */
  private static boolean isLow(Report report, Occurrence hash) {
    boolean low = false;
    for (ReportFile file : report.files()) {
      for (Attribute fact : file.attributes()) {
        Matcher quality = WHOLE.matcher(fact.value());
        if (isQuality(fact.name()) && file.holds(hash.place()) && quality.matches()) {
          low = isLow(quality.group(1));
          if (!low) {
            return false;
          }
        }
      }
    }
    return low;
  }

  private static boolean isQuality(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals(NAME);
  }

  private static boolean isLow(String quality) {
    return Integer.parseInt(quality) < PictureHash.LEAST_QUALITY;
  }
}
