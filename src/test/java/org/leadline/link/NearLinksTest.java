package org.leadline.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.identity.PictureHash;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Manner;
import org.leadline.report.ReportId;
import org.leadline.report.Role;

/** Reports that hold near-identical pictures. */
class NearLinksTest {

  private static final PictureHash PICTURE =
      PictureHash.of("f8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22")
          .orElseThrow();

  private final LinkDesk desk = new LinkDesk();

  /** The picture with as many bits changed as are asked for, the first ones of its third word. */
  private static PictureHash changed(int bits) {
    long mask = bits == 0 ? 0 : -1L >>> (64 - bits);
    return new PictureHash(
        PICTURE.first(), PICTURE.second(), PICTURE.third() ^ mask, PICTURE.fourth());
  }

  private static Tip holding(long number, PictureHash... pictures) {
    Tip tip = Tip.number(number);
    for (PictureHash picture : pictures) {
      tip.holds(
          IdentifierKind.HASH,
          picture.hex(),
          Role.REPORTED_USER,
          Manner.DECLARED,
          Hints.ofType("PDQ"));
    }
    return tip;
  }

  @Test
  void aPictureThatFewBitsTellFromAnotherIsAReasonWithItsDistance() {
    desk.given(holding(1, PICTURE), holding(2, changed(7)));
    Link link = desk.only(1);
    LinkReason reason = link.reasons().getFirst();
    assertThat(link.reportId()).isEqualTo(ReportId.cybertip(2));
    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
    assertThat(reason.key()).isEqualTo("pdq:" + PICTURE.hex());
    assertThat(reason.near()).isEqualTo(new LinkReason.Near("pdq:" + changed(7).hex(), 7));
    assertThat(reason.documentFrequency()).isEqualTo(2);
    assertThat(reason.pathHere()).isEqualTo("/values/0");
    LinkDesk.assertRecomputes(link);
    Link back = desk.only(2);
    assertThat(back.score()).isEqualTo(link.score());
    assertThat(back.reasons().getFirst().near())
        .isEqualTo(new LinkReason.Near("pdq:" + PICTURE.hex(), 7));
  }

  @Test
  void theFartherAwayTheLessItSaysAndBeyondThirtyOneBitsNothing() {
    desk.given(
        holding(1, PICTURE),
        holding(2, changed(10)),
        holding(3, changed(20)),
        holding(4, changed(31)),
        holding(5, changed(32)));
    List<Link> links = desk.linksOf(1).links();
    assertThat(links).extracting(link -> link.reportId().id()).containsExactly("2", "3", "4");
    assertThat(links)
        .extracting(Link::strength)
        .containsExactly(LinkStrength.POSSIBLE, LinkStrength.WEAK, LinkStrength.WEAK);
    assertThat(links).extracting(Link::score).containsExactly(0.45, 0.35, 0.2);
  }

