package org.leadline.intake.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Node.Form;
import org.leadline.intake.reading.Node.Standing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the bytes of one JSON object into a tree, within bounds. The bytes are checked before by
 * {@link TextCheck}. Safe for many threads.
 */
public final class JsonTree {

  private final Limits limits;
  private final JsonFactory factory;

  /** A reader with these bounds. */
  public JsonTree(Limits limits) {
    this.limits = limits;
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxNumberLength(limits.numberDigits())
                    .maxStringLength(limits.textCharacters())
                    .maxNameLength(limits.nameCharacters())
                    .build())
            .build();
  }

  /**
   * The tree of one JSON object.
   *
   * @throws Refused when the bytes are no single JSON object within the bounds
   */
  public Node read(byte[] bytes) {
    int start = TextCheck.start(bytes);
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), bytes, start, bytes.length - start)) {
      return read(parser);
    }
  }

  private Node read(JsonParser parser) {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new Refused(RejectionReason.EMPTY, Position.WHOLE);
      }
      if (first != JsonToken.START_OBJECT) {
        throw new Refused(RejectionReason.WRONG_ROOT, Position.WHOLE, "A JSON object is expected.");
      }
      Node root = new Building(parser, limits).read();
      checkEnd(parser);
      return root;
    } catch (JacksonException e) {
      throw refused(e, parser);
    }
  }

  private static void checkEnd(JsonParser parser) {
    boolean end;
    try {
      end = parser.nextToken() == null;
    } catch (JacksonException e) {
      end = false;
    }
    if (!end) {
      throw new Refused(RejectionReason.TRAILING, position(parser.currentLocation()));
    }
  }

  private Refused refused(JacksonException e, JsonParser parser) {
    Position told = position(e.getLocation());
    Position position = told.equals(Position.WHOLE) ? position(parser.currentLocation()) : told;
    return switch (e) {
      case StreamConstraintsException bound -> bound(bound, position);
      case UnexpectedEndOfInputException end -> new Refused(RejectionReason.TRUNCATED, position);
      default -> new Refused(RejectionReason.NOT_JSON, position);
    };
  }

  /** The parser tells which bound was passed only by how its message begins. */
  private Refused bound(StreamConstraintsException e, Position position) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Document nesting depth")) {
      return over(RejectionReason.TOO_DEEP, position, limits.depth(), "levels");
    }
    if (message.startsWith("Number value length")) {
      return over(RejectionReason.NUMBER_TOO_LONG, position, limits.numberDigits(), "characters");
    }
    if (message.startsWith("Name length")) {
      return over(RejectionReason.NAME_TOO_LONG, position, limits.nameCharacters(), "characters");
    }
    return over(RejectionReason.TEXT_TOO_LONG, position, limits.textCharacters(), "characters");
  }

  static Refused over(RejectionReason reason, Position position, long bound, String unit) {
    return new Refused(reason, position, "The bound is %d %s.".formatted(bound, unit));
  }

  private static Position position(@Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? Position.WHOLE
        : Position.at(location.getLineNr(), Math.max(1, location.getColumnNr()));
  }

  /** The state of one reading. */
  private static final class Building {

    private final JsonParser parser;
    private final Limits limits;
    private final PathBudget paths;
    private final Deque<Node> open = new ArrayDeque<>();
    private int ordinal;
    private String name = "";

    Building(JsonParser parser, Limits limits) {
      this.parser = parser;
      this.limits = limits;
      paths = new PathBudget(limits);
    }

    Node read() {
      Node root = new Node(null, "", Standing.ROOT, 0, Form.OBJECT, ordinal++, null);
      open.push(root);
      while (!open.isEmpty()) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          throw new Refused(RejectionReason.TRUNCATED, position(parser.currentLocation()));
        }
        take(token);
      }
      return root;
    }

    private void take(JsonToken token) {
      switch (token) {
        case PROPERTY_NAME -> name(parser.currentName());
        case START_OBJECT -> open.push(child(Form.OBJECT, null));
        case START_ARRAY -> open.push(child(Form.LIST, null));
        case END_OBJECT, END_ARRAY -> open.pop();
        case VALUE_NULL -> child(Form.VALUE, null);
        case VALUE_STRING -> checked(child(Form.VALUE, parser.getString()));
        default -> child(Form.VALUE, parser.getString());
      }
    }

    private void name(String written) {
      if (written.indexOf('\0') >= 0) {
        throw new Refused(RejectionReason.NUL, position(parser.currentTokenLocation()));
      }
      name = written;
    }

    private Node child(Form form, @Nullable String text) {
      if (ordinal >= limits.values()) {
        throw over(
            RejectionReason.TOO_MANY_VALUES,
            position(parser.currentTokenLocation()),
            limits.values(),
            "values");
      }
      Node parent = open.element();
      boolean inList = parent.isList();
      Node child =
          new Node(
              parent,
              inList ? "" : name,
              inList ? Standing.LIST_ELEMENT : Standing.MEMBER,
              parent.children().size(),
              form,
              ordinal++,
              text);
      if (!paths.holds(child)) {
        throw paths.over(position(parser.currentTokenLocation()));
      }
      parent.add(child);
      return child;
    }

    private void checked(Node value) {
      LeafText.check(value, limits);
    }
  }
}
