package org.leadline.casework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.leadline.index.Hit;
import org.leadline.link.ClusterSummary;

/**
 * The results of a search by cluster.
 *
 * @param total how many reports match the search
 * @param read how many of them were placed; less than {@code total} when the time was over
 * @param partial whether there may be more than is told
 * @param clusters how many clusters the filter lets through, reports that stand alone included
 * @param reports how many matching reports these hold
 * @param facets counts over these clusters
 * @param groups a page of them, in the order in which the search comes upon each
 * @param more whether a further page follows
 */
public record ClusteredAnswer(
    long total,
    long read,
    boolean partial,
    long clusters,
    long reports,
    List<Facet> facets,
    List<Group> groups,
    boolean more) {

  /** Copies the lists. */
  public ClusteredAnswer {
    facets = List.copyOf(facets);
    groups = List.copyOf(groups);
  }

  /**
   * One cluster among the results.
   *
   * @param cluster what a list shows of it; a report that belongs with no other has one of its own
   * @param matching how many of its reports match the search
   * @param first the first of these in the order of the search
   */
  public record Group(ClusterSummary cluster, int matching, Hit first) {

    /** Checks that nothing is missing. */
    public Group {
      requireNonNull(cluster);
      requireNonNull(first);
    }
  }

  /**
   * How the clusters are spread over one property.
   *
   * @param field {@code size units priority span}
   * @param values in the order of the property; of units by name
   */
  public record Facet(String field, List<Band> values) {

    /** Copies the list. */
    public Facet {
      values = List.copyOf(values);
    }
  }

  /**
   * One value or range of values.
   *
   * @param value such as {@code 3-5}; days of a span, or the name of a unit
   * @param clusters how many clusters
   */
  public record Band(String value, long clusters) {}
}
