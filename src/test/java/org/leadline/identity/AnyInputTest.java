package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Stated;

/** Whatever comes in: nothing throws, keys are stable, offsets are true, time is in proportion. */
class AnyInputTest {

  private static final String[] PIECES = {
    "a",
    "Z",
    "0",
    "7",
    "@",
    ".",
    ":",
    "/",
    "-",
    "+",
    "(",
    ")",
    "[",
    "]",
    " ",
    "\n",
    "#",
    "$",
    "%",
    "_",
    "=",
    ",",
    "\\",
    "\"",
    "<",
    "\u00e9",
    "\u4e2d",
    "\u200b",
    "\ud83d",
    "\ud83d\ude00",
    "\u0000",
    "http://",
    "hxxps://",
    "[.]",
    "(at)",
    "example.com",
    "www.",
    "2001:db8::",
    "192.0.2.",
    "+1 202 ",
    "555-01",
    "xn--",
    "CT ",
    "IMEI ",
    "user: ",
    "0x",
    "bc1q",
    "49015420323751",
    "\u0130",
    "\u00df"
  };

  /** Characters: enough that work in the square of it would take minutes. */
  private static final int LONG = 100_000;

  @Test
  void nothingThrowsAndKeysAreStable() {
    Random random = seeded();
    for (int i = 0; i < 3_000; i++) {
      String text = text(random, 12);
      for (IdentifierKind kind : IdentifierKind.values()) {
        List<MatchKey> keys = Given.RECOGNISER.keys(kind, text, hints(random));
        assertThat(keys).isNotEmpty().allMatch(key -> !key.value().isEmpty());
      }
    }
  }

  @Test
  void theKeyOfACanonicalFormIsItself() {
    Random random = seeded();
    for (int i = 0; i < 6_000; i++) {
      String text = text(random, 8);
      for (IdentifierKind kind : IdentifierKind.values()) {
        MatchKey key = Given.RECOGNISER.keys(kind, text, Hints.NONE).getFirst();
        if (isSelfContained(key.kind()) && isReadable(key.value())) {
          MatchKey again = Given.RECOGNISER.keys(kind, key.value(), Hints.NONE).getFirst();
          assertThat(again).as("key of kind %s", kind).isEqualTo(key);
        }
      }
    }
  }

  @Test
  void mentionsStandWhereTheySayTheyDo() {
    Random random = seeded();
    for (int i = 0; i < 3_000; i++) {
      String text = text(random, 60);
      int before = 0;
      for (RecognisedValue value : Given.RECOGNISER.read(text)) {
        assertThat(value.from()).isBetween(before, value.to() - 1);
        assertThat(text.substring(value.from(), value.to())).isEqualTo(value.written());
        before = value.from();
      }
    }
  }

  @ParameterizedTest
  @Timeout(30)
  @ValueSource(
      strings = {
        "1",
        "12 ",
        "1-",
        "(1",
        "+1 ",
        "@",
        "a@",
        "x@y.",
        "a.",
        "a:",
        "::",
        "1.1.1.1.",
        "[.]",
        "[",
        "\\.",
        "hxxp",
        "www.",
        "http://",
        "://",
        "f",
        "ab_",
        "CT 1234567 ",
        "Phone: ",
        "user: ",
        "@a ",
        "$a ",
        "http://a,http://b,",
        "+12025550123",
        "\u4e2d",
        "a/",
        "(202) 555-0",
        "123 456 ",
        "\n:"
      })
  void aLongTextOfAnythingIsReadInOnePass(String piece) {
    String text = piece.repeat(LONG / piece.length());
    Given.RECOGNISER.read(text);
    assertThat(Given.mentioned(text)).isNotNull();
  }

  /** Nested defanging ({@code [[.].]}) is undone one layer at a time. */
  private static boolean isReadable(String value) {
    return Refanged.value(value).equals(value);
  }

  private static boolean isSelfContained(KeyKind kind) {
    return switch (kind) {
      case EMAIL,
          PHONE,
          URL,
          DOMAIN,
          IP,
          MAC,
          ADVERTISING_ID,
          BITCOIN,
          ETHEREUM,
          MD5,
          SHA1,
          SHA256,
          SHA512,
          REPORT,
          NAME ->
          true;
      case EMAIL_FOLDED,
          EMAIL_VARIANT,
          PHONE_DIGITS,
          ACCOUNT,
          USER,
          USER_SKELETON,
          URL_FOLDED,
          INVITE,
          HOST,
          SITE,
          IP64,
          IMEI,
          DEVICE,
          MONERO,
          LITECOIN,
          DOGECOIN,
          DASH,
          BITCOIN_CASH,
          ZCASH,
          TRON,
          RIPPLE,
          PAYMENT,
          PDQ,
          THREAD,
          GROUP,
          PLATE,
          RAW ->
          false;
    };
  }

  private static Hints hints(Random random) {
    return random.nextBoolean()
        ? Hints.NONE
        : new Hints(text(random, 3), text(random, 2), text(random, 2), text(random, 2), Stated.NO);
  }

  private static String text(Random random, int most) {
    List<String> pieces = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      pieces.add(PIECES[random.nextInt(PIECES.length)]);
    }
    return "v" + String.join("", pieces);
  }

  private static Random seeded() {
    long seed = System.nanoTime();
    System.out.println("AnyInputTest seed " + seed);
    return new Random(seed);
  }
}
