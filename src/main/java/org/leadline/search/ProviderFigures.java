package org.leadline.search;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the reports of one provider carry. Holds numbers and words of codes, no value of any report.
 *
 * @param provider its name, in the spelling that most of its reports use
 * @param spellings every spelling, by name
 * @param reports how many reports it sent
 * @param placeholders how many of them hold a placeholder where a value should stand
 * @param unreadable how many of them hold a value that fits no form of its kind
 * @param fields how many of them carry each field, by the field's name; every field is there
 * @param outcomes how the clearing house marked, classified and referred them: by kind of mark, how
 *     many have each
 */
public record ProviderFigures(
    String provider,
    List<String> spellings,
    long reports,
    long placeholders,
    long unreadable,
    Map<String, Long> fields,
    Map<String, Map<String, Long>> outcomes) {

  /** Copies the collections. */
  public ProviderFigures {
    requireNonNull(provider);
    spellings = List.copyOf(spellings);
    fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    Map<String, Map<String, Long>> copy = new TreeMap<>();
    outcomes.forEach(
        (mark, counts) -> copy.put(mark, Collections.unmodifiableMap(new TreeMap<>(counts))));
    outcomes = Collections.unmodifiableMap(copy);
  }

  /** What part of the reports a number of them is, 0 to 1, four decimals. */
  public double share(long number) {
    return reports == 0 ? 0 : Math.round(10_000.0 * number / reports) / 10_000.0;
  }
}
