package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever an investigator pastes is recognised, and stands where it was said to stand. */
class PastedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(202) 555-0123|PHONE tel:+12025550123",
        "2025550123|PHONE tel:+12025550123",
        "+44 20 7946 0018|PHONE tel:+442079460018",
        "900000001|REPORT_NUMBER ct:900000001",
        "CyberTip 900000001|REPORT_NUMBER ct:900000001",
        "D4 1D 8C D9 8F 00 B2 04 E9 80 09 98 EC F8 42 7F|HASH md5:d41d8cd98f00b204e9800998ecf8427f",
        "Sample@Example.ORG|EMAIL email:sample@example.org",
        "sample[at]example[.]org|EMAIL email:sample@example.org",
        "hxxp://example[.]com/|URL url:http://example.com/",
        "example.com|DOMAIN domain:example.com",
        "[2001:db8::1]:443|IP ip:2001:db8::1",
        "2001:DB8:0:0::1|IP ip:2001:db8::1",
        "192.0.2.7:8080|IP ip:192.0.2.7",
        "A8-BB-CC-00-11-22|MAC mac:a8bbcc001122",
        "490154203237518|IMEI imei:49015420323751",
        "6D92078A-8246-4BA4-AE5B-76104861E7DC|ADVERTISING_ID adid:6d92078a-8246-4ba4-ae5b-76104861e7dc",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed|CRYPTO_ADDRESS eth:0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
        "@sample_user|USER_NAME user:-:sample_user",
        "mailto:sample@example.org|EMAIL email:sample@example.org",
        "MAILTO:Sample@example.org?subject=a%20b&body=c|EMAIL email:sample@example.org",
        "<mailto:sample@example.org>|EMAIL email:sample@example.org",
        "011 44 20 7946 0018|PHONE tel:+442079460018",
        "00 44 20 7946 0018|PHONE tel:+442079460018",
        "0044 (20) 7946-0018|PHONE tel:+442079460018",
        "001 202 555 0123|PHONE tel:+12025550123",
        "001 44 20 7946 0018|PHONE tel:+442079460018",
      })
  void aBareValueIsRecognised(String pasted, String expected) {
    RecognisedValue first = Given.RECOGNISER.read(pasted).getFirst();
    assertThat(first.kind() + " " + first.keys().getFirst().term()).isEqualTo(expected);
    assertThat(pasted.substring(first.from(), first.to())).isEqualTo(first.written());
  }

  @Test
  void aNumberThatIsNoneInAnyCountryKeepsItsDigitsAlone() {
    assertThat(Given.RECOGNISER.read("00 999 123 45 67").getFirst().keys())
        .extracting(key -> key.term())
        .containsExactly("tel~:009991234567");
  }

  @Test
  void anAmbiguousNumberIsOfferedInEachReading() {
    assertThat(kinds("2025550123")).containsExactly("PHONE", "REPORT_NUMBER");
    assertThat(kinds("900000001")).startsWith("REPORT_NUMBER");
  }

  @Test
  void sixtyFourDigitsAreSearchedAsBothHashes() {
    String digits = "f0e1d2c3b4a5968778695a4b3c2d1e0f".repeat(2);
    assertThat(Given.RECOGNISER.read(digits).getFirst().keys())
        .extracting(key -> key.term())
        .containsExactly("sha256:" + digits, "pdq:" + digits);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7/24, 203.0.113.0/24",
    "ip:203.0.113.0/24 AND upload, 203.0.113.0/24",
    "2001:DB8:1:2::/48, 2001:db8:1::/48",
    "0.0.0.0/0, 0.0.0.0/0",
  })
  void aNetworkIsToldFromAnAddress(String pasted, String expected) {
    RecognisedValue network = Given.RECOGNISER.read(pasted).getFirst();
    assertThat(network.isNetwork()).isTrue();
    assertThat(network.network()).isEqualTo(expected);
    assertThat(network.keys()).isEmpty();
  }

  @Test
  void valuesWithinAQueryKeepTheirPlaces() {
    String query =
        "email:Sample@example.org AND (phone:\"+1 202 555 0123\" OR mac:a8:bb:cc:00:11:22)";
    List<RecognisedValue> values = Given.RECOGNISER.read(query);
    assertThat(values)
        .extracting(value -> query.substring(value.from(), value.to()))
        .containsExactly("Sample@example.org", "+1 202 555 0123", "a8:bb:cc:00:11:22");
  }

  @Test
  void wordsAreNoValues() {
    assertThat(Given.RECOGNISER.read("holiday pictures 2030")).isEmpty();
    assertThat(Given.RECOGNISER.read("received:[2030-01 TO 2030-03]")).isEmpty();
    assertThat(Given.RECOGNISER.read("")).isEmpty();
  }

  private static List<String> kinds(String pasted) {
    return Given.RECOGNISER.read(pasted).stream().map(value -> value.kind().name()).toList();
  }
}
