package org.leadline.enrich.hashes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * One list's hashes on disk: the records of each kind, a trailer that describes them, and the
 * trailer's length, CRC-32 and {@value #MARK}. Written once, never changed. Mapped, so what is
 * looked up often is in memory and nothing else is; a file that is deleted while it is mapped stays
 * readable. Safe for many threads.
 */
public final class HashFile {

  static final long MARK = 0x4c4c48415348_3032L; // "LLHASH02"

  private static final int END_BYTES = 4 + 8 + 8;

  private final Map<HashKind, Section> sections;
  private final List<String> categories;

  private HashFile(Map<HashKind, Section> sections, List<String> categories) {
    this.sections = sections;
    this.categories = List.copyOf(categories);
  }

  /**
   * Opens a file.
   *
   * @throws IOException when it cannot be read, is cut off or is no such file
   */
  public static HashFile open(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long end = file.size() - END_BYTES;
      ByteBuffer last = read(file, Math.max(0, end), END_BYTES);
      int length = last.getInt();
      long checksum = last.getLong();
      if (end < 0 || length < 0 || length > end || last.getLong() != MARK) {
        throw new IOException("not a file of hashes, or cut off");
      }
      byte[] trailer = read(file, end - length, length).array();
      if (checksum(trailer) != checksum) {
        throw new IOException("damaged");
      }
      return read(trailer, file, end - length);
    }
  }

  private static HashFile read(byte[] trailer, FileChannel file, long end) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(trailer));
    List<String> categories = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      categories.add(in.readUTF());
    }
    Map<HashKind, Section> sections = new EnumMap<>(HashKind.class);
    int kinds = in.readUnsignedByte();
    for (int i = 0; i < kinds; i++) {
      Section section = Section.open(in, file, end);
      sections.put(section.kind, section);
    }
    return new HashFile(sections, categories);
  }

  static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new IOException("cut off");
      }
    }
    return bytes.flip();
  }

  /** What closes a file: categories, sections as {@link Section#describe} wrote them, the mark. */
  static byte[] end(List<String> categories, int sections, byte[] described) throws IOException {
    ByteArrayOutputStream trailer = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(trailer);
    out.writeInt(categories.size());
    for (String category : categories) {
      out.writeUTF(category);
    }
    out.writeByte(sections);
    out.write(described);
    byte[] bytes = trailer.toByteArray();
    out.writeInt(bytes.length);
    out.writeLong(checksum(bytes));
    out.writeLong(MARK);
    return trailer.toByteArray();
  }

  private static long checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }

  /** Takes one hash. */
  @FunctionalInterface
  interface Each {
    void hash(HashKind kind, byte[] hash, String category);
  }

  /** Hands out every pair of hash and category, by kind, then in their order. */
  void each(Each each) {
    for (Section section : sections.values()) {
      Records records = section.all();
      for (long record = 0; record < records.count(); record++) {
        each.hash(section.kind, records.hash(record), categories.get(records.category(record)));
      }
    }
  }

  /** How many distinct pairs of hash and category it holds. */
  public long size() {
    return sections.values().stream().mapToLong(Section::records).sum();
  }

  /**
   * Whether there is any sense in looking for this hash: false only when neither it nor, of a
   * fingerprint, one near it is here. Answers from memory.
   */
  boolean mayHold(HashKind kind, byte[] hash) {
    Section section = sections.get(kind);
    return section != null && (kind.isFingerprint() || section.mayHold(hash));
  }

  /**
   * The categories that stand with a hash, or with a fingerprint near it, in a fixed order, and the
   * least distance in bits of each: 0 for the hash itself.
   */
  Map<String, Integer> near(HashKind kind, byte[] hash) {
    Section section = sections.get(kind);
    if (section == null) {
      return Map.of();
    }
    Map<String, Integer> distances = new LinkedHashMap<>();
    section
        .near(hash)
        .forEach((number, distance) -> distances.put(categories.get(number), distance));
    return distances;
  }

  /**
   * The categories that stand with this very hash, in hexadecimal digits, in a fixed order, empty
   * text for none given; an empty list when the hash is not here.
   */
  public List<String> find(HashKind kind, String hex) {
    Section section = sections.get(kind);
    byte[] hash = kind.read(hex);
    if (section == null || hash == null) {
      return List.of();
    }
    int[] found = section.find(hash);
    List<String> names = new ArrayList<>(found.length);
    for (int number : found) {
      names.add(categories.get(number));
    }
    return names;
  }
}
