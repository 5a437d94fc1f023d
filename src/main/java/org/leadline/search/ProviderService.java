package org.leadline.search;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.enrich.NoiseLists;
import org.leadline.identity.ServiceFamilies;
import org.leadline.index.CarriedField;
import org.leadline.index.FieldSource;
import org.leadline.index.Fields;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.ReportIndex;
import org.leadline.index.ReporterFigures;
import org.leadline.index.SearchQuery;

/**
 * What each provider's reports carry: counted from the columns of the index's facet fields, one
 * pass for each, and placeholders from their postings (measured: 40 ms for 20,000 reports of 206
 * names, and one second with the first reading of the columns); kept until the index changes. Safe
 * for many threads.
 */
public final class ProviderService {

  private static final int KEPT = 20;

  /** How names are numbered where no service is known. */
  private static final String NO_SERVICE = "-";

  private static final Comparator<ProviderFigures> MOST_REPORTS =
      Comparator.comparingInt(ProviderService::rank)
          .thenComparing(Comparator.comparingLong(ProviderFigures::reports).reversed())
          .thenComparing(ProviderFigures::provider);

  private final ReportIndex index;
  private final Fields fields;
  private final ServiceFamilies families;
  private final NoiseLists noise;
  private final AuditTrail audit;
  private final InstantSource clock;
  private final Cache<Asked, ProviderTable> tables =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  private record Asked(long generation, Visibility visibility) {}

  /** Counts in this index. */
  public ProviderService(
      ReportIndex index,
      Fields fields,
      ServiceFamilies families,
      NoiseLists noise,
      AuditTrail audit,
      InstantSource clock) {
    this.index = requireNonNull(index);
    this.fields = requireNonNull(fields);
    this.families = requireNonNull(families);
    this.noise = requireNonNull(noise);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * The figures of every provider. The audit record is written before this returns.
   *
   * @param action what the record says is done ({@code provider.view}, {@code provider.export})
   */
  public ProviderTable table(String action, Caller caller) {
    ProviderTable table;
    try (IndexSnapshot snapshot = index.snapshot()) {
      Asked asked = new Asked(snapshot.generation(), caller.visibility());
      table = tables.get(asked, key -> count(snapshot, caller.visibility()));
    }
    audit.write(
        new AuditEntry(
            clock.instant(),
            caller.name(),
            caller.purpose(),
            action,
            "",
            table.providers().size()));
    return table;
  }

  private ProviderTable count(IndexSnapshot snapshot, Visibility visibility) {
    List<String> facets = new ArrayList<>(outcomeFields());
    String carries = facet(FieldSource.CARRIED);
    facets.add(carries);
    List<ReporterFigures> figures = snapshot.reporterFigures(facets, visibility);
    Map<String, Long> placeholders =
        snapshot.reportersHolding(noise.junk(numbering(snapshot, figures, visibility)), visibility);
    Map<String, ProviderCount> rows = new TreeMap<>();
    long reports = 0;
    for (ReporterFigures one : figures) {
      reports += one.reports();
      rows.computeIfAbsent(row(one, carries), name -> new ProviderCount(name, carries))
          .add(one, placeholders.getOrDefault(one.reporter(), 0L));
    }
    return new ProviderTable(
        reports, rows.values().stream().map(ProviderCount::figures).sorted(MOST_REPORTS).toList());
  }

  /** Which row a reporter's reports are counted in: its family's, or one of the two last ones. */
  private String row(ReporterFigures one, String carries) {
    if (one.reporter().isEmpty()) {
      return ProviderTable.UNNAMED;
    }
    boolean member =
        one.facets()
            .getOrDefault(carries, Map.of())
            .containsKey(CarriedField.MEMBER_OF_THE_PUBLIC.code());
    return member ? ProviderTable.PUBLIC : families.familyOf(one.reporter());
  }

  /** Every family under which a value can be numbered in these reports. */
  private Set<String> numbering(
      IndexSnapshot snapshot, List<ReporterFigures> figures, Visibility visibility) {
    Set<String> numbering = new TreeSet<>(List.of(NO_SERVICE));
    figures.forEach(one -> numbering.add(families.familyOf(one.reporter())));
    FacetCounting.whole(
            snapshot, new SearchQuery.All(), Map.of(), facet(FieldSource.SERVICES), visibility)
        .values()
        .forEach(value -> numbering.add(families.familyOf(value.value())));
    return numbering;
  }

  private List<String> outcomeFields() {
    return Arrays.asList(
        facet(FieldSource.CLEARING_HOUSE_PRIORITY),
        facet(FieldSource.INFORMATIONAL),
        facet(FieldSource.CLASSIFICATION),
        facet(FieldSource.REFERRALS),
        facet(FieldSource.VIEWED));
  }

  private String facet(FieldSource source) {
    return fields.all().stream()
        .filter(field -> field.facet() && field.source() == source)
        .map(field -> field.name())
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "fields.json has no facet over " + source.code() + ", which this needs"));
  }

  private static int rank(ProviderFigures figures) {
    return switch (figures.provider()) {
      case ProviderTable.PUBLIC -> 1;
      case ProviderTable.UNNAMED -> 2;
      default -> 0;
    };
  }
}
