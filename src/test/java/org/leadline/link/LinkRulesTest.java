package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadline.access.AccountRole;
import org.leadline.access.AuditEntry;
import org.leadline.access.Caller;
import org.leadline.access.HiddenLinks;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseHit;
import org.leadline.enrich.NoiseLists;
import org.leadline.enrich.networks.NetworkClass;
import org.leadline.identity.IdentitySettings;
import org.leadline.index.InvalidCursor;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.ReportId;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.store.DecisionsInForce;

/** The rules of links.json on small corpora. */
class LinkRulesTest {

  private static final String MAIL = "zzsynth.person@gmail.com";
  private static final String NOON = "2030-03-01T12:00:00Z";

  private final PlainIndex index = new PlainIndex();
  private final List<AuditEntry> audited = new ArrayList<>();
  private final LinkService links = service(HiddenLinks.UNTOLD);
  private final Caller north = caller(true);

  private LinkService service(HiddenLinks hidden) {
    return service(hidden, NoiseLists.from(ConfigFolder.builtIn()));
  }

  private LinkService service(HiddenLinks hidden, NoiseLists noise) {
    return new LinkService(
        index,
        new LinkRules(
            LinkSettings.from(ConfigFolder.builtIn()),
            noise,
            IdentitySettings.from(ConfigFolder.builtIn())),
        hidden,
        DecisionsInForce.none(),
        audited::add,
        InstantSource.fixed(Instant.parse(NOON)));
  }

  private static Caller caller(boolean childVictimValues) {
    return new Caller(
        "person",
        AccountRole.INVESTIGATOR,
        Visibility.ofUnits(List.of("north"), childVictimValues),
        "training");
  }

  private void given(Tip... tips) {
    for (Tip tip : tips) {
      index.write(List.of(tip.indexed()));
    }
    index.refresh();
  }

  private LinkAnswer linksOf(long number) {
    return links.links(LinkRequest.of(ReportId.cybertip(number)), north).orElseThrow();
  }

  private Link only(long number) {
    LinkAnswer answer = linksOf(number);
    assertThat(answer.links()).hasSize(1);
    return answer.links().getFirst();
  }

