package org.leadline.app;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.leadline.access.HiddenLinks;
import org.leadline.alert.AlertService;
import org.leadline.alert.Alerting;
import org.leadline.alert.WatchService;
import org.leadline.casework.CaseService;
import org.leadline.casework.ClusteredSearch;
import org.leadline.casework.DigestService;
import org.leadline.casework.QueueService;
import org.leadline.enrich.NoiseLists;
import org.leadline.enrich.hashes.HashLists;
import org.leadline.identity.Recogniser;
import org.leadline.link.LinkRules;
import org.leadline.link.Linking;
import org.leadline.link.walk.Walking;
import org.leadline.profile.Profiling;
import org.leadline.profile.ScoringProfiles;
import org.leadline.search.IdentifierService;
import org.leadline.search.KeyIds;
import org.leadline.search.NameService;
import org.leadline.search.NearService;
import org.leadline.search.ProviderService;
import org.leadline.search.ReportService;
import org.leadline.search.SearchService;
import org.leadline.search.StoredQuestions;
import org.leadline.search.export.ResultExports;
import org.leadline.search.sweep.SweepService;
import org.leadline.search.sweep.SweptLists;
import org.leadline.store.Store;

/**
 * What answers questions. Each writes its audit record before its answer leaves. Safe for many
 * threads.
 *
 * @param keyIds names values without telling them
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
 * @param providers what providers' reports carry
 * @param queue the urgent order
 * @param profiles the ranking profiles, and what would move under another one
 * @param questions reads what watches ask
 * @param alerting watches and what they found
 * @param cases the work on reports
 * @param digests what is new for somebody
 */
public record Answers(
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
    ProviderService providers,
    QueueService queue,
    Profiling profiles,
    StoredQuestions questions,
    Alerting alerting,
    CaseService cases,
    DigestService digests) {

  private static final String KEY_IDS = "key ids";

  /**
   * Puts them on their ground.
   *
   * @param recogniser reads values in questions
   * @param noise what says little, of the configuration and of imported lists
   * @param lists the imported lists of hashes, as of now
   */
  static Answers on(
      Ground ground,
      Settings settings,
      Recogniser recogniser,
      NoiseLists noise,
      Supplier<HashLists> lists,
      InstantSource clock) {
    Store store = ground.store();
    ScoringProfiles scoring = ground.scoring(settings);
    KeyIds keyIds = new KeyIds(store.secret().derived(KEY_IDS));
    SearchService search =
        new SearchService(
            ground.index(),
            settings.fields(),
            recogniser,
            keyIds,
            settings.search(),
            store.audit(),
            clock,
            new SweptLists(store.sweeps()));
    IdentifierService identifiers =
        new IdentifierService(
            ground.index(),
            settings.fields(),
            recogniser,
            keyIds,
            noise,
            settings.search(),
            store.audit(),
            clock);
    SweepService sweeps =
        new SweepService(
            ground.index(),
            settings.fields(),
            recogniser,
            noise,
            settings.links()::hub,
            settings.search(),
            store.sweeps(),
            store.audit(),
            clock);
    NearService near =
        new NearService(ground.index(), recogniser, keyIds, lists, store.audit(), clock);
    ReportService reports = new ReportService(store, scoring, store.audit(), clock);
    LinkRules rules = new LinkRules(settings.links(), noise, settings.identity());
    Linking linking = Linking.of(ground.index(), rules, settings.access(), store, clock);
    HiddenLinks hidden = settings.access().hiddenLinks();
    Walking walking =
        Walking.of(ground.index(), rules, linking.clusters(), hidden, store.audit(), clock);
    ProviderService providers =
        new ProviderService(
            ground.index(),
            settings.fields(),
            settings.identity().families(),
            settings.noise(),
            store.audit(),
            clock);
    QueueService queue =
        new QueueService(ground.index(), settings.fields(), store, store.audit(), clock, scoring);
    StoredQuestions questions = new StoredQuestions(settings.fields(), recogniser);
    Alerting alerting =
        new Alerting(
            new WatchService(store, ground.index(), questions, clock),
            new AlertService(store, clock));
    return new Answers(
        keyIds,
        search,
        sweeps,
        new ResultExports(search, store, clock),
        identifiers,
        near,
        new NameService(ground.index(), keyIds, store.audit(), clock),
        reports,
        linking,
        walking,
        new ClusteredSearch(search, linking.clusters()),
        providers,
        queue,
        Profiling.of(
            settings.ranking().profiles(),
            scoring,
            ground.index(),
            store,
            settings.access(),
            clock),
        questions,
        alerting,
        new CaseService(store, store.audit(), clock, ground::bringUpIndex),
        new DigestService(ground.index(), linking.links(), store, clock, settings.casework()));
  }
}
