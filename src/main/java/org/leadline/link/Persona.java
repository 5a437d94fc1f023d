package org.leadline.link;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the reported users of a report. A report that names two persons belongs to what is known
 * of the first; it does not make the other reports of both one group.
 *
 * @param report the report's number in the order of ids
 * @param place 0 for the first reported user and for whatever belongs to none
 */
record Persona(int report, int place) implements Comparable<Persona> {

  /** Blocks of reported users in law-enforcement JSON and in provider XML, which counts from 1. */
  private static final Pattern BLOCK =
      Pattern.compile("^.*?/(?:reportedPersons/(\\d{1,4})|personOrUserReported\\[(\\d{1,4})])");

  private static final Comparator<Persona> ORDER =
      Comparator.comparingInt(Persona::report).thenComparingInt(Persona::place);

  /** Whose a value at this path is. */
  static Persona at(int report, String path) {
    if (!path.contains("reportedPersons/") && !path.contains("personOrUserReported[")) {
      return new Persona(report, 0);
    }
    Matcher block = BLOCK.matcher(path);
    if (!block.find()) {
      return new Persona(report, 0);
    }
    String counted = block.group(1);
    int place = counted == null ? Integer.parseInt(block.group(2)) - 1 : Integer.parseInt(counted);
    return new Persona(report, place);
  }

  @Override
  public int compareTo(Persona other) {
    return ORDER.compare(this, other);
  }
}
