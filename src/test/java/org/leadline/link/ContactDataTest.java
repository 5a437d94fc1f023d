package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** Contact data and boilerplate of providers, which every one of their reports repeats. */
class ContactDataTest {

  private static final String DESK = "desk.north@example.com";
  private static final String SUSPECT = "zzsynth.person@gmail.com";

  private final LinkDesk desk = new LinkDesk();

  private LinkAnswer linksOf(long number, boolean noiseControl) {
    LinkRequest request =
        new LinkRequest(
            ReportId.cybertip(number), LinkStrength.WEAK, KeyScope.ALL, noiseControl, 1000, null);
    return desk.answer(request);
  }

  private LinkAnswer linksOf(long number) {
    return linksOf(number, true);
  }

  private static DemotedKey demoted(LinkAnswer answer, String key) {
    return answer.demoted().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void strangersWhoseReportsRepeatTheProvidersMailboxDoNotLink() {
    desk.given(
        List.of(
            fromProvider(1).holds(IdentifierKind.EMAIL, "zzsynth.one@gmail.com"),
            fromProvider(2).holds(IdentifierKind.EMAIL, "zzsynth.two@example.org")));

    LinkAnswer answer = linksOf(1);

    assertThat(answer.links()).isEmpty();
    DemotedKey mailbox = demoted(answer, "email:" + DESK);
    assertThat(mailbox.cause()).isEqualTo("role");
    assertThat(mailbox.documentFrequency()).isEqualTo(2);
    assertThat(mailbox.path()).isEqualTo("/values/0");
    assertThat(answer.totals().demoted()).isZero();
    assertThat(linksOf(1, false).links()).hasSize(1);
  }

  private static Tip fromProvider(long number) {
    return Tip.number(number).holds(IdentifierKind.EMAIL, DESK, Role.REPORTER).mentions(DESK);
  }

  @Test
  void aMailboxThatIsContactDataInOneOfTwoReportsIsNoReasonBetweenThem() {
    desk.given(List.of(fromProvider(1), Tip.number(2).mentions(DESK)));

    assertThat(linksOf(1).links()).isEmpty();
    assertThat(linksOf(2).links()).isEmpty();
    assertThat(linksOf(2).totals().demoted()).isZero();
    assertThat(linksOf(2, false).links()).hasSize(1);
  }

  @Test
  void aSuspectsRareAddressLinksAReportThatMerelyMentionsIt() {
    desk.given(
        List.of(
            fromProvider(1).holds(IdentifierKind.EMAIL, SUSPECT),
            fromProvider(2).mentions(SUSPECT)));

    Link link = linksOf(1).links().getFirst();

    assertThat(link.strength()).isNotEqualTo(LinkStrength.WEAK);
    assertThat(link.reasons()).extracting(LinkReason::key).contains("email:" + SUSPECT);
    assertThat(link.reasons()).extracting(LinkReason::key).doesNotContain("email:" + DESK);
    assertThat(linksOf(2).links().getFirst().score()).isEqualTo(link.score());
  }

  @Test
  void aVictimWhoReportsByThemselvesStillRaisesTheAlarm() {
    desk.given(
        List.of(
            Tip.number(1)
                .holds(IdentifierKind.EMAIL, SUSPECT, Role.REPORTER)
                .holds(IdentifierKind.EMAIL, SUSPECT, Role.CHILD_VICTIM),
            Tip.number(2).holds(IdentifierKind.EMAIL, SUSPECT, Role.REPORTED_USER)));

    assertThat(linksOf(1).links().getFirst().alarm()).isTrue();
    assertThat(linksOf(2).links().getFirst().alarm()).isTrue();
  }

  @Test
  void whatManyReportsOnlyMentionIsBoilerplateAndWhatTheyStateLinks() {
    String page = "https://example.net/z/terms";
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 28; number++) {
      tips.add(Tip.number(number).mentions(page));
    }
    tips.add(Tip.number(29).holds(IdentifierKind.URL, page, Role.INCIDENT));
    tips.add(Tip.number(30).holds(IdentifierKind.URL, page, Role.INCIDENT));
    desk.given(tips);

    LinkAnswer mentioning = linksOf(1);
    LinkAnswer stating = linksOf(29);

    assertThat(mentioning.links()).isEmpty();
    assertThat(mentioning.totals().demoted()).isEqualTo(29);
    assertThat(demoted(mentioning, "url:" + page).cause()).isEqualTo("boilerplate");
    assertThat(demoted(mentioning, "url:" + page).documentFrequency()).isEqualTo(30);
    assertThat(demoted(mentioning, "url:" + page).why())
        .isEqualTo("boilerplate of reports without a provider's name: in 30 of 30 reports");
    assertThat(stating.links()).extracting(Link::reportId).containsExactly(ReportId.cybertip(30));
    assertThat(stating.totals().demoted()).isEqualTo(28);
    assertThat(linksOf(1, false).totals().all()).isEqualTo(29);
    assertThat(linksOf(29, false).totals().all()).isEqualTo(29);
  }

