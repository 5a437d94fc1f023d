package org.leadline.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Card;
import org.leadline.index.Highlight;
import org.leadline.index.Hit;
import org.leadline.index.ScoreExplanation;
import org.leadline.report.Codes;
import org.leadline.report.ReportId;
import org.leadline.search.Bundle;
import org.leadline.search.KeyIds;
import org.leadline.search.NamesLike;
import org.leadline.search.NearPicture;
import org.leadline.search.Recognised;
import org.leadline.search.RecognisedKey;
import org.leadline.search.SearchHit;

/** How hits, keys and recognised values are written in answers. */
final class Cards {

  private Cards() {}

  record HitView(
      String reportId,
      int version,
      int priority,
      int actionability,
      double score,
      Card card,
      List<Highlight> highlights,
      @Nullable ScoreExplanation explanation,
      @Nullable NearPicture near,
      @Nullable Long links,
      @Nullable Bundle bundle) {}

  record KeyView(String keyId, String kind, String display) {}

  record CountedKey(
      String keyId, String kind, String display, String strength, @Nullable Long reports) {}

  record RecognisedView(
      String kind,
      String written,
      String canonical,
      int from,
      int to,
      boolean plainText,
      @Nullable String readDifferently,
      List<CountedKey> keys) {}

  record NameView(CountedKey key, String likeness) {}

  record NamesView(
      String asked, long total, boolean partial, List<NameView> names, @Nullable String next) {}

  static NamesView names(NamesLike found) {
    return new NamesView(
        found.asked(),
        found.total(),
        found.partial(),
        found.names().stream()
            .map(name -> new NameView(counted(name.key()), Codes.of(name.likeness())))
            .toList(),
        found.next());
  }

  static HitView hit(Hit hit) {
    return hit(new SearchHit(hit, null, null, null), null);
  }

  static HitView hit(SearchHit found, @Nullable Long links) {
    Hit hit = found.hit();
    return new HitView(
        hit.report().written(),
        hit.version(),
        hit.priority(),
        hit.actionability(),
        hit.score(),
        hit.card(),
        hit.highlights(),
        found.explanation(),
        found.near(),
        links,
        found.bundle());
  }

  static @Nullable Long linksOf(@Nullable Map<ReportId, Long> counts, ReportId report) {
    return counts == null ? null : counts.getOrDefault(report, 0L);
  }

  /** The key behind a term {@code prefix:value}. */
  static KeyView key(KeyIds ids, String term) {
    int colon = term.indexOf(':');
    return new KeyView(ids.idOf(term), term.substring(0, colon), term.substring(colon + 1));
  }

  static CountedKey counted(RecognisedKey key) {
    return new CountedKey(
        key.keyId(),
        key.kind().prefix(),
        key.value(),
        Codes.of(key.strength()),
        known(key.reports()));
  }

  static RecognisedView recognised(Recognised value) {
    return new RecognisedView(
        Codes.of(value.kind()),
        value.written(),
        value.canonical(),
        value.from(),
        value.to(),
        value.plainText(),
        value.readDifferently(),
        value.keys().stream().map(Cards::counted).toList());
  }

  /** A count, or null where the service says that nothing was counted. */
  static @Nullable Long known(long countOrMinusOne) {
    return countOrMinusOne < 0 ? null : countOrMinusOne;
  }
}
