package org.leadline.intake.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.mapping.Target.Block;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a line of JSON lines of the cells of a row. Every cell that is not blank is in the line: in
 * the field that the mapping names; under {@code columns} and its column's name where the mapping
 * says {@code keep}, and as it was written where the field holds it in another form; under {@code
 * unknownColumns} where the mapping does not speak of its column. Safe for many threads.
 */
public final class RowMapper {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final String UNKNOWN = "unknownColumns";

  private final Mapping mapping;

  /** Maps rows by this mapping. */
  public RowMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  /**
   * The line of a row, in UTF-8.
   *
   * @throws Refused when no cell numbers the report
   */
  public byte[] line(List<Cell> row) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    if (!mapping.source().isEmpty()) {
      line.put("source", mapping.source());
    }
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Cell cell : row) {
      if (!cell.text().isBlank()) {
        place(cell, line, groups);
      }
    }
    groups.values().forEach(group -> group.write(line));
    if (!line.has("id")) {
      throw new Refused(
          RejectionReason.ID_MISSING,
          Position.ofPath("/" + idColumn()),
          "The column that numbers the reports is blank in this row.");
    }
    return JSON.writeValueAsBytes(line);
  }

  private String idColumn() {
    return mapping.columns().values().stream()
        .filter(column -> column.target() == Target.ID)
        .map(Column::name)
        .findFirst()
        .orElse("id");
  }

  private void place(Cell cell, ObjectNode line, Map<String, Group> groups) {
    Column column = mapping.columns().get(cell.column());
    if (column == null) {
      keep(line, UNKNOWN, cell);
      return;
    }
    for (Cell part : parts(cell, column)) {
      switch (column.target().block) {
        case REPORT -> fill(line, column, part, line);
        case IDENTIFIER -> identifier(line, column, part);
        case KEEP -> keep(line, Block.KEEP.field, part);
        case PARTY, IP_EVENT, FILE ->
            groups
                .computeIfAbsent(
                    column.target().block + " " + column.group(),
                    key -> new Group(column.target().block, column.group()))
                .cells
                .add(part);
      }
    }
  }

  private static List<Cell> parts(Cell cell, Column column) {
    if (column.split().isEmpty()) {
      return List.of(cell);
    }
    List<Cell> parts = new ArrayList<>();
    String[] texts = cell.text().split(Pattern.quote(column.split()), -1);
    for (int position = 0; position < texts.length; position++) {
      if (!texts[position].isBlank()) {
        parts.add(cell.part(position, texts[position].strip()));
      }
    }
    return parts;
  }

  private static void keep(ObjectNode line, String block, Cell cell) {
    line.withObjectProperty(block).withArrayProperty(cell.column()).add(cell.text());
  }

  private static void identifier(ObjectNode line, Column column, Cell cell) {
    ObjectNode item = line.withArrayProperty(Block.IDENTIFIER.field).addObject();
    Column.Said said = column.said();
    item.put("type", said.type());
    item.put("value", cell.text());
    put(item, "role", said.role());
    put(item, "service", said.service());
    put(item, "region", said.region());
  }

  private static void put(ObjectNode item, String field, String text) {
    if (!text.isEmpty()) {
      item.put(field, text);
    }
  }

  /** Fills a field; what it cannot hold, and what it holds in another form, is kept as written. */
  private void fill(ObjectNode object, Column column, Cell cell, ObjectNode line) {
    Target target = column.target();
    if (target.many) {
      object.withArrayProperty(target.field).add(cell.text());
      return;
    }
    ObjectNode into =
        target.kind == Target.Kind.HASH ? object.withObjectProperty("hashes") : object;
    boolean same = !into.has(target.field) || replaces(into, column);
    if (!same || !write(into, column, cell.text())) {
      keep(line, Block.KEEP.field, cell);
    }
  }

  /** Whether a cell takes the place of what the mapping says for all rows. */
  private boolean replaces(ObjectNode into, Column column) {
    String said =
        mapping.constants(column.target().block, column.group()).get(column.target().field);
    boolean isSaid = said != null && said.equals(into.path(column.target().field).asString(""));
    return isSaid || (column.target() == Target.SOURCE && !mapping.source().isEmpty());
  }

  /** Writes a text in the form of its field; whether that says all of it. */
  private boolean write(ObjectNode into, Column column, String text) {
    String field = column.target().field;
    return switch (column.target().kind) {
      case TEXT, HASH -> {
        into.put(field, text);
        yield true;
      }
      case NUMBER -> {
        boolean number = NUMBER.matcher(text.strip()).matches();
        if (number) {
          into.put(field, Integer.parseInt(text.strip()));
        } else {
          into.put(field, text);
        }
        yield true;
      }
      case FLAG -> flag(into, field, text);
      case TIME -> time(into, column, text);
    };
  }

  private static boolean flag(ObjectNode into, String field, String text) {
    Boolean flag =
        switch (text.strip().toLowerCase(Locale.ROOT)) {
          case "true", "yes", "y" -> Boolean.TRUE;
          case "false", "no", "n" -> Boolean.FALSE;
          default -> null;
        };
    if (flag == null) {
      into.put(field, text);
    } else {
      into.put(field, flag);
    }
    return true;
  }

  /** A time that is not in the form of its column is written as it stands; the reader notes it. */
  private boolean time(ObjectNode into, Column column, String text) {
    DateForm form = column.date();
    Optional<String> time =
        form == null ? Optional.empty() : form.read(text, mapping.zone()).map(Object::toString);
    into.put(column.target().field, time.orElse(text));
    return time.isEmpty();
  }

  /** The cells of one party, event or file, and of each more where lists hold several. */
  private final class Group {
    private final Block block;
    private final String name;
    private final List<Cell> cells = new ArrayList<>();

    Group(Block block, String name) {
      this.block = block;
      this.name = name;
    }

    /** One object for each innermost place; what stands further out holds for all within. */
    void write(ObjectNode line) {
      for (List<Integer> place : places()) {
        ObjectNode object = line.withArrayProperty(block.field).addObject();
        mapping.constants(block, name).forEach(object::put);
        for (Cell cell : cells) {
          if (isWithin(place, cell.index())) {
            fill(object, column(cell), cell, line);
          }
        }
      }
    }

    private Column column(Cell cell) {
      @Nullable Column column = mapping.columns().get(cell.column());
      return java.util.Objects.requireNonNull(column);
    }

    private Set<List<Integer>> places() {
      Set<List<Integer>> places = new LinkedHashSet<>();
      cells.forEach(cell -> places.add(cell.index()));
      Set<List<Integer>> outer = new LinkedHashSet<>();
      for (List<Integer> place : places) {
        for (int length = 0; length < place.size(); length++) {
          outer.add(place.subList(0, length));
        }
      }
      places.removeAll(outer);
      return places;
    }

    private static boolean isWithin(List<Integer> place, List<Integer> outer) {
      return outer.size() <= place.size() && place.subList(0, outer.size()).equals(outer);
    }
  }
}