  @Test
  void whatAProviderPutsIntoEachOfItsReportsIsItsBoilerplateAndAnothersLead() {
    String signature = "zzsynth.signature@gmail.com";
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      String spelling = number % 2 == 0 ? "ExampleChat, Inc." : "ExampleChat";
      tips.add(Tip.number(number).from(spelling).mentions(signature));
    }
    tips.add(Tip.number(21).from("ExampleMail").mentions(signature));
    tips.add(Tip.number(22).from("ExampleMail").mentions(signature));
    for (int number = 31; number <= 60; number++) {
      tips.add(Tip.number(number).from("ExampleMail"));
    }
    desk.given(tips);

    LinkAnswer repeated = linksOf(2);

    assertThat(repeated.links()).isEmpty();
    assertThat(demoted(repeated, "email:" + signature).cause()).isEqualTo("boilerplate");
    assertThat(demoted(repeated, "email:" + signature).why())
        .isEqualTo("boilerplate of ExampleChat, Inc.: in 12 of 12 reports");
    assertThat(repeated.totals().demoted()).isEqualTo(13);
    assertThat(linksOf(21).links())
        .extracting(Link::reportId)
        .containsExactly(ReportId.cybertip(22));
    assertThat(linksOf(21).totals().demoted()).isEqualTo(12);
  }

  @Test
  void aValueThatManyReportsMentionAndMostOfTheProvidersDoNotStillLinks() {
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 90; number++) {
      Tip tip = Tip.number(number).from("ExampleChat");
      tips.add(number <= 28 ? tip.mentions(SUSPECT) : tip);
    }
    desk.given(tips);

    assertThat(linksOf(1).links()).hasSize(27);
    assertThat(linksOf(1).demoted()).extracting(DemotedKey::cause).doesNotContain("boilerplate");
  }

  @Test
  void boilerplateIsCountedOverTheReportsThatTheCallerSees() {
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 40; number++) {
      Tip tip = Tip.number(number).from("ExampleChat").unit(number <= 4 ? "north" : "south");
      tips.add(tip.mentions(SUSPECT));
    }
    desk.given(tips);

    assertThat(linksOf(1).links()).hasSize(3);
    assertThat(linksOf(1).demoted()).extracting(DemotedKey::cause).doesNotContain("boilerplate");
  }

  @Test
  void aHelpPageThatTheSettingsNameIsBoilerplateFromTheSecondReportOn() {
    String page = "https://help.instagram.com/477434105621119";
    desk.given(
        List.of(
            Tip.number(1).from("Instagram, Inc.").mentions(page),
            Tip.number(2).from("Instagram Inc").mentions(page),
            Tip.number(3).from("ExampleChat").mentions(page),
            Tip.number(4).from("ExampleChat").mentions(page)));

    assertThat(linksOf(1).links()).isEmpty();
    assertThat(demoted(linksOf(1), "url:" + page).why())
        .isEqualTo("boilerplate of Instagram, Inc.: named in providers.json");
    assertThat(linksOf(3).links()).extracting(Link::reportId).containsExactly(ReportId.cybertip(4));
  }

  @Test
  void theHostOfAServiceIsAHubWithItsExactCount() {
    List<Tip> tips = new ArrayList<>();
    for (int number = 1; number <= 31; number++) {
      tips.add(
          Tip.number(number)
              .holds(IdentifierKind.URL, "https://pages.example.org/z/" + number, Role.INCIDENT));
    }
    desk.given(tips);

    LinkAnswer answer = linksOf(1);

    assertThat(answer.links()).isEmpty();
    assertThat(answer.totals().demoted()).isEqualTo(30);
    assertThat(answer.demoted()).extracting(DemotedKey::cause).containsOnly("hub");
  }
}
