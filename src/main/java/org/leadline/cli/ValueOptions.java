package org.leadline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.index.FilterName;
import picocli.CommandLine.Option;

/** Options that say which values of facets, and which ranges, reports must have or must not. */
final class ValueOptions {

  @Option(
      names = "--filter",
      paramLabel = "FIELD=VALUE",
      description = {
        "Only reports with this value of a facet; values of one field are alternatives.",
        "Of dates and numbers a range: score=700.., received=2030-01..2030-03, preserved=..today+7."
      })
  List<String> wanted = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "FIELD=VALUE",
      description = "Only reports without this value, or outside this range.")
  List<String> unwanted = new ArrayList<>();

  /**
   * As a search takes them.
   *
   * @throws IllegalArgumentException when one is not written FIELD=VALUE
   */
  Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    wanted.forEach(option -> add(option, false, filters));
    unwanted.forEach(option -> add(option, true, filters));
    return filters;
  }

  private static void add(String option, boolean excludes, Map<String, List<String>> filters) {
    int equals = option.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("a filter is written FIELD=VALUE");
    }
    filters
        .computeIfAbsent(
            new FilterName(option.substring(0, equals), excludes).written(),
            field -> new ArrayList<>())
        .add(option.substring(equals + 1));
  }
}
