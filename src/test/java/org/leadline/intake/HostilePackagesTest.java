package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.intake.ZipBytes.Member;

/**
 * ZIPs that are broken by accident or on purpose: what can be read of them is taken, what cannot is
 * told, and the file beside them is taken.
 */
class HostilePackagesTest {

  private static final String GOOD = Fixtures.text("good/law-enforcement-minimal.json");

  static Stream<HostileZips.Packed> packages() {
    return HostileZips.cases().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void asAFile(HostileZips.Packed zip, @TempDir Path folder) throws IOException {
    Files.write(folder.resolve("1-hostile.zip"), zip.bytes().array());
    Files.writeString(folder.resolve("2-good.json"), GOOD);
    List<ReadResult> results = new ArrayList<>();
    Fixtures.INTAKE.readPaths(List.of(folder), IntakeOptions.NONE, results::add);
    List<String> expected = new ArrayList<>(zip.file());
    expected.add("900000003");
    assertThat(outcome(results)).as(zip.name()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(Fixtures.rejected(results).toString()).doesNotContain(Hostile.MARK);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void asAStream(HostileZips.Packed zip) {
    List<ReadResult> results = Fixtures.read("body", zip.bytes().array());
    assertThat(outcome(results)).as(zip.name()).containsExactlyInAnyOrderElementsOf(zip.stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void insideAnother(HostileZips.Packed zip) {
    byte[] outer = new Zips().with("a.zip", zip.bytes().array()).with("good.json", GOOD).pack();
    List<String> expected = new ArrayList<>(zip.stream());
    expected.add("900000003");
    assertThat(outcome(Fixtures.read("body", outer))).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** A directory may point at one large member from many names; what is read counts each time. */
  @Test
  void membersThatStandOnEachOtherUseUpWhatMayBeUnpacked(@TempDir Path folder) throws IOException {
    String large = "{\"source\":\"feed\",\"id\":\"1\",\"text\":\"" + "word ".repeat(20_000) + "\"}";
    ZipBytes zip = new ZipBytes().with("0.jsonl", large);
    for (int i = 1; i < 500; i++) {
      Member again = new Member(i + ".jsonl", large);
      again.at = 0;
      zip.with(again);
    }
    Path file = Files.write(folder.resolve("a.zip"), zip.pack());
    List<ReadResult> results = new ArrayList<>();
    new Intake(bounded(new IntakeSettings.Zip(1000, 1 << 20, 200, 3)), Fixtures.IDENTITY)
        .readPaths(List.of(file), IntakeOptions.NONE, results::add);
    assertThat(Fixtures.accepted(results)).hasSize(10);
    assertThat(Fixtures.rejected(results))
        .extracting(rejection -> rejection.reason().code())
        .containsExactly("zip-too-large");
  }

  /** The directory is held in memory whole, so its size is looked at first; a comment may lie. */
  @Test
  void aSmallEndInTheCommentDoesNotHideALargeDirectory(@TempDir Path folder) throws IOException {
    Member large = new Member("1.jsonl", "{}");
    large.comment = new byte[60_000];
    byte[] lie = new ZipBytes().pack();
    Path file =
        Files.write(folder.resolve("a.zip"), new ZipBytes().with(large).comment(lie).pack());
    List<ReadResult> results = new ArrayList<>();
    new Intake(bounded(new IntakeSettings.Zip(10, 1 << 20, 200, 3)), Fixtures.IDENTITY)
        .readPaths(List.of(file), IntakeOptions.NONE, results::add);
    assertThat(outcome(results)).containsExactly("zip-too-many-members");
  }

  private static IntakeSettings bounded(IntakeSettings.Zip zip) {
    IntakeSettings all = IntakeSettings.builtIn();
    return new IntakeSettings(
        all.document(), all.heldBytes(), all.folderEntries(), zip, all.pdf(), "");
  }

  private static List<String> outcome(List<ReadResult> results) {
    List<String> outcome = new ArrayList<>();
    Fixtures.accepted(results).forEach(each -> outcome.add(each.id().id()));
    Fixtures.rejected(results).forEach(each -> outcome.add(each.reason().code()));
    return outcome;
  }
}
