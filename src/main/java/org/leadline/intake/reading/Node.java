package org.leadline.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One element of a document's tree: an object, a list or a value of JSON; an element, an attribute
 * or a piece of text of XML. Knows its path, and whether a reader has taken its text. For one
 * thread.
 */
public final class Node {

  /** What stands where in the document, which decides how a path is written. */
  enum Standing {
    ROOT,
    MEMBER,
    LIST_ELEMENT,
    XML_ELEMENT,
    XML_ATTRIBUTE,
    XML_TEXT
  }

  /** What a node is. */
  enum Form {
    OBJECT,
    LIST,
    VALUE
  }

  /** A slash, and a position in its brackets. */
  private static final int STEP = 8;

  private final @Nullable Node parent;
  private final String name;
  private final Standing standing;
  private final int position;
  private final Form form;
  private final int ordinal;
  private final int pathLength;
  private @Nullable String text;
  private @Nullable List<Node> children;
  private boolean taken;
  private boolean repaired;
  private String qualifier = "";
  private @Nullable Scope scope;
  private @Nullable String citation;
  private int page;

  Node(
      @Nullable Node parent,
      String name,
      Standing standing,
      int position,
      Form form,
      int ordinal,
      @Nullable String text) {
    this.parent = parent;
    this.name = name;
    this.standing = standing;
    this.position = position;
    this.form = form;
    this.ordinal = ordinal;
    this.text = text;
    pathLength = (parent == null ? 0 : parent.pathLength) + name.length() + STEP;
  }

  /** About how many characters its path has: more than it, by a few for each step. */
  int pathLength() {
    return pathLength;
  }

  void add(Node child) {
    if (children == null) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  void repaired() {
    repaired = true;
  }

  /** Says where on which page it stands, in place of a path made of its steps. */
  void cite(String path, int number) {
    citation = path;
    page = number;
  }

  /** The page on which it stands; none in documents that have no pages. */
  List<Integer> pages() {
    return page == 0 ? List.of() : List.of(page);
  }

  boolean wasRepaired() {
    return repaired;
  }

  void setText(String read) {
    text = read;
  }

  /** The name as written; empty for the root and for elements of a JSON list. */
  public String name() {
    return name;
  }

  /** What stands below, in document order. */
  public List<Node> children() {
    return children == null ? List.of() : children;
  }

  int ordinal() {
    return ordinal;
  }

  /** Whether a reader has taken its text. */
  public boolean isTaken() {
    return taken;
  }

  /** Whether it was said whose block this is. */
  public boolean isOwned() {
    return scope != null;
  }

  @Nullable Scope scope() {
    return scope;
  }

  /** Says whose block this is; leaves below it that no reader takes are kept in this scope. */
  public void belongsTo(Scope owner) {
    scope = owner;
  }

  /** The text as written; null when nothing is stated: absent, null, blank or {@code N/A}. */
  public @Nullable String text() {
    return text == null || isBlankOrNotApplicable(text) ? null : text;
  }

  /** The text, which from then on counts as moved to the report; null when nothing is stated. */
  public @Nullable String take() {
    taken = true;
    return text();
  }

  /** The stripped text, taken; null when nothing is stated. */
  public @Nullable String takeStripped() {
    String written = take();
    return written == null ? null : written.strip();
  }

  /** Whether this is a list of JSON. */
  public boolean isList() {
    return form == Form.LIST;
  }

  /** Whether this is an object of JSON or an element of XML. */
  public boolean isObject() {
    return form == Form.OBJECT;
  }

  /** The first child of this name; failing that, the first whose name differs only in case. */
  public @Nullable Node child(String wanted) {
    Node other = null;
    for (Node child : children()) {
      if (child.name.equals(wanted)) {
        return child;
      }
      if (other == null && child.name.equalsIgnoreCase(wanted)) {
        other = child;
      }
    }
    return other;
  }

  /** The text of a child; null when there is no such child or nothing is stated. Takes nothing. */
  public @Nullable String textOf(String wanted) {
    Node child = child(wanted);
    Node value = child == null ? null : child.value();
    return value == null ? null : value.text();
  }

  /**
   * The leaf that holds this node's own value: itself, or its {@code value} where a document wraps
   * a value in an object; null when it has none.
   */
  public @Nullable Node value() {
    return form == Form.OBJECT && text == null ? child("value") : form == Form.LIST ? null : this;
  }

  /**
   * The elements of a list of JSON however it is written: a bare list, an object that holds a list
   * (or one object) under the same or one of the other names, a single object or value, or null.
   */
  public List<Node> items(String... otherNames) {
    List<Node> items = new ArrayList<>();
    addItems(this, otherNames, items);
    return items;
  }

  private static void addItems(Node node, String[] otherNames, List<Node> items) {
    switch (node.form) {
      case LIST -> node.children().forEach(child -> addItems(child, otherNames, items));
      case VALUE -> {
        if (node.text() != null) {
          items.add(node);
        }
      }
      case OBJECT -> {
        Node inner = node.wrapped(otherNames);
        if (inner == null) {
          items.add(node);
        } else {
          addItems(inner, otherNames, items);
        }
      }
    }
  }

  private @Nullable Node wrapped(String[] otherNames) {
    Node same = name.isEmpty() ? null : child(name);
    for (int i = 0; same == null && i < otherNames.length; i++) {
      same = child(otherNames[i]);
    }
    return same == null || (same.form == Form.VALUE && same.text() != null) ? null : same;
  }

  /**
   * Adds a predicate to the root's step, so that the paths of several documents of one report
   * differ ({@code [fileId='...']}).
   */
  public void qualify(String predicate) {
    qualifier = predicate;
  }

  /** The path: JSON Pointer (RFC 6901) in JSON, XPath with positions in XML, page path in a PDF. */
  public String path() {
    StringBuilder path = new StringBuilder(64);
    writePath(path);
    return path.toString();
  }

  private void writePath(StringBuilder path) {
    if (citation != null) {
      path.append(citation);
      return;
    }
    if (parent != null) {
      parent.writePath(path);
    }
    switch (standing) {
      case ROOT -> path.append(name.isEmpty() ? "" : "/" + name).append(qualifier);
      case MEMBER -> path.append('/').append(escaped(name));
      case LIST_ELEMENT -> path.append('/').append(position);
      case XML_ELEMENT -> path.append('/').append(name).append('[').append(position).append(']');
      case XML_ATTRIBUTE -> path.append("/@").append(name);
      case XML_TEXT -> path.append("/text()");
    }
  }

  /**
   * The name to show for this value: its own ({@code element@attribute} for an attribute of XML),
   * or that of the nearest thing above with a name where its own is {@code value} or none.
   */
  String label() {
    Node node = this;
    while (node.parent != null && isNameless(node)) {
      node = node.parent;
    }
    return node.standing == Standing.XML_ATTRIBUTE && node.parent != null
        ? node.parent.name + "@" + node.name
        : node.name;
  }

  private static boolean isNameless(Node node) {
    return node.name.isEmpty()
        || node.standing == Standing.XML_TEXT
        || node.name.toLowerCase(Locale.ROOT).equals("value");
  }

  private static String escaped(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }

  private static boolean isBlankOrNotApplicable(String written) {
    return written.isBlank() || (written.length() < 8 && written.strip().equalsIgnoreCase("N/A"));
  }

  /** Names the path's last step only: values are report content. */
  @Override
  public String toString() {
    return "Node[" + name + "]";
  }
}
