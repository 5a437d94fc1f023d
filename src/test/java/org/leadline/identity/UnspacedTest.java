package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.identity.Given.mentioned;
import static org.leadline.identity.Given.terms;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.report.IdentifierKind;

/** What an officer would mark in texts whose scripts put no blanks between words. */
class UnspacedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Japanese, Chinese, Korean, Thai: values against letters
        "メールはsample@example.comまで|sample@example.com -> email:sample@example.com",
        "我的邮箱是sample@example.com请联系|sample@example.com -> email:sample@example.com",
        "연락처는sample@example.com으로|sample@example.com -> email:sample@example.com",
        "ติดต่อsample@example.comครับ|sample@example.com -> email:sample@example.com",
        "电话是+12025550123，请联系|+12025550123 -> tel:+12025550123",
        "IP地址240.0.0.7登录|240.0.0.7 -> ip:240.0.0.7",
        "4000:1::7からログイン|4000:1::7 -> ip:4000:1::7",
        "MD5是00112233445566778899aabbccddeeff文件|00112233445566778899aabbccddeeff -> md5:00112233445566778899aabbccddeeff",
        "imei是490154203237518的手机|490154203237518 -> imei:49015420323751",
        "看https://example.com/a这里|https://example.com/a -> url:https://example.com/a",
        "网址https://example.com/a?b=c，请看|https://example.com/a?b=c -> url:https://example.com/a?b=c",
        "网址：example.net，再看|example.net -> domain:example.net",
        // what belongs to an address stays in it
        "https://ja.example.org/wiki/日本 を見る|https://ja.example.org/wiki/日本 -> url:https://ja.example.org/wiki/%E6%97%A5%E6%9C%AC",
        "例え.jp です|例え.jp -> domain:xn--r8jz45g.jp",
        "https://例え.jp/a です|https://例え.jp/a -> url:https://xn--r8jz45g.jp/a",
        // pictographs, and characters of full width
        "sample@example.com\uD83D\uDE00|sample@example.com -> email:sample@example.com",
        "https://example.com/a\uD83D\uDC4D ok|https://example.com/a -> url:https://example.com/a",
        "ｓａｍｐｌｅ＠ｅｘａｍｐｌｅ．ｃｏｍ|ｓａｍｐｌｅ＠ｅｘａｍｐｌｅ．ｃｏｍ -> email:sample@example.com",
        "アドレス２４０．０．０．７です|２４０．０．０．７ -> ip:240.0.0.7",
        "mail sample＠example.com here|sample＠example.com -> email:sample@example.com",
        "snapchat：cool_sample1。|cool_sample1 -> user:snapchat:cool_sample1",
      })
  void valuesStandOutAndKeepTheirPlace(String text, String expected) {
    assertThat(mentioned(text)).containsExactly(expected);
  }

  @Test
  void severalAddressesWithoutABlankComeApart() {
    assertThat(mentioned("これは日本語です。example.com/path/index.html中国語example.com/path한국example.net。"))
        .containsExactly(
            "example.com/path/index.html -> url:example.com/path/index.html",
            "example.com/path -> url:example.com/path",
            "example.net -> domain:example.net");
  }

  @Test
  void aDeclaredValueOfFullWidthIsTheSameOne() {
    assertThat(terms(IdentifierKind.EMAIL, "Ｓａｍｐｌｅ＠ｅｘａｍｐｌｅ．ｏｒｇ"))
        .containsExactly("email:sample@example.org");
    assertThat(terms(IdentifierKind.IP, "２４０．０．０．７")).containsExactly("ip:240.0.0.7");
    assertThat(terms(IdentifierKind.URL, "https://example.com/ａ").getFirst())
        .as("a path of full width is another path")
        .isEqualTo("url:https://example.com/%EF%BD%81");
  }

  @Test
  void offsetsStayWhateverTheTextHolds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String letters = "a1.@/:-_ =日本語でＡ１＠．，：。ก😀👍\uD83D\uFE0Fé\n";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String written = text.toString();
      String open = Unspaced.opened(written);
      assertThat(open).as("seed %d: %s", seed, written).hasSameSizeAs(written);
      for (int i = 0; i < written.length(); i++) {
        if (written.charAt(i) < 0x0E00) {
          assertThat(open.charAt(i)).as("seed %d: %s", seed, written).isEqualTo(written.charAt(i));
        }
      }
    }
  }

  @Test
  void aTextWithoutSuchCharactersIsTheSameText() {
    String text = "Zoë wrote to sample@example.com from Москва.";
    assertThat(Unspaced.opened(text)).isSameAs(text);
  }

  @Test
  void manyLettersInOneRunCostTimeInProportion() {
    String run = "日/a日-a".repeat(200_000);
    assertThat(Unspaced.opened(run)).hasSameSizeAs(run);
  }
}
