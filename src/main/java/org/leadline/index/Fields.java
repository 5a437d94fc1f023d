package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;
import org.leadline.config.Fingerprint;
import org.leadline.report.KeyKind;

/**
 * The one list of fields, read from {@code fields.json}: queries, facets, help and each engine's
 * mapping follow it.
 *
 * @param all every field, in file order
 * @param settings limits and weights of the index
 * @param recognition the fingerprint of what makes the match keys: code and settings
 */
public record Fields(List<Field> all, IndexSettings settings, String recognition) {

  private static final int VERSION = 1;
  private static final String FILE = "fields.json";

  /** The name of the field that words without a field name are searched in. */
  public static final String DEFAULT_TEXT = "text";

  /** Copies the list. */
  public Fields {
    all = List.copyOf(all);
    requireNonNull(settings);
    requireNonNull(recognition);
  }

  /**
   * Reads the fields; problems are collected in the folder.
   *
   * @param recognition the fingerprint of what makes the match keys; part of the index's own
   */
  public static Fields from(ConfigFolder folder, String recognition) {
    try (ConfigNode root = folder.read(FILE)) {
      List<Field> fields = root.objects("fields", FieldReader::read);
      FieldReader.checkNames(root, fields);
      try (ConfigNode index = root.object("index")) {
        return new Fields(fields, IndexSettings.read(index), recognition);
      }
    }
  }

  /** The field with this name or alias, whatever its case; the empty name is the default text. */
  public Optional<Field> find(String nameOrAlias) {
    String wanted =
        nameOrAlias.isEmpty() ? DEFAULT_TEXT : nameOrAlias.strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(field -> field.name().equals(wanted) || field.aliases().contains(wanted))
        .findFirst();
  }

  /** The fields whose values are counted one by one, in file order. */
  public List<Field> facets() {
    return all.stream().filter(Field::facet).toList();
  }

  /** The fields that are counted and filtered by, by value or by range, in file order. */
  public List<Field> counted() {
    return all.stream().filter(Field::counted).toList();
  }

  /** The same fields under other limits. */
  public Fields withSettings(IndexSettings other) {
    return new Fields(all, other, recognition);
  }

  /**
   * A digest of everything that decides what an index holds. An index with another fingerprint
   * cannot be read with these fields.
   */
  public String fingerprint() {
    Map<String, Object> meaning = new LinkedHashMap<>();
    meaning.put("recognition", recognition);
    meaning.put("keys", Arrays.stream(KeyKind.values()).map(KeyKind::prefix).toList());
    for (Field field : all) {
      meaning.put(
          field.name(),
          List.of(
              field.kind(),
              field.source(),
              String.valueOf(field.analysis()),
              field.facet(),
              field.words(),
              field.keys()));
    }
    return Fingerprint.of(VERSION, meaning.toString());
  }
}
