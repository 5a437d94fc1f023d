package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NetworkEffects;
import org.leadline.enrich.NoiseEffect;
import org.leadline.enrich.NoiseHit;
import org.leadline.enrich.NoiseLists;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.enrich.source.InvalidList;
import org.leadline.report.ListMeaning;
import org.leadline.store.KnownList;

/** A unit imports lists of known hashes, before and after the reports came. */
class ListImportsTest {

  private static final String FIRST = "0123456789abcdef0123456789abcdef";
  private static final String SECOND = "00000000000000000000000000000abc";

  private static final NetworkEffects EFFECTS = NoiseLists.from(ConfigFolder.builtIn()).networks();

  @TempDir Path folder;

  private ListDesk desk;

  @BeforeEach
  void open() {
    desk = ListDesk.open(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aReportThatCameBeforeTheListIsLabelledScoredAndCounted() throws IOException {
    desk.deliver(200000001, FIRST);
    desk.deliver(200000002, SECOND);
    int before = desk.report(200000001).priority();

    ListOutcome outcome = desk.take("Example list", null, "md5,category\n" + FIRST + ",1\n");

    assertThat(outcome.relabelled()).isEqualTo(1);
    assertThat(desk.lists(200000001)).containsExactly("Example list:1");
    assertThat(desk.lists(200000002)).isEmpty();
    assertThat(desk.report(200000001).priority()).isGreaterThan(before);
    assertThat(desk.factors(200000001)).contains("knownMaterial");
    assertThat(desk.facet("list")).containsExactly("Example list=1");
    assertThat(desk.facet("material")).containsExactly("known=1");
    assertThat(desk.installation.differences()).isEmpty();
    KnownList list = desk.report(200000001).labels().getFirst().list();
    assertThat(list.owner()).isEqualTo("Example Office");
    assertThat(list.handling()).isEqualTo("Not to be passed on.");
    assertThat(list.sha256()).hasSize(64);
    assertThat(list.rows()).isEqualTo(1);
  }

  @Test
  void aReportThatComesAfterTheListIsLabelledAtOnce() throws IOException {
    desk.take("Example list", null, "md5,category\n" + FIRST + ",1\n");
    desk.deliver(200000001, FIRST, SECOND);

    assertThat(desk.lists(200000001)).containsExactly("Example list:1");
    assertThat(desk.factors(200000001)).contains("knownMaterial", "newBesideKnown");
    assertThat(desk.facet("list")).containsExactly("Example list=1");
  }

  @Test
  void aListThatCameBetweenReadingAndCommittingCounts() throws IOException {
    desk.known().current();
    Path file = desk.file("l", FIRST);
    desk.imports(desk.newReaders())
        .take(ListDesk.request("Example list", null), List.of(file), looked -> {});
    // The readers of this delivery looked at the lists less than a second ago, when there was none.
    desk.deliver(200000001, FIRST);

    assertThat(desk.lists(200000001)).containsExactly("Example list:");
  }

  @Test
  void aWithdrawnEntryTakesItsLabelBackAndARemovedListAllOfThem() throws IOException {
    desk.deliver(200000001, FIRST);
    desk.deliver(200000002, SECOND);
    int before = desk.report(200000001).priority();
    desk.take("Example list", null, FIRST + "\n" + SECOND + "\n");
    assertThat(desk.facet("list")).containsExactly("Example list=2");

    ListOutcome again = desk.take("Example list", null, SECOND + "\n");
    assertThat(again.replaced()).isTrue();
    assertThat(again.relabelled()).isEqualTo(1);
    assertThat(desk.lists(200000001)).isEmpty();
    assertThat(desk.report(200000001).priority()).isEqualTo(before);
    assertThat(desk.facet("list")).containsExactly("Example list=1");

    assertThat(desk.imports().remove("Example list", looked -> {})).contains(1L);
    assertThat(desk.lists(200000002)).isEmpty();
    assertThat(desk.facet("list")).isEmpty();
    assertThat(desk.installation.store.lists().all()).isEmpty();
    assertThat(desk.hashFiles()).isEmpty();
    assertThat(desk.imports().remove("Example list", looked -> {})).isEmpty();
  }

  @Test
  void aListThatCannotBeReadLeavesTheOneBefore() throws IOException {
    desk.deliver(200000001, FIRST);
    desk.take("Example list", null, FIRST + "\n");

    for (String bad : List.of("nothing", FIRST + "\nabc\n", "# only a comment\n")) {
      assertThatThrownBy(() -> desk.take("Example list", null, bad))
          .as(bad)
          .isInstanceOf(InvalidList.class);
    }
    assertThat(desk.lists(200000001)).containsExactly("Example list:");
    assertThat(desk.hashFiles()).hasSize(1);
    assertThat(desk.installation.store.lists().relabelling()).isEmpty();
  }

  @Test
  void rowsThatCannotBeReadAreLeftOutWhenSomebodySaysSo() throws IOException {
    Path file = desk.file("l", FIRST + "\nabc\n");
    ListRequest lenient =
        new ListRequest("l", "Example Office", "", "", null, null, null, ListReaders.USUAL, true);
    ListOutcome outcome = desk.take(lenient, file);
    assertThat(outcome.list().hashes()).isEqualTo(1);
    assertThat(outcome.list().leftOut()).isEqualTo("1 × row that cannot be read");
  }

  @Test
  void whatAKilledImportLeftIsClearedAndItsLabellingGoneOnWith() throws IOException {
    desk.deliver(200000001, FIRST);
    desk.take("Example list", null, FIRST + "\n");
    // As a kill after the list was removed, before the labels were, leaves it; and an orphan.
    desk.installation.store.commit(transaction -> transaction.lists().remove("Example list"));
    Path orphan =
        Files.writeString(folder.resolve("data").resolve("lists").resolve("orphan.hashes"), "x");
    assertThat(desk.facet("list")).containsExactly("Example list=1");

    assertThat(desk.imports().resume()).isEqualTo(1);

    assertThat(desk.facet("list")).isEmpty();
    assertThat(desk.imports().resume()).isZero();
    desk.take("Other list", null, SECOND + "\n");
    assertThat(orphan).doesNotExist();
    assertThat(desk.hashFiles()).hasSize(1);
  }

  @Test
  void softwareNeverLinksViralDiscountsAndBothLowerAReportOfNothingElse() throws IOException {
    desk.deliver(200000001, FIRST);
    int before = desk.report(200000001).priority();
    desk.take("Software", ListMeaning.SOFTWARE, FIRST + "\n");
    desk.take("Viral", ListMeaning.VIRAL, FIRST + "\n" + SECOND + "\n");

    assertThat(
            desk.known()
                .at(desk.installation.store.lists().generation())
                .noise("md5:" + FIRST, EFFECTS))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.NEVER_LINK);
    assertThat(desk.known().current().noise("md5:" + SECOND, EFFECTS))
        .map(NoiseHit::effect)
        .contains(NoiseEffect.DISCOUNT);
    assertThat(desk.known().current().noise("email:a@example.com", EFFECTS)).isEmpty();
    assertThat(desk.factors(200000001)).contains("viral");
    assertThat(desk.report(200000001).priority()).isLessThanOrEqualTo(before);
    assertThat(desk.facet("material")).containsExactly("software=1", "viral=1");
  }

  @Test
  void aListNeedsANameAndAnOwner() {
    for (String name : List.of("", " a", "a\nb", "x".repeat(129))) {
      assertThatThrownBy(() -> ListDesk.request(name, null))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(
            () -> new ListRequest("a", " ", "", "", null, null, null, ListReaders.USUAL, false))
        .hasMessageContaining("owner");
  }

  @Test
  void aListThatGetsAnotherMeaningScoresItsReportsAnew() throws IOException {
    desk.deliver(200000001, FIRST);
    desk.take("Example list", ListMeaning.KNOWN, FIRST + "\n");
    assertThat(desk.factors(200000001)).contains("knownMaterial");

    ListOutcome again = desk.take("Example list", ListMeaning.VIRAL, FIRST + "\n");

    assertThat(again.relabelled()).isEqualTo(1);
    assertThat(desk.factors(200000001)).contains("viral").doesNotContain("knownMaterial");
    assertThat(desk.facet("material")).containsExactly("viral=1");
    assertThat(desk.installation.differences()).isEmpty();
  }

  @Test
  void aListWhoseFileIsLostStopsNothingKeepsItsLabelsAndComesBackWhenImportedAgain()
      throws IOException {
    desk.deliver(200000001, FIRST);
    desk.take("Example list", null, FIRST + "\n");
    Files.delete(desk.hashFiles().getFirst());

    // Another program, which has not read the file before.
    desk.readAnew();
    desk.deliver(200000002, FIRST);
    assertThat(desk.lists(200000002)).isEmpty();
    assertThat(desk.imports().lost()).containsExactly("Example list");
    desk.take("Other list", null, SECOND + "\n");
    assertThat(desk.lists(200000001)).containsExactly("Example list:");

    desk.take("Example list", null, FIRST + "\n");
    assertThat(desk.imports().lost()).isEmpty();
    assertThat(desk.lists(200000001)).containsExactly("Example list:");
    assertThat(desk.lists(200000002)).containsExactly("Example list:");
  }
}
