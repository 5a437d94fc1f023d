package org.leadline.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One object of a configuration file. Each getter names the key, its default and its bounds; a
 * wrong type or a value out of range becomes a {@link ConfigProblem} and the default is returned,
 * so that reading goes on and all problems are found. {@link #close} reports the keys that no
 * getter asked for: use it with try-with-resources. A key that starts with {@code $} or is called
 * {@code about} is a note and is passed over.
 */
public final class ConfigNode implements AutoCloseable {

  private final String file;
  private final String path;
  private final JsonNode node;
  private final List<ConfigProblem> problems;
  private final Set<String> asked = new LinkedHashSet<>();

  ConfigNode(String file, String path, JsonNode node, List<ConfigProblem> problems) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.problems = problems;
    if (!node.isObject()) {
      problem("", "an object is expected here");
    }
  }

  /** Where this object stands in its file ({@code columns[2]}); empty for the file itself. */
  public String path() {
    return path;
  }

  /** A whole number from {@code low} to {@code high}. */
  public int integer(String key, int defaultValue, int low, int high) {
    JsonNode value = ask(key);
    if (value == null) {
      return defaultValue;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || outside(value.asInt(), low, high)) {
      problem(key, "a whole number from %d to %d is expected".formatted(low, high));
      return defaultValue;
    }
    return value.asInt();
  }

  /** A number from {@code low} to {@code high}. */
  public double number(String key, double defaultValue, double low, double high) {
    JsonNode value = ask(key);
    if (value == null) {
      return defaultValue;
    }
    if (!value.isNumber() || outside(value.asDouble(), low, high)) {
      problem(key, "a number from %s to %s is expected".formatted(low, high));
      return defaultValue;
    }
    return value.asDouble();
  }

  /** Yes or no. */
  public boolean flag(String key, boolean defaultValue) {
    JsonNode value = ask(key);
    if (value == null) {
      return defaultValue;
    }
    if (!value.isBoolean()) {
      problem(key, "true or false is expected");
      return defaultValue;
    }
    return value.asBoolean();
  }

  /** A text. */
  public String text(String key, String defaultValue) {
    JsonNode value = ask(key);
    if (value == null) {
      return defaultValue;
    }
    if (!value.isString()) {
      problem(key, "a text is expected");
      return defaultValue;
    }
    return value.asString();
  }

  /**
   * A text that is one of the given ones, read into a value; {@code allowed} lists what the message
   * names.
   */
  public <T> T choice(String key, T defaultValue, Map<String, T> allowed) {
    JsonNode value = ask(key);
    if (value == null) {
      return defaultValue;
    }
    T chosen = value.isString() ? allowed.get(value.asString()) : null;
    if (chosen == null) {
      problem(key, "one of " + allowed.keySet() + " is expected");
      return defaultValue;
    }
    return chosen;
  }

  /** A list of texts; empty when the key is absent. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : elements(key)) {
      if (value.isString()) {
        texts.add(value.asString());
      } else {
        problem(key, "a list of texts is expected");
      }
    }
    return List.copyOf(texts);
  }

  /** A list of objects, each read by the function; empty when the key is absent. */
  public <T> List<T> objects(String key, Function<ConfigNode, T> read) {
    List<T> objects = new ArrayList<>();
    each(key, inner -> objects.add(read.apply(inner)));
    return List.copyOf(objects);
  }

  /** A list of objects, handed on one by one; none when the key is absent. */
  public void each(String key, Consumer<ConfigNode> reader) {
    int position = 0;
    for (JsonNode value : elements(key)) {
      try (ConfigNode inner = below(key + "[" + position++ + "]", value)) {
        reader.accept(inner);
      }
    }
  }

  /**
   * An object of named objects, each read by the function, in file order; empty when the key is
   * absent.
   */
  public <T> Map<String, T> named(String key, Function<ConfigNode, T> read) {
    Map<String, T> named = new LinkedHashMap<>();
    JsonNode value = ask(key);
    if (value != null && !value.isObject()) {
      problem(key, "an object is expected");
    } else if (value != null) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        if (!isNote(entry.getKey())) {
          named.put(
              entry.getKey(),
              readClosing(below(key + "." + entry.getKey(), entry.getValue()), read));
        }
      }
    }
    return Collections.unmodifiableMap(named);
  }

  /**
   * An object of named numbers, each from {@code low} to {@code high}, in file order; empty when
   * the key is absent.
   */
  public Map<String, Double> numbers(String key, double low, double high) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    JsonNode value = ask(key);
    if (value == null) {
      return Map.of();
    }
    try (ConfigNode inner = below(key, value)) {
      for (String name : inner.names()) {
        numbers.put(name, inner.number(name, low, low, high));
      }
    }
    return Collections.unmodifiableMap(numbers);
  }

  /** The object under a key; an empty one when the key is absent. The caller closes it. */
  public ConfigNode object(String key) {
    JsonNode value = ask(key);
    return below(key, value == null ? JsonNodeFactory.instance.objectNode() : value);
  }

  /** The keys that stand here, in file order, notes left out. */
  public List<String> names() {
    return node.propertyNames().stream().filter(name -> !isNote(name)).toList();
  }

  /** Reports a problem that the caller found itself. */
  public void problem(String key, String message) {
    String dotted = path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
    problems.add(new ConfigProblem(file, dotted, message));
  }

  /** Reports every key that was never asked for. */
  @Override
  public void close() {
    for (String name : names()) {
      if (!asked.contains(name)) {
        problem(name, "unknown key");
      }
    }
  }

  private @Nullable JsonNode ask(String key) {
    asked.add(key);
    return node.get(key);
  }

  private Iterable<JsonNode> elements(String key) {
    JsonNode value = ask(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      problem(key, "a list is expected");
      return List.of();
    }
    return value;
  }

  private ConfigNode below(String key, JsonNode value) {
    return new ConfigNode(file, path.isEmpty() ? key : path + "." + key, value, problems);
  }

  private static <T> T readClosing(ConfigNode inner, Function<ConfigNode, T> read) {
    try (inner) {
      return read.apply(inner);
    }
  }

  private static boolean isNote(String name) {
    return name.startsWith("$") || name.equals("about");
  }

  private static boolean outside(double value, double low, double high) {
    return value < low || value > high;
  }
}
