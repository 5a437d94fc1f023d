/**
 * Which reports belong to one group, given which pairs are strongly linked: a pure computation on
 * numbers, so that it can be fed from any source of links.
 *
 * <p>{@link org.leadline.link.cluster.Clustering} is the entry: edges in, groups and refused
 * bridges out. Reports are numbered in the order of their ids, so that the outcome depends on the
 * links alone and never on the order in which reports arrived.
 */
@NullMarked
package org.leadline.link.cluster;

import org.jspecify.annotations.NullMarked;
