package org.leadline.search;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.enrich.NetworkClass;
import org.leadline.enrich.NetworkClasses;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.index.FacetCounts;
import org.leadline.index.FacetQuestion;
import org.leadline.index.Field;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.Hit;
import org.leadline.index.HitPage;
import org.leadline.index.HitQuestion;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.Order;
import org.leadline.index.ReportIndex;
import org.leadline.index.SearchQuery;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.ReportId;
import org.leadline.report.Strength;
import org.leadline.store.Store;
import org.leadline.store.StoredReport;

/** Tells what is known of a value. Safe for many threads. */
public final class IdentifierService {

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int READ_AT_ONCE = 500;

  private final ReportIndex index;
  private final Store store;
  private final Fields fields;
  private final Recogniser recogniser;
  private final KeyIds keyIds;
  private final RecognisedValues recognised;
  private final NoiseLists noise;
  private final SearchSettings settings;
  private final AuditTrail audit;
  private final InstantSource clock;

  /**
   * Summaries by what they were computed from: paging through a value's reports reads them once.
   */
  private final Cache<Examined, IdentifierSummary> summaries;

  /** Tells of values in this index and store. */
  public IdentifierService(
      ReportIndex index,
      Store store,
      Fields fields,
      Recogniser recogniser,
      KeyIds keyIds,
      NoiseLists noise,
      SearchSettings settings,
      AuditTrail audit,
      InstantSource clock) {
    this.index = requireNonNull(index);
    this.store = requireNonNull(store);
    this.fields = requireNonNull(fields);
    this.recogniser = requireNonNull(recogniser);
    this.keyIds = requireNonNull(keyIds);
    this.recognised = new RecognisedValues(keyIds);
    this.noise = requireNonNull(noise);
    this.settings = requireNonNull(settings);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
    this.summaries =
        Caffeine.newBuilder()
            .maximumSize(settings.cachedIdentifiers())
            .expireAfterWrite(KEPT)
            .recordStats()
            .build();
  }

  /** What a summary was computed from. */
  private record Examined(String term, int examine, Visibility visibility, long generation) {}

  /**
   * The values in a pasted text, in any written form, each with its keys and how many reports hold
   * them; the audit record is written before this returns.
   */
  public List<Recognised> recognise(String pasted, Caller caller) {
    List<RecognisedValue> readings = recogniser.read(pasted);
    Set<String> terms = new LinkedHashSet<>();
    readings.forEach(
        reading -> KeyReading.meant(reading.keys()).forEach(key -> terms.add(key.term())));
    List<Recognised> values = recognised.counted(readings, frequencies(terms, caller.visibility()));
    write("identifier.recognise", pasted, values.size(), caller);
    return values;
  }

  /** The term behind an opaque id; empty when the id was not made here. */
  public Optional<String> termOf(String keyId) {
    return keyIds.termOf(keyId);
  }

  /** The opaque id of a term. */
  public String idOf(String term) {
    return keyIds.idOf(term);
  }

  /**
   * What is known of a value; a value that no report holds has a page that says so. The audit
   * record is written before this returns.
   *
   * @throws IllegalArgumentException when the term's prefix is no kind of key
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another value
   */
  public IdentifierPage page(IdentifierRequest request, Caller caller) {
    String term = request.term();
    KeyKind kind = kind(term);
    try (IndexSnapshot snapshot = index.snapshot()) {
      HitPage page =
          hits(
              snapshot, term, Order.NEWEST, request.limit(), request.cursor(), caller.visibility());
      IdentifierSummary summary = summary(snapshot, request, kind, page.total(), caller);
      write("identifier.view", term, page.total(), caller);
      return summary.page(notes(kind, term), page.hits(), page.next());
    }
  }

  private IdentifierSummary summary(
      IndexSnapshot snapshot, IdentifierRequest request, KeyKind kind, long total, Caller caller) {
    Visibility visibility = caller.visibility();
    Examined question =
        new Examined(request.term(), request.examine(), visibility, snapshot.generation());
    IdentifierSummary known = summaries.getIfPresent(question);
    if (known != null) {
      return known;
    }
    Companions companions = examine(snapshot, request, visibility);
    List<FacetCounts.Value> together = companions.together();
    IdentifierSummary summary =
        new IdentifierSummary(
            key(kind, request.term(), total),
            received(snapshot, request.term(), Order.OLDEST, visibility),
            received(snapshot, request.term(), Order.NEWEST, visibility),
            facet(snapshot, request.term(), FieldSource.RECEIVED_MONTH, visibility),
            facet(snapshot, request.term(), FieldSource.REPORTER, visibility),
            companions.examined(),
            companions.writtenForms(),
            companions.roles(),
            companions.services(),
            shown(snapshot, companions, together, visibility),
            together.size());
    summaries.put(question, summary);
    return summary;
  }

