package org.leadline.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.Visibility;
import org.leadline.intake.IntakeOptions;
import org.leadline.store.BatchCounts;
import org.leadline.store.PassedOverEntry;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;

/** Of the media in a delivery names and sizes are kept, and nothing else. */
class PassedOverTest {

  private static final Visibility ALL = Visibility.everything();
  private static final long NUMBER = 900_000_021;
  private static final long SEED = 21;

  @TempDir Path directory;
  private Path data;
  private Store store;
  private Arrivals arrivals;

  @BeforeEach
  void open() {
    data = directory.resolve("data");
    store = Store.open(data, StoreSettings.DEFAULTS, Delivery.readers().derivation());
    arrivals = new Arrivals(store, Delivery.readers(), Optional.empty(), Installation.SETTINGS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theReportOfAPackageIsTakenAndItsMediaAreListedByNameAndSizeAlone() throws IOException {
    byte[] first = media(700);
    byte[] second = media(90_000);
    Path zip = directory.resolve("package.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      String report = Delivery.lawEnforcement(NUMBER, 0, "Example ICAC North", "A note.");
      member(out, "report.json", report.getBytes(StandardCharsets.UTF_8));
      member(out, "files/one.jpg", first);
      member(out, "files/two.bin", second);
    }

    ArrivalSummary summary = take(zip, "north");

    assertThat(summary.counts()).isEqualTo(new BatchCounts(1, 0, 0, 0, 2));
    assertThat(store.reports().find(Delivery.number(NUMBER), ALL)).isPresent();
    assertThat(store.passedOver().page(Long.MAX_VALUE, 10, unit("north")))
        .allMatch(entry -> entry.batch() == summary.batch() && entry.reason().equals("media"))
        .extracting(entry -> entry.source().replaceFirst(".*!/", "") + " " + entry.size())
        .containsExactlyInAnyOrder("files/one.jpg 700", "files/two.bin 90000");
    assertThat(store.passedOver().count(unit("north"))).isEqualTo(2);
    assertThat(store.passedOver().page(Long.MAX_VALUE, 10, unit("south"))).isEmpty();
    assertThat(store.passedOver().count(unit("south"))).isZero();
    assertThat(store.quarantine().count(ALL)).isZero();
    assertThat(holds("files/one.jpg")).isTrue();
    assertThat(holds(noiseOf(first))).isFalse();
    assertThat(holds(noiseOf(second))).isFalse();
  }

  @Test
  void aFolderOfManyPicturesIsListedWholePageByPage() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("pictures"));
    int pictures = 10 * Installation.SETTINGS.batchDocuments() + 7;
    for (int i = 1; i <= pictures; i++) {
      Files.write(folder.resolve("picture-%04d.jpg".formatted(i)), media(20 + i));
    }

    BatchCounts counts = take(folder).counts();

    assertThat(counts).isEqualTo(new BatchCounts(0, 0, 0, 0, pictures));
    assertThat(store.passedOver().count(ALL)).isEqualTo(pictures);
    List<PassedOverEntry> read = new ArrayList<>();
    long before = Long.MAX_VALUE;
    for (List<PassedOverEntry> page = page(before); !page.isEmpty(); page = page(before)) {
      read.addAll(page);
      before = page.getLast().id();
    }
    assertThat(read).extracting(PassedOverEntry::source).doesNotHaveDuplicates().hasSize(pictures);
    assertThat(read)
        .extracting(PassedOverEntry::id)
        .as("the last one taken in comes first")
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(read)
        .filteredOn(entry -> entry.source().endsWith("picture-%04d.jpg".formatted(pictures)))
        .singleElement()
        .matches(entry -> entry.size() == 20 + pictures, "its size");
  }

  private List<PassedOverEntry> page(long before) {
    return store.passedOver().page(before, 100, ALL);
  }

  private ArrivalSummary take(Path path, String... units) {
    return arrivals.takePaths(
        List.of(path), IntakeOptions.NONE, Delivery.request(units), ArrivalProgress.NONE);
  }

  private static Visibility unit(String unit) {
    return Visibility.ofUnits(List.of(unit), true);
  }

  private static void member(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** The bytes that tell a JPEG, then noise: it shows as it is in whatever it is packed into. */
  private static byte[] media(int size) {
    byte[] bytes = new byte[size];
    new Random(SEED + size).nextBytes(bytes);
    System.arraycopy(
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, 0, bytes, 0, 4);
    return bytes;
  }

  private static String noiseOf(byte[] media) {
    return new String(media, 4, 16, StandardCharsets.ISO_8859_1);
  }

  /** Whether any file of the data directory holds these bytes. */
  private boolean holds(String bytes) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes)) {
          return true;
        }
      }
    }
    return false;
  }
}
