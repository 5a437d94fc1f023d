package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.enrich.source.InvalidList;

/** A unit updates its lists, and several are at work on them at once. */
class ListUpdatesTest {

  private static final String FIRST = "0123456789abcdef0123456789abcdef";
  private static final String SECOND = "00000000000000000000000000000abc";

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
  void pagesOfHashSharingUpdateAListAndTombstonesTakeEntriesBackInAnyOrder() throws IOException {
    desk.deliver(200000001, FIRST);
    desk.deliver(200000002, SECOND);
    desk.take("Sharing", null, page(image("1", "2030-01-02", FIRST)));
    assertThat(desk.lists(200000001)).containsExactly("Sharing:A1");

    ListOutcome second = desk.update("Sharing", "2.xml", page(image("2", "2030-01-03", SECOND)));
    assertThat(second.list().hashes()).isEqualTo(2);
    assertThat(second.relabelled()).isEqualTo(1);
    assertThat(desk.lists(200000001)).containsExactly("Sharing:A1");
    assertThat(desk.lists(200000002)).containsExactly("Sharing:A1");

    desk.update("Sharing", "3.xml", page(tombstone("1", "2030-01-05")));
    assertThat(desk.lists(200000001)).isEmpty();
    // Pages are in no order of time: this one is older than the tombstone.
    desk.update("Sharing", "4.xml", page(image("1", "2030-01-04", FIRST)));
    assertThat(desk.lists(200000001)).isEmpty();
    ListOutcome last = desk.update("Sharing", "5.xml", page(image("1", "2030-01-06", FIRST)));
    assertThat(desk.lists(200000001)).containsExactly("Sharing:A1");
    assertThat(last.list().update()).extracting("number", "source").containsExactly(4L, "5.xml");
    assertThat(last.list().rows()).isEqualTo(5);
    assertThat(desk.hashFiles()).hasSize(1);
    assertThat(desk.installation.differences()).isEmpty();
  }

  @Test
  void anUpdateThatWouldLeaveNothingIsOfAnotherFormOrHasABadRowChangesNothing() throws IOException {
    desk.deliver(200000001, FIRST);
    desk.take("Sharing", null, page(image("1", "2030-01-02", FIRST)));
    List<String> wrong =
        List.of(
            page(tombstone("1", "2030-01-05")),
            SECOND + "\n",
            page(image("2", "2030-01-05", "abc")),
            page(image("2", "2030-01-05", SECOND)).substring(0, 290));
    for (String text : wrong) {
      assertThatThrownBy(() -> desk.update("Sharing", "2.xml", text))
          .as(text)
          .isInstanceOf(InvalidList.class);
    }
    assertThat(desk.lists(200000001)).containsExactly("Sharing:A1");
    assertThat(desk.installation.store.lists().all().getFirst().update()).isNull();
    assertThat(desk.hashFiles()).hasSize(1);
  }

  @Test
  void aPlainListIsUpdatedByAddingAndACsvTakesBackByItsColumn() throws IOException {
    desk.deliver(200000001, FIRST);
    desk.deliver(200000002, SECOND);
    desk.take("Plain", null, FIRST + "\n");
    desk.update("Plain", "more.txt", SECOND + "\n");
    desk.take("Feed", null, "hash,category\n" + FIRST + ",1\n" + FIRST + ",2\n");
    desk.update(
        "Feed",
        "more.csv",
        "hash,category,should_delete\n"
            + SECOND.toUpperCase(java.util.Locale.ROOT)
            + ",3,0\n"
            + FIRST
            + ",,true\n"
            + FIRST
            + ",4,false\n");
    assertThat(desk.lists(200000001)).containsExactlyInAnyOrder("Plain:", "Feed:4");
    assertThat(desk.lists(200000002)).containsExactlyInAnyOrder("Plain:", "Feed:3");
  }

  private static String page(String entries) {
    return "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images>"
        + entries
        + "</images></queryResult>";
  }

  private static String image(String id, String day, String md5) {
    return ("<image><member id=\"7\">A</member><timestamp>%sT00:00:00Z</timestamp><id>%s</id>"
            + "<classification>A1</classification><fingerprints><md5>%s</md5></fingerprints></image>")
        .formatted(day, id, md5);
  }

  private static String tombstone(String id, String day) {
    return "<deletedImage><member id=\"7\">A</member><timestamp>%sT00:00:00Z</timestamp><id>%s</id></deletedImage>"
        .formatted(day, id);
  }

  @Test
  void listsThatAreSentAtOnceDoNotDisturbEachOther() throws Exception {
    desk.deliver(200000001, FIRST);
    Future<ListOutcome> sent =
        whileSending(
            body ->
                desk.imports()
                    .put(
                        ListDesk.request("Slow list", null),
                        List.of(ListSource.sent("slow.txt", body))),
            // What is being made is no leftover to this one.
            () -> desk.take("Example list", null, FIRST + "\n"));
    assertThat(sent.get().list().hashes()).isEqualTo(2);
    desk.imports().resume();
    assertThat(desk.lists(200000001)).containsExactly("Example list:", "Slow list:");
    assertThat(desk.hasBuildingSite()).isFalse();
    assertThat(desk.hashFiles()).hasSize(2);
  }

  @Test
  void anUpdateOfAListThatIsReplacedMeanwhileIsRefused() throws Exception {
    desk.take("Example list", null, FIRST + "\n");
    UpdateRequest update = new UpdateRequest("Example list", null, ListReaders.USUAL, false);
    Future<Optional<ListOutcome>> sent =
        whileSending(
            body -> desk.imports().add(update, List.of(ListSource.sent("u", body))),
            () -> desk.take("Example list", null, "1" + SECOND.substring(1) + "\n"));
    assertThatThrownBy(sent::get).hasMessageContaining("send it again");
    assertThat(desk.installation.store.lists().all().getFirst().update()).isNull();
    desk.deliver(200000001, FIRST, SECOND, "1" + SECOND.substring(1));
    assertThat(desk.report(200000001).labels()).hasSize(1);
  }

  /** Sends two hashes, and does something else in between. */
  private <T> Future<T> whileSending(
      Function<InputStream, T> receive, Callable<ListOutcome> meanwhile) throws Exception {
    // Closed from the last to the first: the body ends, is read to its end, and is closed.
    try (PipedInputStream body = new PipedInputStream();
        ExecutorService other = Executors.newVirtualThreadPerTaskExecutor();
        PipedOutputStream slow = new PipedOutputStream(body)) {
      Future<T> sent = other.submit(() -> receive.apply(body));
      slow.write((FIRST + "\n").getBytes(StandardCharsets.UTF_8));
      slow.flush();
      while (!desk.hasBuildingSite()) {
        Thread.sleep(5);
      }
      meanwhile.call();
      slow.write((SECOND + "\n").getBytes(StandardCharsets.UTF_8));
      return sent;
    }
  }
}
