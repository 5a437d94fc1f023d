package org.leadline.arrival;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.hashes.Earlier;
import org.leadline.enrich.hashes.Entries;
import org.leadline.enrich.hashes.HashFile;
import org.leadline.enrich.hashes.ListReaders;
import org.leadline.enrich.listed.ListedValues;
import org.leadline.enrich.source.InvalidList;
import org.leadline.enrich.source.Tally;
import org.leadline.report.ListMeaning;
import org.leadline.report.ListMeaning.Subject;
import org.leadline.store.KnownList;
import org.leadline.store.ListUpdate;

/**
 * Makes the file of a list from what was delivered, beside those that are in use. What it says of
 * the list is for the store, which takes it into use. For one thread, used once.
 */
final class ListBuild implements AutoCloseable {

  static final String HASHES = ".hashes";

  /** What a feed said of its entries, which its next update goes on from. */
  static final String LEDGER = ".ledger";

  private static final String KEPT_LEDGER = "ledger";
  private static final String IN_UPDATE = "in the latest update: ";

  private final Path lists;
  private final InstantSource clock;
  private final BuildingSite site;
  private final Entries entries;
  private String suffix = HASHES;
  private String file = "";

  private ListBuild(Path lists, InstantSource clock, BuildingSite site) {
    this.lists = lists;
    this.clock = clock;
    this.site = site;
    this.entries = new Entries(site.folder());
  }

  /** Begins one; for whoever is alone in the folder of lists. */
  static ListBuild in(Path lists, InstantSource clock) throws IOException {
    return new ListBuild(lists, clock, BuildingSite.in(lists));
  }

  /** What was read and written. */
  private record Made(ListFiles read, Tally tally, long kept) {

    String format() {
      return read.values()
          .map(values -> values.format().code())
          .orElseGet(() -> read.format().code());
    }

    ListMeaning meaning(@Nullable ListMeaning said) {
      return read.values().map(values -> values.meaning(said)).orElseGet(() -> ofHashes(said));
    }

    private ListMeaning ofHashes(@Nullable ListMeaning said) {
      if (said == null) {
        return read.format().meaning();
      }
      if (!said.isOf(Subject.HASHES)) {
        throw new InvalidList(
            "The list holds hashes, and the meaning %s does not fit them: it is one of %s. Nothing was changed."
                .formatted(said.code(), ListMeaning.codesOf(Subject.HASHES)));
      }
      return said;
    }

    /** The date that the files say of themselves. */
    @Nullable LocalDate dated() {
      return read.values().flatMap(values -> values.values().dated()).orElse(null);
    }
  }

  /** The ledger of the list whose hashes are in this file. */
  static String ledgerOf(String file) {
    return file.replace(HASHES, LEDGER);
  }

  KnownList whole(ListRequest request, List<ListSource> files) throws IOException {
    Made made = make(files, request.says(), request.withoutBad(), null);
    LocalDate dated = request.dated();
    String scheme = request.scheme();
    return new KnownList(
        request.name(),
        request.owner(),
        request.handling(),
        request.licence(),
        scheme == null ? made.read.scheme() : scheme,
        made.meaning(request.meaning()),
        made.format(),
        dated == null ? made.dated() : dated,
        now(),
        made.tally.rows(),
        made.kept,
        String.join(" ", made.read.digests()),
        names(files),
        leftOut(made.tally),
        file,
        null);
  }

  KnownList updated(KnownList before, UpdateRequest request, List<ListSource> files)
      throws IOException {
    if (!before.file().endsWith(HASHES)) {
      throw ListFiles.wholeOnly();
    }
    Made made = make(files, request.says(), request.withoutBad(), before);
    LocalDate dated = request.dated();
    ListUpdate latest = before.update();
    return new KnownList(
        before.name(),
        before.owner(),
        before.handling(),
        before.licence(),
        before.scheme(),
        before.meaning(),
        before.format(),
        dated == null ? before.dated() : dated,
        before.imported(),
        before.rows() + made.tally.rows(),
        made.kept,
        before.sha256(),
        before.source(),
        leftOut(before.leftOut(), leftOut(made.tally)),
        file,
        new ListUpdate(
            latest == null ? 1 : latest.number() + 1,
            now(),
            String.join(" ", made.read.digests()),
            names(files)));
  }

