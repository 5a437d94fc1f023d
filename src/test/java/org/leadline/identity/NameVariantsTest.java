package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Strength;

/** Spellings of a name that a person may use side by side meet in weak keys and nowhere else. */
class NameVariantsTest {

  @ParameterizedTest
  @CsvSource({
    "sample.office, sample_office",
    "sample.office, SampleOffice1990",
    "c1erk0ffice, clerk-office",
    "0ff1cec7erk, officecterk",
    "5ample_0ffice_22, sampleoffice",
    "office.87, office_87",
    "officeclerk#1234, officeclerk",
  })
  void variantsMeetInAWeakKeyOnly(String one, String other) {
    List<MatchKey> keys = keys(one, Hints.NONE);
    Set<String> shared = terms(keys);
    shared.retainAll(terms(keys(other, Hints.NONE)));
    assertThat(shared).isNotEmpty().allMatch(term -> term.startsWith("user~:"));
    assertThat(keys)
        .filteredOn(key -> key.kind() == KeyKind.USER_SKELETON)
        .allMatch(key -> key.strength() == Strength.WEAK);
  }

  @Test
  void kiksReportsAddThreeCharactersToAName() {
    Set<String> shared = terms(keys("sampleoffice_x7q", Hints.ofService("Kik")));
    shared.retainAll(terms(keys("sampleoffice", Hints.ofService("Kik"))));
    assertThat(shared).containsExactly("user~:" + Skeleton.of("sampleoffice"));
  }

  @ParameterizedTest
  @CsvSource({"al.99, al_77", "12345678, 12345679", "sampleone, sampletwo", "user1, user2"})
  void namesThatShareLittleDoNotMeet(String one, String other) {
    Set<String> shared = terms(keys(one, Hints.NONE));
    shared.retainAll(terms(keys(other, Hints.NONE)));
    assertThat(shared).isEmpty();
  }

  @Test
  void aPlainNameHasNoVariants() {
    assertThat(keys("sampleoffice", Hints.NONE)).hasSize(2);
  }

  private static List<MatchKey> keys(String name, Hints hints) {
    return Given.RECOGNISER.keys(IdentifierKind.USER_NAME, name, hints);
  }

  private static Set<String> terms(List<MatchKey> keys) {
    return keys.stream().map(MatchKey::term).collect(Collectors.toSet());
  }
}
