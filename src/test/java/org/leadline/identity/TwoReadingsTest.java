package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.config.ConfigFolder;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/** A value that two standards read differently is kept as written, and says who reads it how. */
class TwoReadingsTest {

  private static final Recogniser RECOGNISER =
      new Recogniser(IdentitySettings.from(ConfigFolder.builtIn()));

  @ParameterizedTest
  @CsvSource({
    "IP, 192.0.2.010, LEADING_ZEROS",
    "IP, 192[.]0[.]2[.]010, LEADING_ZEROS",
    "IP, 0300.0.2.1, LEADING_ZEROS",
    "IP, 0x7f.1, SHORT_ADDRESS",
    "IP, 192.0.513, SHORT_ADDRESS",
    "URL, http://0x7f.1/, SHORT_ADDRESS",
    "URL, http://3221225986/a, SHORT_ADDRESS",
    "URL, https://0x.0x.0, SHORT_ADDRESS",
    "URL, http://%30%78%63%30.0.2.1, SHORT_ADDRESS",
    "URL, https:example.com/a, NO_SLASHES",
    "EMAIL, '\"one two\"@example.org', QUOTED_MAILBOX",
    "EMAIL, one@[192.0.2.1], ADDRESS_FOR_DOMAIN"
  })
  void isKeptAndFlagged(IdentifierKind kind, String raw, TwoReadings expected) {
    List<MatchKey> keys = RECOGNISER.keys(kind, raw, Hints.NONE);
    assertThat(keys).extracting(MatchKey::kind).containsExactly(KeyKind.RAW);
    assertThat(TwoReadings.of(kind, raw, keys)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "IP, 192.0.2.10",
    "IP, no address",
    "IP, 999.1.1.1",
    "URL, https://example.com/a",
    "EMAIL, one@example.org",
    "EMAIL, not an address",
    "PHONE, 0123",
    "USER_NAME, 192.0.2.010"
  })
  void whatHasOneReadingOrNoneIsNotFlagged(IdentifierKind kind, String raw) {
    assertThat(TwoReadings.of(kind, raw, RECOGNISER.keys(kind, raw, Hints.NONE))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.010, raw:ip:192.0.2.010",
    "0x7f.1, raw:ip:0x7f.1",
    "https:example.com/a, raw:url:https:example.com/a",
    "http://0x7f.1/, raw:url:http://0x7f.1/",
    "'\"one two\"@example.org', raw:email:\"one two\"@example.org",
    "one@[192.0.2.1], raw:email:one@[192.0.2.1]"
  })
  void aPastedOneIsRecognisedAsWrittenAndAsNothingElse(String pasted, String term) {
    assertThat(RECOGNISER.read(pasted))
        .singleElement()
        .satisfies(value -> {
          assertThat(value.written()).isEqualTo(pasted);
          assertThat(value.keys()).extracting(MatchKey::term).containsExactly(term);
          assertThat(TwoReadings.of(value.kind(), value.written(), value.keys())).isPresent();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "10.5.1", "12", "http", "https:", "one two", "a@b"})
  void aPastedWordOrVersionIsNoAddress(String pasted) {
    assertThat(RECOGNISER.read(pasted)).isEmpty();
  }

  @Test
  void everyReadingIsOneSentence() {
    for (TwoReadings reading : TwoReadings.values()) {
      assertThat(reading.sentence()).endsWith(".").doesNotContain("\n");
    }
  }
}
