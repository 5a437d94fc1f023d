package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leadline.identity.Given.terms;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

/** One number in its many spellings, read in the right country. */
class PhoneFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "+1 202 555 0123;;tel:+12025550123",
        "(202) 555-0123;;tel:+12025550123",
        "1-202-555-0123 ext. 7;;tel:+12025550123",
        "tel:+1-202-555-0123;;tel:+12025550123",
        "＋１２０２５５５０１２３;;tel:+12025550123",
        "+54 9 11 5555-0101;;tel:+5491155550101",
        "011 15-5555-0101;AR;tel:+5491155550101",
        "+52 1 55 5555 0101;;tel:+525555550101",
        "+52 55 5555 0101;;tel:+525555550101",
        "+39 06 5555 0101;;tel:+390655550101",
        "020 7946 0018;GB;tel:+442079460018",
        // numbering plans that were closed: reports of past years hold their numbers
        "+229 21 55 01 01;;tel:+22921550101",
        "00 229 81550101;BJ;tel:+22981550101",
        "+263 4 555010;;tel:+2634555010",
        "(04) 555010;ZW;tel:+2634555010",
      })
  void spellingsMeetInE164(String written, String region, String expected) {
    Hints hints = new Hints(null, region, null, null, Stated.NOT_STATED);
    assertThat(terms(IdentifierKind.PHONE, written, hints).getFirst()).isEqualTo(expected);
  }

  @Test
  void theStatedCallingCodeDecidesBeforeTheRegion() {
    Hints hints = new Hints(null, "US", "+44", "Mobile", Stated.YES);
    assertThat(terms(IdentifierKind.PHONE, "020 7946 0018", hints)).contains("tel:+442079460018");
  }

  @ParameterizedTest
  @CsvSource({"442079460018", "44 20 7946 0018", "(44)(20 7946 0018)", "(44) (0)20 7946 0018"})
  void aNumberWithoutItsPlusMeetsTheValidOneWithMediumStrength(String written) {
    List<MatchKey> keys = Given.RECOGNISER.keys(IdentifierKind.PHONE, written, Hints.NONE);
    assertThat(keys)
        .extracting(MatchKey::term, MatchKey::strength)
        .containsExactly(
            tuple("tel:+442079460018", Strength.MEDIUM), tuple("tel~:442079460018", Strength.WEAK));
    assertThat(terms(IdentifierKind.PHONE, "+44 20 7946 0018"))
        .containsExactly("tel:+442079460018", "tel~:442079460018");
  }

  @ParameterizedTest
  @CsvSource({"6581234567", "1893456000000", "100012345678901", "999999999999", "0442079460018"})
  void digitsThatNoPlanHoldsOrThatAreAsShortAsNationalOnesAreNoInternationalNumber(String written) {
    assertThat(terms(IdentifierKind.PHONE, written)).allMatch(term -> term.startsWith("tel~:"));
  }

  @Test
  void whereTheCountryIsStatedANumberWithoutItsPlusIsLongerThanOneOfThatCountry() {
    Hints unitedStates = new Hints(null, "US", null, null, Stated.NOT_STATED);
    assertThat(terms(IdentifierKind.PHONE, "442079460018", unitedStates))
        .contains("tel:+442079460018");
    assertThat(terms(IdentifierKind.PHONE, "22234567890", unitedStates))
        .containsExactly("tel~:22234567890");
  }

  @Test
  void aStatedCallingCodeIsNotDoubted() {
    Hints hints = new Hints(null, null, "+1", null, Stated.YES);
    assertThat(terms(IdentifierKind.PHONE, "442079460018", hints))
        .containsExactly("tel~:442079460018");
  }

  @ParameterizedTest
  @CsvSource({"202-055-0123, tel~:2020550123", "523-abc-7890, tel~:5237890"})
  void aNumberThatCannotBeKeepsItsDigits(String written, String expected) {
    assertThat(terms(IdentifierKind.PHONE, written)).containsExactly(expected);
  }
}
