package org.leadline.index;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Capture;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Report;
import org.leadline.report.Role;

/**
 * What a report repeats when there is one thing that it is about: its only file, or, where it has
 * none, its only address at one second. Reports with the same id are one bundle. A report with
 * several files or events has more to say than what it repeats and belongs to no bundle. Values of
 * child victims are left out, so that the id is the same for everybody.
 *
 * <p>A file is told by its MD5, else its SHA-1, SHA-256 or SHA-512: by the weakest of these that
 * any of its hashes is, which nearly every sender states. For one thread.
 */
public final class BundleId {

  private static final KeyKind[] FILES = {
    KeyKind.MD5, KeyKind.SHA1, KeyKind.SHA256, KeyKind.SHA512
  };

  private static final String SEVERAL = "";

  /** The only value of each kind; {@link #SEVERAL} when there are more. */
  private final Map<KeyKind, String> only = new EnumMap<>(KeyKind.class);

  private BundleId() {}

  /** Of a report; empty when it belongs to no bundle. */
  public static Optional<String> of(Report report) {
    BundleId id = new BundleId();
    for (Occurrence occurrence : report.occurrences()) {
      if (occurrence.place().role() != Role.CHILD_VICTIM) {
        Capture capture = occurrence.capture();
        for (MatchKey key : occurrence.keys()) {
          if (counts(key.kind())) {
            id.add(key.kind(), key.term(), capture == null ? null : capture.time());
          }
        }
      }
    }
    return id.read();
  }

  /** Of the report that has this evidence; the same as that of the report. */
  public static Optional<String> of(Collection<Evidence> evidence) {
    BundleId id = new BundleId();
    for (Evidence place : evidence) {
      String term = place.term();
      KeyKind kind = KeyKind.ofPrefix(term.substring(0, term.indexOf(':')));
      if (place.role() != Role.CHILD_VICTIM && counts(kind)) {
        id.add(kind, term, place.time());
      }
    }
    return id.read();
  }

  private static boolean counts(KeyKind kind) {
    return kind == KeyKind.IP || (kind.isHash() && kind != KeyKind.PDQ);
  }

  private void add(KeyKind kind, String term, @Nullable Instant time) {
    if (kind != KeyKind.IP) {
      only.merge(kind, term, BundleId::both);
    } else if (time != null) {
      only.merge(kind, term + " at " + time.getEpochSecond(), BundleId::both);
    }
  }

  private static String both(String one, String other) {
    return one.equals(other) ? one : SEVERAL;
  }

  private Optional<String> read() {
    for (KeyKind kind : FILES) {
      String file = only.get(kind);
      if (file != null) {
        return written("file-", file);
      }
    }
    String event = only.get(KeyKind.IP);
    return event == null ? Optional.empty() : written("event-", event);
  }

  /** Sixteen hexadecimal digits of the hash: a name for the value, from which it cannot be read. */
  private static Optional<String> written(String kind, String value) {
    return value.equals(SEVERAL)
        ? Optional.empty()
        : Optional.of(
            kind
                + Hashing.sha256()
                    .hashString(value, StandardCharsets.UTF_8)
                    .toString()
                    .substring(0, 16));
  }
}
