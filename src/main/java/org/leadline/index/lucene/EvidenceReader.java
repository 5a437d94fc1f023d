package org.leadline.index.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.leadline.index.Evidence;
import org.leadline.report.KeyKind;
import org.leadline.report.Manner;
import org.leadline.report.Origin;
import org.leadline.report.Role;

/**
 * Goes once through the entries of a report's evidence as {@link EvidenceCodec} writes them; an
 * object is made only of those that are asked for. For one thread.
 */
final class EvidenceReader {

  /** What a key of each kind begins with, in the order of the kinds. */
  private static final byte[][] PREFIXES =
      Arrays.stream(EvidenceCodec.KINDS)
          .map(kind -> (kind.prefix() + ":").getBytes(StandardCharsets.US_ASCII))
          .toArray(byte[][]::new);

  private final ByteArrayDataInput in = new ByteArrayDataInput();
  private final BytesRef key = new BytesRef();
  private byte[] bytes = {};
  private byte[] path = new byte[64];
  private int pathLength;
  private int valueStart;
  private int valueLength;
  private int kind;
  private int strength;
  private int document;
  private int role;
  private int originAndManner;
  private int flags;
  private long seconds;
  private int nanos;
  private int port;

  /** Starts with the evidence of a report, which may be empty. */
  EvidenceReader over(BytesRef encoded) {
    bytes = encoded.bytes;
    in.reset(encoded.bytes, encoded.offset, encoded.length);
    pathLength = 0;
    return this;
  }

  /** Goes to the next entry; false behind the last. */
  boolean next() throws IOException {
    if (in.eof()) {
      return false;
    }
    kind = in.readByte();
    valueLength = in.readVInt();
    valueStart = in.getPosition();
    in.setPosition(valueStart + valueLength);
    readPath();
    strength = in.readByte();
    document = in.readByte();
    role = in.readByte();
    originAndManner = in.readByte();
    flags = in.readByte();
    seconds = 0;
    if (hasTime()) {
      seconds = in.readZLong();
      nanos = in.readVInt();
    }
    port = hasPort() ? in.readVInt() : 0;
    return true;
  }

  private void readPath() throws IOException {
    int shared = in.readVInt();
    int rest = in.readVInt();
    path = ArrayUtil.grow(path, shared + rest);
    in.readBytes(path, shared, rest);
    pathLength = shared + rest;
  }

  /** Whether the entry is the first of its occurrence. */
  boolean isFirst() {
    return (flags & EvidenceCodec.FIRST) != 0;
  }

  KeyKind kind() {
    return EvidenceCodec.KINDS[kind];
  }

  Role role() {
    return EvidenceCodec.ROLES[role];
  }

  Origin origin() {
    return EvidenceCodec.ORIGINS[originAndManner >> 4];
  }

  Manner manner() {
    return EvidenceCodec.MANNERS[originAndManner & 15];
  }

  boolean hasTime() {
    return (flags & EvidenceCodec.HAS_TIME) != 0;
  }

  /** The time of the capture; 0 when it is not stated. */
  long seconds() {
    return seconds;
  }

  boolean hasPort() {
    return (flags & EvidenceCodec.HAS_PORT) != 0;
  }

  /** The key as {@link EvidenceCodec.Wanted} holds it, in a scratch buffer. */
  BytesRef entryKey() {
    key.bytes = ArrayUtil.grow(key.bytes, valueLength + 1);
    key.bytes[0] = (byte) kind;
    System.arraycopy(bytes, valueStart, key.bytes, 1, valueLength);
    key.length = valueLength + 1;
    return key;
  }

  String term() {
    return kind().prefix()
        + ":"
        + new String(bytes, valueStart, valueLength, StandardCharsets.UTF_8);
  }

  /** The key as the index's terms hold it, in the same buffer as {@link #entryKey}. */
  BytesRef indexed() {
    byte[] prefix = PREFIXES[kind];
    key.length = prefix.length + valueLength;
    if (Names.mayBeBounded(key.length)) {
      return Names.term(term());
    }
    key.bytes = ArrayUtil.growNoCopy(key.bytes, key.length);
    System.arraycopy(prefix, 0, key.bytes, 0, prefix.length);
    System.arraycopy(bytes, valueStart, key.bytes, prefix.length, valueLength);
    return key;
  }

  /** The value alone, which is not to be changed. */
  BytesRef value() {
    return new BytesRef(bytes, valueStart, valueLength);
  }

  Evidence evidence() {
    return new Evidence(
        term(),
        EvidenceCodec.STRENGTHS[strength],
        EvidenceCodec.FORMATS[document],
        new String(path, 0, pathLength, StandardCharsets.UTF_8),
        role(),
        origin(),
        manner(),
        hasTime() ? Instant.ofEpochSecond(seconds, nanos) : null,
        hasPort() ? port : null,
        (flags & EvidenceCodec.PROXY) != 0,
        (flags & EvidenceCodec.COMPROMISED) != 0);
  }
}
