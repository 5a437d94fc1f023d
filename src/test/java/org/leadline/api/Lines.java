package org.leadline.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports as JSON lines, for the tests of the interface. */
final class Lines {

  /** A word that stands in reports of the south alone. */
  static final String WORD_OF_THE_SOUTH = "heronsgate";

  /** Stands in reports of both units. */
  static final String SHARED_MAIL = "zzsynth.shared@gmail.com";

  /** Stands in reports of the north alone. */
  static final String MAIL_OF_THE_NORTH = "zzsynth.north@gmail.com";

  /** Stands in reports of the south alone. */
  static final String MAIL_OF_THE_SOUTH = "zzsynth.south@gmail.com";

  /** Belongs to a child victim in a report of the north. */
  static final String MAIL_OF_A_VICTIM = "zzsynth.victim@gmail.com";

  private Lines() {}

  static String[] north() {
    return new String[] {
      line("n1", "A sextortion complaint at the lighthouse", SHARED_MAIL, MAIL_OF_THE_NORTH),
      line("n2", "A second complaint, the same sender", MAIL_OF_THE_NORTH, "zzsynth.n2@gmail.com"),
      withVictim("n3", "A third complaint", "zzsynth.n3@gmail.com", MAIL_OF_A_VICTIM)
    };
  }

  static String[] south() {
    return new String[] {
      line("s1", "A note that names " + WORD_OF_THE_SOUTH, SHARED_MAIL, MAIL_OF_THE_SOUTH),
      line("s2", "Another note at " + WORD_OF_THE_SOUTH, SHARED_MAIL, MAIL_OF_THE_NORTH),
      line("s3", "A complaint at the lighthouse", MAIL_OF_THE_SOUTH, "zzsynth.s3@gmail.com")
    };
  }

  /** The bytes by which a JPEG is told, and no picture. */
  static byte[] beginningOfAPicture() {
    return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};
  }

  static String line(String id, String text, String... mails) {
    Map<String, Object> report = report(id, text);
    report.put("parties", List.of(party("reported-user", List.of(mails))));
    report.put(
        "ipEvents",
        List.of(
            Map.of(
                "ip",
                "240.1.2.3",
                "time",
                "2030-01-02T03:04:05Z",
                "event",
                "Login",
                "port",
                4711)));
    return Json.MAPPER.writeValueAsString(report);
  }

  /** With mailboxes alone. */
  static String withMails(String id, String text, String... mails) {
    Map<String, Object> report = report(id, text);
    report.put("parties", List.of(party("reported-user", List.of(mails))));
    return Json.MAPPER.writeValueAsString(report);
  }

  static String withVictim(String id, String text, String mail, String victimsMail) {
    Map<String, Object> report = report(id, text);
    report.put(
        "parties",
        List.of(
            party("reported-user", List.of(mail)), party("child-victim", List.of(victimsMail))));
    return Json.MAPPER.writeValueAsString(report);
  }

  private static Map<String, Object> report(String id, String text) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("source", "feed");
    report.put("id", id);
    report.put("received", "2030-01-02T03:04:05Z");
    report.put("title", "Report " + id);
    report.put("text", text);
    report.put("reporter", Map.of("name", id.startsWith("n") ? "NorthChat" : "SouthChat"));
    report.put("category", List.of("Example category " + id.charAt(0)));
    return report;
  }

  private static Map<String, Object> party(String role, List<String> mails) {
    return Map.of("role", role, "service", "ExampleChat", "email", mails);
  }
}
