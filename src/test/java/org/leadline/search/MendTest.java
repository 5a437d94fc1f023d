package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a mistake is plain, the query that was meant is offered. */
class MendTest {

  private final QueryParser parser = Parsers.parser();

  private InvalidQuery wrong(String typed) {
    return catchThrowableOfType(InvalidQuery.class, () -> parser.parse(typed, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "(enrollment form | (enrollment form)",
        "((a OR b) AND (c OR d | ((a OR b) AND (c OR d))",
        "enrollment) form | enrollment form",
        "\"enrollment form | \"enrollment form\"",
        "enrollment AND | enrollment",
        "OR enrollment | ' enrollment'",
        "emial:person.one@example.com | email:person.one@example.com",
        "form phnoe:\"(212) 555-0101\" | form phone:\"(212) 555-0101\""
      })
  void aPlainMistakeIsMended(String typed, String meant) {
    InvalidQuery wrong = wrong(typed);
    assertThat(wrong.mend()).isPresent();
    assertThat(wrong.mend().get().applied(typed)).isEqualTo(meant);
    assertThat(wrong.mend().get().text()).doesNotContain("person", "enrollment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "received:soon",
        "priority:high",
        "()",
        "xyzzy:value",
        "AND",
        "(emial:x",
        "ip:192.0.2"
      })
  void whatIsNotPlainIsOnlyTold(String typed) {
    assertThat(wrong(typed).mend()).isEmpty();
  }

  @Test
  void whatIsOfferedCanAlwaysBeRead() {
    for (String typed :
        new String[] {"(a", "a)", "\"a", "a OR", "emial:x@example.org", "AND a OR"}) {
      wrong(typed)
          .mend()
          .ifPresent(mend -> assertThat(parser.parse(mend.applied(typed), false)).isNotNull());
    }
  }
}
