package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.config.InvalidConfiguration;
import org.leadline.report.KeyKind;

class LinkSettingsTest {

  @TempDir Path folder;

  @Test
  void theShippedFileIsRightAndHasARuleForEveryKindOfKey() {
    ConfigFolder shipped = ConfigFolder.builtIn();
    LinkSettings settings = LinkSettings.from(shipped);
    shipped.check();

    assertThat(settings.kinds()).containsOnlyKeys(KeyKind.values());
    assertThat(settings.rule(KeyKind.MD5).atMost()).isEqualTo(LinkStrength.POSSIBLE);
  }

  @Test
  void everyMistakeIsToldAtOnce() throws IOException {
    Files.writeString(
        folder.resolve("links.json"),
        """
        {
          "strongFrom": 0.3, "possibleFrom": 0.5, "surprise": 1,
          "kinds": {
            "nothing": {"weight": 0.5},
            "email": {"weight": 7, "full": 50, "corroborate": 20}
          },
          "boilerplate": [{"reports": 1, "share": 2}],
          "address": {"windows": [{"hours": 24}, {"hours": 1}]},
          "roles": {"nobody": 1}
        }
        """);
    ConfigFolder wrong = ConfigFolder.at(folder);
    LinkSettings.from(wrong);

    assertThatThrownBy(wrong::check)
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("possibleFrom: is at most")
        .hasMessageContaining("surprise: unknown key")
        .hasMessageContaining("kinds.nothing: is no prefix")
        .hasMessageContaining("kinds.email.weight: a number from 0.0 to 1.0")
        .hasMessageContaining("kinds.email.corroborate: is at least")
        .hasMessageContaining("address.windows: the hours ascend")
        .hasMessageContaining("boilerplate[0].reports: a whole number from 3")
        .hasMessageContaining("boilerplate[0].share: a number from 0.01 to 1.0")
        .hasMessageContaining("roles.nobody: unknown key");
  }

  @Test
  void rarityFallsEvenlyFromAllToWhatCorroborates() {
    KindRule rule = LinkSettings.from(ConfigFolder.builtIn()).rule(KeyKind.IP);

    assertThat(rule.rarity(2, 0.2)).isEqualTo(1);
    assertThat(rule.rarity(10, 0.2)).isEqualTo(1);
    assertThat(rule.rarity(20, 0.2)).isBetween(0.6, 0.7);
    assertThat(rule.rarity(50, 0.2)).isEqualTo(0.2);
    assertThat(rule.rarity(99, 0.2)).isEqualTo(0.2);
  }
}
