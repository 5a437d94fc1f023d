package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseHit;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.FacetCounts;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/** What is known of a value, from a real index and a real store. */
class IdentifierServiceTest {

  private static final String MAIL = "email:zzsynth.one@gmail.com";

  @TempDir Path folder;
  private Holding holding;
  private IdentifierService identifiers;
  private final Caller north = Holding.of("north");

  @BeforeEach
  void open() {
    holding = Holding.in(folder);
    identifiers =
        new IdentifierService(
            holding.index(),
            Holding.FIELDS,
            Holding.RECOGNISER,
            new KeyIds(holding.store().secret().derived("key ids")),
            NoiseLists.from(ConfigFolder.builtIn()),
            SearchSettings.from(ConfigFolder.builtIn(), Holding.FIELDS),
            holding.store().audit(),
            Holding.CLOCK);
    holding.take(
        Sample.number(1)
            .holds(IdentifierKind.EMAIL, "ZZSynth.One@gmail.com")
            .holds(IdentifierKind.PHONE, "+1 212 555 0101")
            .received("2030-01-15T10:00:00Z")
            .report(),
        "north");
    holding.take(
        Sample.number(2)
            .holds(IdentifierKind.EMAIL, "zzsynth.one@gmail.com", Role.OTHER)
            .holds(IdentifierKind.PHONE, "+1 212 555 0101")
            .holds(IdentifierKind.EMAIL, "desk@example.com", Role.REPORTER)
            .from("Example Forum")
            .received("2030-02-01T00:00:00Z")
            .report(),
        "north");
    holding.take(
        Sample.number(3)
            .holds(IdentifierKind.EMAIL, "zzsynth.one@gmail.com", Role.CHILD_VICTIM)
            .received("2030-02-09T00:00:00Z")
            .report(),
        "north");
    holding.take(
        Sample.number(4).holds(IdentifierKind.EMAIL, "zzsynth.one@gmail.com").report(), "south");
  }

  @AfterEach
  void close() {
    holding.close();
  }

  @Test
  void thePageTellsFormsRolesMonthsAndCompanions() {
    IdentifierPage page = identifiers.page(IdentifierRequest.of(MAIL), north);

    assertThat(page.key().reports()).isEqualTo(3);
    assertThat(page.examined()).isEqualTo(3);
    assertThat(page.writtenForms())
        .containsExactly(
            new FacetCounts.Value("zzsynth.one@gmail.com", 2),
            new FacetCounts.Value("ZZSynth.One@gmail.com", 1));
    assertThat(page.roles())
        .extracting(FacetCounts.Value::value)
        .containsExactly("child-victim", "other", "reported-user");
    assertThat(page.services()).containsExactly(new FacetCounts.Value("Example Chat", 3));
    assertThat(page.months())
        .containsExactly(new FacetCounts.Value("2030-01", 1), new FacetCounts.Value("2030-02", 2));
    assertThat(page.providers()).hasSize(2);
    assertThat(page.firstReceived()).isEqualTo(Instant.parse("2030-01-15T10:00:00Z"));
    assertThat(page.lastReceived()).isEqualTo(Instant.parse("2030-02-09T00:00:00Z"));
    assertThat(page.occursWith().getFirst().key().term()).isEqualTo("tel:+12125550101");
    assertThat(page.occursWith().getFirst().together()).isEqualTo(2);
    assertThat(page.occursWith())
        .extracting(companion -> companion.key().term())
        .doesNotContain("email:desk@example.com");
    assertThat(page.hits()).hasSize(3);
  }

  @Test
  void theAddressOfAPageLeadsBackToTheValue() {
    String keyId = identifiers.page(IdentifierRequest.of(MAIL), north).key().keyId();

    assertThat(opened(keyId, north)).map(page -> page.key().term()).contains(MAIL);
    assertThat(opened("unknown", north)).isEmpty();
  }

  private Optional<IdentifierPage> opened(String keyId, Caller caller) {
    return identifiers.open(keyId, 20, null, 200, caller);
  }

  @Test
  void anAddressTellsNothingToWhoSeesNoReportThatHoldsTheValue() {
    holding.take(
        Sample.number(5)
            .holds(IdentifierKind.EMAIL, "zzsynth.five@gmail.com", Role.CHILD_VICTIM)
            .report(),
        "north");
    String keyId = identifiers.idOf("email:zzsynth.five@gmail.com");
    Caller viewer =
        new Caller("viewer", AccountRole.VIEWER, Visibility.ofUnits(List.of("north"), false), "");

    assertThat(opened(keyId, north)).isPresent();
    assertThat(opened(keyId, viewer)).isEmpty();
    assertThat(opened(keyId, Holding.of("south"))).isEmpty();
    assertThat(opened(identifiers.idOf("email:zzsynth.none@gmail.com"), north)).isEmpty();
  }

  @Test
  void pagesOfItsReportsFollowOneAnother() {
    IdentifierRequest first = new IdentifierRequest(MAIL, 2, null, 1);
    IdentifierPage page = identifiers.page(first, north);

    assertThat(page.hits()).hasSize(2);
    assertThat(page.examined()).isEqualTo(1);
    IdentifierPage rest = identifiers.page(new IdentifierRequest(MAIL, 2, page.next(), 1), north);
    assertThat(rest.hits()).hasSize(1);
    assertThat(rest.next()).isNull();
  }

  @Test
  void aViewerLearnsNothingOfVictims() {
    Caller viewer =
        new Caller("viewer", AccountRole.VIEWER, Visibility.ofUnits(List.of("north"), false), "");

    IdentifierPage page = identifiers.page(IdentifierRequest.of(MAIL), viewer);

    assertThat(page.key().reports()).isEqualTo(2);
    assertThat(page.roles()).extracting(FacetCounts.Value::value).doesNotContain("child-victim");
  }

  @Test
  void aValueThatNobodyHoldsHasAPageThatSaysSo() {
    IdentifierPage page =
        identifiers.page(IdentifierRequest.of("email:zzsynth.none@gmail.com"), north);

    assertThat(page.key().reports()).isZero();
    assertThat(page.hits()).isEmpty();
    assertThat(page.firstReceived()).isNull();
    assertThatThrownBy(() -> identifiers.page(IdentifierRequest.of("nothing"), north))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noiseIsNamed() {
    assertThat(identifiers.page(IdentifierRequest.of("ip:192.168.0.1"), north).noise())
        .contains(
            new NoiseHit(
                "RFC 1918",
                NoiseEffect.NEVER_LINK,
                "an address for private use, which countless homes have"));
  }

  @Test
  void aPastedTextIsTakenApartAndCounted() {
    List<Recognised> values =
        identifiers.recognise("ZZSYNTH.ONE@GMAIL.COM, +1 (212) 555-0101", north);

    assertThat(values)
        .extracting(Recognised::kind)
        .containsExactly(IdentifierKind.EMAIL, IdentifierKind.PHONE);
    assertThat(values.getFirst().keys().getFirst().reports()).isEqualTo(3);
    assertThat(values.get(1).keys().getFirst().reports()).isEqualTo(2);
  }

  @Test
  void viewingIsAudited() {
    identifiers.page(IdentifierRequest.of(MAIL), north);

    var record = holding.store().audit().page(Long.MAX_VALUE, 1).getFirst().entry();
    assertThat(record.action()).isEqualTo("identifier.view");
    assertThat(record.subject()).isEqualTo(MAIL);
    assertThat(record.count()).isEqualTo(3);
  }
}