  @Test
  void theSameMailboxIsAStrongLinkWhoseScoreRecomputes() {
    given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "zz.synth.person+a@gmail.com"),
        Tip.number(2).holds(IdentifierKind.EMAIL, "zzsynthperson@gmail.com"),
        Tip.number(3).holds(IdentifierKind.EMAIL, "zzsynthperson@gmail.com"));

    Link folded = linksOf(1).links().getFirst();
    Link exact = linksOf(2).links().getFirst();

    assertThat(folded.strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(exact.reportId()).isEqualTo(ReportId.cybertip(3));
    assertThat(exact.reasons()).filteredOn(reason -> reason.weight() > 0).hasSize(1);
    assertRecomputes(folded);
    assertRecomputes(exact);
  }

  static void assertRecomputes(Link link) {
    double missed = 1;
    for (LinkReason reason : link.reasons()) {
      double product = 1;
      for (LinkReason.Factor factor : reason.factors()) {
        product *= factor.value();
      }
      assertThat(reason.weight()).isCloseTo(product, within(0.00005001));
      missed *= 1 - reason.weight();
    }
    assertThat(link.score()).isCloseTo(1 - missed, within(0.00005001));
  }

  @Test
  void anAddressSaysMuchWithinHoursAndLittleAfterMonths() {
    given(
        Tip.number(1).address("240.0.0.1", NOON),
        Tip.number(2).address("240.0.0.1", "2030-03-01T14:00:00Z"),
        Tip.number(3).address("240.0.0.1", "2030-09-01T12:00:00Z"));

    LinkAnswer answer = linksOf(1);

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
    given(
        Tip.number(1).address("240.0.0.1", NOON, 5000, Stated.NO),
        Tip.number(2).address("240.0.0.1", "2030-03-01T12:03:00Z", 5000, Stated.NO),
        Tip.number(3).address("240.0.0.2", NOON, null, Stated.YES),
        Tip.number(4).address("240.0.0.2", NOON));

    assertThat(only(1).strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(only(3).strength()).isEqualTo(LinkStrength.WEAK);
  }

  @Test
  void ofManyCapturesTheNearestTwoCount() {
    given(
        Tip.number(1)
            .address("240.0.0.1", "2029-01-01T00:00:00Z")
            .address("240.0.0.1", NOON)
            .address("240.0.0.1", "2031-01-01T00:00:00Z"),
        Tip.number(2)
            .address("240.0.0.1", "2030-03-01T11:50:00Z")
            .address("240.0.0.1", "2030-08-01T00:00:00Z"));

    LinkReason reason = only(1).reasons().getFirst();

    assertThat(reason.gap()).isEqualTo(Duration.ofMinutes(10));
    assertThat(reason.pathHere()).isEqualTo("/values/1");
    assertThat(reason.pathThere()).isEqualTo("/values/0");
  }

  @Test
  void subscribersOfOneSixtyFourLinkThoughTheirAddressesDiffer() {
    given(
        Tip.number(1).address("4000:1:2:3::1", NOON),
        Tip.number(2).address("4000:1:2:3:ffff::2", NOON));

    assertThat(only(1).reasons().getFirst().key()).startsWith("ip64:");
  }

  @Test
  void addressesThatManyShareAreDemotedAndCounted() {
    given(
        Tip.number(1).address("100.64.0.1", NOON).address("192.168.0.1", NOON),
        Tip.number(2).address("100.64.0.1", NOON),
        Tip.number(3).address("192.168.0.1", NOON));

    LinkAnswer answer = linksOf(1);

    assertThat(answer.links()).isEmpty();
    assertThat(answer.totals().demoted()).isEqualTo(2);
    assertThat(answer.demoted()).extracting(DemotedKey::cause).containsOnly("network");
    assertThat(answer.demoted()).extracting(DemotedKey::documentFrequency).containsOnly(2L);
  }

  private LinkService inNetwork(NetworkClass networkClass) {
    NoiseLists noise = NoiseLists.from(ConfigFolder.builtIn());
    return service(
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
    List<Link> found = inNetwork(networkClass).links(request, north).orElseThrow().links();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @EnumSource(
      value = NetworkClass.class,
      names = {"VPN", "PROXY", "TOR", "RELAY", "HOSTING", "PUBLIC_DNS"})
  void anAddressThatStrangersShareMakesNoMoreThanAWeakLinkEvenWithTheSamePort(
      NetworkClass networkClass) {
    given(
        Tip.number(1).address("240.0.0.1", NOON, 5000, Stated.NO),
        Tip.number(2).address("240.0.0.1", NOON, 5000, Stated.NO));

    Link link = onlyIn(networkClass, 1);

    assertThat(only(1).strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(link.strength()).isEqualTo(LinkStrength.WEAK);
    assertThat(link.reasons().getFirst().noise())
        .containsExactly(
            new NoiseHit("Example list", NoiseEffect.DISCOUNT, networkClass.sentence()));
    assertRecomputes(link);
  }

  @Test
  void behindACarriersTranslationOnlyTheSamePortTellsSubscribersApart() {
    given(
        Tip.number(1).address("240.0.0.1", NOON, 5000, Stated.NO),
        Tip.number(2).address("240.0.0.1", "2030-03-01T12:03:00Z", 5000, Stated.NO),
        Tip.number(3).address("240.0.0.2", NOON, 5000, Stated.NO),
        Tip.number(4).address("240.0.0.2", NOON, 5001, Stated.NO));

    assertThat(onlyIn(NetworkClass.CARRIER_NAT, 1).strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(only(3).strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(onlyIn(NetworkClass.CARRIER_NAT, 3).strength()).isEqualTo(LinkStrength.WEAK);
  }

  @Test
  void contactDataOfTheProviderNeverLinksEvenWithoutNoiseControl() {
    given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "desk@example.com", Role.REPORTER),
        Tip.number(2).holds(IdentifierKind.EMAIL, "desk@example.com", Role.REPORTER));

    LinkAnswer answer = linksOf(1);

    assertThat(answer.links()).isEmpty();
    assertThat(answer.demoted().getFirst().cause()).isEqualTo("role");
    assertThat(withoutNoise(1, KeyScope.ALL).links()).isEmpty();
  }

  private LinkAnswer withoutNoise(long number, KeyScope scope) {
    LinkRequest request =
        new LinkRequest(ReportId.cybertip(number), LinkStrength.WEAK, scope, false, 1000, null);
    return links.links(request, north).orElseThrow();
  }

  @Test
  void aHubIsDemotedWithItsCountAndComesBackWithoutNoiseControl() {
    given(
        LongStream.rangeClosed(1, 150)
            .mapToObj(number -> Tip.number(number).address("240.0.0.9", NOON))
            .toArray(Tip[]::new));

    LinkAnswer answer = linksOf(1);

    assertThat(answer.totals().all()).isZero();
    assertThat(answer.totals().demoted()).isEqualTo(149);
    assertThat(answer.demoted().getFirst().cause()).isEqualTo("hub");
    assertThat(answer.demoted().getFirst().documentFrequency()).isEqualTo(150);
    assertThat(withoutNoise(1, KeyScope.EXACT).totals().all()).isEqualTo(149);
  }

  @Test
  void aRareValueWeighsMoreThanAFrequentOne() {
    given(
        LongStream.rangeClosed(1, 40)
            .mapToObj(number ->
                Tip.number(number)
                    .address("240.0.0.9", NOON)
                    .address(number <= 2 ? "240.0.0.8" : "240.1.0." + number, NOON))
            .toArray(Tip[]::new));

    List<LinkReason> reasons = linksOf(1).links().getFirst().reasons();

    assertThat(reasons).extracting(LinkReason::key).containsExactly("ip:240.0.0.8", "ip:240.0.0.9");
    assertThat(reasons.get(0).weight()).isGreaterThan(reasons.get(1).weight());
  }

  @Test
  void aFileAloneIsAPossibleLinkHoweverManyHashesItHas() {
    given(
        Tip.number(1)
            .holds(IdentifierKind.HASH, "a".repeat(32), Role.INCIDENT)
            .holds(IdentifierKind.HASH, "b".repeat(40), Role.INCIDENT),
        Tip.number(2)
            .holds(IdentifierKind.HASH, "a".repeat(32), Role.INCIDENT)
            .holds(IdentifierKind.HASH, "b".repeat(40), Role.INCIDENT));

    Link link = only(1);

    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(link.reasons()).hasSize(2);
    assertThat(link.reasons()).filteredOn(reason -> reason.weight() > 0).hasSize(1);
    assertRecomputes(link);
  }

  @Test
  void manyFilesTogetherStayAPossibleLink() {
    Tip one = Tip.number(1);
    Tip two = Tip.number(2);
    for (int file = 0; file < 9; file++) {
      String hash = Integer.toString(file).repeat(31) + "a";
      one.holds(IdentifierKind.HASH, hash, Role.INCIDENT);
      two.holds(IdentifierKind.HASH, hash, Role.INCIDENT);
    }
    given(one, two);

    Link link = only(1);

    assertThat(link.score()).isGreaterThan(0.9);
    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
  }

  @Test
  void aVictimWhoIsReportedElsewhereIsAnAlarmAndNeverStrong() {
    given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL, Role.CHILD_VICTIM),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL, Role.REPORTED_USER));

    Link link = only(1);

    assertThat(link.alarm()).isTrue();
    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(only(2).alarm()).isTrue();
  }

  @Test
  void whoMayNotSeeVictimsValuesIsNotLinkedOnThem() {
    given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL, Role.CHILD_VICTIM),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL));

    LinkAnswer answer =
        links.links(LinkRequest.of(ReportId.cybertip(2)), caller(false)).orElseThrow();

    assertThat(answer.totals().all()).isZero();
  }

  @Test
  void aReportThatNamesAnotherIsLinkedToItFromBothSides() {
    given(
        Tip.number(100000001)
            .holds(IdentifierKind.REPORT_NUMBER, "100000002", Role.INCIDENT)
            .holds(IdentifierKind.REPORT_NUMBER, "100000009", Role.INCIDENT),
        Tip.number(100000002));

    LinkAnswer here = linksOf(100000001);
    LinkAnswer there = linksOf(100000002);

    assertThat(here.links())
        .extracting(Link::reportId)
        .containsExactly(ReportId.cybertip(100000002));
    assertThat(here.links().getFirst().declared()).isTrue();
    assertThat(here.links().getFirst().strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(here.notHeld())
        .extracting(NotHeld::reportId)
        .containsExactly(ReportId.cybertip(100000009));
    assertThat(here.totals().notHeld()).isEqualTo(1);
    assertThat(there.links())
        .extracting(Link::reportId)
        .containsExactly(ReportId.cybertip(100000001));
    assertThat(there.links().getFirst().score()).isEqualTo(here.links().getFirst().score());
  }

  @Test
  void whatAReportDeclaresIsShownHoweverManyNameTheSameReport() {
    long held = 100_000_001;
    long unknown = 100_000_002;
    long first = 200_000_000;
    int naming = 600;
    List<Tip> tips = new ArrayList<>(List.of(Tip.number(held)));
    for (int i = 0; i < naming; i++) {
      tips.add(
          Tip.number(first + i)
              .holds(IdentifierKind.REPORT_NUMBER, Long.toString(held), Role.INCIDENT)
              .holds(IdentifierKind.REPORT_NUMBER, Long.toString(unknown), Role.INCIDENT));
    }
    given(tips.toArray(Tip[]::new));

    LinkAnswer answer = linksOf(first);

    assertThat(answer.links()).extracting(Link::reportId).containsExactly(ReportId.cybertip(held));
    assertThat(answer.links().getFirst().declared()).isTrue();
    assertThat(answer.links().getFirst().strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(answer.notHeld())
        .extracting(NotHeld::reportId)
        .containsExactly(ReportId.cybertip(unknown));
    assertThat(answer.demoted()).extracting(DemotedKey::documentFrequency).containsOnly(600L);
    assertThat(answer.totals().demoted()).isEqualTo(naming - 1);
    assertThat(linksOf(held).totals().all()).isEqualTo(naming);
  }

  @Test
  void aReportThatNamesItsOwnNumberSaysNothingByIt() {
    given(
        Tip.number(100000001)
            .holds(IdentifierKind.REPORT_NUMBER, "100000001", Role.INCIDENT)
            .holds(IdentifierKind.REPORT_NUMBER, "100000002", Role.INCIDENT),
        Tip.number(100000002).holds(IdentifierKind.REPORT_NUMBER, "100000001", Role.INCIDENT));

    assertThat(only(100000001).score()).isEqualTo(only(100000002).score());
    assertThat(only(100000001).reasons()).hasSize(2);
    assertThat(linksOf(100000001).notHeld()).isEmpty();
  }

  @Test
  void lookAlikeNamesAreSuggestionsApartFromLinks() {
    given(
        Tip.number(1).user("Example Chat", "zzsynth.person"),
        Tip.number(2).user("Example Forum", "zzsynth.person"),
        Tip.number(3).user("Example Chat", "zzsynth.person"));

    LinkAnswer answer = linksOf(1);

    assertThat(answer.links()).extracting(Link::reportId).containsExactly(ReportId.cybertip(3));
    assertThat(answer.suggestions()).hasSize(1);
    assertThat(answer.suggestions().getFirst().unlinked()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "zzsynth.person, zzsynth_person",
    "zzsynthperson, ZzSynthPerson1990",
    "zzsynthperson, zz5ynthp3rs0n",
    "zzsynthperson, zzsynthреrson",
  })
  void variantsAndLookAlikesOfANameNeverLinkByThemselves(String one, String other) {
    given(Tip.number(1).user("Example Chat", one), Tip.number(2).user("Example Chat", other));

    LinkAnswer answer = linksOf(1);

    assertThat(answer.links()).isEmpty();
    assertThat(withoutNoise(1, KeyScope.ALL).links()).isEmpty();
    assertThat(answer.suggestions()).isNotEmpty().allMatch(hint -> hint.unlinked() == 1);
  }

  @Test
  void addressesLinkByAFoldThatTheirProviderDocumentsAndAreElseASuggestion() {
    given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "zzsynth.fold+a@outlook.com", Role.REPORTED_USER),
        Tip.number(2).holds(IdentifierKind.EMAIL, "zzsynth.fold+b@outlook.com", Role.REPORTED_USER),
        Tip.number(3).holds(IdentifierKind.EMAIL, "zzsynth.fold@gmail.com", Role.REPORTED_USER),
        Tip.number(4)
            .holds(IdentifierKind.EMAIL, "zz.synthfold+b@googlemail.com", Role.REPORTED_USER));

    assertThat(linksOf(1).links()).isEmpty();
    assertThat(withoutNoise(1, KeyScope.ALL).links()).isEmpty();
    assertThat(linksOf(1).suggestions())
        .extracting(LinkSuggestion::key)
        .containsExactly("mail~:zzsynth.fold@outlook.com");
    assertThat(linksOf(3).links()).extracting(Link::reportId).containsExactly(ReportId.cybertip(4));
  }

  @Test
  void exactKeysLeaveFoldedFormsAndMentionsOut() {
    given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "zz.synth@gmail.com"),
        Tip.number(2).holds(IdentifierKind.EMAIL, "zzsynth@gmail.com"),
        Tip.number(3).mentions("zz.synth@gmail.com"),
        Tip.number(4)
            .holds(
                IdentifierKind.EMAIL,
                "zz.synth@gmail.com",
                Role.OTHER,
                Manner.CAPTURED,
                Hints.NONE));

    assertThat(withoutNoise(1, KeyScope.EXACT).links())
        .extracting(Link::reportId)
        .containsExactly(ReportId.cybertip(4));
    assertThat(withoutNoise(1, KeyScope.ALL).totals().all()).isEqualTo(3);
  }

  @Test
  void pagesReachTheLastLinkWithoutRepeatingOne() {
    given(
        LongStream.rangeClosed(1, 60)
            .mapToObj(number ->
                Tip.number(number)
                    .holds(IdentifierKind.EMAIL, MAIL)
                    .address("240.0.0." + number % 7, NOON))
            .toArray(Tip[]::new));
    LinkRequest request =
        new LinkRequest(ReportId.cybertip(1), LinkStrength.WEAK, KeyScope.ALL, true, 7, null);
    List<ReportId> seen = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      LinkAnswer page = links.links(request.from(cursor), north).orElseThrow();
      page.links().forEach(link -> seen.add(link.reportId()));
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).hasSize(59).doesNotHaveDuplicates();
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(3).holds(IdentifierKind.EMAIL, MAIL));
    LinkRequest request =
        new LinkRequest(ReportId.cybertip(1), LinkStrength.WEAK, KeyScope.ALL, true, 1, null);
    String next = links.links(request, north).orElseThrow().next();

    assertThatThrownBy(() -> links.links(request.about(ReportId.cybertip(2)).from(next), north))
        .isInstanceOf(InvalidCursor.class);
    assertThatThrownBy(() -> links.links(request.from("damaged"), north))
        .isInstanceOf(InvalidCursor.class);
  }

  @Test
  void aReportOfAnotherUnitIsAnsweredLikeOneThatDoesNotExist() {
    given(Tip.number(1).unit("south").holds(IdentifierKind.EMAIL, MAIL));

    assertThat(links.links(LinkRequest.of(ReportId.cybertip(1)), north)).isEmpty();
    assertThat(links.links(LinkRequest.of(ReportId.cybertip(9)), north)).isEmpty();
  }

  @Test
  void howManyLinkedReportsOtherUnitsHoldIsToldWherePolicySaysSo() {
    given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(3).holds(IdentifierKind.EMAIL, MAIL).unit("south"),
        Tip.number(4).holds(IdentifierKind.EMAIL, MAIL, Role.CHILD_VICTIM).unit("south"));
    LinkRequest request = LinkRequest.of(ReportId.cybertip(1));
    LinkService telling = service(HiddenLinks.COUNTED);

    assertThat(linksOf(1).totals().hidden()).isZero();
    LinkAnswer told = telling.links(request, north).orElseThrow();
    assertThat(told.totals().hidden()).isEqualTo(2);
    assertThat(told.totals().all()).isEqualTo(1);
    assertThat(told.links()).isEqualTo(linksOf(1).links());
    assertThat(telling.links(request, caller(false)).orElseThrow().totals().hidden()).isEqualTo(1);
  }

  @Test
  void everyViewIsInTheAuditTrail() {
    given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL));

    linksOf(1);

    assertThat(audited)
        .containsExactly(
            new AuditEntry(Instant.parse(NOON), "person", "training", "links.view", "1", 1));
  }
}
