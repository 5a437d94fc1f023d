package org.leadline.enrich.hashes;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Says of nearly every hash that a section does not hold that it does not, without a look at the
 * file: a Bloom filter whose bits for one hash lie in one block of 64 bytes (Putze, Sanders,
 * Singler: Cache-, Hash- and Space-Efficient Bloom Filters, 2007). In memory; about one look-up in
 * a hundred goes on to the file in vain, more often in a section of more than {@value #MOST_WORDS}
 * words' worth of hashes. Safe for many threads once it is filled.
 */
final class Filter {

  /** 12 bits for a hash, of which {@value #BITS_SET} are set, leave about 1 % in vain. */
  private static final int BITS_FOR_A_HASH = 12;

  /** 64 MiB, enough for 44 million hashes. */
  private static final int MOST_WORDS = 1 << 23;

  private static final int WORDS_IN_A_BLOCK = 8;
  private static final int BITS_SET = 6;
  private static final int BITS_OF_A_PLACE = 9;
  private static final int PLACES = 1 << BITS_OF_A_PLACE;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long[] words;
  private final int blocks;

  private Filter(long[] words) {
    this.words = words;
    this.blocks = words.length / WORDS_IN_A_BLOCK;
  }

  static Filter sizedFor(long records) {
    long bits = Math.max(1, records) * BITS_FOR_A_HASH;
    long blocks = (bits + PLACES - 1) / PLACES;
    return new Filter(new long[(int) Math.min(MOST_WORDS, blocks * WORDS_IN_A_BLOCK)]);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it cannot be such
   */
  static Filter read(FileChannel file, long from, int words, long end) throws IOException {
    if (words < WORDS_IN_A_BLOCK
        || words > MOST_WORDS
        || words % WORDS_IN_A_BLOCK != 0
        || from + (long) words * Long.BYTES > end) {
      throw new IOException("damaged");
    }
    long[] read = new long[words];
    HashFile.read(file, from, words * Long.BYTES).asLongBuffer().get(read);
    return new Filter(read);
  }

  int words() {
    return words.length;
  }

  void write(DataOutput out) throws IOException {
    ByteBuffer some = ByteBuffer.allocate(1 << 16);
    for (int from = 0; from < words.length; from += some.capacity() / Long.BYTES) {
      int count = Math.min(words.length - from, some.capacity() / Long.BYTES);
      some.clear().asLongBuffer().put(words, from, count);
      out.write(some.array(), 0, count * Long.BYTES);
    }
  }

  void add(byte[] hash) {
    long mixed = mixed(hash);
    int block = block(mixed);
    long places = mixed * GOLDEN;
    for (int i = 0; i < BITS_SET; i++) {
      int place = (int) (places >>> (BITS_OF_A_PLACE * i)) & (PLACES - 1);
      words[block + (place >>> 6)] |= 1L << place;
    }
  }

  /** False only when this hash was not added. */
  boolean mayHold(byte[] hash) {
    long mixed = mixed(hash);
    int block = block(mixed);
    long places = mixed * GOLDEN;
    for (int i = 0; i < BITS_SET; i++) {
      int place = (int) (places >>> (BITS_OF_A_PLACE * i)) & (PLACES - 1);
      if ((words[block + (place >>> 6)] & 1L << place) == 0) {
        return false;
      }
    }
    return true;
  }

  private int block(long mixed) {
    return (int) Math.unsignedMultiplyHigh(mixed, blocks) * WORDS_IN_A_BLOCK;
  }

  /** Hashes are evenly spread, fingerprints of pictures are not (finaliser of MurmurHash3). */
  private static long mixed(byte[] hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    long mixed = bytes.getLong(0) ^ Long.rotateLeft(bytes.getLong(hash.length - Long.BYTES), 32);
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
