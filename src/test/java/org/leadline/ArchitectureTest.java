package org.leadline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.access.Visibility;
import org.leadline.store.StoreMaintenance;
import org.leadline.store.StoreTransaction;

/** The rules of the house: which package may import which, and where each library stays. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.leadline");

  private static final List<String> ROOMS =
      List.of(
          "report",
          "config",
          "form",
          "access",
          "identity",
          "priority",
          "enrich",
          "store",
          "index",
          "profile",
          "intake",
          "synthetic",
          "search",
          "link",
          "alert",
          "casework",
          "arrival",
          "measure",
          "api",
          "app",
          "cli");

  /**
   * What each package may import, beside itself, {@code report}, {@code config} and {@code form}.
   */
  private static final Map<String, List<String>> ARROWS = arrows();

  private static Map<String, List<String>> arrows() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    table.put("report", List.of());
    table.put("config", List.of());
    table.put("form", List.of());
    table.put("access", List.of());
    table.put("identity", List.of());
    table.put("priority", List.of());
    table.put("enrich", List.of("identity"));
    table.put("store", List.of("access"));
    table.put("index", List.of("access", "identity"));
    table.put("intake", List.of("identity"));
    table.put("synthetic", List.of("identity"));
    table.put("profile", List.of("access", "priority", "store", "index"));
    table.put(
        "search", List.of("identity", "access", "enrich", "priority", "store", "index", "profile"));
    table.put("link", List.of("identity", "access", "enrich", "priority", "store", "index"));
    table.put("alert", List.of("access", "store", "index", "search", "link"));
    table.put(
        "casework",
        List.of("access", "priority", "store", "index", "profile", "search", "link", "alert"));
    table.put(
        "arrival",
        List.of(
            "intake",
            "identity",
            "access",
            "enrich",
            "priority",
            "store",
            "index",
            "profile",
            "link",
            "alert"));
    table.put("measure", except("api", "app", "cli"));
    table.put("api", except("app", "cli", "measure", "synthetic"));
    table.put("app", except("cli"));
    table.put("cli", except());
    return table;
  }

  private static List<String> except(String... rooms) {
    return ROOMS.stream().filter(room -> !List.of(rooms).contains(room)).toList();
  }

  static Stream<String> rooms() {
    return ROOMS.stream();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void importsOnlyWhatItsFloorAllows(String room) {
    List<String> forbidden = new ArrayList<>();
    for (String other : ROOMS) {
      boolean allowed =
          other.equals(room)
              || (other.equals("report") && !List.of("config", "form").contains(room))
              || (other.equals("config") && !List.of("report", "form").contains(room))
              || (other.equals("form") && !List.of("report", "config").contains(room))
              || ARROWS.getOrDefault(room, List.of()).contains(other);
      if (!allowed) {
        forbidden.add("org.leadline." + other + "..");
      }
    }
    if (!forbidden.isEmpty()) {
      check(
          noClasses()
              .that()
              .resideInAPackage("org.leadline." + room + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden.toArray(String[]::new))
              .because("arrows run down only (architecture.md)"));
    }
  }

  @Test
  void hasNoCircle() {
    check(slices().matching("org.leadline.(*)..").should().beFreeOfCycles());
  }

  @Test
  void everyRoomIsInTheTable() {
    List<String> unknown =
        HOUSE.stream()
            .map(type -> type.getPackageName())
            .filter(name -> name.startsWith("org.leadline."))
            .map(name -> name.substring("org.leadline.".length()).split("\\.")[0])
            .distinct()
            .filter(room -> !ROOMS.contains(room))
            .toList();
    assertThat(unknown).isEmpty();
  }

  @Test
  void luceneStaysInItsEngineSaveForTheQueryTextParser() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.leadline.index.lucene..", "org.leadline.measure..")
            .and()
            .resideOutsideOfPackage("org.leadline.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the port stays engine-neutral"));
  }

  @Test
  void searchUsesOfLuceneOnlyItsQueryTextParser() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.leadline.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.lucene.index..",
                "org.apache.lucene.search..",
                "org.apache.lucene.store..",
                "org.apache.lucene.facet..",
                "org.apache.lucene.document..")
            .because(
                "query text is read with lucene-queryparser; everything else is the engine's"));
  }

  @Test
  void enginesAreOpenedOnlyByTheCompositionRoot() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.leadline.app..", "org.leadline.index.lucene..", "org.leadline.measure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.leadline.index.lucene..")
            .because("features know the port, not an engine"));
  }

  @Test
  void httpStaysInTheApiAndSqlInTheStore() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.leadline.api..", "org.leadline.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.leadline.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer.."));
  }

  @Test
  void readsWithoutAVisibilityNeverAnswerTheInterface() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.leadline.api..", "org.leadline.search..", "org.leadline.link..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(StoreMaintenance.class, StoreTransaction.class)
            .because("they see everything and are for keeping projections true"));
  }

  @Test
  void theModelKnowsNoLibrary() {
    check(
        classes()
            .that()
            .resideInAPackage("org.leadline.report..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.leadline.report..", "java..", "org.jspecify.."));
  }

  @Test
  void onlyTheCompositionRootSeesEverything() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.leadline.app..", "org.leadline.access..")
            .should()
            .callMethod(Visibility.class, "everything")
            .because("whoever reads says for whom"));
  }

  @Test
  void printsOnlyFromTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.leadline.cli..", "org.leadline")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        HOUSE.stream()
            .map(type -> type.getPackage())
            .distinct()
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(room -> room.getName())
            .toList();
    assertThat(unmarked).isEmpty();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
