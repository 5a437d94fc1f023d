package org.leadline.enrich.hashes;

import com.google.common.hash.Hashing;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What a feed says of its entries, in whatever order it says it: that one is there, that a hash
 * comes beside what is there, that one was taken back. At the end the latest word on each entry
 * counts. Spread over {@value #PARTS} files by the first bits of the entries' keys, so that it
 * needs the memory of one part. For one thread.
 */
final class Ledger implements Closeable {

  /** Of a word on an entry that tells no time: before all others. */
  static final long NO_TIME = Long.MIN_VALUE;

  /** The file of what is kept for the next update. */
  static final String KEPT = "ledger";

  private static final int PARTS = 64;
  private static final int PART_BITS = 6;
  private static final int BUFFER_BYTES = 1 << 15;

  private final Path folder;
  private final AtomicReferenceArray<DataOutputStream> parts = new AtomicReferenceArray<>(PARTS);

  /**
   * @param folder a folder of its own, for what is on its way
   */
  Ledger(Path folder) {
    this.folder = folder;
  }

  /** What is said of an entry. */
  private enum Word {
    /** It has these hashes and no others. */
    THERE('t'),
    /** It has this hash beside those that it had. */
    BESIDE('b'),
    /** It was taken back. */
    GONE('g');

    private final char code;

    Word(char code) {
      this.code = code;
    }

    static Word of(int code) throws IOException {
      for (Word word : values()) {
        if (word.code == code) {
          return word;
        }
      }
      throw new IOException("damaged");
    }
  }

  /**
   * One hash of an entry.
   *
   * @param kind its kind
   * @param hex its hexadecimal digits
   * @param category the entry's category
   */
  record Print(HashKind kind, String hex, String category) {

    /** Checks that it can be kept. */
    Print {
      Entries.checkCategory(category);
    }
  }

  /** One word. */
  private record Said(Word word, long time, List<Print> prints) implements Comparable<Said> {

    /** At the same time, that it was taken back counts. */
    @Override
    public int compareTo(Said other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Boolean.compare(word == Word.GONE, other.word == Word.GONE);
    }
  }

  void there(EntryKey key, long time, List<Print> prints) throws IOException {
    write(key, new Said(Word.THERE, time, prints));
  }

  void beside(EntryKey key, long time, Print print) throws IOException {
    write(key, new Said(Word.BESIDE, time, List.of(print)));
  }

  void gone(EntryKey key, long time) throws IOException {
    write(key, new Said(Word.GONE, time, List.of()));
  }

  /** Says again all that was kept of an earlier state. */
  void replay(Path kept) throws IOException {
    try (DataInputStream in = open(kept)) {
      while (true) {
        EntryKey key = EntryKey.read(in);
        write(key, read(in));
      }
    } catch (EOFException e) {
      // the end: every entry is written whole, before the store names the file
    }
  }

  private void write(EntryKey key, Said said) throws IOException {
    int number = key.part(PART_BITS);
    DataOutputStream out = parts.get(number);
    if (out == null) {
      out =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(part(number)), BUFFER_BYTES));
      parts.set(number, out);
    }
    write(out, key, said);
  }

  private static void write(DataOutputStream out, EntryKey key, Said said) throws IOException {
    key.write(out);
    out.writeByte(said.word.code);
    out.writeLong(said.time);
    out.writeInt(said.prints.size());
    for (Print print : said.prints) {
      out.writeUTF(print.kind.code());
      out.writeUTF(print.hex);
      out.writeUTF(print.category);
    }
  }

  private static Said read(DataInputStream in) throws IOException {
    Word word = Word.of(in.readByte());
    long time = in.readLong();
    int count = in.readInt();
    List<Print> prints = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      prints.add(new Print(HashKind.named(in.readUTF()).orElseThrow(), in.readUTF(), in.readUTF()));
    }
    return new Said(word, time, prints);
  }

  /**
   * Adds the hashes of every entry that is there in the end.
   *
   * @param kept told the latest word on each entry, those that were taken back among them, since an
   *     older word may come later
   */
  void settle(Entries entries, DataOutputStream kept) throws IOException {
    close();
    for (int number = 0; number < PARTS; number++) {
      if (parts.get(number) != null) {
        for (Map.Entry<EntryKey, List<Said>> entry : part(number, new LinkedHashMap<>())) {
          Said last = last(entry.getValue());
          write(kept, entry.getKey(), last);
          last.prints.forEach(print -> entries.add(print.kind, print.hex, print.category));
        }
        Files.delete(part(number));
      }
    }
  }

  private Set<Map.Entry<EntryKey, List<Said>>> part(int number, Map<EntryKey, List<Said>> byEntry)
      throws IOException {
    try (DataInputStream in = open(part(number))) {
      while (true) {
        EntryKey key = EntryKey.read(in);
        byEntry.computeIfAbsent(key, one -> new ArrayList<>(1)).add(read(in));
      }
    } catch (EOFException e) {
      return byEntry.entrySet();
    }
  }

  private static Said last(List<Said> all) {
    if (all.size() == 1) {
      return all.getFirst();
    }
    Set<Print> prints = new LinkedHashSet<>();
    long time = NO_TIME;
    // The sort is stable: of two words of one time the one that was said later counts.
    for (Said said : all.stream().sorted().toList()) {
      if (said.word != Word.BESIDE) {
        prints.clear();
      }
      prints.addAll(said.prints);
      time = said.time;
    }
    return new Said(prints.isEmpty() ? Word.GONE : Word.THERE, time, List.copyOf(prints));
  }

  private Path part(int number) {
    return folder.resolve("said-" + number);
  }

  private static DataInputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return new DataInputStream(new BufferedInputStream(in, BUFFER_BYTES));
  }

  @Override
  public void close() throws IOException {
    for (int number = 0; number < PARTS; number++) {
      DataOutputStream out = parts.get(number);
      if (out != null) {
        out.close();
      }
    }
  }

  /**
   * What tells one entry of a feed from all others: 128 bits of a SHA-256, which no two of any
   * number of entries share.
   */
  record EntryKey(long high, long low) {

    static EntryKey of(String text) {
      ByteBuffer bytes =
          ByteBuffer.wrap(Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes());
      return new EntryKey(bytes.getLong(), bytes.getLong());
    }

    static EntryKey read(DataInputStream in) throws IOException {
      return new EntryKey(in.readLong(), in.readLong());
    }

    void write(DataOutputStream out) throws IOException {
      out.writeLong(high);
      out.writeLong(low);
    }

    int part(int bits) {
      return (int) (high >>> (Long.SIZE - bits));
    }
  }
}
