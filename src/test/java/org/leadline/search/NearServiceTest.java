package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.AuditEntry;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.enrich.hashes.HashLists;
import org.leadline.identity.PictureHash;
import org.leadline.index.InvalidCursor;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;

/** Somebody asks for the pictures near to one. */
class NearServiceTest {

  private static final String HEX =
      "f8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22";

  private static final Caller NORTH =
      new Caller(
          "person",
          AccountRole.INVESTIGATOR,
          Visibility.ofUnits(List.of("north"), true),
          "training");

  @TempDir Path folder;

  private final List<AuditEntry> audited = new ArrayList<>();
  private Holding holding;
  private NearService near;

  @BeforeEach
  void open() {
    holding = Holding.in(folder);
    near =
        new NearService(
            holding.index(),
            Holding.RECOGNISER,
            new KeyIds(new byte[16]),
            () -> new HashLists(List.of()),
            audited::add,
            Holding.CLOCK);
  }

  @AfterEach
  void close() {
    holding.close();
  }

  private static PictureHash changed(int bits) {
    PictureHash picture = PictureHash.of(HEX).orElseThrow();
    long mask = bits == 0 ? 0 : -1L >>> (64 - bits);
    return new PictureHash(
        picture.first() ^ mask, picture.second(), picture.third(), picture.fourth());
  }

  private void take(long number, String unit, PictureHash... pictures) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (PictureHash picture : pictures) {
      Place place =
          new Place(
              Format.LAW_ENFORCEMENT_JSON,
              "/files/" + occurrences.size(),
              Role.INCIDENT,
              Origin.PROVIDER,
              Manner.DECLARED,
              null);
      occurrences.add(
          Occurrence.read(IdentifierKind.HASH, picture.hex(), place, Hints.ofType("PDQ"), null));
    }
    holding.take(
        new Report(
            ReportId.cybertip(number),
            Handling.NOT_STATED,
            Incident.NOT_STATED,
            Reporter.NOT_STATED,
            List.of(),
            occurrences,
            List.of(),
            List.of(),
            List.of()),
        unit);
  }

  private NearAnswer ask(String hash, int distance, int limit, @Nullable String cursor) {
    return near.near(new NearRequest(hash, distance, limit, cursor), NORTH);
  }

  @Test
  void isToldEveryPictureWithItsDistanceAndItsReports() {
    take(1, "north", changed(0));
    take(2, "north", changed(9), changed(31));
    take(3, "north", changed(9), changed(32));
    take(4, "south", changed(9), changed(3));
    NearAnswer answer = ask(HEX.toUpperCase(Locale.ROOT), 31, 20, null);
    assertThat(answer.total()).isEqualTo(3);
    assertThat(answer.reports()).isEqualTo(3);
    assertThat(answer.key().reports()).isEqualTo(1);
    assertThat(answer.pictures())
        .extracting(NearAnswer.Picture::distance)
        .containsExactly(0, 9, 31);
    assertThat(answer.pictures())
        .extracting(each -> each.key().reports())
        .containsExactly(1L, 2L, 1L);
    assertThat(answer.pictures().get(1).newest())
        .extracting(hit -> hit.report().id())
        .containsExactlyInAnyOrder("2", "3");
    assertThat(answer.next()).isNull();
    assertThat(ask(HEX, 9, 20, null).total()).isEqualTo(2);
    assertThat(ask(HEX, 0, 20, null).total()).isEqualTo(1);
    assertThat(audited).hasSize(3);
    assertThat(audited.getFirst().action()).isEqualTo("picture.near");
    assertThat(audited.getFirst().subject()).isEqualTo("pdq:" + HEX + "~31");
    assertThat(audited.getFirst().count()).isEqualTo(3);
  }

  @Test
  void readsEveryPageToTheEnd() {
    for (int bits = 0; bits <= 31; bits++) {
      take(bits + 1, "north", changed(bits));
    }
    List<Integer> distances = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      NearAnswer page = ask(HEX, 31, 5, cursor);
      assertThat(page.total()).isEqualTo(32);
      page.pictures().forEach(picture -> distances.add(picture.distance()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(distances).hasSize(32).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void hearsWhatAPdqHashLooksLike() {
    assertThatThrownBy(() -> ask("f8f8", 31, 20, null))
        .isInstanceOf(InvalidQuery.class)
        .hasMessageNotContaining("f8f8")
        .extracting(e -> ((InvalidQuery) e).hint())
        .isEqualTo("a PDQ hash has 64 hexadecimal digits");
    assertThatThrownBy(() -> ask(HEX, 31, 20, "another")).isInstanceOf(InvalidCursor.class);
    assertThatThrownBy(() -> new NearRequest(HEX, 32, 20, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ofAPictureWithNothingInItFindsItselfAlone() {
    PictureHash blank = new PictureHash(1, 0, 0, 0);
    take(1, "north", blank, new PictureHash(3, 0, 0, 0));
    NearAnswer answer = ask(blank.hex(), 31, 20, null);
    assertThat(answer.tells()).isFalse();
    assertThat(answer.total()).isEqualTo(1);
    assertThat(ask(new PictureHash(7, 0, 0, 0).hex(), 31, 20, null).total()).isZero();
  }
}
