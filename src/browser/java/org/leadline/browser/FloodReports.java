package org.leadline.browser;

import java.nio.charset.StandardCharsets;

/**
 * Twelve reports that repeat one file, of as many persons, and two in which a child victim of the
 * one is reported in the other. All values are synthetic.
 */
final class FloodReports {

  /** A word that all reports of the flood hold. */
  static final String WORD = "zzflood";

  /** How many there are. */
  static final int REPORTS = 12;

  /** The report whose child victim is reported in {@link #REPORTED}. */
  static final String VICTIM = "feed/v1";

  /** The report in which that person is reported. */
  static final String REPORTED = "feed/v2";

  /** The value by which it is known. */
  static final String MAIL = "zzsynth.crossing@gmail.com";

  private FloodReports() {}

  /** The id of one of the flood, from 1 on. */
  static String number(int number) {
    return "feed/f" + number;
  }

  /** JSON lines. */
  static byte[] lines() {
    StringBuilder lines = new StringBuilder();
    for (int number = 1; number <= REPORTS; number++) {
      lines.append(
          """
          {"source":"feed","id":"f%d","received":"2030-04-%02dT10:00:00Z","title":"Flood %d","text":"A note of the %s.",\
          "parties":[{"role":"reported-user","email":["zzsynth.f%d@gmail.com"]}],\
          "files":[{"name":"same.bin","hashes":{"md5":"f0112233445566778899aabbccddee0f"}}]}
          """
              .formatted(number, number, number, WORD, number));
    }
    lines.append(crossing("v1", "child-victim")).append(crossing("v2", "reported-user"));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String crossing(String id, String role) {
    return """
    {"source":"feed","id":"%s","received":"2030-04-20T10:00:00Z","title":"Crossing %s",\
    "parties":[{"role":"%s","email":["%s"]}]}
    """
        .formatted(id, id, role, MAIL);
  }
}
