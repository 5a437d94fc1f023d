package org.leadline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;

/** What the shipped lists say of values that investigators meet every day. */
class NoiseListsTest {

  private final NoiseLists lists = shipped();

  private static NoiseLists shipped() {
    ConfigFolder folder = ConfigFolder.builtIn();
    NoiseLists lists = NoiseLists.from(folder);
    folder.check();
    return lists;
  }

  @Test
  void aPlaceholderUserNameNeverLinksUnderAnyService() {
    assertThat(lists.of("user:examplechat:unknown"))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.NEVER_LINK);
    assertThat(lists.of("user:-:n/a")).map(NoiseHit::list).contains("placeholders");
    assertThat(lists.of("user:examplechat:unknown_77")).isEmpty();
  }

  @Test
  void aContactDeskIsNotAPerson() {
    assertThat(lists.of("email:abuse@example.com")).isPresent();
    assertThat(lists.of("email:a.sample@ncmec.org")).isPresent();
    assertThat(lists.of("email:a.sample@example.com")).isEmpty();
  }

  @Test
  void aDeskNamedAfterItsServiceIsNotAPersonEither() {
    assertThat(lists.of("email:legal-requests.example-chat@example.com"))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.NEVER_LINK);
    assertThat(lists.of("email:law.enforcement@example.org")).isPresent();
    assertThat(lists.of("email~:subpoena+north@example.net")).isPresent();
    assertThat(lists.of("email:abuser77@example.com")).isEmpty();
    assertThat(lists.of("email:person.legal-requests@example.com")).isEmpty();
    assertThat(lists.of("user:examplechat:legal-requests.person")).isEmpty();
  }

  @Test
  void aBeginningThatWouldTakeInPersonsIsAProblemOfTheFile(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("noise"));
    Files.writeString(folder.resolve("noise/lists.json"), "{ \"lists\": [\"own.json\"] }");
    Files.writeString(
        folder.resolve("noise/own.json"), "{ \"name\": \"own\", \"localPartPrefixes\": [\"le\"] }");
    ConfigFolder config = ConfigFolder.at(folder);
    NoiseLists.from(config);

    assertThatThrownBy(config::check).hasMessageContaining("localPartPrefixes");
  }

  @Test
  void theHashOfAnEmptyFileSaysWhichListHoldsItAndWhy() {
    assertThat(lists.of("md5:d41d8cd98f00b204e9800998ecf8427e"))
        .contains(
            new NoiseHit(
                "empty files",
                NoiseEffect.NEVER_LINK,
                "The hash of an empty file says nothing about its holder."));
  }
}
