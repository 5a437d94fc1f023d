package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts as people write them in a hurry, or so that no filter reads them: short messages, other
 * scripts and digits, invisible characters, defanged spellings, handles with marks in them; and
 * numbers that only look like telephones. An officer would mark exactly what stands here.
 */
class AdversarialTextTest {

  private static final Mine MINE = mine();
  private static final Surroundings CHAT = new Surroundings("ExampleChat", null, false);

  private static final Map<String, String> SMS =
      Map.ofEntries(
          Map.entry("txt me 202.555.0147 thx", "tel:+12025550147"),
          Map.entry("call:2025550148", "tel:+12025550148"),
          Map.entry("my cell is 202 555 0149 ok", "tel:+12025550149"),
          Map.entry("cell=+1(202)555-0150;", "tel:+12025550150"),
          Map.entry("+1.202.555.0151!!", "tel:+12025550151"),
          Map.entry("(202)555-0152 is me", "tel:+12025550152"),
          Map.entry("1-202-555-0153 ext 12", "tel:+12025550153"),
          Map.entry("new fone 202-555-0154/old 202-555-0155", "tel:+12025550154 tel:+12025550155"),
          Map.entry("u can WhatsApp +44 20 7946 0018 anytime", "tel:+442079460018"),
          Map.entry("mob: +1-202-555-0157, +1-202-555-0158", "tel:+12025550157 tel:+12025550158"));

  private static final Map<String, String> FULL_WIDTH_AND_OTHER_DIGITS =
      Map.ofEntries(
          Map.entry("電話：＋１２０２５５５０１５９", "tel:+12025550159"),
          Map.entry("الهاتف +١٢٠٢٥٥٥٠١٦٠ شكرا", "tel:+12025550160"),
          Map.entry("फ़ोन +१२०२५५५०१६१", "tel:+12025550161"),
          Map.entry("ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｃｏｍ／ａ", "url:https://example.com/a"));

  private static final Map<String, String> ZERO_WIDTH_AND_DIRECTION =
      Map.ofEntries(
          Map.entry("zzsynth\u200Bone@gmail.com", "email:zzsynthone@gmail.com"),
          Map.entry("\u202Ezzsynth.two@gmail.com\u202C", "email:zzsynth.two@gmail.com"),
          Map.entry("\u200Fzzsynth.three@gmail.com\u200F", "email:zzsynth.three@gmail.com"),
          Map.entry("\u2068zzsynth.four@gmail.com\u2069", "email:zzsynth.four@gmail.com"),
          Map.entry("+1\u2060 202\u200B 555\u200D 0162", "tel:+12025550162"),
          Map.entry("exam\u00ADple.com/a", "url:example.com/a"),
          Map.entry("\u202A+12025550163\u202C", "tel:+12025550163"),
          Map.entry("240.0\u200B.0.18", "ip:240.0.0.18"),
          Map.entry("\uFEFFhttps://example.com/b", "url:https://example.com/b"),
          Map.entry(
              "البريد zzsynth.five@gmail.com والهاتف +12025550164",
              "email:zzsynth.five@gmail.com tel:+12025550164"),
          Map.entry("דואר:zzsynth.six@gmail.com.", "email:zzsynth.six@gmail.com"));

  private static final Map<String, String> DEFANGED =
      Map.ofEntries(
          Map.entry("zzsynth.seven[at]gmail[dot]com", "email:zzsynth.seven@gmail.com"),
          Map.entry("zzsynth.eight (at) gmail (dot) com", "email:zzsynth.eight@gmail.com"),
          Map.entry("zzsynth.nine{at}gmail{dot}com", "email:zzsynth.nine@gmail.com"),
          Map.entry("zzsynth.ten@gmail[.]com", "email:zzsynth.ten@gmail.com"),
          Map.entry("hXXps://EXAMPLE[.]org/Path", "url:https://example.org/Path"),
          Map.entry("https[:]//example.org/b", "url:https://example.org/b"),
          Map.entry("hxxp[://]example[.]org/c", "url:http://example.org/c"),
          Map.entry("example[dot]com", "domain:example.com"),
          Map.entry("240[.]0[.]0[.]11", "ip:240.0.0.11"),
          Map.entry("240.0.0[.]12:8080", "ip:240.0.0.12"),
          Map.entry("240(.)0(.)0(.)13", "ip:240.0.0.13"),
          Map.entry("4000[:]1[:][:]7", "ip:4000:1::7"));

