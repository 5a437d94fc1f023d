package org.leadline.search;

import java.util.List;

/**
 * What each provider's reports carry, over the reports that the caller sees.
 *
 * @param reports how many reports there are; those of all providers add up to it
 * @param providers by number of reports, ties by name; the last ones are members of the public and
 *     reports without a provider's name, each as one row, where there are such
 */
public record ProviderTable(long reports, List<ProviderFigures> providers) {

  /** The row of reporters who are members of the public: their names are theirs alone. */
  public static final String PUBLIC = "members of the public";

  /** The row of reports that name no provider. */
  public static final String UNNAMED = "no provider named";

  /** Copies the list. */
  public ProviderTable {
    providers = List.copyOf(providers);
  }
}
