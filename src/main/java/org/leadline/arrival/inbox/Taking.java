package org.leadline.arrival.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.arrival.ArrivalProgress;
import org.leadline.arrival.ArrivalRequest;
import org.leadline.arrival.ArrivalSummary;
import org.leadline.arrival.Arrivals;
import org.leadline.intake.Intake;
import org.leadline.intake.IntakeOptions;
import org.leadline.intake.ReadResult;
import org.leadline.intake.Rejection;

/** Claims finished files, takes them in, and moves them to where they end. */
final class Taking {

  static final String CLAIMED = "taking";
  static final String DONE = "done";
  static final String QUARANTINED = "quarantined";

  /** Where files wait that belong to no sub-folder; no unit has such a name. */
  private static final String TOP = "-";

  /** Reasons that one file lists; the quarantine holds them all. */
  private static final int REASONS = 1_000;

  private final Inbox.Place place;
  private final Arrivals arrivals;
  private final Intake intake;
  private final Caller caller;
  private final AuditTrail audit;
  private final Ended ended;

  /** How many files ended where. */
  record Outcome(long done, long quarantined) {}

  Taking(
      Inbox.Place place,
      Arrivals arrivals,
      Intake intake,
      Caller caller,
      AuditTrail audit,
      Duration patience) {
    ended = new Ended(patience);
    this.place = place;
    this.arrivals = arrivals;
    this.intake = intake;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * Moves a file to where nothing but files that are being taken in stands: nobody swaps it for a
   * link there, and what it stands beside is known.
   *
   * @return where it is now; empty when it is gone, is written to, or a file of this name is still
   *     being taken
   */
  Optional<Path> claim(Path file, String unit) throws IOException {
    Path target = claimed(unit).resolve(String.valueOf(file.getFileName()));
    Optional<BasicFileAttributes> before = Look.attributes(file);
    if (before.isEmpty() || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Files.createDirectories(target.getParent());
    try {
      Files.move(file, target);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    BasicFileAttributes after =
        Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (after.isRegularFile()
        && after.size() == before.get().size()
        && Objects.equals(after.lastModifiedTime(), before.get().lastModifiedTime())) {
      return Optional.of(target);
    }
    Moves.into(Objects.requireNonNull(file.getParent()), target);
    return Optional.empty();
  }

  /** What stands claimed, by name; no more than so many. */
  List<Path> left(String unit, int most) throws IOException {
    Path folder = claimed(unit);
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (files.size() < most && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            files.add(entry);
          }
        }
      }
    }
    files.sort(null);
    return files;
  }

  /**
   * Takes claimed files in and moves them on. Once one stands in {@code done}, everything of it is
   * durable.
   */
  Outcome take(String unit, List<Path> files) throws IOException {
    List<BasicFileAttributes> before = new ArrayList<>();
    for (Path file : files) {
      before.add(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }
    audit("inbox.begin", where(unit), files.size());
    ArrivalSummary summary =
        arrivals.takePaths(
            files,
            IntakeOptions.NONE,
            new ArrivalRequest(caller.name(), units(unit), where(unit), caller.visibility()),
            ArrivalProgress.NONE);
    audit("inbox", "batch " + summary.batch(), summary.counts().documents());
    long refused = 0;
    for (int at = 0; at < files.size(); at++) {
      Path file = files.get(at);
      // Most runs refuse nothing: then no file is read a second time.
      List<String> reasons =
          summary.counts().quarantined() == 0 ? List.of() : reasons(file, summary.batch());
      Path end =
          reasons.isEmpty()
              ? Moves.into(ending(DONE, unit), file)
              : Moves.into(ending(QUARANTINED, unit), file, reasons);
      ended.add(end, unit, before.get(at));
      refused += reasons.isEmpty() ? 0 : 1;
    }
    return new Outcome(files.size() - refused, refused);
  }

  /** Moves what was written to after it was taken back to where it came from. */
  void takeBackChanged() throws IOException {
    for (Ended.End end : ended.changed()) {
      Moves.into(place.folder().resolve(end.unit()), end.file());
      Files.deleteIfExists(end.file().resolveSibling(end.file().getFileName() + Moves.REASONS));
    }
  }

  /** Why something of the file was refused; empty when nothing was. */
  private List<String> reasons(Path file, long batch) {
    List<String> reasons = new ArrayList<>();
    long[] refused = new long[1];
    intake.readPaths(
        List.of(file),
        IntakeOptions.NONE,
        result -> {
          if (result instanceof ReadResult.Rejected rejected && refused[0]++ < REASONS) {
            reasons.add(told(rejected.rejection()));
          }
        });
    if (refused[0] == 0) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Refused: %d. What else this file holds was taken in (batch %d). See `leadline quarantine`."
            .formatted(refused[0], batch));
    lines.addAll(reasons);
    if (refused[0] > REASONS) {
      lines.add("The first %d are listed here; the quarantine holds all.".formatted(REASONS));
    }
    return lines;
  }

  private static String told(Rejection rejection) {
    return "%s at %s: %s %s"
        .formatted(
            rejection.reason().code(),
            rejection.position().isEmpty() ? "the whole" : rejection.position(),
            rejection.message(),
            rejection.reason().advice());
  }

  private SortedSet<String> units(String unit) {
    return unit.isEmpty() ? place.unit() : new TreeSet<>(List.of(unit));
  }

  private static String where(String unit) {
    return unit.isEmpty() ? "watched folder" : "watched folder, " + unit;
  }

  /** Where what is being taken in stands. */
  Path claimed(String unit) {
    return place.folder().resolve(CLAIMED).resolve(unit.isEmpty() ? TOP : unit);
  }

  private Path ending(String ending, String unit) {
    return place.folder().resolve(ending).resolve(unit);
  }

  private void audit(String action, String subject, long count) {
    audit.write(
        new AuditEntry(Instant.now(), caller.name(), caller.purpose(), action, subject, count));
  }
}
