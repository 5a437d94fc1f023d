package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.intake.mapping.Mapping;
import org.leadline.intake.mapping.Proposal;

/** Whatever a partner calls the number of a report, the proposed mapping finds that column. */
class ProposedNumberTest {

  private static final List<String> NUMBERS = List.of("T-100", "T-101", "T-102");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "Tip No",
        "Tip No.",
        "Tip Number",
        "TIP #",
        "tip_id",
        "Tip",
        "CT",
        "CT Number",
        "CyberTip #",
        "CyberTip",
        "CyberTip Report Number",
        "CyberTipline Report No",
        "CyberTipline Report ID",
        "NCMEC ID",
        "NCMEC Report No.",
        "Report No.",
        "Report Number",
        "Report ID",
        "Case No",
        "Incident Number",
        "Event ID",
        "Ticket",
        "Ticket No",
        "Lead Number",
        "Reference",
        "Reference Number",
        "Ref",
        "Ref No",
        "record/Tip Number"
      })
  void theColumnOfTheNumberIsFound(String column) {
    assertThat(proposal(column, NUMBERS)).contains("\", \"to\": \"id\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tip text", "Tips", "Case worker", "Report", "Number of files", "Remark"})
  void aColumnOfAnotherNameIsNot(String column) {
    assertThat(proposal(column, NUMBERS)).doesNotContain("\", \"to\": \"id\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tip", "CT", "Reference", "CyberTip"})
  void aColumnOfSentencesIsNotWhateverItIsCalled(String column) {
    List<String> sentences = List.of("the desk was told", "the form was filed", "no more is known");
    assertThat(proposal(column, sentences)).doesNotContain("\", \"to\": \"id\"");
  }

  private static String proposal(String column, List<String> values) {
    return Proposal.of(
            new Proposal.Sample(
                Mapping.Form.CSV,
                "UTF-8",
                ",",
                "partner.csv",
                values.size(),
                true,
                Map.of(column, values)),
            MappedFeedTest.RECOGNISER)
        .text();
  }
}
