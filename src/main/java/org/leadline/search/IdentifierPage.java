package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.NoiseHit;
import org.leadline.index.FacetCounts;
import org.leadline.index.Hit;

/**
 * What is known of one value.
 *
 * @param key the value's match key, with the exact number of reports that hold it
 * @param noise what noise lists and networks say of it, the gravest first
 * @param firstReceived when the first of these reports was received; null when none has a date
 * @param lastReceived when the last of them was
 * @param months reports over time, by the month in which they were received, {@code 2030-01},
 *     ascending; exact; reports without a date are not among them
 * @param providers reports by the provider that sent them; exact
 * @param examined how many of the reports, newest first, the next four lists were read from; when
 *     it is less than the total, the lists say nothing of the others
 * @param writtenForms the spellings in which the reports hold it
 * @param roles whose value it is
 * @param services the services that it is given for
 * @param occursWith the other keys of these reports, most frequent first
 * @param occursWithDistinct how many other keys there are in all
 * @param hits the reports that hold it, newest first
 * @param next the cursor of the following page of hits; null when this page is the last
 */
public record IdentifierPage(
    RecognisedKey key,
    List<NoiseHit> noise,
    @Nullable Instant firstReceived,
    @Nullable Instant lastReceived,
    List<FacetCounts.Value> months,
    List<FacetCounts.Value> providers,
    long examined,
    List<FacetCounts.Value> writtenForms,
    List<FacetCounts.Value> roles,
    List<FacetCounts.Value> services,
    List<Companion> occursWith,
    long occursWithDistinct,
    List<Hit> hits,
    @Nullable String next) {

  /**
   * A key that occurs in the same reports.
   *
   * @param key the key, with the number of reports that hold it anywhere
   * @param together how many of the examined reports hold both
   */
  public record Companion(RecognisedKey key, long together) {}

  /** Copies the lists. */
  public IdentifierPage {
    requireNonNull(key);
    noise = List.copyOf(noise);
    months = List.copyOf(months);
    providers = List.copyOf(providers);
    writtenForms = List.copyOf(writtenForms);
    roles = List.copyOf(roles);
    services = List.copyOf(services);
    occursWith = List.copyOf(occursWith);
    hits = List.copyOf(hits);
  }

  /** Prints nothing of the value. */
  @Override
  public String toString() {
    return "IdentifierPage[" + key.kind().prefix() + "]";
  }
}
