package org.leadline.enrich.hashes;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.enrich.source.InvalidList;
import org.leadline.enrich.source.Tally;
import org.leadline.identity.EmptyFile;

/**
 * Takes the entries of one list in any order and makes one {@link HashFile} of them; what cannot be
 * taken is counted with its cause. Works in a folder of its own. For one thread, used once.
 */
public final class Entries extends Tally implements AutoCloseable {

  private static final int MOST_CATEGORIES = 65_535;
  private static final int LONGEST_CATEGORY = 200;
  private static final int MOST_HASHES = 10_000;

  private final Path folder;
  private final Map<HashKind, Partitions> partitions = new EnumMap<>(HashKind.class);
  private final Map<String, Integer> categories = new HashMap<>();
  private final List<String> inOrder = new ArrayList<>();
  private final List<Closeable> owned = new ArrayList<>();

  private String latestCategory = "";
  private int latestNumber = -1;

  /**
   * @param folder an empty folder for what is on its way
   */
  public Entries(Path folder) {
    this.folder = folder;
  }

  /** Closes this as well in the end, whatever becomes of the list. */
  void own(Closeable open) {
    owned.add(open);
  }

  /**
   * Adds a hash.
   *
   * @param hex its hexadecimal digits in any case; spaces around them do not count
   * @param category the list's own category; empty for none
   * @return false when it is no hash of this kind, and then nothing is added
   */
  public boolean add(HashKind kind, String hex, String category) {
    String digits = hex.strip();
    byte[] hash = kind.read(digits);
    if (hash == null) {
      return false;
    }
    if (isPlaceholder(hash, digits)) {
      leaveOut("hash of an empty file, or all zeros");
      return true;
    }
    add(kind, hash, category);
    return true;
  }

  /** Adds everything that a list held. */
  public void addAll(HashFile earlier) {
    earlier.each(this::add);
  }

  private void add(HashKind kind, byte[] hash, String category) {
    try {
      partitions
          .computeIfAbsent(kind, one -> new Partitions(one, folder))
          .add(hash, number(category));
    } catch (IOException e) {
      throw new UncheckedIOException("the list cannot be written beside the data", e);
    }
  }

  private static boolean isPlaceholder(byte[] hash, String digits) {
    // The first bytes tell nearly all others apart without making text.
    int first = (hash[0] & 0xff) << 8 | (hash[1] & 0xff);
    return switch (first) {
      case 0 -> isZero(hash);
      case 0xd41d, 0xda39, 0xe3b0, 0xcf83 -> EmptyFile.hasHash(digits.toLowerCase(Locale.ROOT));
      default -> false;
    };
  }

  private static boolean isZero(byte[] hash) {
    int any = 0;
    for (byte one : hash) {
      any |= one;
    }
    return any == 0;
  }

  private int number(String category) {
    if (latestNumber >= 0 && category.equals(latestCategory)) {
      return latestNumber;
    }
    checkCategory(category);
    Integer number = categories.get(category);
    if (number == null) {
      if (inOrder.size() == MOST_CATEGORIES) {
        throw new InvalidList(
            "The list has more than %,d different categories: is it the right column?"
                .formatted(MOST_CATEGORIES));
      }
      number = inOrder.size();
      categories.put(category, number);
      inOrder.add(category);
    }
    latestCategory = category;
    latestNumber = number;
    return number;
  }

  /**
   * Writes the file, sorted, each pair of hash and category once, and waits until it is on disk.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public void write(Path file) {
    try {
      HashFileWriter.write(file, partitions, inOrder);
    } catch (IOException e) {
      throw new UncheckedIOException("the list cannot be written beside the data", e);
    }
  }

  /**
   * Checks that this can be a category.
   *
   * @throws InvalidList when it is too long for one
   */
  static void checkCategory(String category) {
    if (category.length() > LONGEST_CATEGORY) {
      throw new InvalidList(
          "A category has %,d characters, more than %d: is it the right column?"
              .formatted(category.length(), LONGEST_CATEGORY));
    }
  }

  /**
   * Checks how many hashes one entry has.
   *
   * @throws InvalidList when they are too many for one
   */
  static void checkHashes(int count) {
    if (count > MOST_HASHES) {
      throw new InvalidList(
          "An entry has more than %,d hashes, which no such list has.".formatted(MOST_HASHES));
    }
  }

  @Override
  public long added() {
    return partitions.values().stream().mapToLong(Partitions::count).sum();
  }

  /** Ends what is on its way; the folder is left to whoever made it. */
  @Override
  public void close() {
    try {
      for (Closeable one : owned) {
        one.close();
      }
      for (Partitions one : partitions.values()) {
        one.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the list cannot be written beside the data", e);
    }
  }
}
