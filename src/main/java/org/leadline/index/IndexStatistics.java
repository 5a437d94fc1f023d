package org.leadline.index;

/**
 * Figures of an index, for health and metrics.
 *
 * @param reports how many reports it holds
 * @param setAside how many of these stand there by their key alone, because they could not be made
 *     a document of
 * @param bytes its size on disk; -1 when its folder cannot be read
 * @param sequence the last committed sequence
 * @param generation the current generation
 */
public record IndexStatistics(
    long reports, long setAside, long bytes, long sequence, long generation) {}
