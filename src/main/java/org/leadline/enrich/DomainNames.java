package org.leadline.enrich;

import java.util.Set;

/**
 * A set of domains with all their subdomains.
 *
 * @param names domains in lower case, internationalised labels as A-labels, without a final dot
 */
public record DomainNames(Set<String> names) {

  /** Copies the names. */
  public DomainNames {
    names = Set.copyOf(names);
  }

  /** Whether a domain, or one that it belongs to, is here. */
  public boolean hold(String domain) {
    if (names.isEmpty()) {
      return false;
    }
    for (int dot = -1; ; dot = domain.indexOf('.', dot + 1)) {
      if (names.contains(domain.substring(dot + 1))) {
        return true;
      }
      if (domain.indexOf('.', dot + 1) < 0) {
        return false;
      }
    }
  }
}
