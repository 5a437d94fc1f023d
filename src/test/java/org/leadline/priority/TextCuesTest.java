package org.leadline.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.config.ConfigFolder;

/** What the shipped wordings read from the prose of a report, and what they do not. */
class TextCuesTest {

  private final Ranking ranking = shipped();

  private static Ranking shipped() {
    ConfigFolder folder = ConfigFolder.builtIn();
    Ranking ranking = Ranking.from(folder);
    folder.check();
    return ranking;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The reporter states that an appointment in person is arranged for the coming day.",
        "A visit of the account holder is expected this weekend.",
        "The office considers the child to be in danger.",
        "The minor resides with the account holder.",
        "The situation described is still ongoing and the conduct continues.",
        "A threat to publish was made, with a deadline.",
        "The person speaks of self-harm.",
        "The circumstances of the child are life-threatening.",
        "The child has been missing since the morning.",
        "The matter calls for attention without delay.",
        "File note\nRef. 7: TRAVEL TO THE OTHER PARTY IS BOOKED FOR TOMORROW",
      })
  void aStatementOfUrgencyRaisesTheReport(String text) {
    assertThat(cues(text)).isNotEmpty();
    assertThat(priority(text)).isGreaterThan(priority("The office files the form.") + 150);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The reporter does not state that an appointment in person is arranged for the coming day.",
        "No meeting is planned for tomorrow.",
        "There is no indication that the child is in danger.",
        "An appointment in person was arranged for the coming day and cancelled.",
        "It is part of a work of fiction: in it, a child is in danger.",
        "Urgent requests by authorities need the attention of the office named above.",
        "In an emergency, action can be asked of the mailbox named above.",
        "The office opens on Monday. A meeting of the department follows.",
        "The child in the file note is of age today.",
        "",
      })
  void theSameWordsThatSayTheContraryOrNothingRaiseNothing(String text) {
    assertThat(cues(text)).isEmpty();
  }

  @Test
  void aNegationReachesNoFurtherThanItsClause() {
    assertThat(cues("The number was not reachable, the child is in danger."))
        .containsExactly("childInDanger");
  }

  @Test
  void aHedgedStatementCountsHalfAndAPlainOneBesideItInFull() {
    String hedged = "The child may be in danger.";
    assertThat(amount(hedged)).isEqualTo(0.5);
    assertThat(amount(hedged + " The child is in danger.")).isEqualTo(1);
  }

  @Test
  void anotherPassageNeverTakesAStatementBack() {
    String text = "The child is in danger.";
    Score one = ranking.score(new SampleReport().passage(text).build()).priority();
    Score two =
        ranking
            .score(new SampleReport().passage(text).passage("No child is in danger.").build())
            .priority();
    assertThat(two.value()).isEqualTo(one.value());
  }

  @Test
  void theEvidenceIsThePassageAndTheReasonHoldsNoneOfItsWords() {
    FactorScore factor = factors("The child is in danger.").getFirst();
    assertThat(factor.evidence()).containsExactly("/passages/0");
    assertThat(factor.reason()).contains("childInDanger").doesNotContain("The child is");
  }

  private List<FactorScore> factors(String text) {
    return ranking.score(new SampleReport().passage(text).build()).priority().factors().stream()
        .filter(factor -> factor.factor().equals("textCues"))
        .toList();
  }

  private List<String> cues(String text) {
    return factors(text).stream()
        .flatMap(factor -> factor.parts().stream())
        .map(FactorPart::detail)
        .toList();
  }

  private double amount(String text) {
    return factors(text).getFirst().parts().getFirst().amount();
  }

  private int priority(String text) {
    return ranking.score(new SampleReport().passage(text).build()).priority().value();
  }
}
