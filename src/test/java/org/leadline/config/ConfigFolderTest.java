package org.leadline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit edits its configuration and is told everything that is wrong with it at once. */
class ConfigFolderTest {

  @TempDir Path folder;

  private ConfigFolder config = ConfigFolder.builtIn();

  @BeforeEach
  void open() {
    config = ConfigFolder.at(folder);
  }

  @Test
  void readsValuesBesideCommentsAndFallsBackToDefaults() throws IOException {
    write(
        "a.json",
        "// a note\n{ \"limit\": 7, \"names\": [\"x\", \"y\"], \"weights\": {\"p\": 0.5}, }");
    try (ConfigNode node = config.read("a.json")) {
      assertThat(node.integer("limit", 1, 0, 10)).isEqualTo(7);
      assertThat(node.texts("names")).containsExactly("x", "y");
      assertThat(node.numbers("weights", 0, 1)).isEqualTo(Map.of("p", 0.5));
      assertThat(node.flag("absent", true)).isTrue();
    }
    config.check();
  }

  @Test
  void tellsEveryProblemWithFileAndKeyAtOnce() throws IOException {
    write("a.json", "{ \"limit\": 70, \"on\": \"maybe\", \"inner\": {\"surprise\": 1} }");
    write("b.json", "{ \"broken\"");
    try (ConfigNode node = config.read("a.json");
        ConfigNode inner = node.object("inner")) {
      assertThat(node.integer("limit", 1, 0, 10)).isEqualTo(1);
      assertThat(node.flag("on", false)).isFalse();
      assertThat(inner.names()).containsExactly("surprise");
    }
    config.read("b.json").close();
    assertThatThrownBy(config::check)
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("a.json: limit: a whole number from 0 to 10 is expected")
        .hasMessageContaining("a.json: on: true or false is expected")
        .hasMessageContaining("a.json: inner.surprise: unknown key")
        .hasMessageContaining("b.json: not JSON at line 1");
  }

  @Test
  void aMissingFileThatTheProgramDoesNotShipIsAProblem() {
    config.read("missing.json").close();
    assertThatThrownBy(config::check).hasMessageContaining("missing.json");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
