package org.leadline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.report.ReportId;

/**
 * What one folder or package holds that must wait until all of it was seen: provider XML, whose
 * number a receipt beside it may tell.
 *
 * <p>A number counts for a report when it is the only one told by files with the report's stem
 * (file name up to the first dot) in its folder; or the only one told in its folder, where the
 * report is the only one; or the same for the whole package.
 */
final class Gathering {

  private static final Pattern NUMBER_NAME = Pattern.compile("[1-9][0-9]{6,9}");

  private final Limits limits;
  private final long heldBytes;
  private final HandGivenId handGiven;
  private final Output output;
  private final List<Item> reports = new ArrayList<>();
  private final Map<String, Integer> reportsIn = new HashMap<>();
  private final Map<String, Set<ReportId>> told = new HashMap<>();
  private long held;

  Gathering(Limits limits, long heldBytes, HandGivenId handGiven, Output output) {
    this.limits = limits;
    this.heldBytes = heldBytes;
    this.handGiven = handGiven;
    this.output = output;
  }

  void tells(Item item, ReportId id) {
    for (String circle : circles(item.folder(), item.stem())) {
      told.computeIfAbsent(circle, key -> new HashSet<>()).add(id);
    }
  }

  /** Whether a report is held whose number something beside it might tell. */
  boolean holdsReports() {
    return !reports.isEmpty();
  }

  /** Holds a report that can be opened again. */
  void holdReport(Item report) {
    reports.add(report);
    counts(report);
  }

  /** Knows of a report beside the held ones that is not delivered itself. */
  void counts(Item report) {
    for (String circle : circles(report.folder(), report.stem())) {
      reportsIn.merge(circle, 1, Integer::sum);
    }
  }

  /** Holds the bytes of a report that cannot; rejects it when too much is held already. */
  void holdReport(Item report, byte[] bytes) {
    held += bytes.length;
    if (held > heldBytes) {
      held -= bytes.length;
      output.rejected(report, RejectionReason.HELD_TOO_MUCH);
    } else {
      Item.Opening opening = () -> new ByteArrayInputStream(bytes);
      holdReport(new Item(report.source(), report.name(), report.size(), opening));
    }
  }

  /** Hands on what was held; all of the folder or package was seen. */
  void close() {
    for (Item report : reports) {
      release(report);
    }
  }

  private void release(Item report) {
    try (InputStream stream = Objects.requireNonNull(report.reopening()).open()) {
      byte[] bytes = BoundedBytes.all(new byte[0], stream, limits.bytes());
      if (bytes == null) {
        output.rejected(report, RejectionReason.TOO_LARGE, "", Parser.bound(limits));
      } else {
        number(report, bytes);
      }
    } catch (IOException e) {
      output.rejected(report, RejectionReason.UNREADABLE);
    }
  }

  private void number(Item report, byte[] bytes) {
    ReportId number = numberBeside(report);
    if (number == null && handGiven.isGiven()) {
      number = handGiven.take();
      if (number == null) {
        output.rejected(report, RejectionReason.ID_TAKEN, bytes, limits, ofName(report));
        return;
      }
    }
    output.document(
        report, 0, DocumentBytes.owning(bytes), number == null ? ofName(report) : number);
  }

  private @Nullable ReportId numberBeside(Item report) {
    for (String circle : circles(report.folder(), report.stem())) {
      Set<ReportId> ids = told.getOrDefault(circle, Set.of());
      if (reportsIn.getOrDefault(circle, 0) == 1 && ids.size() == 1) {
        return ids.iterator().next();
      }
    }
    return null;
  }

  /** The circles in which a number is looked for, the narrowest first. */
  private static List<String> circles(String folder, String stem) {
    return List.of(folder + "\0" + stem, folder, "\0");
  }

  private static @Nullable ReportId ofName(Item report) {
    String stem = report.stem();
    return NUMBER_NAME.matcher(stem).matches() ? new ReportId(ReportId.CYBERTIP, stem) : null;
  }
}
