package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadline.config.ConfigFolder;
import org.leadline.report.Attribute;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Incident;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Place;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

/** What reports say of the quality of a picture's hash. */
class PictureQualityTest {

  private static final String HEX =
      "f8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22";
  private static final Recogniser RECOGNISER =
      new Recogniser(IdentitySettings.from(ConfigFolder.builtIn()));

  private static Strength strength(String written) {
    List<MatchKey> keys = RECOGNISER.keys(IdentifierKind.HASH, written, Hints.ofType("PDQ"));
    assertThat(keys).extracting(MatchKey::term).containsExactly("pdq:" + HEX);
    return keys.getFirst().strength();
  }

  @Test
  void standsBehindTheDigits() {
    assertThat(strength(HEX)).isEqualTo(Strength.MEDIUM);
    assertThat(strength(HEX + ",100")).isEqualTo(Strength.MEDIUM);
    assertThat(strength(HEX + " , 50")).isEqualTo(Strength.MEDIUM);
    assertThat(strength(HEX + ",49")).isEqualTo(Strength.WEAK);
    assertThat(strength("pdq:" + HEX + ";0")).isEqualTo(Strength.WEAK);
  }

  @Test
  void isNoneAboveAHundredNorBehindAnotherHash() {
    assertThat(RECOGNISER.keys(IdentifierKind.HASH, HEX + ",101", Hints.ofType("PDQ")))
        .extracting(MatchKey::kind)
        .containsOnly(KeyKind.RAW);
    assertThat(RECOGNISER.keys(IdentifierKind.HASH, HEX + ",10", Hints.ofType("SHA256")))
        .extracting(MatchKey::kind)
        .containsOnly(KeyKind.RAW);
  }

  @Test
  void isAFactOfTheFileThatTheHashIsOf() {
    assertThat(ofFile(List.of())).isEqualTo(Strength.MEDIUM);
    assertThat(ofFile(List.of("/files/0/a PDQ quality 32"))).isEqualTo(Strength.WEAK);
    assertThat(ofFile(List.of("/files/0/a pdqQuality 49.9"))).isEqualTo(Strength.WEAK);
    assertThat(ofFile(List.of("/files/0/a pdq_quality 50"))).isEqualTo(Strength.MEDIUM);
    assertThat(ofFile(List.of("/files/1/a pdqQuality 3"))).isEqualTo(Strength.MEDIUM);
    assertThat(ofFile(List.of("/files/0/a pdqQuality unknown"))).isEqualTo(Strength.MEDIUM);
    assertThat(ofFile(List.of("/files/0/a jpegQuality 3"))).isEqualTo(Strength.MEDIUM);
  }

  /** Of several hashes of one file nobody says which quality is whose: none is lost. */
  @Test
  void isLowWhenEveryOneOfTheFileIs() {
    assertThat(ofFile(List.of("/files/0/a pdqQuality 32", "/files/0/b pdqQuality 90")))
        .isEqualTo(Strength.MEDIUM);
    assertThat(ofFile(List.of("/files/0/a pdqQuality 32", "/files/0/b pdqQuality 9")))
        .isEqualTo(Strength.WEAK);
  }

  /** The strength of a hash at {@code /files/0/hash}; facts are path, name and value. */
  private static Strength ofFile(List<String> facts) {
    List<ReportFile> files = new ArrayList<>();
    for (String fact : facts) {
      String path = fact.substring(0, fact.indexOf(' '));
      files.add(
          file(
              path.substring(0, path.lastIndexOf('/')),
              new Attribute(
                  fact.substring(fact.indexOf(' ') + 1, fact.lastIndexOf(' ')),
                  fact.substring(fact.lastIndexOf(' ') + 1),
                  place(path))));
    }
    Report report =
        new Report(
            ReportId.cybertip(1),
            Handling.NOT_STATED,
            Incident.NOT_STATED,
            Reporter.NOT_STATED,
            List.of(),
            List.of(
                Occurrence.read(
                    IdentifierKind.HASH, HEX, place("/files/0/hash"), Hints.ofType("pdq"), null)),
            files,
            List.of(),
            List.of());
    return RECOGNISER.recognise(report).occurrences().getFirst().keys().getFirst().strength();
  }

  private static ReportFile file(String path, Attribute fact) {
    return new ReportFile(
        Format.JSON_LINES,
        path,
        null,
        null,
        null,
        Stated.NOT_STATED,
        Stated.NOT_STATED,
        null,
        List.of(),
        null,
        List.of(fact));
  }

  private static Place place(String path) {
    return new Place(
        Format.JSON_LINES, path, Role.INCIDENT, Origin.PROVIDER, Manner.DECLARED, null);
  }
}
