package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.intake.mapping.Mapping;
import org.leadline.report.Report;

/**
 * Nothing is lost of what a page prints or a table's row holds: each stands in the report, and
 * changing any of it changes the report.
 */
class EveryPrintedLeafTest {

  /** Labels of every section of the form with their values, and lines that no form has. */
  static final List<String> FORM =
      List.of(
          "CyberTipline Report 900000022",
          "Priority Level: 2",
          "Received by NCMEC on 01-02-2030 04:00:00 UTC",
          "Section A: Reported Information",
          "Submitter: ExampleChat, Inc.",
          "Point of Contact for Law Enforcement: Contact Desk",
          "Email Address: desk.synthetic@example.com",
          "Incident Information",
          "Primary Incident Type: Online Enticement of Children for Sexual Acts",
          "Platform: ExampleChat Mobile",
          "Incident Time: 01-01-2030 03:04:05 UTC",
          "Description of Incident Time: time of detection",
          "Suspect 1",
          "Name: Synthetic Printed",
          "Date of Birth: 03-04-1991",
          "ESP User ID: printed000123",
          "Screen/User Name: printed_sample",
          "Display Name: Printed Sample",
          "Email Address: zzsynth.printed@gmail.com (Verified)",
          "Mobile Phone: +1 202-555-0177 (Verified 01-02-2029)",
          "Profile URL: https://chat.example.com/u/printed_sample",
          "Occupation: registrar",
          "IP Address: 240.0.3.9 (Login)",
          "Port: 50123",
          "Favourite Office Supply: stapler of the registry",
          "This line stands alone in the register.");

  private static final String MAPPING =
      """
      {"source": "feed", "columns": [
        {"column": "id", "to": "id"},
        {"column": "mail", "to": "identifier", "type": "email"},
        {"column": "number", "to": "identifier", "type": "phone"},
        {"column": "note", "to": "text"},
        {"column": "shelf", "to": "keep"}]}
      """;

  private static final List<String> HEADER =
      List.of("id", "mail", "number", "note", "shelf", "extra");
  static final List<String> ROW =
      List.of(
          "A-17",
          "zzsynth.cell@example.org",
          "+1 202 555 0166",
          "Two words of the registry",
          "north wall",
          "not in the mapping");

  @TempDir Path folder;

  @Test
  void everyLineOfAPageIsInTheReport() {
    Report before = printed(FORM);
    List<String> lost = new ArrayList<>();
    for (int i = 3; i < FORM.size(); i++) {
      String line = FORM.get(i);
      if (isHeading(line)) {
        continue;
      }
      if (!EveryLeafTest.holds(before, value(line))) {
        lost.add(line + " is not in the report");
      }
      List<String> other = new ArrayList<>(FORM);
      other.set(i, changed(line));
      if (printed(other).equals(before)) {
        lost.add(line + " changes nothing");
      }
    }
    assertThat(lost).isEmpty();
  }

  static boolean isHeading(String line) {
    return line.startsWith("Section")
        || line.equals("Incident Information")
        || line.startsWith("Suspect");
  }

  static Report printed(List<String> lines) {
    return Fixtures.accepted(Fixtures.read("printed.pdf", new Pdfs().page(lines).pack()))
        .getFirst()
        .content();
  }

  /** What a line says after its label, without what is said of having checked it. */
  static String value(String line) {
    int colon = line.indexOf(": ");
    return line.substring(colon < 0 ? 0 : colon + 2).replaceFirst(" \\([A-Za-z0-9 -]+\\)$", "");
  }

  /** The line with one digit, or its last letter, changed. */
  private static String changed(String line) {
    String value = value(line);
    int digit = lastDigit(value);
    String other =
        digit < 0
            ? value + "s"
            : value.substring(0, digit)
                + (value.charAt(digit) == '1' ? '2' : '1')
                + value.substring(digit + 1);
    return line.replace(value, other);
  }

  private static int lastDigit(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void everyCellOfAMappedRowIsInTheReport() throws IOException {
    Report before = mapped(folder, ROW);
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < ROW.size(); i++) {
      if (!EveryLeafTest.holds(before, ROW.get(i))) {
        lost.add(HEADER.get(i) + " is not in the report");
      }
      List<String> other = new ArrayList<>(ROW);
      other.set(i, ROW.get(i) + "9");
      if (mapped(folder, other).equals(before)) {
        lost.add(HEADER.get(i) + " changes nothing");
      }
    }
    assertThat(lost).isEmpty();
  }

  static Report mapped(Path folder, List<String> row) throws IOException {
    Path mapping = Files.writeString(folder.resolve("mapping.json"), MAPPING);
    Path feed =
        Files.writeString(
            folder.resolve("feed.csv"),
            String.join(",", HEADER) + "\n" + String.join(",", row) + "\n");
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(
        List.of(feed), new IntakeOptions(null, Mapping.read(mapping)), results::add);
    return Fixtures.accepted(results).getFirst().content();
  }
}
