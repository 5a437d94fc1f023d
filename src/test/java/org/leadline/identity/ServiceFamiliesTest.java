package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers write their names in many ways; a family is one numbering of accounts. */
class ServiceFamiliesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Instagram, Inc.;instagram",
        "Instagram Inc;instagram",
        "MediaLab/Kik;kik",
        "MediaLabKik;kik",
        "Twitter, Inc. / Vine.co;x",
        "X Corp;x",
        "Microsoft - Online Operations;microsoft",
        "Microsoft BingImage;microsoft",
        "Facebook Messenger;messenger",
        "TikTok Inc.;tiktok",
        "Imgur, LLC;imgur",
        "Synchronoss Technologies, Inc;synchronoss",
        "ExampleChat, Inc.;examplechat",
        "Inc.;inc",
        "  ;''",
      })
  void spellingsOfOneServiceMeet(String written, String family) {
    assertThat(Given.RECOGNISER.families().familyOf(written == null ? "" : written))
        .isEqualTo(family);
  }
}
