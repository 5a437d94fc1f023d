package org.leadline.index.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.leadline.index.Evidence;
import org.leadline.report.Capture;
import org.leadline.report.Format;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.MatchKey;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Place;
import org.leadline.report.Role;
import org.leadline.report.Stated;
import org.leadline.report.Strength;

/**
 * The keyed places of one report as bytes. One entry: kind, value, path (as what differs from the
 * entry before), five small enumerations, flags, then time and port when there are any. Reading for
 * given terms compares raw bytes and decodes only what is asked for. Enumerations stand as their
 * positions, which is why {@link #SHAPE} is part of the index's fingerprint.
 */
@SuppressWarnings("EnumOrdinal")
final class EvidenceCodec {

  static final KeyKind[] KINDS = KeyKind.values();
  static final Strength[] STRENGTHS = Strength.values();
  static final Format[] FORMATS = Format.values();
  static final Role[] ROLES = Role.values();
  static final Origin[] ORIGINS = Origin.values();
  static final Manner[] MANNERS = Manner.values();

  /** Every enumeration in its order. */
  static final String SHAPE =
      List.of(
              List.of(KINDS),
              List.of(STRENGTHS),
              List.of(FORMATS),
              List.of(ROLES),
              List.of(ORIGINS),
              List.of(MANNERS),
              List.of("proxy", "first", "compromised"))
          .toString();

  static final int HAS_TIME = 1;
  static final int HAS_PORT = 2;
  static final int PROXY = 4;

  /** Set on the first key of each occurrence. */
  static final int FIRST = 8;

  static final int COMPROMISED = 16;

  private EvidenceCodec() {}

  /** The places whose occurrences pass, or null when there are none. */
  static @Nullable BytesRef write(
      List<Occurrence> occurrences, Predicate<Occurrence> wanted, Predicate<Occurrence> compromised)
      throws IOException {
    BytesOutput out = new BytesOutput();
    BytesRef previousPath = new BytesRef();
    for (Occurrence occurrence : occurrences) {
      if (wanted.test(occurrence) && !occurrence.keys().isEmpty()) {
        BytesRef path = BytesOutput.utf8(occurrence.place().path());
        int block = compromised.test(occurrence) ? COMPROMISED : 0;
        int first = FIRST;
        for (MatchKey key : occurrence.keys()) {
          writeEntry(out, key, occurrence, path, previousPath);
          writeCapture(out, occurrence.capture(), first | block);
          previousPath = path;
          first = 0;
        }
      }
    }
    return out.isEmpty() ? null : out.written();
  }

  private static void writeEntry(
      BytesOutput out, MatchKey key, Occurrence occurrence, BytesRef path, BytesRef previousPath)
      throws IOException {
    out.writeByte((byte) key.kind().ordinal());
    writeBytes(out, BytesOutput.utf8(key.value()), 0);
    int shared = sharedPrefix(previousPath, path);
    out.writeVInt(shared);
    writeBytes(out, path, shared);
    Place place = occurrence.place();
    out.writeByte((byte) key.strength().ordinal());
    out.writeByte((byte) place.document().ordinal());
    out.writeByte((byte) place.role().ordinal());
    out.writeByte((byte) (place.origin().ordinal() << 4 | place.manner().ordinal()));
  }

  private static void writeCapture(BytesOutput out, @Nullable Capture capture, int given)
      throws IOException {
    if (capture == null) {
      out.writeByte((byte) given);
      return;
    }
    Instant time = capture.time();
    Integer port = capture.port();
    int flags = given | (capture.possibleProxy() == Stated.YES ? PROXY : 0);
    flags |= (time == null ? 0 : HAS_TIME) | (port == null ? 0 : HAS_PORT);
    out.writeByte((byte) flags);
    if (time != null) {
      out.writeZLong(time.getEpochSecond());
      out.writeVInt(time.getNano());
    }
    if (port != null) {
      out.writeVInt(port);
    }
  }

  /** The entries of the wanted terms; null for every entry. */
  static void read(BytesRef bytes, @Nullable Wanted wanted, List<Evidence> into)
      throws IOException {
    EvidenceReader reader = new EvidenceReader().over(bytes);
    while (reader.next()) {
      if (wanted == null || wanted.keys().contains(reader.entryKey())) {
        into.add(reader.evidence());
      }
    }
  }

  /** The entries, those of one occurrence together, in the order of the occurrences. */
  static List<List<Evidence>> readOccurrences(BytesRef bytes) throws IOException {
    List<List<Evidence>> occurrences = new ArrayList<>();
    EvidenceReader reader = new EvidenceReader().over(bytes);
    while (reader.next()) {
      if (reader.isFirst()) {
        occurrences.add(new ArrayList<>());
      }
      occurrences.getLast().add(reader.evidence());
    }
    return occurrences;
  }

  /** Terms as they stand in entries. */
  record Wanted(Set<BytesRef> keys) {

    /** The terms, those left out that no key kind begins. */
    static Wanted of(Collection<String> terms) {
      Set<BytesRef> keys = new HashSet<>();
      for (String term : terms) {
        int colon = term.indexOf(':');
        for (KeyKind kind : KINDS) {
          if (colon > 0 && term.startsWith(kind.prefix()) && kind.prefix().length() == colon) {
            keys.add(entryKey(kind, term.substring(colon + 1)));
          }
        }
      }
      return new Wanted(keys);
    }

    private static BytesRef entryKey(KeyKind kind, String value) {
      BytesRef text = BytesOutput.utf8(value);
      byte[] key = new byte[text.length + 1];
      key[0] = (byte) kind.ordinal();
      System.arraycopy(text.bytes, text.offset, key, 1, text.length);
      return new BytesRef(key);
    }
  }

  private static int sharedPrefix(BytesRef one, BytesRef other) {
    int limit = Math.min(one.length, other.length);
    int shared = 0;
    while (shared < limit && one.bytes[one.offset + shared] == other.bytes[other.offset + shared]) {
      shared++;
    }
    return shared;
  }

  private static void writeBytes(BytesOutput out, BytesRef bytes, int from) throws IOException {
    out.writeVInt(bytes.length - from);
    out.writeBytes(bytes.bytes, bytes.offset + from, bytes.length - from);
  }
}
