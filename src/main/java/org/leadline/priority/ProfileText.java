package org.leadline.priority;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The points of a profile as lines of {@code weight=points}, the way the store keeps them. Pure.
 */
public final class ProfileText {

  private static final Pattern LINE = Pattern.compile("\n");

  private ProfileText() {}

  /** A line for each weight, by name. */
  public static String write(Map<String, Double> points) {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(points)
        .forEach((weight, value) ->
            lines.append(weight).append('=').append(value.doubleValue()).append('\n'));
    return lines.toString();
  }

  /** What was written. */
  public static Map<String, Double> read(String lines) {
    Map<String, Double> points = new TreeMap<>();
    LINE.splitAsStream(lines)
        .filter(line -> !line.isEmpty())
        .forEach(line -> {
          int equals = line.lastIndexOf('=');
          points.put(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
        });
    return points;
  }
}
