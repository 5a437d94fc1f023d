package org.leadline.intake.mapping;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leadline.config.ConfigFolder;

/**
 * How the rows of one feed become lines of JSON lines; what a mapping file says. Immutable, safe
 * for many threads.
 */
public final class Mapping {

  /** What a feed is written in. */
  public enum Form {
    /** Rows of fields below a header. */
    CSV,
    /** One JSON object a line. */
    JSON_LINES
  }

  private final Form form;
  private final Charset encoding;
  private final char separator;
  private final String source;
  private final ZoneId zone;
  private final Map<Target.Block, Map<String, Map<String, String>>> constants;
  private final Map<String, Column> columns;

  Mapping(
      Form form,
      Charset encoding,
      char separator,
      String source,
      ZoneId zone,
      Map<Target.Block, Map<String, Map<String, String>>> constants,
      Map<String, Column> columns) {
    this.form = form;
    this.encoding = encoding;
    this.separator = separator;
    this.source = source;
    this.zone = zone;
    this.constants = Map.copyOf(constants);
    this.columns = new LinkedHashMap<>(columns);
  }

  /**
   * Reads a mapping file.
   *
   * @throws org.leadline.config.InvalidConfiguration naming every problem with file and key
   * @throws IllegalArgumentException when there is no such file
   */
  public static Mapping read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "There is no mapping file " + file + "; `leadline map FILE` proposes one.");
    }
    Path beside = file.toAbsolutePath().getParent();
    ConfigFolder folder = ConfigFolder.at(beside == null ? Path.of("") : beside);
    Mapping mapping = MappingFile.read(folder.read(String.valueOf(file.getFileName())));
    folder.check();
    return mapping;
  }

  /**
   * Reads a mapping of the configuration, {@code mappings/NAME.json}; problems are collected by the
   * folder.
   */
  public static Mapping from(ConfigFolder folder, String name) {
    return MappingFile.read(folder.read("mappings/" + name + ".json"));
  }

  /** What the feed is written in. */
  public Form form() {
    return form;
  }

  /** How the bytes of CSV stand for characters. */
  public Charset encoding() {
    return encoding;
  }

  /** What stands between two fields of CSV. */
  public char separator() {
    return separator;
  }

  /** The names of the columns that the mapping speaks of, in its order. */
  public List<String> columnNames() {
    return List.copyOf(columns.keySet());
  }

  Map<String, Column> columns() {
    return columns;
  }

  String source() {
    return source;
  }

  ZoneId zone() {
    return zone;
  }

  /** The fields that the mapping itself fills in a party, an event or a file. */
  Map<String, String> constants(Target.Block block, String group) {
    return constants.getOrDefault(block, Map.of()).getOrDefault(group, Map.of());
  }
}
