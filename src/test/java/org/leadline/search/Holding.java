package org.leadline.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leadline.access.AccountRole;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.Recogniser;
import org.leadline.index.Fields;
import org.leadline.index.IndexedReport;
import org.leadline.index.lucene.LuceneIndex;
import org.leadline.index.lucene.LuceneIndex.Opening;
import org.leadline.priority.Ranking;
import org.leadline.priority.Scores;
import org.leadline.priority.ScoresForm;
import org.leadline.profile.ScoringProfiles;
import org.leadline.report.Format;
import org.leadline.report.Report;
import org.leadline.search.sweep.SweptLists;
import org.leadline.store.Derivation;
import org.leadline.store.NewDocument;
import org.leadline.store.Packed;
import org.leadline.store.PackedReport;
import org.leadline.store.ReportState;
import org.leadline.store.Store;
import org.leadline.store.StoreSettings;

/** A real store and a real index on disk, holding the reports that a test puts there. */
public final class Holding implements AutoCloseable {

  /** The time at which everything in a test happens. */
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2030-06-01T00:00:00Z"));

  private static final ConfigFolder CONFIG = ConfigFolder.builtIn();

  /** What recognises values. */
  public static final Recogniser RECOGNISER = new Recogniser(IdentitySettings.from(CONFIG));

  /** The shipped fields. */
  public static final Fields FIELDS = Fields.from(CONFIG, RECOGNISER.settings().fingerprint());

  private static final Ranking RANKING = Ranking.from(CONFIG);

  private final Store store;
  private final LuceneIndex index;
  private final ScoringProfiles scoring;

  private Holding(Store store, LuceneIndex index) {
    this.store = store;
    this.index = index;
    this.scoring = new ScoringProfiles(store, index, profile());
  }

  /** An empty one. */
  public static Holding in(Path folder) {
    return new Holding(
        Store.open(
            folder,
            StoreSettings.DEFAULTS,
            new Derivation(
                RECOGNISER.settings().fingerprint(), RANKING.fingerprint(), RANKING.profile()),
            CLOCK),
        LuceneIndex.open(folder.resolve("index"), FIELDS, Opening.OWN));
  }

  /** Keeps and indexes a report. */
  public void take(Report read, String... units) {
    Report report = RECOGNISER.recognise(read);
    SortedSet<String> all = new TreeSet<>(List.of(units));
    Scores scores = RANKING.score(report);
    String bytes = report.id().written();
    NewDocument document =
        new NewDocument(
            Hashing.sha256().hashString(bytes, UTF_8).toString(),
            Format.LAW_ENFORCEMENT_JSON,
            "sender",
            bytes.length(),
            null,
            null,
            Packed.of(bytes.getBytes(UTF_8)),
            PackedReport.of(report),
            null);
    ReportState state =
        new ReportState(
            all,
            document.content(),
            List.of(document.sha256()),
            scores.priority().value(),
            scores.actionability().value(),
            Packed.of(ScoresForm.write(scores)));
    long sequence =
        store.commit(transaction -> {
          long batch = transaction.startBatch("person", "", "test");
          return transaction.create(report.id(), batch, List.of(document), state);
        });
    index.write(
        List.of(
            new IndexedReport(
                report,
                1,
                sequence,
                all,
                scores.priority().value(),
                scores.actionability().value())));
    index.refresh();
  }

  public Store store() {
    return store;
  }

  public LuceneIndex index() {
    return index;
  }

  /** Under which profiles whom scores are shown. */
  public ScoringProfiles scoring() {
    return scoring;
  }

  /** A search over it with the shipped settings. */
  public SearchService search() {
    return search(store.audit());
  }

  /** The same with another audit trail. */
  SearchService search(AuditTrail audit) {
    return new SearchService(
        index,
        FIELDS,
        RECOGNISER,
        new KeyIds(new byte[32]),
        SearchSettings.from(CONFIG, FIELDS),
        audit,
        CLOCK,
        new SweptLists(store.sweeps()));
  }

  public static String profile() {
    return RANKING.profile();
  }

  /** Somebody of a unit. */
  public static Caller of(String unit) {
    return new Caller(
        "person." + unit,
        AccountRole.INVESTIGATOR,
        Visibility.ofUnits(List.of(unit), true),
        "training");
  }

  @Override
  public void close() {
    index.close();
    store.close();
  }
}
