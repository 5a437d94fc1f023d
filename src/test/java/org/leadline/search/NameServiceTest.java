package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.AuditEntry;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.identity.Likeness;
import org.leadline.index.InvalidCursor;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/** Somebody has a name in one spelling, and reports hold it in others. */
class NameServiceTest {

  private static final Caller NORTH = caller(true);
  private static final Caller WITHOUT_VICTIMS = caller(false);

  @TempDir Path folder;

  private final List<AuditEntry> audited = new ArrayList<>();
  private Searching searching;
  private NameService names;

  @BeforeEach
  void open() {
    searching = Searching.in(folder);
    names =
        new NameService(
            searching.holding().index(), new KeyIds(new byte[32]), audited::add, Holding.CLOCK);
    take(1, "north", IdentifierKind.DISPLAY_NAME, "Zofia Testova", Role.REPORTED_USER);
    take(
        2,
        "north",
        IdentifierKind.DISPLAY_NAME,
        "\u0417\u043e\u0444\u0438\u044f \u0422\u0435\u0441\u0442\u043e\u0432\u0430",
        Role.REPORTED_USER);
    take(3, "north", IdentifierKind.USER_NAME, "zofia.testova99", Role.REPORTED_USER);
    take(4, "north", IdentifierKind.DISPLAY_NAME, "Zofia Testowa", Role.INTENDED_RECIPIENT);
    take(5, "north", IdentifierKind.DISPLAY_NAME, "Maria Testova", Role.REPORTED_USER);
    take(6, "south", IdentifierKind.DISPLAY_NAME, "Zofia Testova", Role.REPORTED_USER);
    take(7, "north", IdentifierKind.DISPLAY_NAME, "Zofja Testova", Role.CHILD_VICTIM);
  }

  @AfterEach
  void close() {
    searching.close();
  }

  private static Caller caller(boolean victims) {
    return new Caller(
        "person",
        AccountRole.INVESTIGATOR,
        Visibility.ofUnits(List.of("north"), victims),
        "training");
  }

  private void take(long number, String unit, IdentifierKind kind, String name, Role role) {
    searching.take(Sample.number(number).holds(kind, name, role).report(), unit);
  }

  private NamesLike ask(int limit, @Nullable String cursor, Caller caller) {
    return names.names(new NameRequest("Zofia Testova", limit, cursor), caller);
  }

  @Test
  void isToldEachSpellingWithTheWayInWhichItIsLike() {
    NamesLike found = ask(20, null, NORTH);

    assertThat(found.names())
        .extracting(name -> name.key().value())
        .containsExactly(
            "zofia testova",
            "\u0437\u043e\u0444\u0438\u044f \u0442\u0435\u0441\u0442\u043e\u0432\u0430",
            "examplechat:zofia.testova99",
            "zofia testowa",
            "zofja testova");
    assertThat(found.names())
        .extracting(NamesLike.Name::likeness)
        .containsExactly(
            Likeness.SAME,
            Likeness.TRANSLITERATED,
            Likeness.VARIANT,
            Likeness.SPELLING,
            Likeness.SPELLING);
    assertThat(found.names()).allMatch(name -> name.key().reports() == 1);
    assertThat(found.total()).isEqualTo(5);
    assertThat(found.next()).isNull();
    assertThat(audited).hasSize(1);
    assertThat(audited.getFirst().action()).isEqualTo("names.like");
    assertThat(audited.getFirst().count()).isEqualTo(5);
  }

  @Test
  void aSearchFindsTheirReportsAndSaysWhichNamesItTook() {
    SearchAnswer answer =
        searching.service().search(SearchRequest.of("like:\"Zofia Testova\""), NORTH);

    assertThat(answer.hits())
        .extracting(hit -> hit.hit().report().id())
        .containsExactlyInAnyOrder("1", "2", "3", "4", "7");
    assertThat(answer.like()).hasSize(1);
    assertThat(answer.like().getFirst().asked()).isEqualTo("Zofia Testova");
    assertThat(answer.like().getFirst().total()).isEqualTo(5);
    assertThat(searching.total("like:\u0437\u043e\u0444\u0438\u044f", NORTH)).isEqualTo(5);
    assertThat(searching.total("like:zofia NOT like:testowa", NORTH)).isZero();
    assertThat(searching.total("maria NOT like:zofia", NORTH)).isEqualTo(1);
  }

  @Test
  void whoMayNotSeeVictimsIsNotToldTheirNames() {
    assertThat(ask(20, null, WITHOUT_VICTIMS).total()).isEqualTo(4);
    assertThat(searching.total("like:zofja", WITHOUT_VICTIMS)).isEqualTo(4);
  }

  @Test
  void pagesLeadToTheEnd() {
    List<String> read = new ArrayList<>();
    NamesLike page = ask(2, null, NORTH);
    while (page.next() != null) {
      page.names().forEach(name -> read.add(name.key().value()));
      page = ask(2, page.next(), NORTH);
    }
    page.names().forEach(name -> read.add(name.key().value()));

    assertThat(read)
        .isEqualTo(ask(20, null, NORTH).names().stream().map(name -> name.key().value()).toList());
    assertThatThrownBy(() -> ask(2, "another", NORTH)).isInstanceOf(InvalidCursor.class);
  }

  @Test
  void signsAloneAreRefused() {
    assertThatThrownBy(() -> names.names(new NameRequest("...", 20, null), NORTH))
        .isInstanceOf(InvalidQuery.class)
        .hasMessage("this is no name");
  }
}
