package org.leadline.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.NoiseHit;
import org.leadline.index.FacetCounts;
import org.leadline.index.Hit;

/**
 * What an identifier page says beside its hits; the same on each of its pages.
 *
 * @param key the value's key with the number of reports
 * @param firstReceived when the first of the reports was received
 * @param lastReceived when the last was
 * @param months reports by month
 * @param providers reports by provider
 * @param examined how many reports the following were read from
 * @param writtenForms spellings
 * @param roles roles
 * @param services services
 * @param occursWith keys of the same reports
 * @param occursWithDistinct how many such keys there are
 */
record IdentifierSummary(
    RecognisedKey key,
    @Nullable Instant firstReceived,
    @Nullable Instant lastReceived,
    List<FacetCounts.Value> months,
    List<FacetCounts.Value> providers,
    long examined,
    List<FacetCounts.Value> writtenForms,
    List<FacetCounts.Value> roles,
    List<FacetCounts.Value> services,
    List<IdentifierPage.Companion> occursWith,
    long occursWithDistinct) {

  IdentifierPage page(List<NoiseHit> noise, List<Hit> hits, @Nullable String next) {
    return new IdentifierPage(
        key,
        noise,
        firstReceived,
        lastReceived,
        months,
        providers,
        examined,
        writtenForms,
        roles,
        services,
        occursWith,
        occursWithDistinct,
        hits,
        next);
  }
}
