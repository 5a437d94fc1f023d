package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.config.InvalidConfiguration;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;

/** A unit's own providers.json decides, and a wrong one is refused with all that is wrong in it. */
class IdentitySettingsTest {

  @TempDir Path folder;

  @Test
  void aUnitElsewhereReadsItsNumbersInItsOwnRegion() throws IOException {
    Recogniser recogniser = new Recogniser(settings("{\"phoneRegion\": \"GB\"}"));
    assertThat(recogniser.keys(IdentifierKind.PHONE, "020 7946 0018", Hints.NONE).getFirst().term())
        .isEqualTo("tel:+442079460018");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(() ->
            settings(
                """
                { "phoneRegion": "Mars",
                  "mailboxes": [ {} ],
                  "addresses": [ { "service": "a", "hosts": ["a.example"], "path": "/x" } ],
                  "phone": 1 }
                """))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("phoneRegion")
        .hasMessageContaining("mailboxes[0].domains")
        .hasMessageContaining("addresses[0].path")
        .hasMessageContaining("phone: unknown key");
  }

  private IdentitySettings settings(String json) throws IOException {
    Files.writeString(folder.resolve("providers.json"), json);
    ConfigFolder config = ConfigFolder.at(folder);
    IdentitySettings settings = IdentitySettings.from(config);
    config.check();
    return settings;
  }
}