  private static final Map<String, String> HANDLES =
      Map.ofEntries(
          Map.entry("snap: zz.synth_01", "user:snapchat:zz.synth_01"),
          Map.entry("snapchat @zz.synth.02.", "user:snapchat:zz.synth.02"),
          Map.entry("insta: zz.synth_03, ok", "user:instagram:zz.synth_03"),
          Map.entry("IG @zz__synth4_", "user:instagram:zz__synth4_"),
          Map.entry("telegram: @zz_synth5!", "user:telegram:zz_synth5"),
          Map.entry("tiktok @zz.synth6 lol", "user:tiktok:zz.synth6"),
          Map.entry("discord: zz.synth.7", "user:discord:zz.synth.7"),
          Map.entry("username=zz-synth-9;", "user:examplechat:zz-synth-9"));

  private static final Map<String, String> MAIL =
      Map.ofEntries(
          Map.entry("“zzsynth.11@gmail.com”", "email:zzsynth.11@gmail.com"),
          Map.entry("<zzsynth.12@gmail.com>", "email:zzsynth.12@gmail.com"),
          Map.entry(
              "zzsynth.13@gmail.com/zzsynth.14@gmail.com",
              "email:zzsynth.13@gmail.com email:zzsynth.14@gmail.com"),
          Map.entry(
              "zzsynth.15@gmail.com,zzsynth.16@gmail.com;zzsynth.17@gmail.com",
              "email:zzsynth.15@gmail.com email:zzsynth.16@gmail.com email:zzsynth.17@gmail.com"),
          Map.entry("it was zzsynth.18@gmail.com's box", "email:zzsynth.18@gmail.com"),
          Map.entry("mail:zzsynth.19@gmail.com", "email:zzsynth.19@gmail.com"),
          Map.entry("zzsynth+tag@example.org...", "email:zzsynth+tag@example.org"),
          Map.entry("ZZSYNTH_20@EXAMPLE.ORG", "email:zzsynth_20@example.org"));

  private static final Map<String, String> WEB =
      Map.ofEntries(
          Map.entry("(see https://example.com/a_(b))", "url:https://example.com/a_(b)"),
          Map.entry("<https://example.com/c>", "url:https://example.com/c"),
          Map.entry("\"https://example.com/d\".", "url:https://example.com/d"),
          Map.entry("www.example.org/x?y=1&z=2", "url:www.example.org/x?y=1&z=2"),
          Map.entry("https://example.com:8443/p#frag", "url:https://example.com:8443/p#frag"),
          Map.entry("HTTP://EXAMPLE.COM", "url:http://example.com/"),
          Map.entry("https://240.0.0.19/x", "url:https://240.0.0.19/x"));

  private static final Map<String, String> ADDRESSES =
      Map.ofEntries(
          Map.entry("IP=240.0.0.20;port=443", "ip:240.0.0.20"),
          Map.entry("[4000:1::8]", "ip:4000:1::8"),
          Map.entry("4000:1::9%eth0", "ip:4000:1::9"),
          Map.entry("::ffff:240.0.0.21", "ip:240.0.0.21"),
          Map.entry("4000:0001:0000:0000:0000:0000:0000:000A", "ip:4000:1::a"),
          Map.entry("from 240.0.0.22,240.0.0.23", "ip:240.0.0.22 ip:240.0.0.23"),
          Map.entry("(240.0.0.24)", "ip:240.0.0.24"),
          Map.entry("a8-bb-cc-00-11-23", "mac:a8bbcc001123"));

  private static final Map<String, String> HASHES_AND_COINS =
      Map.ofEntries(
          Map.entry(
              "SHA1: 00112233445566778899AABBCCDDEEFF00112233",
              "sha1:00112233445566778899aabbccddeeff00112233"),
          Map.entry(
              "MD5 (x) = 00112233445566778899aabbccddee01", "md5:00112233445566778899aabbccddee01"),
          Map.entry(
              "eth 0x52908400098527886E0F7030069857D2E4169EE7.",
              "eth:0x52908400098527886e0f7030069857d2e4169ee7"));