  @Test
  void anAlbumOfNearPicturesIsNoMoreThanPossible() {
    List<PictureHash> here = new ArrayList<>();
    List<PictureHash> there = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      long turned = Long.rotateLeft(PICTURE.first(), 7 * i + 1);
      here.add(new PictureHash(turned, ~turned, PICTURE.third() * (2 * i + 1), turned * 31));
      there.add(new PictureHash(turned ^ 3, ~turned, PICTURE.third() * (2 * i + 1), turned * 31));
    }
    desk.given(
        holding(1, here.toArray(PictureHash[]::new)),
        holding(2, there.toArray(PictureHash[]::new)));
    Link link = desk.only(1);
    assertThat(link.score()).isGreaterThan(0.95);
    assertThat(link.strength()).isEqualTo(LinkStrength.POSSIBLE);
    LinkDesk.assertRecomputes(link);
  }

  /** A picture may have several near ones in one report: they say one thing. */
  @Test
  void ofOnePictureOnlyTheNearestCounts() {
    desk.given(holding(1, PICTURE), holding(2, changed(3), changed(6), changed(9)));
    Link link = desk.only(1);
    assertThat(link.reasons()).hasSize(3);
    assertThat(link.score()).isEqualTo(0.45);
    assertThat(link.reasons().getFirst().near())
        .isEqualTo(new LinkReason.Near("pdq:" + changed(3).hex(), 3));
    assertThat(link.reasons().subList(1, 3)).allMatch(reason -> reason.weight() == 0);
    LinkDesk.assertRecomputes(link);
  }

  @Test
  void aPictureThatBothReportsHoldIsNotCountedAgainByOneNearIt() {
    desk.given(holding(1, PICTURE), holding(2, PICTURE, changed(5)));
    Link link = desk.only(1);
    assertThat(link.reasons()).hasSize(2);
    assertThat(link.reasons().get(1).weight()).isZero();
    assertThat(link.reasons().get(1).near()).isNotNull();
    assertThat(link.score()).isEqualTo(link.reasons().getFirst().weight());
  }

  @Test
  void nearPicturesNeitherMakeNorUnmakeAStrongLink() {
    desk.given(
        holding(1, PICTURE).holds(IdentifierKind.EMAIL, "zzsynth.kilo@gmail.com"),
        holding(2, changed(2)).holds(IdentifierKind.EMAIL, "zzsynth.kilo@gmail.com"),
        holding(3, PICTURE).holds(IdentifierKind.DOMAIN, "kilo.example"),
        holding(4, changed(1)).holds(IdentifierKind.DOMAIN, "kilo.example"));
    assertThat(desk.linksOf(1).links().getFirst().strength()).isEqualTo(LinkStrength.STRONG);
    assertThat(desk.linksOf(3).links())
        .filteredOn(link -> link.reportId().id().equals("4"))
        .extracting(Link::strength)
        .containsExactly(LinkStrength.POSSIBLE);
  }

  @Test
  void whatHundredReportsHoldOneNearOfIsDemotedAndCounted() {
    List<Tip> tips = new ArrayList<>(List.of(holding(1, PICTURE)));
    for (int i = 0; i < 100; i++) {
      tips.add(holding(1000 + i, changed(1 + i % 30)));
    }
    desk.given(tips);
    LinkAnswer answer = desk.linksOf(1);
    assertThat(answer.links()).isEmpty();
    assertThat(answer.totals().demoted()).isEqualTo(100);
    assertThat(answer.demoted()).hasSize(1);
    DemotedKey demoted = answer.demoted().getFirst();
    assertThat(demoted.key()).isEqualTo("pdq:" + PICTURE.hex());
    assertThat(demoted.documentFrequency()).isEqualTo(101);
    assertThat(demoted.cause()).isEqualTo("hub");
    assertThat(desk.withoutNoise(1, KeyScope.ALL).links()).hasSize(100);
  }

  @Test
  void theMoreReportsHoldOneNearTheLessItSays() {
    desk.given(holding(1, PICTURE), holding(2, changed(4)));
    double rare = desk.only(1).score();
    for (int i = 0; i < 40; i++) {
      desk.given(holding(100 + i, changed(25)));
    }
    assertThat(desk.linksOf(1).links().getFirst().score()).isLessThan(rare);
    desk.linksOf(1).links().forEach(LinkDesk::assertRecomputes);
  }

  @Test
  void exactKeysAloneHaveNoNearPictures() {
    desk.given(holding(1, PICTURE), holding(2, changed(4)), holding(3, PICTURE));
    assertThat(desk.withoutNoise(1, KeyScope.EXACT).links())
        .extracting(link -> link.reportId().id())
        .containsExactly("3");
  }

  @Test
  void otherUnitsPicturesAreNeitherLinkedNorCounted() {
    desk.given(
        holding(1, PICTURE),
        holding(2, changed(4)),
        holding(3, changed(4)).unit("south"),
        holding(4, changed(5)).unit("south"));
    assertThat(desk.only(1).reasons().getFirst().documentFrequency()).isEqualTo(2);
  }

  @Test
  void aHashThatItsReportCallsOfLowQualityIsNearToNone() {
    desk.given(
        holding(1, PICTURE),
        lowQuality(2, changed(2)),
        lowQuality(3, changed(4)),
        lowQuality(4, PICTURE));
    assertThat(desk.linksOf(1).links())
        .extracting(link -> link.reportId().id())
        .containsExactly("4");
    assertThat(desk.linksOf(2).links()).isEmpty();
  }

  private static Tip lowQuality(long number, PictureHash picture) {
    return Tip.number(number)
        .holds(
            IdentifierKind.HASH,
            picture.hex() + ",20",
            Role.REPORTED_USER,
            Manner.DECLARED,
            Hints.ofType("PDQ"));
  }

  /** Of a plain area noise decides the hash. */
  @Test
  void aPictureWithNothingInItIsNearToNone() {
    PictureHash blank = new PictureHash(0xffff, 0, 0, 0);
    desk.given(holding(1, blank), holding(2, new PictureHash(0x7fff, 0, 0, 0)));
    assertThat(desk.linksOf(1).links()).isEmpty();
  }
}
