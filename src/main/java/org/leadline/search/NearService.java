package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leadline.access.AuditEntry;
import org.leadline.access.AuditTrail;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.enrich.hashes.HashLists;
import org.leadline.identity.PictureHash;
import org.leadline.identity.Recogniser;
import org.leadline.index.IndexSnapshot;
import org.leadline.index.InvalidCursor;
import org.leadline.index.NearKey;
import org.leadline.index.ReportIndex;
import org.leadline.index.SearchQuery;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Strength;

/** Tells which pictures are near to one, in reports and on lists. Safe for many threads. */
public final class NearService {

  /** How many of the reports that hold a picture are shown beside their number. */
  static final int SHOWN = 3;

  private final ReportIndex index;
  private final Recogniser recogniser;
  private final KeyIds keyIds;
  private final Supplier<HashLists> lists;
  private final AuditTrail audit;
  private final InstantSource clock;

  /**
   * @param lists the imported lists of hashes, as of now
   */
  public NearService(
      ReportIndex index,
      Recogniser recogniser,
      KeyIds keyIds,
      Supplier<HashLists> lists,
      AuditTrail audit,
      InstantSource clock) {
    this.index = requireNonNull(index);
    this.recogniser = requireNonNull(recogniser);
    this.keyIds = requireNonNull(keyIds);
    this.lists = requireNonNull(lists);
    this.audit = requireNonNull(audit);
    this.clock = requireNonNull(clock);
  }

  /**
   * The pictures near to one; the audit record is written before this returns.
   *
   * @throws InvalidQuery when what was given is no PDQ hash
   * @throws InvalidCursor when the cursor belongs to another question
   */
  public NearAnswer near(NearRequest request, Caller caller) {
    PictureHash hash = hash(request.hash());
    Visibility visibility = caller.visibility();
    try (IndexSnapshot snapshot = index.snapshot()) {
      List<NearKey> near = snapshot.near(hash, request.distance(), visibility);
      int from = from(near, request.cursor());
      int to = Math.min(near.size(), from + request.limit());
      long reports =
          snapshot
              .documentFrequencies(List.of(term(hash)), visibility)
              .getOrDefault(term(hash), 0L);
      NearAnswer answer =
          new NearAnswer(
              key(term(hash), reports),
              hash.tells(),
              near.size(),
              near.isEmpty() ? 0 : holding(snapshot, hash, request.distance(), visibility),
              near.subList(from, to).stream()
                  .map(other -> picture(snapshot, other, visibility))
                  .toList(),
              lists.get().near(hash.hex(), request.distance()),
              to < near.size() && to > from ? keyIds.idOf(near.get(to - 1).term()) : null);
      audit.write(
          new AuditEntry(
              clock.instant(),
              caller.name(),
              caller.purpose(),
              "picture.near",
              term(hash) + "~" + request.distance(),
              answer.reports()));
      return answer;
    }
  }

  private static long holding(
      IndexSnapshot snapshot, PictureHash hash, int distance, Visibility visibility) {
    return snapshot.count(new SearchQuery.Near(hash, distance), Map.of(), visibility);
  }

  private PictureHash hash(String written) {
    return recogniser
        .keys(IdentifierKind.HASH, written, Hints.ofType(KeyKind.PDQ.prefix()))
        .stream()
        .filter(key -> key.kind() == KeyKind.PDQ)
        .map(MatchKey::value)
        .flatMap(hex -> PictureHash.of(hex).stream())
        .findFirst()
        .orElseThrow(() ->
            new InvalidQuery(
                "this is no PDQ hash",
                "a PDQ hash has 64 hexadecimal digits",
                0,
                written.length()));
  }

  /** Where the page begins: after the picture that the cursor names. */
  private int from(List<NearKey> near, @Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    String last = keyIds.termOf(cursor).orElseThrow(InvalidCursor::new);
    for (int i = 0; i < near.size(); i++) {
      if (near.get(i).term().equals(last)) {
        return i + 1;
      }
    }
    throw new InvalidCursor();
  }

  private NearAnswer.Picture picture(IndexSnapshot snapshot, NearKey near, Visibility visibility) {
    return new NearAnswer.Picture(
        key(near.term(), near.reports()),
        near.distance(),
        new Holders(snapshot, near.term(), visibility).newest(SHOWN, null).hits());
  }

  private RecognisedKey key(String term, long reports) {
    String value = term.substring(KeyKind.PDQ.prefix().length() + 1);
    return new RecognisedKey(keyIds.idOf(term), KeyKind.PDQ, value, Strength.MEDIUM, reports);
  }

  private static String term(PictureHash hash) {
    return KeyKind.PDQ.prefix() + ":" + hash.hex();
  }
}
