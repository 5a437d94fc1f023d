package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.leadline.identity.PictureHash;

/** Random PDQ hashes, some near to others. */
final class Pictures {

  private final Random random;

  Pictures(Random random) {
    this.random = random;
  }

  PictureHash any() {
    return new PictureHash(
        random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }

  /** A hash in which so many bits differ. */
  PictureHash away(PictureHash from, int bits) {
    long[] words = {from.first(), from.second(), from.third(), from.fourth()};
    List<Integer> places = new ArrayList<>();
    while (places.size() < bits) {
      int place = random.nextInt(256);
      if (!places.contains(place)) {
        places.add(place);
        words[place / 64] ^= 1L << (place % 64);
      }
    }
    return new PictureHash(words[0], words[1], words[2], words[3]);
  }

  /** So many, of which every third has nothing to do with the others. */
  List<PictureHash> some(int count) {
    List<PictureHash> hashes = new ArrayList<>();
    while (hashes.size() < count) {
      boolean apart = hashes.isEmpty() || hashes.size() % 3 == 0;
      hashes.add(
          apart ? any() : away(hashes.get(random.nextInt(hashes.size())), random.nextInt(45)));
    }
    return hashes;
  }
}
