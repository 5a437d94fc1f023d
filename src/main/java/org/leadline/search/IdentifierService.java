package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.RecognisedValue;
import org.leadline.identity.Recogniser;
import org.leadline.index.Fields;
import org.leadline.index.HitPage;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.report.KeyKind;
import org.leadline.report.Strength;

/** Tells what is known of a value. Safe for many threads. */
public final class IdentifierService {

  private final ReportIndex index;
  private final Recogniser recogniser;
  private final KeyIds keyIds;
  private final RecognisedValues recognised;
  private final NoiseLists noise;
  private final IdentifierSummaries summaries;
  private final AuditTrail audit;
  private final InstantSource clock;

  /** Tells of values in this index and store. */
  public IdentifierService(
      ReportIndex index,
      Fields fields,
      Recogniser recogniser,
      KeyIds keyIds,
      NoiseLists noise,
      SearchSettings settings,
      AuditTrail audit,
      InstantSource clock) {
    this.index = requireNonNull(index);
    this.recogniser = requireNonNull(recogniser);
    this.keyIds = requireNonNull(keyIds);
    this.recognised = new RecognisedValues(keyIds);
    this.noise = requireNonNull(noise);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
    this.summaries = new IdentifierSummaries(fields, recognised, settings);
  }

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

  /** The opaque id of a term. */
  public String idOf(String term) {
    return keyIds.idOf(term);
  }

  /**
   * What is known of the value behind an opaque id. Whoever sees no report that holds it gets the
   * same as for an id that was not made here: an address alone tells nobody a value. The audit
   * record is written before this returns.
   *
   * @param limit as in {@link IdentifierRequest}, like the two that follow
   * @throws IllegalArgumentException when a number is out of range
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another value
   */
  public Optional<IdentifierPage> open(
      String keyId, int limit, @Nullable String cursor, int examine, Caller caller) {
    return keyIds
        .termOf(keyId)
        .map(term -> page(new IdentifierRequest(term, limit, cursor, examine), caller))
        .filter(page -> page.key().reports() > 0);
  }

  /**
   * What is known of a value that the caller has typed; a value that no report holds has a page
   * that says so. The audit record is written before this returns.
   *
   * @throws IllegalArgumentException when the term's prefix is no kind of key
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another value
   */
  public IdentifierPage page(IdentifierRequest request, Caller caller) {
    String term = request.term();
    KeyKind kind = kind(term);
    try (IndexSnapshot snapshot = index.snapshot()) {
      Holders holders = new Holders(snapshot, term, caller.visibility());
      HitPage page = holders.newest(request.limit(), request.cursor());
      IdentifierSummary summary =
          summaries.of(holders, key(kind, term, page.total()), request.examine());
      write("identifier.view", term, page.total(), caller);
      return summary.page(noise.hits(term), page.hits(), page.next());
    }
  }

  private RecognisedKey key(KeyKind kind, String term, long reports) {
    String value = term.substring(kind.prefix().length() + 1);
    return new RecognisedKey(
        keyIds.idOf(term), kind, value, kind.exact() ? Strength.STRONG : Strength.WEAK, reports);
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
