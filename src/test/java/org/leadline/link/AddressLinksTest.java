package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadline.access.HiddenLinks;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseHit;
import org.leadline.enrich.NoiseLists;
import org.leadline.enrich.networks.NetworkClass;
import org.leadline.report.ReportId;
import org.leadline.report.Stated;

/** When a shared network address says that two reports belong together. */
class AddressLinksTest {

  private static final String NOON = "2030-03-01T12:00:00Z";
  private final LinkDesk desk = new LinkDesk();

  @Test
  void anAddressSaysMuchWithinHoursAndLittleAfterMonths() {
    desk.given(
        Tip.number(1).address("240.0.0.1", NOON),
        Tip.number(2).address("240.0.0.1", "2030-03-01T14:00:00Z"),
        Tip.number(3).address("240.0.0.1", "2030-09-01T12:00:00Z"));

    LinkAnswer answer = desk.linksOf(1);

    assertThat(answer.links())
        .extracting(Link::reportId)
        .containsExactly(ReportId.cybertip(2), ReportId.cybertip(3));
    assertThat(answer.links())
        .extracting(Link::strength)
        .containsExactly(LinkStrength.POSSIBLE, LinkStrength.WEAK);
    assertThat(answer.links().getFirst().reasons().getFirst().gap()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void theSamePortWithinMinutesIsStrongAndAPossibleProxyWeak() {
    desk.given(
        Tip.number(1).address("240.0.0.1", NOON, 5000, Stated.NO),
        Tip.number(2).address("240.0.0.1", "2030-03-01T12:03:00Z", 5000, Stated.NO),
        Tip.number(3).address("240.0.0.2", NOON, null, Stated.YES),
        Tip.number(4).address("240.0.0.2", NOON));

    assertThat(desk.only(1).strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(desk.only(3).strength()).isEqualTo(LinkStrength.WEAK);
  }

  @Test
  void ofManyCapturesTheNearestTwoCount() {
    desk.given(
        Tip.number(1)
            .address("240.0.0.1", "2029-01-01T00:00:00Z")
            .address("240.0.0.1", NOON)
            .address("240.0.0.1", "2031-01-01T00:00:00Z"),
        Tip.number(2)
            .address("240.0.0.1", "2030-03-01T11:50:00Z")
            .address("240.0.0.1", "2030-08-01T00:00:00Z"));

    LinkReason reason = desk.only(1).reasons().getFirst();

    assertThat(reason.gap()).isEqualTo(Duration.ofMinutes(10));
    assertThat(reason.pathHere()).isEqualTo("/values/1");
    assertThat(reason.pathThere()).isEqualTo("/values/0");
  }

  @Test
  void subscribersOfOneSixtyFourLinkThoughTheirAddressesDiffer() {
    desk.given(
        Tip.number(1).address("4000:1:2:3::1", NOON),
        Tip.number(2).address("4000:1:2:3:ffff::2", NOON));

    assertThat(desk.only(1).reasons().getFirst().key()).startsWith("ip64:");
  }

  @Test
  void addressesThatManyShareAreDemotedAndCounted() {
    desk.given(
        Tip.number(1).address("100.64.0.1", NOON).address("192.168.0.1", NOON),
        Tip.number(2).address("100.64.0.1", NOON),
        Tip.number(3).address("192.168.0.1", NOON));

    LinkAnswer answer = desk.linksOf(1);

    assertThat(answer.links()).isEmpty();
    assertThat(answer.totals().demoted()).isEqualTo(2);
    assertThat(answer.demoted()).extracting(DemotedKey::cause).containsOnly("network");
    assertThat(answer.demoted()).extracting(DemotedKey::documentFrequency).containsOnly(2L);
  }

  private LinkService inNetwork(NetworkClass networkClass) {
    NoiseLists noise = NoiseLists.from(ConfigFolder.builtIn());
    return desk.links(
        HiddenLinks.UNTOLD,
        noise.and(
            term ->
                term.startsWith("ip:")
                    ? List.of(noise.networks().hit(networkClass, "Example list"))
                    : List.of(),
            () -> 0));
  }

  private Link onlyIn(NetworkClass networkClass, long number) {
    LinkRequest request = LinkRequest.of(ReportId.cybertip(number));
    List<Link> found = inNetwork(networkClass).links(request, LinkDesk.NORTH).orElseThrow().links();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @EnumSource(
      value = NetworkClass.class,
      names = {"VPN", "PROXY", "TOR", "RELAY", "HOSTING", "PUBLIC_DNS"})
  void anAddressThatStrangersShareMakesNoMoreThanAWeakLinkEvenWithTheSamePort(
      NetworkClass networkClass) {
    desk.given(
        Tip.number(1).address("240.0.0.1", NOON, 5000, Stated.NO),
        Tip.number(2).address("240.0.0.1", NOON, 5000, Stated.NO));

    Link link = onlyIn(networkClass, 1);

    assertThat(desk.only(1).strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(link.strength()).isEqualTo(LinkStrength.WEAK);
    assertThat(link.reasons().getFirst().noise())
        .containsExactly(
            new NoiseHit("Example list", NoiseEffect.DISCOUNT, networkClass.sentence()));
    LinkDesk.assertRecomputes(link);
  }

  @Test
  void behindACarriersTranslationOnlyTheSamePortTellsSubscribersApart() {
    desk.given(
        Tip.number(1).address("240.0.0.1", NOON, 5000, Stated.NO),
        Tip.number(2).address("240.0.0.1", "2030-03-01T12:03:00Z", 5000, Stated.NO),
        Tip.number(3).address("240.0.0.2", NOON, 5000, Stated.NO),
        Tip.number(4).address("240.0.0.2", NOON, 5001, Stated.NO));

    assertThat(onlyIn(NetworkClass.CARRIER_NAT, 1).strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(desk.only(3).strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(onlyIn(NetworkClass.CARRIER_NAT, 3).strength()).isEqualTo(LinkStrength.WEAK);
  }
}
