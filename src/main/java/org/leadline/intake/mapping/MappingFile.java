package org.leadline.intake.mapping;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadline.config.ConfigNode;
import org.leadline.intake.mapping.Mapping.Form;
import org.leadline.report.ReportId;

/** Reads what stands in a mapping file; what is wrong becomes a problem under its key. */
final class MappingFile {

  static final String OR = " or ";

  private static final Map<String, Target> TARGETS = Target.byName();
  private static final Map<String, Form> FORMS = forms();
  private static final Map<String, Charset> ENCODINGS = encodings();

  private final ConfigNode node;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, String> taken = new LinkedHashMap<>();

  private MappingFile(ConfigNode node) {
    this.node = node;
  }

  static Mapping read(ConfigNode node) {
    try (node) {
      return new MappingFile(node).read();
    }
  }

  private Mapping read() {
    Form form = node.choice("format", Form.CSV, FORMS);
    Charset encoding = node.choice("encoding", StandardCharsets.UTF_8, ENCODINGS);
    char separator = node.choice("separator", ',', CsvText.SEPARATORS);
    String source = source();
    ZoneId zone = zone();
    Map<Target.Block, Map<String, Map<String, String>>> constants = constants();
    node.each("columns", this::column);
    if (!taken.containsKey("id")) {
      node.problem("columns", "one column must have \"to\": \"id\": it numbers the reports");
    }
    if (source.isEmpty() && !taken.containsKey("source")) {
      node.problem("source", "name the feed: a-z 0-9 . _ -, up to 64 characters");
    }
    return new Mapping(form, encoding, separator, source, zone, constants, columns);
  }

  private String source() {
    String source = node.text("source", "");
    if (!source.isEmpty()) {
      try {
        new ReportId(source, "1");
      } catch (IllegalArgumentException e) {
        node.problem("source", "a source is 1 to 64 characters of a-z 0-9 . _ -");
      }
      if (source.equals(ReportId.PROVIDER_XML)) {
        node.problem("source", "this source is kept for provider XML without a number");
      }
    }
    return source;
  }

  private ZoneId zone() {
    String written = node.text("zone", "UTC");
    try {
      return ZoneId.of(written);
    } catch (DateTimeException e) {
      node.problem("zone", "a time zone is expected, such as UTC, America/Chicago or +01:00");
      return ZoneOffset.UTC;
    }
  }

  private Map<Target.Block, Map<String, Map<String, String>>> constants() {
    Map<Target.Block, Map<String, Map<String, String>>> constants =
        new EnumMap<>(Target.Block.class);
    for (Target.Block block : Target.Block.values()) {
      if (block.isGrouped()) {
        constants.put(block, node.named(block.field, group -> texts(group, block)));
      }
    }
    return constants;
  }

  /** Only fields that hold one text are worth saying for all rows. */
  private static Map<String, String> texts(ConfigNode group, Target.Block block) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Target target : Target.values()) {
      if (target.block == block && target.kind == Target.Kind.TEXT && !target.many) {
        String text = group.text(target.field, "");
        if (!text.isEmpty()) {
          texts.put(target.field, text);
        }
      }
    }
    return texts;
  }

  private void column(ConfigNode column) {
    String name = column.text("column", "");
    Target target = column.choice("to", Target.KEEP, TARGETS);
    String group = column.text("group", "1");
    Column read =
        new Column(
            name, target, group, date(column, target), column.text("split", ""), said(column));
    if (name.isEmpty()) {
      column.problem("column", "the name of a column is expected");
    } else if (columns.putIfAbsent(name, read) != null) {
      column.problem("column", "this column stands here twice");
    }
    String place = target.block.isGrouped() ? group + " " + target.written() : target.written();
    String before = taken.putIfAbsent(place, column.path());
    if (before != null && !target.many) {
      column.problem(
          "to",
          "%s is taken by %s; a field that holds one value takes one column%s"
              .formatted(
                  target.written(),
                  before,
                  target.block.isGrouped() ? ", or give this one another \"group\"" : ""));
    }
    if (target == Target.IDENTIFIER && read.said().type().isEmpty()) {
      column.problem("type", "say what an identifier is: email, phone, url, account and so on");
    }
  }

  private static Column.Said said(ConfigNode column) {
    return new Column.Said(
        column.text("type", ""),
        column.text("role", ""),
        column.text("service", ""),
        column.text("region", ""));
  }

  private static @Nullable DateForm date(ConfigNode column, Target target) {
    String pattern = column.text("date", "");
    if (pattern.isEmpty()) {
      return null;
    }
    if (target.kind != Target.Kind.TIME && target != Target.KEEP) {
      column.problem("date", "only received, ipEvent.time and file.uploaded are times");
      return null;
    }
    if (pattern.contains(OR)) {
      column.problem(
          "date",
          "the sample fits both "
              + pattern.replace(OR, " and ")
              + "; ask whoever made the feed, and leave the right one");
      return null;
    }
    try {
      return DateForm.of(pattern);
    } catch (IllegalArgumentException e) {
      column.problem(
          "date",
          "a pattern such as d/M/yyyy H:mm is expected, or %s or %s"
              .formatted(DateForm.SECONDS, DateForm.MILLISECONDS));
      return null;
    }
  }

  private static Map<String, Form> forms() {
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put("csv", Form.CSV);
    forms.put("json-lines", Form.JSON_LINES);
    return forms;
  }

  private static Map<String, Charset> encodings() {
    Map<String, Charset> encodings = new LinkedHashMap<>();
    encodings.put("UTF-8", StandardCharsets.UTF_8);
    encodings.put("windows-1252", Charset.forName("windows-1252"));
    encodings.put("ISO-8859-1", StandardCharsets.ISO_8859_1);
    return encodings;
  }
}
