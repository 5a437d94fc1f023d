package org.leadline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code FIELD=VALUE} options. */
final class Filter {

  private Filter() {}

  static Map<String, List<String>> parse(List<String> options) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String option : options) {
      int equals = option.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("a filter is written FIELD=VALUE");
      }
      filters
          .computeIfAbsent(option.substring(0, equals), field -> new ArrayList<>())
          .add(option.substring(equals + 1));
    }
    return filters;
  }
}
