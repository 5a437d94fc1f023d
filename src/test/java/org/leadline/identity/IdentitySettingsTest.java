package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.config.InvalidConfiguration;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

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

  @Test
  void settingsAreWrittenOutAlikeInEveryProcess() {
    List<String> keys = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    ProviderQuirk quirk =
        new ProviderQuirk(
            "name",
            List.of(),
            ProviderQuirk.Form.JSON,
            List.of(),
            1,
            List.of(),
            keys.stream().collect(Collectors.toMap(key -> key, key -> Role.OTHER)));
    assertThat(quirk.toString()).containsSubsequence(keys.stream().map(k -> k + "=").toList());
  }

  @Test
  void aWrongFormOrBoilerplateIsToldWithItsPlace() {
    assertThatThrownBy(() ->
            settings(
                """
                { "quirks": {
                    "one": { "fields": { "Label": { "as": "nonsense", "party": "reporter" } } },
                    "two": { "form": "file-facts", "services": ["a"], "marks": ["b"], "needs": 0 } },
                  "boilerplate": [ { "values": ["no key"] } ] }
                """))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("quirks.one.services: at least one family")
        .hasMessageContaining("quirks.one.marks: at least one is expected")
        .hasMessageContaining("quirks.one.fields.Label.as: one of")
        .hasMessageContaining("quirks.one.fields.Label.party: one of")
        .hasMessageContaining("quirks.two.marks")
        .hasMessageContaining("quirks.two.needs: a whole number")
        .hasMessageContaining("boilerplate[0].values: match keys");
  }

  @Test
  void whatIsKnownOfBoilerplateNeedsNoNewKeys() throws IOException {
    String known = "{ \"boilerplate\": [ { \"values\": [\"host~:help.example.org\"] } ] }";
    assertThat(settings(known).fingerprint()).isEqualTo(settings("{}").fingerprint());
    assertThat(settings(known).boilerplate()).hasSize(1);
  }

  private IdentitySettings settings(String json) throws IOException {
    Files.writeString(folder.resolve("providers.json"), json);
    ConfigFolder config = ConfigFolder.at(folder);
    IdentitySettings settings = IdentitySettings.from(config);
    config.check();
    return settings;
  }
}
