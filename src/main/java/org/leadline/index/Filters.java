package org.leadline.index;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Copies of facet filters in a fixed order, so that equal filters make equal cache keys and equal
 * answers.
 */
final class Filters {

  private Filters() {}

  static Map<String, List<String>> copy(Map<String, List<String>> filters) {
    Map<String, List<String>> copy = new TreeMap<>();
    filters.forEach(
        (field, values) -> copy.put(field, values.stream().distinct().sorted().toList()));
    return Collections.unmodifiableMap(copy);
  }

  static List<String> chosen(Map<String, List<String>> filters, String field) {
    return Stream.of(false, true)
        .map(excludes -> new FilterName(field, excludes).written())
        .flatMap(name -> filters.getOrDefault(name, List.of()).stream())
        .toList();
  }
}
