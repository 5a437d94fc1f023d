package org.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadline.casework.Preservation;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.ListMeaning;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.store.DecisionKind;

/** A script reads the commands' JSON and the HTTP interface with the same names in its hands. */
class OutputTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Output output = new Output(bytes);

  @Test
  void namesOfChoicesAreSpelledAsTheHttpInterfaceDoes() {
    output.jsonLine(
        List.of(
            ListMeaning.PUBLIC_DNS, Role.REPORTED_USER, Stated.NOT_STATED, DecisionKind.MUST_LINK));
    output.flush();
    assertThat(written())
        .isEqualTo("[\"public-dns\",\"reported-user\",\"not-stated\",\"must-link\"]");
  }

  @Test
  void whatHasACodeOfItsOwnIsWrittenByIt() {
    output.jsonLine(
        List.of(
            ClearingHousePriority.E,
            ClearingHousePriority.ONE,
            ClearingHousePriority.NOT_STATED,
            Format.LAW_ENFORCEMENT_JSON,
            Preservation.Band.WEEK));
    output.flush();
    assertThat(written()).isEqualTo("[\"E\",\"1\",\"none\",\"le-json\",\"0-7\"]");
  }

  @Test
  void soAreNamesOfChoicesThatAreKeys() {
    output.jsonLine(new EnumMap<>(Map.of(Role.CHILD_VICTIM, 1)));
    output.flush();
    assertThat(written()).isEqualTo("{\"child-victim\":1}");
  }

  @Test
  void reportsAreNamedAsTheyAreWritten() {
    output.jsonLine(List.of(ReportId.cybertip(900_000_001L), ReportId.parse("partner/a 1")));
    output.flush();
    assertThat(written()).isEqualTo("[\"900000001\",\"partner/a 1\"]");
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
