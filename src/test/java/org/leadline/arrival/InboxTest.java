package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.arrival.inbox.Inbox;
import org.leadline.report.ReportId;
import org.leadline.store.AuditRecord;

/**
 * Files that are put into the watched folder are taken in, once each, and end where they belong.
 */
class InboxTest {

  private static final Duration REST = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofMillis(400);

  @TempDir Path folder;
  private Path watched;
  private Installation installation;
  private Inbox inbox;

  @BeforeEach
  void start() throws IOException {
    watched = Files.createDirectories(folder.resolve("inbox"));
    installation = Installation.start(Files.createDirectories(folder.resolve("data")));
    inbox = watch();
  }

  @AfterEach
  void stop() {
    inbox.close();
    installation.close();
  }

  @Test
  void aFinishedFileIsTakenInAndEndsInDone() throws IOException {
    put("a.json", Delivery.lawEnforcement(900000031, 1, "Example ICAC North", "One note."));
    await(() -> inbox.state().done() == 1);
    assertThat(names("done")).containsExactly("a.json");
    assertThat(names("")).containsExactlyInAnyOrder("done", "taking");
    assertThat(installation.versions()).containsOnlyKeys(ReportId.cybertip(900000031));
    assertThat(actions()).contains("inbox.begin", "inbox");
  }

  @Test
  void aFileUnderAPartialNameWaitsUntilItIsRenamed() throws IOException {
    Path upload = put("b.json.part", Delivery.jsonLine("b", "A note."));
    put(".hidden", Delivery.jsonLine("hidden", "A note."));
    put("after.json", Delivery.jsonLine("after", "A note."));
    await(() -> inbox.state().done() == 1 && inbox.state().waiting() == 2);
    Files.move(upload, watched.resolve("b.json"));
    await(() -> inbox.state().done() == 2);
    assertThat(names("done")).containsExactlyInAnyOrder("after.json", "b.json");
  }

  @Test
  void aFileThatStillGrowsIsNotTaken() throws Exception {
    String document = Delivery.jsonLine("grows", "A note.");
    for (int end = 1; end < document.length(); end += 8) {
      put("grows.json", document.substring(0, end));
      assertThat(names("")).contains("grows.json");
      Thread.sleep(REST.toMillis() / 5);
    }
    put("grows.json", document);
    await(() -> inbox.state().done() == 1);
    assertThat(inbox.state().quarantined()).isZero();
    assertThat(installation.versions()).hasSize(1);
  }

  @Test
  void anUploadThatPausesUnderItsFinalNameIsTakenWhenItIsWhole() throws Exception {
    String document = Delivery.jsonLine("paused", "A note.");
    Path file = put("paused.json", document.substring(0, 20));
    Thread.sleep(REST.toMillis() * 4);
    assertThat(names("")).contains("paused.json");
    Files.writeString(file, document.substring(20), StandardOpenOption.APPEND);
    await(() -> inbox.state().done() == 1);
    assertThat(inbox.state().quarantined()).isZero();
    assertThat(installation.store.quarantine().count(Installation.ALL)).isZero();
  }

  @Test
  void linesThatAreWrittenAfterAFileWasTakenAreTakenToo() throws IOException {
    Path file = put("log.jsonl", Delivery.jsonLine("first", "A note.") + "\n");
    try (OutputStream open = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      await(() -> inbox.state().done() == 1);
      open.write((Delivery.jsonLine("second", "A note.") + "\n").getBytes(StandardCharsets.UTF_8));
    }
    await(() -> inbox.state().done() == 2);
    assertThat(installation.versions())
        .containsOnlyKeys(ReportId.parse("feed/first"), ReportId.parse("feed/second"));
    assertThat(names("done")).containsExactly("log.jsonl");
  }

  /** A folder where the file should end takes its place: nothing can be moved there. */
  @Test
  void aFileThatFailsIsSetAsideWithItsReasonAndTriedAgainWhileOthersGoOn() throws IOException {
    Files.createDirectories(watched.resolve("done"));
    Files.writeString(watched.resolve("done/north"), "in the way");
    Files.createDirectories(watched.resolve("north"));
    put("north/blocked.json", Delivery.jsonLine("blocked", "A note."));
    await(() -> inbox.state().setAside() == 1);
    assertThat(names("set-aside/north"))
        .containsExactlyInAnyOrder("blocked.json", "blocked.json.reason.txt");
    assertThat(Files.readString(watched.resolve("set-aside/north/blocked.json.reason.txt")))
        .contains("It is tried again", "FileAlreadyExistsException");
    put("other.json", Delivery.jsonLine("other", "A note."));
    await(() -> inbox.state().done() == 1);

    Files.delete(watched.resolve("done/north"));
    await(() -> inbox.state().done() == 2 && inbox.state().setAside() == 0);
    assertThat(names("done/north")).containsExactly("blocked.json");
    assertThat(names("set-aside/north")).isEmpty();
  }

