package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leadline.config.ConfigFolder;
import org.leadline.config.ConfigNode;
import org.leadline.report.KeyKind;

/**
 * The one list of fields, read from {@code fields.json}: queries, facets, help and each engine's
 * mapping follow it.
 *
 * @param all every field, in file order
 * @param settings limits and weights of the index
 * @param normaliserVersion which rules made the match keys
 */
public record Fields(List<Field> all, IndexSettings settings, int normaliserVersion) {

  private static final String FILE = "fields.json";

  /** The name of the field that words without a field name are searched in. */
  public static final String DEFAULT_TEXT = "text";

  /** Copies the list. */
  public Fields {
    all = List.copyOf(all);
    requireNonNull(settings);
  }

  /**
   * Reads the fields; problems are collected in the folder.
   *
   * @param normaliserVersion the version of the rules that make match keys; part of the fingerprint
   */
  public static Fields from(ConfigFolder folder, int normaliserVersion) {
    try (ConfigNode root = folder.read(FILE)) {
      List<Field> fields = root.objects("fields", FieldReader::read);
      FieldReader.checkNames(root, fields);
      try (ConfigNode index = root.object("index")) {
        return new Fields(fields, IndexSettings.read(index), normaliserVersion);
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

  /** The fields whose values are counted, in file order. */
  public List<Field> facets() {
    return all.stream().filter(Field::facet).toList();
  }

  /** The same fields under other limits. */
  public Fields withSettings(IndexSettings other) {
    return new Fields(all, other, normaliserVersion);
  }

  /**
   * A digest of everything that decides what an index holds. An index with another fingerprint
   * cannot be read with these fields.
   */
  public String fingerprint() {
    Map<String, Object> meaning = new LinkedHashMap<>();
    meaning.put("normaliser", normaliserVersion);
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
    return digest(meaning.toString());
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
