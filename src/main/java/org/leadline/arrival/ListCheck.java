package org.leadline.arrival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.leadline.report.ReportId;
import org.leadline.store.DamagedForm;
import org.leadline.store.KnownList;
import org.leadline.store.MadeOtherwise;
import org.leadline.store.ProjectedReport;
import org.leadline.store.Store;
import org.leadline.store.StoreMaintenance.Page;
import org.leadline.store.StoreMaintenance.Version;

/**
 * Checks that the files of lists are what was imported, and that reports have the labels that the
 * lists and address files give them. Holds a page of packed reports at a time, and as many unpacked
 * as there are cores.
 */
final class ListCheck {

  private static final int REPORTS_AT_ONCE = 200;

  private final Store store;
  private final KnownLists lists;

  ListCheck(Store store, KnownLists lists) {
    this.store = store;
    this.lists = lists;
  }

  /** Tells every list whose file is not there, or not as it was when the list came into use. */
  void files(Consumer<Difference> differences) {
    for (KnownList list : store.lists().all()) {
      Path file = lists.folder().resolve(list.file());
      if (!Files.exists(file)) {
        differences.accept(Difference.of(Difference.Kind.LIST_MISSING, list.name()));
      } else if (!isAsImported(file)) {
        differences.accept(Difference.of(Difference.Kind.LIST_CHANGED, list.name()));
      }
    }
  }

  private static boolean isAsImported(Path file) {
    try {
      ListContent.open(file);
      return ListFileName.isAsWritten(file);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Tells every report whose labels are not those of the present lists.
   *
   * @return how many have others while labelling is still on its way to them; these are not told
   */
  long labels(Consumer<Difference> differences) {
    long waiting = 0;
    Page<Version> page = store.maintenance().versionsAfter(0, REPORTS_AT_ONCE);
    while (!page.rows().isEmpty()) {
      long generation = store.lists().generation();
      List<ReportId> differing =
          differing(page.rows().stream().map(Version::id).toList(), generation);
      if (store.lists().relabelling().isPresent() || store.lists().generation() != generation) {
        waiting += differing.size();
      } else {
        differing.forEach(
            id -> differences.accept(new Difference(Difference.Kind.LABELS_DIFFER, id, "")));
      }
      page = store.maintenance().versionsAfter(page.last(), REPORTS_AT_ONCE);
    }
    return waiting;
  }

  private List<ReportId> differing(List<ReportId> ids, long generation) {
    PresentLabels present = new PresentLabels(lists.at(generation));
    List<ProjectedReport> held;
    try {
      held = store.maintenance().projected(ids);
    } catch (MadeOtherwise e) {
      // These are told as such; a rebuild makes their labels again with their keys.
      return List.of();
    }
    return held.parallelStream()
        .filter(report -> differs(report, present))
        .map(ProjectedReport::id)
        .toList();
  }

  private static boolean differs(ProjectedReport held, PresentLabels present) {
    try {
      return PresentLabels.differ(present.of(held.report().report(), held.labels()), held.labels());
    } catch (DamagedForm e) {
      // Told as such.
      return false;
    }
  }
}
