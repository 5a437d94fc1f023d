package org.leadline.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadline.config.ConfigNode;
import org.leadline.report.KeyKind;

/** Reads one entry of {@code fields.json} and checks that its parts belong together. */
final class FieldReader {

  private static final String NAME_RULE = "[a-z][a-z0-9-]{0,31}";

  private FieldReader() {}

  static Field read(ConfigNode node) {
    String name = node.text("name", "");
    FieldKind kind = node.choice("kind", FieldKind.KEYWORD, byCode(FieldKind.values()));
    if (!name.matches(NAME_RULE)) {
      node.problem("name", "lower-case letters, digits and hyphens are expected");
    }
    return new Field(
        name,
        kind,
        node.choice("source", FieldSource.NONE, byCode(FieldSource.values())),
        analysis(node, kind),
        facet(node, kind),
        node.choice("order", false, orders()),
        levels(node),
        ranges(node, kind),
        words(node, kind),
        keys(node, kind),
        node.texts("aliases"),
        node.text("about", ""));
  }

  static void checkNames(ConfigNode root, List<Field> fields) {
    Set<String> taken = new HashSet<>();
    for (Field field : fields) {
      List<String> names = new ArrayList<>(field.aliases());
      names.add(field.name());
      for (String name : names) {
        if (!taken.add(name)) {
          root.problem("fields", "the name " + name + " is given twice");
        }
      }
    }
    if (!taken.contains(Fields.DEFAULT_TEXT)) {
      root.problem("fields", "the field " + Fields.DEFAULT_TEXT + " is missing");
    }
  }

  private static @Nullable TextAnalysis analysis(ConfigNode node, FieldKind kind) {
    TextAnalysis analysis =
        node.choice("analyser", TextAnalysis.PLAIN, byCode(TextAnalysis.values()));
    return kind == FieldKind.TEXT ? analysis : null;
  }

  private static boolean facet(ConfigNode node, FieldKind kind) {
    boolean facet = node.flag("facet", false);
    if (facet && kind != FieldKind.KEYWORD) {
      node.problem("facet", "only keyword fields have facets");
      return false;
    }
    return facet;
  }

  private static boolean levels(ConfigNode node) {
    boolean levels = node.flag("levels", false);
    if (levels && !node.flag("facet", false)) {
      node.problem("levels", "only facets have levels");
      return false;
    }
    return levels;
  }

  private static List<String> ranges(ConfigNode node, FieldKind kind) {
    List<String> ranges = node.texts("ranges");
    boolean ordered = kind == FieldKind.DATE || kind == FieldKind.NUMBER;
    if (!ranges.isEmpty() && !ordered) {
      node.problem("ranges", "only fields of dates and numbers have ranges");
      return List.of();
    }
    for (String range : ranges) {
      if (!RangeEnds.read(range, kind).isPresent()) {
        node.problem("ranges", range + " is no range; write 100..299, 900.., today..today+7");
      }
    }
    return ranges;
  }

  /** Units are told by their whole name, so that nobody learns of one by a word of its name. */
  private static boolean words(ConfigNode node, FieldKind kind) {
    boolean words = node.flag("words", false);
    boolean units = node.text("source", "").equals(FieldSource.UNITS.code());
    if (words && (kind != FieldKind.KEYWORD || units)) {
      node.problem("words", "only keyword fields have words within values, and units do not");
      return false;
    }
    return words;
  }

  private static List<KeyKind> keys(ConfigNode node, FieldKind kind) {
    List<KeyKind> keys = new ArrayList<>();
    for (String prefix : node.texts("keys")) {
      try {
        keys.add(KeyKind.ofPrefix(prefix));
      } catch (IllegalArgumentException e) {
        node.problem("keys", "no match key has the prefix " + prefix);
      }
    }
    boolean holdsKeys = kind == FieldKind.IDENTIFIER || kind == FieldKind.NETWORK;
    if (holdsKeys == keys.isEmpty()) {
      node.problem("keys", "identifier and network fields name their match keys, others do not");
    }
    return keys;
  }

  private static Map<String, Boolean> orders() {
    Map<String, Boolean> orders = new LinkedHashMap<>();
    orders.put("count", false);
    orders.put("value", true);
    return orders;
  }

  private static Map<String, FieldKind> byCode(FieldKind[] kinds) {
    return byCode(kinds, FieldKind::code);
  }

  private static Map<String, FieldSource> byCode(FieldSource[] sources) {
    return byCode(sources, FieldSource::code);
  }

  private static Map<String, TextAnalysis> byCode(TextAnalysis[] analyses) {
    return byCode(analyses, TextAnalysis::code);
  }

  private static <T> Map<String, T> byCode(T[] constants, Function<T, String> code) {
    Map<String, T> codes = new LinkedHashMap<>();
    for (T constant : constants) {
      codes.put(code.apply(constant), constant);
    }
    return codes;
  }
}
