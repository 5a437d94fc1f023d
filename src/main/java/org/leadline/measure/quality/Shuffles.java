package org.leadline.measure.quality;

import com.google.common.collect.Lists;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.leadline.access.Caller;
import org.leadline.access.HiddenLinks;
import org.leadline.arrival.Projection;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.IdentitySettings;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;
import org.leadline.index.ReportIndex;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.link.Cluster;
import org.leadline.link.ClusterService;
import org.leadline.link.LinkRules;
import org.leadline.link.LinkSettings;
import org.leadline.measure.quality.QualityReport.OrderInvariance;
import org.leadline.report.ReportId;
import org.leadline.store.DecisionsInForce;
import org.leadline.store.Store;

/**
 * Writes the same reports into fresh indexes in other orders and compares the clusters. For one
 * thread.
 *
 * @param store where the reports are
 * @param fields of the index
 * @param settings how reports are linked
 * @param noise lists of values that say little
 * @param identity what is known of providers' boilerplate and names
 */
record Shuffles(
    Store store,
    Fields fields,
    LinkSettings settings,
    NoiseLists noise,
    IdentitySettings identity) {

  /** Reports between two refreshes, so that an index has several parts. */
  private static final int BATCH = 100;

  OrderInvariance measure(List<ReportId> reports, int shuffles, long seed, Caller caller)
      throws IOException {
    List<IndexedReport> indexed =
        store.maintenance().projected(reports).stream().map(Projection::indexed).toList();
    List<Cluster> first = clusters(indexed, caller);
    int different = 0;
    for (int i = 0; i < shuffles; i++) {
      List<IndexedReport> shuffled = new ArrayList<>(indexed);
      Collections.shuffle(shuffled, new Random(seed + i));
      different += clusters(shuffled, caller).equals(first) ? 0 : 1;
    }
    return new OrderInvariance(indexed.size(), shuffles, different);
  }

  private List<Cluster> clusters(List<IndexedReport> reports, Caller caller) throws IOException {
    Path folder = Files.createTempDirectory("leadline-order");
    try (ReportIndex index = LuceneIndex.open(folder, fields, LuceneIndex.Opening.OWN)) {
      for (List<IndexedReport> batch : Lists.partition(reports, BATCH)) {
        index.write(batch);
        index.refresh();
      }
      List<Cluster> clusters = new ArrayList<>();
      new ClusterService(
              index,
              new LinkRules(settings, noise, identity),
              HiddenLinks.UNTOLD,
              DecisionsInForce.none(),
              (sequence, limit) -> List.of(),
              store.audit(),
              InstantSource.system())
          .all(true, caller, clusters::add);
      return clusters;
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
