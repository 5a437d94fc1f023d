package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.enrich.NoiseLists;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;

/** What each provider's reports carry, counted over a real index. */
class ProviderServiceTest {

  private static final String MAIL = "zzsynth.person@gmail.com";

  private final Caller supervisor =
      new Caller("person", AccountRole.SUPERVISOR, Visibility.everything(), "");

  @TempDir Path folder;
  private Holding holding;
  private ProviderService providers;

  @BeforeEach
  void start() {
    holding = Holding.in(folder);
    providers =
        new ProviderService(
            holding.index(),
            Holding.FIELDS,
            Holding.RECOGNISER.families(),
            NoiseLists.from(ConfigFolder.builtIn()),
            holding.store().audit(),
            Holding.CLOCK);
  }

  @AfterEach
  void stop() {
    holding.close();
  }

  private ProviderTable table() {
    return providers.table("provider.view", supervisor);
  }

  private ProviderFigures row(String provider) {
    return table().providers().stream()
        .filter(row -> row.provider().equals(provider))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theShareOfReportsWithAFieldIsOverAllSpellingsOfTheProvider() {
    take(Sample.number(1).from("Instagram, Inc.").holds(IdentifierKind.EMAIL, MAIL));
    take(Sample.number(2).from("Instagram, Inc.").holds(IdentifierKind.IP, "240.0.0.1"));
    take(Sample.number(3).from("Instagram Inc").holds(IdentifierKind.EMAIL, MAIL));
    take(Sample.number(4).from("Example Mail").holds(IdentifierKind.EMAIL, MAIL));

    ProviderFigures instagram = row("Instagram, Inc.");

    assertThat(instagram.spellings()).containsExactly("Instagram Inc", "Instagram, Inc.");
    assertThat(instagram.reports()).isEqualTo(3);
    assertThat(instagram.fields()).containsEntry("email", 2L).containsEntry("ip", 1L);
    assertThat(instagram.fields()).containsEntry("ip-port", 0L).containsEntry("phone", 0L);
    assertThat(instagram.share(2)).isEqualTo(0.6667);
    assertThat(instagram.outcomes().get("priority")).isEqualTo(Map.of("E", 3L));
  }

  @Test
  void whatATextMentionsIsNoFieldThatTheProviderFilledIn() {
    take(Sample.number(1).from("Example Mail").says("Please write to " + MAIL + " today."));
    assertThat(row("Example Mail").fields()).containsEntry("email", 0L).containsEntry("text", 1L);
  }

  @Test
  void placeholdersAndUnreadableValuesAreCountedAsReports() {
    take(
        Sample.number(1)
            .from("Example Mail")
            .holds(IdentifierKind.USER_NAME, "unknown")
            .holds(IdentifierKind.ACCOUNT, "N/A"));
    take(Sample.number(2).from("Example Mail").holds(IdentifierKind.EMAIL, "not an address"));
    take(Sample.number(3).from("Example Mail").holds(IdentifierKind.USER_NAME, "synth_member"));

    assertThat(row("Example Mail").placeholders()).isEqualTo(1);
    assertThat(row("Example Mail").unreadable()).isEqualTo(1);
  }

  @Test
  void membersOfThePublicAreOneRowWithoutNamesAndTheRowsAddUp() {
    take(Sample.number(1).fromPerson("Sample Person"));
    take(Sample.number(2).fromPerson("Other Person"));
    take(Sample.number(3).from(""));
    take(Sample.number(4).from("Example Mail"));

    ProviderTable table = table();

    assertThat(table.providers())
        .extracting(ProviderFigures::provider)
        .containsExactly("Example Mail", ProviderTable.PUBLIC, ProviderTable.UNNAMED);
    assertThat(ProviderCsv.write(table)).doesNotContain("Sample Person");
    assertThat(table.providers().stream().mapToLong(ProviderFigures::reports).sum())
        .isEqualTo(table.reports())
        .isEqualTo(4);
  }

  @Test
  void aCallerSeesFiguresOfTheOwnReportsAndOfChildVictimsByRightAlone() {
    Sample victim =
        Sample.number(1)
            .from("Example Mail")
            .holds(IdentifierKind.PHONE, "+12025550123", Role.CHILD_VICTIM);
    holding.take(victim.report(), "north");
    holding.take(Sample.number(2).from("Example Mail").report(), "south");

    Caller north = caller(Visibility.ofUnits(List.of("north"), true));
    Caller without = caller(Visibility.ofUnits(List.of("north"), false));

    assertThat(providers.table("provider.view", north).reports()).isEqualTo(1);
    assertThat(only(north).fields()).containsEntry("phone", 1L);
    assertThat(only(without).fields()).containsEntry("phone", 0L);
    assertThat(holding.store().audit().page(Long.MAX_VALUE, 1).getFirst().entry().action())
        .isEqualTo("provider.view");
  }

  @Test
  void theColumnsAgreeWithCountingReportByReport() {
    long seed = new Random().nextLong();
    System.out.println("ProviderServiceTest seed " + seed);
    Random random = new Random(seed);
    Map<String, Map<String, Long>> expected = new TreeMap<>();
    for (int number = 1; number <= 300; number++) {
      String provider = "Example Service " + random.nextInt(12);
      Sample sample = Sample.number(number).from(provider);
      Map<String, Long> counts = expected.computeIfAbsent(provider, name -> new TreeMap<>());
      for (IdentifierKind kind : List.of(IdentifierKind.PHONE, IdentifierKind.ACCOUNT)) {
        if (random.nextBoolean()) {
          sample.holds(kind, kind == IdentifierKind.PHONE ? "+12025550123" : "a" + number);
          counts.merge(kind == IdentifierKind.PHONE ? "phone" : "account", 1L, Long::sum);
        }
      }
      take(sample);
    }
    for (ProviderFigures row : table().providers()) {
      for (String field : List.of("phone", "account")) {
        assertThat(row.fields().get(field))
            .as("%s %s", row.provider(), field)
            .isEqualTo(expected.getOrDefault(row.provider(), Map.of()).getOrDefault(field, 0L));
      }
    }
  }

  @Test
  void aNameThatASpreadsheetWouldReadAsAFormulaIsMadeHarmless() {
    List<String> given = List.of("=1+1", "+1", "-1", "@x", "\t=1", "a\"b");
    for (int i = 0; i < given.size(); i++) {
      take(Sample.number(i + 1).from(given.get(i)));
    }
    List<String> names = new ArrayList<>();
    ProviderCsv.write(table()).lines().skip(1).forEach(line -> names.add(line.split(",")[0]));
    assertThat(names)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).doesNotMatch("\"\\s*[=+@-].*"));
    assertThat(names).contains("\"'=1+1\"", "\"a\"\"b\"");
  }

  private void take(Sample sample) {
    holding.take(sample.report(), "north");
  }

  private static Caller caller(Visibility visibility) {
    return new Caller("person", AccountRole.SUPERVISOR, visibility, "");
  }

  private ProviderFigures only(Caller caller) {
    return providers.table("provider.view", caller).providers().getFirst();
  }
}