  private Made make(
      List<ListSource> files, ListReaders says, boolean withoutBad, @Nullable KnownList before)
      throws IOException {
    ListFiles read = new ListFiles(entries, site.folder(), says);
    read.read(files, before == null ? null : earlier(before));
    Optional<ListedValues> values = read.values().map(ValueFiles::values);
    if (values.isPresent()) {
      return made(read, values.get(), withoutBad);
    }
    check(entries, withoutBad, before != null);
    if (before != null && !before.format().equals(read.format().code())) {
      throw new InvalidList(
          "The list has the form %s and this is %s: an update has the form of its list. Nothing was changed."
              .formatted(before.format(), read.format().code()));
    }
    entries.write(sorted());
    file = ListFileName.of(site.unique(), sorted(), suffix);
    return new Made(read, entries, HashFile.open(sorted()).size());
  }

  /** A list of addresses or names. */
  private Made made(ListFiles read, ListedValues values, boolean withoutBad) throws IOException {
    check(values, withoutBad, false);
    suffix = ListContent.suffix(values.subject());
    long kept = values.write(sorted());
    file = ListFileName.of(site.unique(), sorted(), suffix);
    return new Made(read, values, kept);
  }

  private Earlier earlier(KnownList before) throws IOException {
    Path ledger = lists.resolve(ledgerOf(before.file()));
    return new Earlier(
        HashFile.open(lists.resolve(before.file())), Files.exists(ledger) ? ledger : null);
  }

  private Path sorted() {
    return site.folder().resolve("sorted");
  }

  /**
   * Gives the files their names, so that the store may name them; for whoever is alone in the
   * folder of lists. It must not name what a loss of power takes back.
   */
  void deliver() throws IOException {
    Path ledger = site.folder().resolve(KEPT_LEDGER);
    if (Files.exists(ledger)) {
      Files.move(ledger, lists.resolve(ledgerOf(file)), StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(sorted(), lists.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel names = FileChannel.open(lists, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static void check(Tally entries, boolean withoutBad, boolean update) {
    if (entries.badCount() > 0 && !withoutBad) {
      throw new InvalidList(
          "%,d rows of the list cannot be read (%s%s). Nothing was changed. Correct the file, or have these rows left out (--without-bad)."
              .formatted(
                  entries.badCount(),
                  entries.bad().entrySet().stream()
                      .map(place -> place.getKey() + ": " + place.getValue())
                      .collect(Collectors.joining("; ")),
                  entries.badCount() > entries.bad().size() ? "; ..." : ""));
    }
    if (entries.added() == 0) {
      throw new InvalidList(
          update
              ? "After this update the list would hold no hash. Nothing was changed; to take it out of use, remove it."
              : "The list holds nothing that can be compared. Nothing was changed.");
    }
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private static String names(List<ListSource> files) {
    return files.stream().map(ListSource::name).collect(Collectors.joining(", "));
  }

  private static String leftOut(Tally entries) {
    Map<String, Long> counts = entries.leftOut();
    if (entries.badCount() > 0) {
      counts.put("row that cannot be read", entries.badCount());
    }
    return counts.entrySet().stream()
        .map(entry -> "%,d × %s".formatted(entry.getValue(), entry.getKey()))
        .collect(Collectors.joining("; "));
  }

  /** What the whole import left out, and what the latest update did. */
  private static String leftOut(String before, String now) {
    int update = before.indexOf(IN_UPDATE);
    String whole = (update < 0 ? before : before.substring(0, update)).strip();
    return now.isEmpty() ? whole : (whole + " " + IN_UPDATE + now).strip();
  }

  @Override
  public void close() throws IOException {
    try (site) {
      entries.close();
    }
  }
}
