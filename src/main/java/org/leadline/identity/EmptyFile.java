package org.leadline.identity;

import java.util.Set;

/** The hashes of a file without any bytes, which say nothing of where it comes from. */
public final class EmptyFile {

  /** MD5 (RFC 1321, A.5), SHA-1, SHA-256 and SHA-512 (FIPS 180-4) of no bytes. */
  private static final Set<String> HASHES =
      Set.of(
          "d41d8cd98f00b204e9800998ecf8427e",
          "da39a3ee5e6b4b0d3255bfef95601890afd80709",
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
              + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e");

  private EmptyFile() {}

  /**
   * Whether a hash is one of the empty file.
   *
   * @param hex lower-case hexadecimal digits
   */
  public static boolean hasHash(String hex) {
    return HASHES.contains(hex);
  }
}
