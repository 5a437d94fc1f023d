package org.leadline.link;

/**
 * What is kept of clusters, and what it took.
 *
 * @param visibilities for how many distinct visibilities they are kept
 * @param reports the most reports that one of these holds
 * @param clusters the most clusters of two or more
 * @param links the most strong links
 * @param computed how often all were computed anew
 * @param computingSeconds how long that took in all
 * @param updated how often changes were worked in
 * @param updatingSeconds how long that took in all
 */
public record ClusterFigures(
    long visibilities,
    long reports,
    long clusters,
    long links,
    long computed,
    double computingSeconds,
    long updated,
    double updatingSeconds) {}
