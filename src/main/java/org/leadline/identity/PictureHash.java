package org.leadline.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PDQ hash, the fingerprint of a picture: 256 bits, of which half are ones by the way it is made,
 * since each bit tells whether one of 256 frequencies of the picture lies above their median
 * (Facebook: The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm, 2019).
 * Pictures that look the same differ in few bits.
 *
 * <p>The authors' advice (ThreatExchange project, {@code pdq/README}) is to take two pictures for
 * the same up to a distance of {@value #FARTHEST} and to discard a fingerprint whose quality, 0 to
 * 100 by the contrast in the picture, is below {@value #LEAST_QUALITY}: a plain area, a scanned
 * blank page or a gradient has a fingerprint that is decided by noise and lies near to many others.
 * Where the quality is not stated, far more ones than zeros, or the other way round, show the same:
 * such a fingerprint is {@linkplain #tells not used} for anything but finding itself.
 *
 * @param first bits 0 to 63, the most significant of the 64 hexadecimal digits first
 * @param second bits 64 to 127
 * @param third bits 128 to 191
 * @param fourth bits 192 to 255
 */
public record PictureHash(long first, long second, long third, long fourth)
    implements Comparable<PictureHash> {

  /** The largest distance in bits at which two pictures are taken for the same. */
  public static final int FARTHEST = 31;

  /** The quality from which a fingerprint is used, of 0 to 100. */
  public static final int LEAST_QUALITY = 50;

  /** How many hexadecimal digits write one. */
  public static final int DIGITS = 64;

  private static final int FEWEST_ONES = 64;
  private static final int MOST_ONES = 192;
  private static final int DIGITS_OF_WORD = 16;

  /** Reads 64 hexadecimal digits, of either case; empty when they are none. */
  public static Optional<PictureHash> of(String hex) {
    byte[] digits = new byte[DIGITS];
    if (hex.length() != DIGITS) {
      return Optional.empty();
    }
    for (int i = 0; i < DIGITS; i++) {
      char digit = hex.charAt(i);
      digits[i] = digit < 0x80 ? (byte) digit : 0;
    }
    return Optional.ofNullable(read(digits, 0));
  }

  /** Reads 64 hexadecimal digits in ASCII; null when they are none. */
  public static @Nullable PictureHash read(byte[] digits, int from) {
    long[] words = new long[DIGITS / DIGITS_OF_WORD];
    for (int i = 0; i < DIGITS; i++) {
      int value = Character.digit(digits[from + i], 16);
      if (value < 0) {
        return null;
      }
      words[i / DIGITS_OF_WORD] = words[i / DIGITS_OF_WORD] << 4 | value;
    }
    return new PictureHash(words[0], words[1], words[2], words[3]);
  }

  /** In how many of the 256 bits they differ. */
  public int distance(PictureHash other) {
    return Long.bitCount(first ^ other.first)
        + Long.bitCount(second ^ other.second)
        + Long.bitCount(third ^ other.third)
        + Long.bitCount(fourth ^ other.fourth);
  }

  /** Whether it says enough of a picture to be compared with others. */
  public boolean tells() {
    return tells(
        Long.bitCount(first)
            + Long.bitCount(second)
            + Long.bitCount(third)
            + Long.bitCount(fourth));
  }

  /** Whether a fingerprint with so many ones says enough of a picture. */
  public static boolean tells(int ones) {
    return ones >= FEWEST_ONES && ones <= MOST_ONES;
  }

  /** 64 lower-case hexadecimal digits. */
  public String hex() {
    return "%016x%016x%016x%016x".formatted(first, second, third, fourth);
  }

  /** In the order of their hexadecimal digits. */
  @Override
  public int compareTo(PictureHash other) {
    int order = Long.compareUnsigned(first, other.first);
    order = order != 0 ? order : Long.compareUnsigned(second, other.second);
    order = order != 0 ? order : Long.compareUnsigned(third, other.third);
    return order != 0 ? order : Long.compareUnsigned(fourth, other.fourth);
  }

  /** Tells nothing: it is report content. */
  @Override
  public String toString() {
    return "PictureHash[]";
  }
}
