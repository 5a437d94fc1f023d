package org.leadline.index;

/**
 * What is held in memory to find near-identical pictures.
 *
 * @param hashes how many distinct PDQ hashes, those of child victims included
 * @param delta how many of them came since the tables were made, and are compared one by one
 * @param bytes heap that they take, roughly
 * @param most how many may be held; above that each question goes through the whole dictionary
 * @param full 1 when there are more than that, so that none is held
 * @param built how often tables were made
 * @param buildingSeconds how long that took, in all
 */
public record PictureFigures(
    long hashes, long delta, long bytes, long most, int full, long built, double buildingSeconds) {}