  @Test
  void aBadFileEndsInQuarantineWithItsReasonsBesideIt() throws IOException {
    put("bad.json", "{\"reportId\": 9000");
    await(() -> inbox.state().quarantined() == 1);
    assertThat(names("quarantined")).containsExactlyInAnyOrder("bad.json", "bad.json.reason.txt");
    assertThat(Files.readString(watched.resolve("quarantined/bad.json.reason.txt")))
        .contains("truncated", "leadline quarantine");
    assertThat(installation.store.quarantine().count(Installation.ALL)).isEqualTo(1);
  }

  @Test
  void nothingInDoneOrQuarantineIsEverOverwritten() throws IOException {
    put("same.json", Delivery.jsonLine("one", "A note."));
    await(() -> inbox.state().done() == 1);
    put("same.json", Delivery.jsonLine("two", "Another note."));
    await(() -> inbox.state().done() == 2);
    put("same.json", "{\"reportId\": 9000");
    await(() -> inbox.state().quarantined() == 1);
    put("same.json", "{\"reportId\": 9001");
    await(() -> inbox.state().quarantined() == 2);
    assertThat(names("done")).containsExactlyInAnyOrder("same.json", "same-2.json");
    assertThat(names("quarantined"))
        .containsExactlyInAnyOrder(
            "same.json", "same.json.reason.txt", "same-2.json", "same-2.json.reason.txt");
    assertThat(Files.readString(watched.resolve("done/same.json"))).contains("\"one\"");
  }

  @Test
  void aFolderOfAUnitGivesItsFilesToTheUnitAndOthersAreLeftAlone() throws IOException {
    Files.createDirectories(watched.resolve("north"));
    Files.createDirectories(watched.resolve("elsewhere"));
    put("elsewhere/x.json", Delivery.jsonLine("x", "A note."));
    put("north/n.json", Delivery.jsonLine("n", "A note."));
    await(() -> inbox.state().done() == 1 && inbox.state().ignored() == 1);
    assertThat(names("done/north")).containsExactly("n.json");
    assertThat(names("elsewhere")).containsExactly("x.json");
    assertThat(
            installation
                .store
                .reports()
                .find(ReportId.parse("feed/n"), Installation.ALL)
                .orElseThrow()
                .units())
        .containsExactly("north");
  }

  @Test
  void linksAreNeverFollowed() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.json"), Delivery.jsonLine("secret", "A note."));
    Files.createSymbolicLink(watched.resolve("link.json"), outside.resolve("secret.json"));
    Files.createSymbolicLink(watched.resolve("south"), outside);
    put("plain.json", Delivery.jsonLine("plain", "A note."));
    await(() -> inbox.state().done() == 1 && inbox.state().ignored() == 2);
    assertThat(installation.versions()).containsOnlyKeys(ReportId.parse("feed/plain"));
    assertThat(outside.resolve("secret.json")).exists();
  }

  @Test
  void whatAStoppedProcessHadClaimedIsTakenAtTheNextStart() throws IOException {
    inbox.close();
    Path claimed = Files.createDirectories(watched.resolve("taking/north"));
    Files.writeString(claimed.resolve("left.json"), Delivery.jsonLine("left", "A note."));
    inbox = watch();
    await(() -> inbox.state().done() == 1);
    assertThat(names("done/north")).containsExactly("left.json");
    assertThat(installation.versions()).containsOnlyKeys(ReportId.parse("feed/left"));
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Inbox.check(folder.resolve("none")))
        .hasMessageContaining("is not a folder");
  }

  private Inbox watch() {
    return watch(installation, watched, REST);
  }

  static Inbox watch(Installation installation, Path watched, Duration rest) {
    return Inbox.watch(
        new Inbox.Place(watched, new TreeSet<>(), new TreeSet<>(List.of("north", "south"))),
        installation.arrivals(),
        installation.readers.intake(),
        new Caller("local:test", AccountRole.ADMINISTRATOR, Installation.ALL, "watched folder"),
        installation.store.audit(),
        new InboxSettings(Duration.ofMillis(20), rest, PATIENCE, RETRY));
  }

  private Path put(String name, String text) throws IOException {
    return Files.writeString(watched.resolve(name), text);
  }

  private List<String> names(String below) {
    return names(watched.resolve(below));
  }

  static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<String> actions() {
    return installation.store.audit().page(Long.MAX_VALUE, 100).stream()
        .map(AuditRecord::entry)
        .map(entry -> entry.action())
        .toList();
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for long enough").isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
