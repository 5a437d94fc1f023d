package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.identity.Given.term;
import static org.leadline.identity.Given.terms;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

/** Spellings that are one value get one key; values that differ never do. */
class CanonicalFormsTest {

  @ParameterizedTest
  @CsvSource({
    "EMAIL, J.O.Hn+x@GoogleMail.com, email:j.o.hn+x@googlemail.com",
    "EMAIL, user@bücher.example, email:user@xn--bcher-kva.example",
    "EMAIL, user@xn--bcher-kva.example, email:user@xn--bcher-kva.example",
    "EMAIL, J\u030Co@example.org, email:\u01F0o@example.org",
    "EMAIL, \u01F0o@example.org, email:\u01F0o@example.org",
    "EMAIL, V\u0130@example.org, email:vi\u0307@example.org",
    "EMAIL, A.Sample [at] example (dot) org, email:a.sample@example.org",
    "EMAIL, Sample Person <a.sample@example.org>, email:a.sample@example.org",
    "DOMAIN, Example[.]COM., domain:example.com",
    "DOMAIN, bücher.example, domain:xn--bcher-kva.example",
    "IP, 2001:DB8:0:0::1, ip:2001:db8::1",
    "IP, ::ffff:192.0.2.1, ip:192.0.2.1",
    "IP, [2001:db8::1]:443, ip:2001:db8::1",
    "IP, 192.0.2.7:51000, ip:192.0.2.7",
    "IP, 192[.]0[.]2[.]7, ip:192.0.2.7",
    "IP, fe80::1%eth0, ip:fe80::1",
    "MAC, AC-BB-CC-00-11-22, mac:acbbcc001122",
    "MAC, acbb.cc00.1122, mac:acbbcc001122",
    "IMEI, 49-015420-323751-8, imei:49015420323751",
    "ADVERTISING_ID, {6D92078A-8246-4BA4-AE5B-76104861E7DC}, adid:6d92078a-8246-4ba4-ae5b-76104861e7dc",
    "HASH, 00112233445566778899AABBCCDDEEFF, md5:00112233445566778899aabbccddeeff",
    "HASH, 0011 2233 4455 6677 8899 AABB CCDD EEFF, md5:00112233445566778899aabbccddeeff",
    "REPORT_NUMBER, CT# 900000001, ct:900000001",
    "VEHICLE_PLATE, ab-12 cde, plate:-:AB12CDE",
  })
  void oneValueHasOneKey(IdentifierKind kind, String written, String expected) {
    assertThat(term(kind, written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "IP, 192.0.2.010, raw:ip:192.0.2.010",
    "IP, 192.0.2.256, raw:ip:192.0.2.256",
    "IMEI, 490154203237519, raw:imei:490154203237519",
    "IMEI, 000000000000000, raw:imei:000000000000000",
    "MAC, 00:00:00:00:00:00, raw:mac:00:00:00:00:00:00",
    "ADVERTISING_ID, 00000000-0000-0000-0000-000000000000, raw:advertising_id:00000000-0000-0000-0000-000000000000",
    "EMAIL, not an address, raw:email:not an address",
    "EMAIL, sample@example.com-, raw:email:sample@example.com-",
    "EMAIL, sample@-example.com, raw:email:sample@-example.com",
    "EMAIL, vi\u0307@0, raw:email:vi\u0307@0",
    "EMAIL, v\u0130@0, raw:email:vi\u0307@0",
    "EMAIL, sample\\@office@example.com, raw:email:sample\\@office@example.com",
    "EMAIL, sample@[192.0.2.1], raw:email:sample@[192.0.2.1]",
    "DOMAIN, example?com, raw:domain:example?com",
    "CRYPTO_ADDRESS, 1BoatSLRHtKNngkdXEeobR76b53LETtpyX, raw:crypto_address:1boatslrhtknngkdxeeobr76b53lettpyx",
    "HASH, 0123, raw:hash:0123",
  })
  void whatIsNoneOfItsKindKeepsItsText(IdentifierKind kind, String written, String expected) {
    assertThat(terms(kind, written)).containsExactly(expected);
  }

  @Test
  void mailboxAliasesMeetInTheFoldedKey() {
    assertThat(terms(IdentifierKind.EMAIL, "J.O.Hn+x@GoogleMail.com"))
        .contains("email~:john@gmail.com");
    assertThat(terms(IdentifierKind.EMAIL, "john@gmail.com")).contains("email~:john@gmail.com");
    // Nobody's word says that these are one mailbox: a hint, which never links.
    assertThat(terms(IdentifierKind.EMAIL, "john+x@outlook.com"))
        .containsExactly("email:john+x@outlook.com", "mail~:john@outlook.com");
    assertThat(terms(IdentifierKind.EMAIL, "j.o.hn@example.com")).hasSize(1);
  }

  @Test
  void webAddressesMeetWithoutTrackingAndFragment() {
    assertThat(terms(IdentifierKind.URL, "hxxps://example[.]com/a?utm_source=x#y"))
        .contains("url~:https://example.com/a", "url:https://example.com/a?utm_source=x#y");
    assertThat(terms(IdentifierKind.URL, "HTTPS://Example.com:443/a/"))
        .contains("url~:https://example.com/a", "url:https://example.com/a/");
    assertThat(term(IdentifierKind.URL, "https://example.com"))
        .isEqualTo("url:https://example.com/");
  }

  @Test
  void pathsThatDifferInCaseAreDifferentPages() {
    assertThat(terms(IdentifierKind.URL, "https://example.com/A"))
        .doesNotContainAnyElementsOf(
            terms(IdentifierKind.URL, "https://example.com/a").subList(0, 2));
  }

  @Test
  void aWebAddressGivesHostAndSiteButNoDeclaredDomain() {
    assertThat(terms(IdentifierKind.URL, "https://mail.example.com/a"))
        .contains("host~:mail.example.com", "site~:example.com")
        .noneMatch(term -> term.startsWith("domain:"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.instagram.com/Sample_User/, user:instagram:sample_user",
    "https://m.facebook.com/profile.php?id=100012345678901, acct:facebook:100012345678901",
    "https://x.com/sample_user/status/1, user:x:sample_user",
    "https://t.me/sample_user, user:telegram:sample_user",
    "https://t.me/+AbCdEf123, invite:telegram:AbCdEf123",
    "https://discord.gg/AbCdEf, invite:discord:AbCdEf",
    "https://wa.me/12025550123, tel:+12025550123",
    "https://cash.app/$sampleperson, pay:cashapp:sampleperson",
  })
  void profileAddressesNameTheAccount(String written, String expected) {
    assertThat(terms(IdentifierKind.URL, written)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "URL, https://t.me/+XyZabcdE12, telegram:XyZabcdE12",
    "URL, https://t.me/%2BXyZabcdE12, telegram:XyZabcdE12",
    "URL, https://telegram.me/joinchat/XyZabcdE12, telegram:XyZabcdE12",
    "URL, https://t.me/addlist/XyZabcdE12, telegram:XyZabcdE12",
    "URL, https://discord.gg/invite/XyZabcdE12, discord:XyZabcdE12",
    "URL, https://chat.whatsapp.com/invite/XyZabcdE12, whatsapp:XyZabcdE12",
    "URL, https://m.me/j/XyZabcdE12, messenger:XyZabcdE12",
    "URL, https://signal.group/#XyZabcdE12, signal:XyZabcdE12",
    "URL, https://kik.me/g/XyZabcdE12, kik:XyZabcdE12",
    "USER_NAME, +XyZabcdE12, telegram:XyZabcdE12",
    "USER_NAME, joinchat/XyZabcdE12, telegram:XyZabcdE12",
    "USER_NAME, t.me/+XyZabcdE12, telegram:XyZabcdE12",
    "USER_NAME, https://chat.whatsapp.com/XyZabcdE12, whatsapp:XyZabcdE12",
    "ACCOUNT, +XyZabcdE12, telegram:XyZabcdE12",
    "ACCOUNT, discord.gg/XyZabcdE12, discord:XyZabcdE12",
    "GROUP, https://t.me/joinchat/XyZabcdE12, telegram:XyZabcdE12",
  })
  void inviteCodesThatDifferInCaseShareNoKeyButThatOfTheHost(
      IdentifierKind kind, String written, String expected) {
    String other = written.replace("XyZabcdE12", "xYzABCDe12");

    assertThat(inTelegram(kind, written)).contains("invite:" + expected);
    assertThat(inTelegram(kind, written))
        .filteredOn(inTelegram(kind, other)::contains)
        .allMatch(term -> term.startsWith("host~:") || term.startsWith("site~:"));
    assertThat(inTelegram(kind, written)).noneMatch(term -> term.startsWith("user"));
  }

  @Test
  void aNumberWithAPlusSignIsNoInvite() {
    assertThat(inTelegram(IdentifierKind.USER_NAME, "+12025550123"))
        .noneMatch(term -> term.startsWith("invite:"));
    assertThat(terms(IdentifierKind.URL, "https://t.me/sample_user"))
        .contains("user:telegram:sample_user");
  }

  private static List<String> inTelegram(IdentifierKind kind, String written) {
    return terms(kind, written, Hints.ofService("Telegram"));
  }

  @Test
  void pagesOfTheServiceItselfAreNobodysAccount() {
    assertThat(terms(IdentifierKind.URL, "https://www.instagram.com/explore/"))
        .noneMatch(term -> term.startsWith("user:"));
  }

  @Test
  void userNamesBelongToTheirService() {
    assertThat(terms(IdentifierKind.USER_NAME, "@Sample_User", Hints.ofService("Instagram, Inc.")))
        .contains("user:instagram:sample_user");
    assertThat(term(IdentifierKind.USER_NAME, "Sample_User")).isEqualTo("user:-:sample_user");
  }

  @Test
  void aUserNameIsStrongWithinItsServiceOnly() {
    Hints known = Hints.ofService("Kik");
    assertThat(strength(IdentifierKind.USER_NAME, "sample_user", known)).isEqualTo(Strength.STRONG);
    assertThat(strength(IdentifierKind.USER_NAME, "sample_user", Hints.NONE))
        .isEqualTo(Strength.MEDIUM);
  }

  @Test
  void lookAlikesMeetInTheSkeletonAndNowhereElse() {
    var cyrillic = Given.RECOGNISER.keys(IdentifierKind.USER_NAME, "раураl", Hints.NONE);
    assertThat(cyrillic).filteredOn(key -> key.term().equals("user~:paypal")).hasSize(1);
    assertThat(cyrillic.getLast().strength()).isEqualTo(Strength.WEAK);
    assertThat(terms(IdentifierKind.USER_NAME, "paypal")).contains("user~:paypal");
    assertThat(cyrillic.getFirst().term()).isNotEqualTo("user:-:paypal");
  }

  @Test
  void accountIdsNeverLeaveTheirService() {
    assertThat(terms(IdentifierKind.ACCOUNT, "000123", Hints.ofService("ExampleChat, Inc.")))
        .containsExactly("acct:examplechat:000123");
    assertThat(strength(IdentifierKind.ACCOUNT, "000123", Hints.NONE)).isEqualTo(Strength.WEAK);
  }

  @Test
  void anAccountIdThatIsATelephoneNumberIsOneToo() {
    assertThat(terms(IdentifierKind.ACCOUNT, "12025550123", Hints.ofService("WhatsApp Inc.")))
        .contains("acct:whatsapp:12025550123", "tel:+12025550123");
  }

  @Test
  void sixtyFourDigitsAreSha256UnlessTheDocumentSaysPdq() {
    String digits = "f0e1d2c3b4a5968778695a4b3c2d1e0f".repeat(2);
    assertThat(terms(IdentifierKind.HASH, digits)).containsExactly("sha256:" + digits);
    assertThat(terms(IdentifierKind.HASH, digits, Hints.ofType("PDQ")))
        .containsExactly("pdq:" + digits);
  }

  @Test
  void aBase32Sha1IsTheSameHash() {
    assertThat(terms(IdentifierKind.HASH, "AAISEM2EKVTHPCEZVK54ZXPO74AAAAAA", Hints.ofType("SHA1")))
        .containsExactly("sha1:0011223344556677889" + "9aabbccddeeff00000000");
  }

  @ParameterizedTest
  @CsvSource({
    "d41d8cd98f00b204e9800998ecf8427e",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "00000000000000000000000000000000",
  })
  void hashesOfNothingAreFindableButWeak(String hash) {
    var keys = Given.RECOGNISER.keys(IdentifierKind.HASH, hash, Hints.NONE);
    assertThat(keys.getFirst().value()).isEqualTo(hash);
    assertThat(keys.getFirst().strength()).isEqualTo(Strength.WEAK);
  }

  @Test
  void anIpv6AddressGivesItsSubscribersNetwork() {
    assertThat(terms(IdentifierKind.IP, "4000:1:2:3:4:5:6:7"))
        .containsExactly("ip:4000:1:2:3:4:5:6:7", "ip64:4000:1:2:3::/64");
    assertThat(terms(IdentifierKind.IP, "fd00::1")).containsExactly("ip:fd00::1");
    assertThat(terms(IdentifierKind.IP, "240.0.0.1")).containsExactly("ip:240.0.0.1");
  }

  @Test
  void aRandomHardwareAddressIsWeak() {
    assertThat(strength(IdentifierKind.MAC, "AA:BB:CC:00:11:22", Hints.NONE))
        .isEqualTo(Strength.WEAK);
    assertThat(strength(IdentifierKind.MAC, "A8:BB:CC:00:11:22", Hints.NONE))
        .isEqualTo(Strength.STRONG);
  }

  @Test
  void deviceIdsGoByTheirTypesName() {
    String uuid = "6D92078A-8246-4BA4-AE5B-76104861E7DC";
    assertThat(terms(IdentifierKind.DEVICE_ID, uuid, Hints.ofType("IDFA")))
        .containsExactly("adid:" + uuid.toLowerCase(java.util.Locale.ROOT));
    Hints vendor = new Hints("Snapchat", null, null, "Identifier for Vendor", Stated.NOT_STATED);
    assertThat(terms(IdentifierKind.DEVICE_ID, uuid, vendor))
        .containsExactly("dev:snapchat:idfv:" + uuid.toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void theFullNumberOfAPaymentCardIsNeverIndexed() {
    assertThat(terms(IdentifierKind.PAYMENT_HANDLE, "4111 1111 1111 1111"))
        .containsExactly("pay:card:411111-1111");
  }

  @ParameterizedTest
  @EnumSource(IdentifierKind.class)
  void aBlankValueHasNoKeyAndALongOneABoundedKey(IdentifierKind kind) {
    assertThat(terms(kind, "  ")).isEmpty();
    assertThat(Given.RECOGNISER.keys(kind, "x1".repeat(100_000), Hints.NONE))
        .allMatch(key -> key.value().length() <= Key.LONGEST + 100)
        .noneMatch(key -> key.kind() == KeyKind.PHONE);
  }

  private static Strength strength(IdentifierKind kind, String raw, Hints hints) {
    return Given.RECOGNISER.keys(kind, raw, hints).getFirst().strength();
  }
}
