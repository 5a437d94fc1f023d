package org.leadline.index;

/**
 * Figures of the graph of links that an engine keeps in heap.
 *
 * @param bytes heap that it takes; 0 while there is none
 * @param keys how many match keys it holds
 * @param entries how often reports hold these
 * @param built how often it was made
 * @param buildingSeconds how long that took in all
 */
public record LinkGraphFigures(
    long bytes, long keys, long entries, long built, double buildingSeconds) {

  /** No graph is kept. */
  public static final LinkGraphFigures NONE = new LinkGraphFigures(0, 0, 0, 0, 0);
}