  private static final Map<String, String> REPORTS =
      Map.ofEntries(
          Map.entry("CT# 136138138", "ct:136138138"),
          Map.entry("CyberTip report 2025550165", "ct:2025550165"),
          Map.entry("see CyberTipline Report No. 136138139", "ct:136138139"));

  private static final List<String> TIMES =
      List.of(
          "Seen 1893456000 and 1893456000123.",
          "stamp 20300102030405",
          "2030/01/02 10:20:30.123456",
          "Tue, 01 Jan 2030 10:00:00 +0000",
          "at 10:00 GMT+0200 or UTC+05:30",
          "2030-01-02T03:04:05.678+01:00",
          "call at 2030-01-02 10:15:30",
          "called 2 times between 10:00 and 12:30",
          "texted on 01-02-2030 at 11.30",
          "phone seen 2030.01.02 03:04");

  private static final List<String> BANK_NUMBERS =
      List.of(
          "IBAN DE89 3704 0044 0532 0130 00",
          "IBAN GB82 WEST 1234 5698 7654 32",
          "routing 021000021 acct 000123456789",
          "card 4111 1111 1111 1111",
          "visa 4242-4242-4242-4242 exp 01/30",
          "sort code 20-25-55 account 50166778",
          "wire ref 2025550166778899");

  private static final List<String> VERSIONS_AND_AGENTS =
      List.of(
          "Chrome/120.0.6099.130 Safari/537.36",
          "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
          "app v2.10.33.7",
          "firmware 10.20.30.40",
          "build 120.0.6099.144 (64-bit)",
          "iOS 17.2.1, Android 14");

  private static final List<String> OTHER_NUMBERS =
      List.of(
          "ISBN 978-3-16-148410-0",
          "order 202-5550167-1234567",
          "tracking 9400 1000 0000 0000 0000 00",
          "SSN 078-05-1120",
          "zip 20255-0168",
          "38.8977, -77.0365",
          "lat 38.897700 lon -77.036500",
          "size 1920x1080",
          "sum $2,025,550,169",
          "2,025,550,170 views",
          "id 12345678901234567890",
          "555-0171",
          "1-2-3-4-5-6-7-8-9-0",
          "case no. 2025550172",
          "message 2025550173123456",
          "0x7f000001",
          "20/20 and 24/7");

  private static final List<String> FILES_AND_WORDS =
      List.of(
          "IMG_20300102_030405.jpg",
          "VID-20300102-WA0001.mp4",
          "photo.jpg, notes.txt and report.pdf",
          "archive.tar.gz",
          "i.e. and e.g. so",
          "10:30@night, price @ 5.00",
          "foo@bar @ @everyone",
          "std::string a::b::c",
          "53a9c1d2-2025-4550-8167-202555016789",
          "C:\\Users\\desk\\file.doc",
          "and/or him/her");

  @Test
  void exactlyWhatAnOfficerWouldMarkIsFound() {
    Map<String, String> wrong = new TreeMap<>();
    Stream.of(
            SMS,
            FULL_WIDTH_AND_OTHER_DIGITS,
            ZERO_WIDTH_AND_DIRECTION,
            DEFANGED,
            HANDLES,
            MAIL,
            WEB,
            ADDRESSES,
            HASHES_AND_COINS,
            REPORTS)
        .flatMap(group -> group.entrySet().stream())
        .forEach(each -> {
          String found = found(each.getKey());
          if (!found.equals(each.getValue())) {
            wrong.put(each.getKey(), found);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void numbersAndWordsThatOnlyLookLikeValuesAreLeftAlone() {
    Map<String, String> wrong = new TreeMap<>();
    Stream.of(TIMES, BANK_NUMBERS, VERSIONS_AND_AGENTS, OTHER_NUMBERS, FILES_AND_WORDS)
        .flatMap(List::stream)
        .forEach(text -> {
          String found = found(text);
          if (!found.isEmpty()) {
            wrong.put(text, found);
          }
        });
    assertThat(wrong).isEmpty();
  }

  private static String found(String text) {
    return String.join(
        " ",
        MINE.passage(text, CHAT).stream()
            .map(mention -> mention.keys().getFirst().term())
            .toList());
  }

  private static Mine mine() {
    IdentitySettings settings = Given.RECOGNISER.settings();
    return new Mine(settings, new CanonicalForms(settings));
  }
}
