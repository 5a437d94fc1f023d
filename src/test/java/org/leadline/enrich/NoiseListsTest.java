package org.leadline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void aMailboxMadeForMinutesIsNotedAndItsDomainIsDiscounted() {
    assertThat(lists.of("email:zzsynth.person@inbox.mailinator.com"))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.INFORM);
    assertThat(lists.of("domain:mailinator.com"))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.DISCOUNT);
    assertThat(lists.of("site~:mailinator.com")).map(NoiseHit::list).contains("disposable mail");
    assertThat(lists.of("email:zzsynth.person@notmailinator.com")).isEmpty();
    assertThat(lists.of("domain:ncmec.org")).isEmpty();
  }

  @Test
  void theNameThatARouterComesWithLinksNobody() {
    assertThat(lists.of("dev:-:ssid:NETGEAR55"))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.NEVER_LINK);
    assertThat(lists.of("dev:-:ssid:xfinitywifi")).isPresent();
    assertThat(lists.of("dev:-:ssid:Synthetic: Home 7")).isEmpty();
    assertThat(lists.of("dev:-:ssid:7")).isEmpty();
    assertThat(lists.of("user:examplechat:netgear")).isEmpty();
  }

  @Test
  void aNetworkForASpecialPurposeSaysWhichDocumentDefinesIt() {
    assertThat(lists.hits("ip:100.64.0.1"))
        .containsExactly(
            new NoiseHit(
                "RFC 6598",
                NoiseEffect.NEVER_LINK,
                "an address inside a carrier's network (RFC 6598), which means nothing outside"
                    + " it"));
    assertThat(lists.of("ip64:2001:db8:1:2::/64"))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.NEVER_LINK);
    assertThat(lists.of("ip:2002:c000:204::1")).map(NoiseHit::effect).contains(NoiseEffect.INFORM);
    assertThat(lists.of("ip:240.0.0.1")).isEmpty();
  }

  @Test
  void whatSeveralListsSayIsToldTheGravestFirst() {
    NoiseHit informed = new NoiseHit("another list", NoiseEffect.INFORM, "It is known.");
    NoiseLists more = lists.and(term -> List.of(informed), () -> 0);

    assertThat(more.hits("email:abuse@example.com"))
        .extracting(NoiseHit::list)
        .containsExactly("role addresses", "another list");
    assertThat(more.hits("tel:+12125550101")).containsExactly(informed);
  }

  @Test
  void aMistakeInTheEffectOfANetworkIsAProblemOfTheFile(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("networks.json"),
        "{ \"effects\": { \"vpn\": \"hide\", \"vpm\": \"inform\" } }");
    ConfigFolder config = ConfigFolder.at(folder);
    NoiseLists.from(config);

    assertThatThrownBy(config::check)
        .hasMessageContaining("effects.vpn")
        .hasMessageContaining("effects.vpm");
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
