package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.config.InvalidConfiguration;

/** Where the server listens. */
class ServerSettingsTest {

  @TempDir Path folder;

  @Test
  void theShippedFileSaysWhatHoldsWithoutIt() throws IOException {
    ConfigFolder shipped = ConfigFolder.builtIn();
    ServerSettings settings = ServerSettings.from(shipped);
    shipped.check();
    assertThat(settings).isEqualTo(ServerSettings.DEFAULTS);
    assertThat(read("{}")).isEqualTo(ServerSettings.DEFAULTS);
  }

  @Test
  void anAddressOpenToOthersIsRefusedWithoutTls() {
    assertThatThrownBy(() -> read("{\"host\": \"0.0.0.0\"}"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("server.json: host")
        .hasMessageContaining("behindTls");
  }

  @Test
  void anAddressOpenToOthersIsTakenBehindTls() throws IOException {
    assertThat(read("{\"host\": \"0.0.0.0\", \"behindTls\": true}").mayBind()).isTrue();
  }

  @Test
  void aPortOnTheCommandLineTakesThePlaceOfTheOneInTheFile() {
    ServerSettings settings = ServerSettings.DEFAULTS.on("127.0.0.1", 0);
    assertThat(settings.port()).isZero();
    assertThat(settings.sessions()).isEqualTo(ServerSettings.DEFAULTS.sessions());
  }

  private ServerSettings read(String json) throws IOException {
    Files.writeString(folder.resolve("server.json"), json);
    ConfigFolder config = ConfigFolder.at(folder);
    ServerSettings settings = ServerSettings.from(config);
    config.check();
    return settings;
  }
}
