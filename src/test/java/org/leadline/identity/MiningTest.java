package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.identity.Given.mentioned;

import java.util.List;
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
  void findsCashtagsWhereTheServiceIsNamedOrTheTextIsOfIt() {
    assertThat(mentioned("By Cash App $zzSynth1; cashtag $zzother."))
        .containsExactly("$zzSynth1 -> pay:cashapp:zzsynth1", "$zzother -> pay:cashapp:zzother");
    assertThat(mentioned("He paid cash $500 and $20k.")).isEmpty();
    assertThat(mentioned("Here $zzsynth stands alone.")).isEmpty();
    String text = "Customer $zzsynth sent $50.00, later $1k, to $zzother, card ending in 4242.";
    for (String provider : List.of("Cash App", "Block, Inc.", "Square, Inc. / Cash App")) {
      assertThat(mentionedIn(new Surroundings(provider, null, false), text))
          .containsExactly("$zzsynth -> pay:cashapp:zzsynth", "$zzother -> pay:cashapp:zzother");
    }
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

  @Test
  void findsNationalNumbersWhereTheReportSaysTheCountry() {
    assertThat(
            mentionedIn("GB", "He rang 02079460018, then 0161 4960123 and 0207 946 0018 16 times."))
        .containsExactly(
            "02079460018 -> tel:+442079460018",
            "0161 4960123 -> tel:+441614960123",
            "0207 946 0018 -> tel:+442079460018");
    assertThat(mentionedIn("GB", "Office02079460018now, 01614960123.Then 01614960124-later"))
        .containsExactly(
            "02079460018 -> tel:+442079460018",
            "01614960123 -> tel:+441614960123",
            "01614960124 -> tel:+441614960124");
    assertThat(mentioned("The entry 02079460018 stands alone.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Report 900000001, file 0020794600180020794600180020794600ab, stamp 1893456000.",
        "On 02.01.2030 at 030405, again 20300102030405 and 02-01-2030 0304.",
        "Code 0.02079460018, item #02079460018, ref 02079460018/7 and 00112233.",
        "Key 89:01:23:45:67:89:ab:cd of the certificate.",
      })
  void takesNoNumberForATelephoneBecauseTheCountryIsKnown(String text) {
    assertThat(mentionedIn("GB", text)).noneMatch(found -> found.contains("tel"));
    assertThat(mentionedIn("GB", text)).noneMatch(found -> found.contains("-> ip"));
    assertThat(mentionedIn("GB", text)).noneMatch(found -> found.contains("-> mac"));
  }

  @Test
  void findsMailboxesUnderEveryEnding() {
    assertThat(mentioned("From clerk@host.localdomain and www.sample.office@example.com."))
        .containsExactly(
            "clerk@host.localdomain -> email:clerk@host.localdomain",
            "www.sample.office@example.com -> email:www.sample.office@example.com");
  }

  @Test
  void findsPastedNamesBetweenCharactersThatLeaveNoBlanks() {
    assertThat(Given.RECOGNISER.read("\u3053\u308c@sample_user\u3067\u3059"))
        .extracting(RecognisedValue::written)
        .containsExactly("@sample_user");
  }

  @Test
  void takesNoFileOfAFolderForAHost() {
    assertThat(mentioned("C:\\temp\\Temp.NET\\a.dat, %TEMP%\\f1.data, CORP\\sample.li")).isEmpty();
    assertThat(mentioned("on \\\\files.example.com\\share"))
        .containsExactly("files.example.com -> domain:files.example.com");
  }

  @Test
  void takesAPastedLineForAHostThoughItsEndingIsAlsoThatOfAFile() {
    assertThat(Given.RECOGNISER.read("one.example.org\nsample.so\r\nlibc.so was there"))
        .extracting(RecognisedValue::written)
        .containsExactly("one.example.org", "sample.so");
  }

  @Test
  void findsTheNameOfAMessageThatIsPassedOn() {
    assertThat(Given.RECOGNISER.read("RT@sample_user: hello, cart@sample, rt@example.com"))
        .extracting(RecognisedValue::written)
        .containsExactly("@sample_user", "rt@example.com");
  }

  @Test
  void keepsTheDigitsOfARunThatIsAsLongAsNumbersThere() {
    assertThat(mentionedIn("GB", "The new line is 07700900123 here."))
        .containsExactly("07700900123 -> tel~:07700900123");
  }

  private static List<String> mentionedIn(String region, String text) {
    return mentionedIn(new Surroundings(null, region, false), text);
  }

  private static List<String> mentionedIn(Surroundings surroundings, String text) {
    Mine mine =
        new Mine(Given.RECOGNISER.settings(), new CanonicalForms(Given.RECOGNISER.settings()));
    return mine.passage(text, surroundings).stream()
        .map(found ->
            text.substring(found.from(), found.to()) + " -> " + found.keys().getFirst().term())
        .toList();
  }
}
