package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadline.enrich.hashes.ListedNear;
import org.leadline.index.Hit;

/**
 * The pictures near to one, by their PDQ hashes.
 *
 * @param key the picture that was asked about, with the number of reports that hold this very hash
 * @param tells whether its hash says enough of a picture to be compared with others; else only the
 *     very hash is found
 * @param total how many different hashes are within the distance, itself included when a report
 *     holds it
 * @param reports how many reports hold any of them
 * @param pictures the page of them, nearest first
 * @param lists the imported lists that have the hash or one near it, by list and category
 * @param next the cursor of the following page; null when this page is the last
 */
public record NearAnswer(
    RecognisedKey key,
    boolean tells,
    long total,
    long reports,
    List<Picture> pictures,
    List<ListedNear> lists,
    @Nullable String next) {

  /**
   * A picture.
   *
   * @param key its hash, with how many reports hold it
   * @param distance in how many of the 256 bits the two hashes differ
   * @param newest the newest of these reports, at most {@value NearService#SHOWN}
   */
  public record Picture(RecognisedKey key, int distance, List<Hit> newest) {

    /** Copies the list. */
    public Picture {
      requireNonNull(key);
      newest = List.copyOf(newest);
    }
  }

  /** Copies the lists. */
  public NearAnswer {
    requireNonNull(key);
    pictures = List.copyOf(pictures);
    lists = List.copyOf(lists);
  }

  /** Prints nothing of the hashes. */
  @Override
  public String toString() {
    return "NearAnswer[" + total + "]";
  }
}
