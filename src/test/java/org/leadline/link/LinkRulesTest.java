package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** The rules of links.json on small corpora. */
class LinkRulesTest {

  private static final String MAIL = "zzsynth.person@gmail.com";
  private static final String NOON = "2030-03-01T12:00:00Z";
  private final LinkDesk desk = new LinkDesk();

  @Test
  void theSameMailboxIsAStrongLinkWhoseScoreRecomputes() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "zz.synth.person+a@gmail.com"),
        Tip.number(2).holds(IdentifierKind.EMAIL, "zzsynthperson@gmail.com"),
        Tip.number(3).holds(IdentifierKind.EMAIL, "zzsynthperson@gmail.com"));

    Link folded = desk.linksOf(1).links().getFirst();
    Link exact = desk.linksOf(2).links().getFirst();

    assertThat(folded.strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(exact.reportId()).isEqualTo(ReportId.cybertip(3));
    assertThat(exact.reasons()).filteredOn(reason -> reason.weight() > 0).hasSize(1);
    LinkDesk.assertRecomputes(folded);
    LinkDesk.assertRecomputes(exact);
  }

  @Test
  void contactDataOfTheProviderNeverLinksEvenWithoutNoiseControl() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "desk@example.com", Role.REPORTER),
        Tip.number(2).holds(IdentifierKind.EMAIL, "desk@example.com", Role.REPORTER));

    LinkAnswer answer = desk.linksOf(1);

    assertThat(answer.links()).isEmpty();
    assertThat(answer.demoted().getFirst().cause()).isEqualTo("role");
    assertThat(desk.withoutNoise(1, KeyScope.ALL).links()).isEmpty();
  }

  @Test
  void aHubIsDemotedWithItsCountAndComesBackWithoutNoiseControl() {
    desk.given(
        LongStream.rangeClosed(1, 150)
            .mapToObj(number -> Tip.number(number).address("240.0.0.9", NOON))
            .toArray(Tip[]::new));

    LinkAnswer answer = desk.linksOf(1);

    assertThat(answer.totals().all()).isZero();
    assertThat(answer.totals().demoted()).isEqualTo(149);
    assertThat(answer.demoted().getFirst().cause()).isEqualTo("hub");
    assertThat(answer.demoted().getFirst().documentFrequency()).isEqualTo(150);
    assertThat(desk.withoutNoise(1, KeyScope.EXACT).totals().all()).isEqualTo(149);
  }

  @Test
  void aRareValueWeighsMoreThanAFrequentOne() {
    desk.given(
        LongStream.rangeClosed(1, 40)
            .mapToObj(number ->
                Tip.number(number)
                    .address("240.0.0.9", NOON)
                    .address(number <= 2 ? "240.0.0.8" : "240.1.0." + number, NOON))
            .toArray(Tip[]::new));

    List<LinkReason> reasons = desk.linksOf(1).links().getFirst().reasons();

    assertThat(reasons).extracting(LinkReason::key).containsExactly("ip:240.0.0.8", "ip:240.0.0.9");
    assertThat(reasons.get(0).weight()).isGreaterThan(reasons.get(1).weight());
  }

  @Test
  void aFileAloneIsAPossibleLinkHoweverManyHashesItHas() {
    desk.given(
        Tip.number(1)
            .holds(IdentifierKind.HASH, "a".repeat(32), Role.INCIDENT)
            .holds(IdentifierKind.HASH, "b".repeat(40), Role.INCIDENT),
        Tip.number(2)
            .holds(IdentifierKind.HASH, "a".repeat(32), Role.INCIDENT)
            .holds(IdentifierKind.HASH, "b".repeat(40), Role.INCIDENT));

    Link link = desk.only(1);

    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(link.reasons()).hasSize(2);
    assertThat(link.reasons()).filteredOn(reason -> reason.weight() > 0).hasSize(1);
    LinkDesk.assertRecomputes(link);
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
    desk.given(one, two);

    Link link = desk.only(1);

    assertThat(link.score()).isGreaterThan(0.9);
    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
  }

  @Test
  void aVictimWhoIsReportedElsewhereIsAnAlarmAndNeverStrong() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, MAIL, Role.CHILD_VICTIM),
        Tip.number(2).holds(IdentifierKind.EMAIL, MAIL, Role.REPORTED_USER));

    Link link = desk.only(1);

    assertThat(link.alarm()).isTrue();
    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(desk.only(2).alarm()).isTrue();
  }

  @Test
  void aReportThatNamesAnotherIsLinkedToItFromBothSides() {
    desk.given(
        Tip.number(100000001)
            .holds(IdentifierKind.REPORT_NUMBER, "100000002", Role.INCIDENT)
            .holds(IdentifierKind.REPORT_NUMBER, "100000009", Role.INCIDENT),
        Tip.number(100000002));

    LinkAnswer here = desk.linksOf(100000001);
    LinkAnswer there = desk.linksOf(100000002);

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
    desk.given(tips.toArray(Tip[]::new));

    LinkAnswer answer = desk.linksOf(first);

    assertThat(answer.links()).extracting(Link::reportId).containsExactly(ReportId.cybertip(held));
    assertThat(answer.links().getFirst().declared()).isTrue();
    assertThat(answer.links().getFirst().strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(answer.notHeld())
        .extracting(NotHeld::reportId)
        .containsExactly(ReportId.cybertip(unknown));
    assertThat(answer.demoted()).extracting(DemotedKey::documentFrequency).containsOnly(600L);
    assertThat(answer.totals().demoted()).isEqualTo(naming - 1);
    assertThat(desk.linksOf(held).totals().all()).isEqualTo(naming);
  }

  @Test
  void aReportThatNamesItsOwnNumberSaysNothingByIt() {
    desk.given(
        Tip.number(100000001)
            .holds(IdentifierKind.REPORT_NUMBER, "100000001", Role.INCIDENT)
            .holds(IdentifierKind.REPORT_NUMBER, "100000002", Role.INCIDENT),
        Tip.number(100000002).holds(IdentifierKind.REPORT_NUMBER, "100000001", Role.INCIDENT));

    assertThat(desk.only(100000001).score()).isEqualTo(desk.only(100000002).score());
    assertThat(desk.only(100000001).reasons()).hasSize(2);
    assertThat(desk.linksOf(100000001).notHeld()).isEmpty();
  }

  @Test
  void lookAlikeNamesAreSuggestionsApartFromLinks() {
    desk.given(
        Tip.number(1).user("Example Chat", "zzsynth.person"),
        Tip.number(2).user("Example Forum", "zzsynth.person"),
        Tip.number(3).user("Example Chat", "zzsynth.person"));

    LinkAnswer answer = desk.linksOf(1);

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
    desk.given(Tip.number(1).user("Example Chat", one), Tip.number(2).user("Example Chat", other));

    LinkAnswer answer = desk.linksOf(1);

    assertThat(answer.links()).isEmpty();
    assertThat(desk.withoutNoise(1, KeyScope.ALL).links()).isEmpty();
    assertThat(answer.suggestions()).isNotEmpty().allMatch(hint -> hint.unlinked() == 1);
  }

  @Test
  void addressesLinkByAFoldThatTheirProviderDocumentsAndAreElseASuggestion() {
    desk.given(
        Tip.number(1).holds(IdentifierKind.EMAIL, "zzsynth.fold+a@outlook.com", Role.REPORTED_USER),
        Tip.number(2).holds(IdentifierKind.EMAIL, "zzsynth.fold+b@outlook.com", Role.REPORTED_USER),
        Tip.number(3).holds(IdentifierKind.EMAIL, "zzsynth.fold@gmail.com", Role.REPORTED_USER),
        Tip.number(4)
            .holds(IdentifierKind.EMAIL, "zz.synthfold+b@googlemail.com", Role.REPORTED_USER));

    assertThat(desk.linksOf(1).links()).isEmpty();
    assertThat(desk.withoutNoise(1, KeyScope.ALL).links()).isEmpty();
    assertThat(desk.linksOf(1).suggestions())
        .extracting(LinkSuggestion::key)
        .containsExactly("mail~:zzsynth.fold@outlook.com");
    assertThat(desk.linksOf(3).links())
        .extracting(Link::reportId)
        .containsExactly(ReportId.cybertip(4));
  }
}
