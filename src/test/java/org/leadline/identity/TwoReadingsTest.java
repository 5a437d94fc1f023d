package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void aPastedOneIsRecognisedAsWrittenAndNeverAsATelephoneNumber() {
    List<RecognisedValue> read = RECOGNISER.read("192.0.2.010");
    assertThat(read).extracting(RecognisedValue::kind).containsExactly(IdentifierKind.IP);
    assertThat(read.getFirst().keys())
        .extracting(MatchKey::term)
        .containsExactly("raw:ip:192.0.2.010");
  }

  @Test
  void everyReadingIsOneSentence() {
    for (TwoReadings reading : TwoReadings.values()) {
      assertThat(reading.sentence()).endsWith(".").doesNotContain("\n");
    }
  }
}
