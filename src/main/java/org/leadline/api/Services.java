package org.leadline.api;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.leadline.access.AccessSettings;
import org.leadline.alert.Alerting;
import org.leadline.arrival.Arrivals;
import org.leadline.arrival.IndexProblem;
import org.leadline.arrival.ListService;
import org.leadline.arrival.inbox.InboxState;
import org.leadline.casework.CaseService;
import org.leadline.casework.ClusteredSearch;
import org.leadline.casework.DigestService;
import org.leadline.casework.QueueService;
import org.leadline.enrich.NoiseLists;
import org.leadline.index.Fields;
import org.leadline.index.ReportIndex;
import org.leadline.link.Linking;
import org.leadline.link.walk.Walking;
import org.leadline.profile.Profiling;
import org.leadline.search.IdentifierService;
import org.leadline.search.KeyIds;
import org.leadline.search.NameService;
import org.leadline.search.NearService;
import org.leadline.search.ProviderService;
import org.leadline.search.ReportService;
import org.leadline.search.SearchService;
import org.leadline.search.export.ResultExports;
import org.leadline.search.sweep.SweepService;
import org.leadline.store.Store;

/**
 * Everything that the routes stand on; the composition root fills it.
 *
 * @param store the system of record
 * @param index the index, for its figures
 * @param fields the list of fields
 * @param access the units
 * @param noise the noise lists
 * @param keyIds names keys in addresses
 * @param search searches
 * @param sweeps looks lists of values up
 * @param exports whole results to be taken along
 * @param identifiers what is known of a value
 * @param near which pictures are near to one
 * @param names which names are like one
 * @param reports opens reports
 * @param linking linked reports, groups of them, and what analysts decide about them
 * @param walking what lies behind linked reports
 * @param clusteredSearch what searches find, by cluster
 * @param queue the urgent order
 * @param profiles the ranking profiles
 * @param cases the work on reports
 * @param digests what is new for somebody
 * @param providers what providers' reports carry
 * @param alerting watches and what they found
 * @param arrivals takes reports in
 * @param lists imports lists of known hashes, and labels reports by them
 * @param indexProblem why the index does not follow the store; empty when it does
 * @param inbox how the watched folder is; empty where none is watched
 * @param clock tells the time
 * @param version the program's version
 * @param synthetic whether the data directory holds a synthetic unit only
 */
public record Services(
    Store store,
    ReportIndex index,
    Fields fields,
    AccessSettings access,
    NoiseLists noise,
    KeyIds keyIds,
    SearchService search,
    SweepService sweeps,
    ResultExports exports,
    IdentifierService identifiers,
    NearService near,
    NameService names,
    ReportService reports,
    Linking linking,
    Walking walking,
    ClusteredSearch clusteredSearch,
    QueueService queue,
    Profiling profiles,
    CaseService cases,
    DigestService digests,
    ProviderService providers,
    Alerting alerting,
    Arrivals arrivals,
    ListService lists,
    Supplier<Optional<IndexProblem>> indexProblem,
    Supplier<Optional<InboxState>> inbox,
    InstantSource clock,
    String version,
    boolean synthetic) {

  /** Checks that nothing is missing. */
  public Services {
    requireNonNull(store);
    requireNonNull(index);
    requireNonNull(fields);
    requireNonNull(access);
    requireNonNull(noise);
    requireNonNull(keyIds);
    requireNonNull(search);
    requireNonNull(sweeps);
    requireNonNull(exports);
    requireNonNull(identifiers);
    requireNonNull(near);
    requireNonNull(names);
    requireNonNull(reports);
    requireNonNull(linking);
    requireNonNull(walking);
    requireNonNull(clusteredSearch);
    requireNonNull(queue);
    requireNonNull(profiles);
    requireNonNull(cases);
    requireNonNull(digests);
    requireNonNull(providers);
    requireNonNull(alerting);
    requireNonNull(arrivals);
    requireNonNull(lists);
    requireNonNull(indexProblem);
    requireNonNull(inbox);
    requireNonNull(clock);
    requireNonNull(version);
  }
}