  private RecognisedKey key(KeyKind kind, String term, long reports) {
    String value = term.substring(kind.prefix().length() + 1);
    return new RecognisedKey(
        keyIds.idOf(term), kind, value, kind.exact() ? Strength.STRONG : Strength.WEAK, reports);
  }

  /** Reads the newest reports that hold the key, page by page. */
  private Companions examine(
      IndexSnapshot snapshot, IdentifierRequest request, Visibility visibility) {
    Companions companions = new Companions(request.term());
    @Nullable String cursor = null;
    long left = request.examine();
    do {
      int limit = (int) Math.min(left, READ_AT_ONCE);
      HitPage page = hits(snapshot, request.term(), Order.NEWEST, limit, cursor, visibility);
      List<ReportId> ids = page.hits().stream().map(Hit::report).toList();
      for (StoredReport report : store.reports().find(ids, visibility).values()) {
        companions.add(report.report());
      }
      left -= limit;
      cursor = page.next();
    } while (cursor != null && left > 0);
    return companions;
  }

  private List<IdentifierPage.Companion> shown(
      IndexSnapshot snapshot,
      Companions companions,
      List<FacetCounts.Value> together,
      Visibility visibility) {
    List<FacetCounts.Value> first =
        together.subList(0, Math.min(settings.companions(), together.size()));
    Map<String, Long> reports =
        snapshot.documentFrequencies(
            first.stream().map(FacetCounts.Value::value).toList(), visibility);
    List<IdentifierPage.Companion> shown = new ArrayList<>();
    for (FacetCounts.Value other : first) {
      MatchKey key = companions.key(other.value());
      shown.add(
          new IdentifierPage.Companion(
              recognised.key(key, reports.getOrDefault(other.value(), 0L)), other.count()));
    }
    return shown;
  }

  private List<FacetCounts.Value> facet(
      IndexSnapshot snapshot, String term, FieldSource source, Visibility visibility) {
    return fields.facets().stream()
        .filter(field -> field.source() == source)
        .map(Field::name)
        .findFirst()
        .map(name ->
            snapshot
                .facets(
                    new FacetQuestion(query(term), Map.of(), List.of(name), HitQuestion.MAX_LIMIT),
                    visibility)
                .getFirst()
                .values())
        .orElse(List.of());
  }

  private static @Nullable Instant received(
      IndexSnapshot snapshot, String term, Order order, Visibility visibility) {
    return hits(snapshot, term, order, 1, null, visibility).hits().stream()
        .flatMap(hit -> Stream.ofNullable(hit.card().received()))
        .findFirst()
        .orElse(null);
  }

  private static HitPage hits(
      IndexSnapshot snapshot,
      String term,
      Order order,
      int limit,
      @Nullable String cursor,
      Visibility visibility) {
    return snapshot.search(
        new HitQuestion(query(term), Map.of(), order, limit, cursor, false), visibility);
  }

  private static SearchQuery query(String term) {
    return new SearchQuery.Keys(List.of(term));
  }

  private List<IdentifierPage.Note> notes(KeyKind kind, String term) {
    List<IdentifierPage.Note> notes = new ArrayList<>();
    noise
        .of(term)
        .ifPresent(
            hit -> notes.add(new IdentifierPage.Note(hit.list(), hit.effect().code(), hit.why())));
    if (kind == KeyKind.IP) {
      NetworkClass network = NetworkClasses.of(term.substring(kind.prefix().length() + 1));
      if (!network.links()) {
        notes.add(
            new IdentifierPage.Note(
                "network",
                "never-link",
                "an address of a network that many share or nobody holds"));
      }
    }
    return notes;
  }

  private Map<String, Long> frequencies(Set<String> terms, Visibility visibility) {
    try (IndexSnapshot snapshot = index.snapshot()) {
      return snapshot.documentFrequencies(terms, visibility);
    }
  }

  private static KeyKind kind(String term) {
    return KeyKind.ofPrefix(term.substring(0, Math.max(0, term.indexOf(':'))));
  }

  private void write(String action, String subject, long count, Caller caller) {
    audit.write(
        new AuditEntry(clock.instant(), caller.name(), caller.purpose(), action, subject, count));
  }
}
