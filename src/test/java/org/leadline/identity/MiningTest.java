package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.identity.Given.mentioned;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an officer would mark in the free text of a report, and what they would not. */
class MiningTest {

  @Test
  void findsContactsInProse() {
    assertThat(
            mentioned(
                "The user gave zzsynth.one@gmail.com and +1 202 555 0123, later (202) 555-0144. "
                    + "See https://example.com/a, and example.net."))
        .containsExactly(
            "zzsynth.one@gmail.com -> email:zzsynth.one@gmail.com",
            "+1 202 555 0123 -> tel:+12025550123",
            "(202) 555-0144 -> tel:+12025550144",
            "https://example.com/a -> url:https://example.com/a",
            "example.net -> domain:example.net");
  }

  @Test
  void findsDefangedSpellingsAndKeepsThemAsWritten() {
    assertThat(
            mentioned(
                "hxxps://example[.]com/a, sample(at)example(dot)org, 240.0.0[.]9, 'example[.]net'"))
        .containsExactly(
            "hxxps://example[.]com/a -> url:https://example.com/a",
            "sample(at)example(dot)org -> email:sample@example.org",
            "240.0.0[.]9 -> ip:240.0.0.9",
            "example[.]net -> domain:example.net");
  }

  @Test
  void findsNumbersOfReportsOnlyAfterAWordThatAnnouncesThem() {
    assertThat(mentioned("See CyberTip 900000001, 900000002 and report #900000003."))
        .containsExactly(
            "900000001 -> ct:900000001", "900000002 -> ct:900000002", "900000003 -> ct:900000003");
    assertThat(mentioned("The sum was 900000001 and the time 1893456000.")).isEmpty();
  }

  @Test
  void findsThreadsAccountsAndDevicesAfterTheirLabels() {
    assertThat(
            mentioned(
                """
                Messenger Thread ID: 1234567890123456
                (Profile 100012345678901)
                IMEI: 490154203237518
                IDFA: 6D92078A-8246-4BA4-AE5B-76104861E7DC
                WiFi a8:bb:cc:00:11:22
                """))
        .containsExactly(
            "1234567890123456 -> thread:messenger:1234567890123456",
            "100012345678901 -> acct:examplechat:100012345678901",
            "490154203237518 -> imei:49015420323751",
            "6D92078A-8246-4BA4-AE5B-76104861E7DC -> adid:6d92078a-8246-4ba4-ae5b-76104861e7dc",
            "a8:bb:cc:00:11:22 -> mac:a8bbcc001122");
  }

  @Test
  void findsUserNamesAfterTheServiceOrTheWordForThem() {
    assertThat(mentioned("Snapchat: cool_sample1, kik @other.sample; username: third_sample"))
        .containsExactly(
            "cool_sample1 -> user:snapchat:cool_sample1",
            "@other.sample -> user:kik:other.sample",
            "third_sample -> user:examplechat:third_sample");
    assertThat(mentioned("He was on Snapchat and said it to the user there.")).isEmpty();
  }

  @Test
  void findsHashesAddressesAndCoins() {
    assertThat(
            mentioned(
                "md5=00112233445566778899aabbccddeeff from [4000:1::7]:443 and 240.1.2.3:8080, "
                    + "paid to bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"))
        .containsExactly(
            "00112233445566778899aabbccddeeff -> md5:00112233445566778899aabbccddeeff",
            "4000:1::7 -> ip:4000:1::7",
            "240.1.2.3 -> ip:240.1.2.3",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 -> "
                + "btc:bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
  }

  @Test
  void takesGluedColumnsApart() {
    assertThat(mentioned("example.com,240.0.0.1,http://example.org/x,URL,\"example.net\""))
        .containsExactly(
            "example.com -> domain:example.com",
            "240.0.0.1 -> ip:240.0.0.1",
            "http://example.org/x -> url:http://example.org/x",
            "example.net -> domain:example.net");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Uploaded 2030-01-02 03:04:05 UTC, again 02.01.2030 at 12:30:15.",
        "Called on 2023-12-24 10 times.",
        "Version 10.2.3.4 of the app, build 120.0.6099.130.",
        "The file holiday.zip and the script run.py were named.",
        "It ended.The next one began.",
        "Order 1234567890123 for 4 of 20 items, 50.00 each.",
        "id 53a9c1d2-0000 and code AB-202-555-01234.",
        "a@b, @, user@, @@@ and http:// alone",
        "std::vector, 12:34:56 and a::b",
        "CT scan of 12 slices; report of 3 May",
      })
  void takesNothingForWhatItIsNot(String text) {
    assertThat(mentioned(text)).isEmpty();
  }
}
