package org.leadline.intake.reading;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.reading.Node.Form;
import org.leadline.intake.reading.Node.Standing;

/**
 * Reads the bytes of one XML document into a tree, within bounds. Document types and entities are
 * off, and a DOCTYPE is refused. Comments, processing instructions and attributes of the XML Schema
 * instance namespace are markup and are left out. The bytes are checked before by {@link
 * TextCheck}. Safe for many threads.
 */
public final class XmlTree {

  private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  /**
   * What may be declared. UTF-16 is what a .NET writer declares of text that it then saves as UTF-8
   * (its StringWriter has that encoding); it cannot be true where the declaration is read as bytes.
   */
  private static final Set<String> UTF8 =
      Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII", "UTF-16", "UTF-16LE", "UTF-16BE");

  /** Names that collide in a hash table would make more of them slow; no format has a tenth. */
  private static final int MOST_ATTRIBUTES = 1000;

  private final Limits limits;
  private final WstxInputFactory factory = new WstxInputFactory();

  /** A reader with these bounds. */
  public XmlTree(Limits limits) {
    this.limits = limits;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    // One more than the bound, so that the check here, which has a reason of its own, comes first.
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth() + 1);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.textCharacters());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.textCharacters());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
  }

  /**
   * The tree of one XML document.
   *
   * @throws Refused when the bytes are no well-formed XML within the bounds
   */
  public Node read(byte[] bytes) {
    int start = TextCheck.start(bytes);
    ByteArrayInputStream stream = new ByteArrayInputStream(bytes, start, bytes.length - start);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(stream, "UTF-8");
      checkEncoding(reader.getCharacterEncodingScheme(), bytes);
      return read(reader);
    } catch (XMLStreamException e) {
      throw refused(e, Position.at(1, 1));
    }
  }

  private Node read(XMLStreamReader reader) {
    try {
      return new Building(reader, limits).read();
    } catch (XMLStreamException e) {
      throw refused(e, position(reader.getLocation()));
    }
  }

  private static void checkEncoding(@Nullable String declared, byte[] bytes) {
    if (declared != null && !UTF8.contains(declared.toUpperCase(Locale.ROOT)) && !isAscii(bytes)) {
      throw new Refused(
          RejectionReason.NOT_UTF8, Position.at(1, 1), "The XML declares another encoding.");
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte value : bytes) {
      if (value < 0) {
        return false;
      }
    }
    return true;
  }

  private Refused refused(XMLStreamException e, Position here) {
    Position position = e.getLocation() == null ? here : position(e.getLocation());
    String message = String.valueOf(e.getMessage());
    if (e instanceof WstxEOFException) {
      return new Refused(RejectionReason.TRUNCATED, position);
    }
    if (message.startsWith("Undeclared general entity")) {
      return new Refused(RejectionReason.ENTITY, position);
    }
    if (message.startsWith("Text size limit") || message.startsWith("Maximum attribute size")) {
      return JsonTree.over(
          RejectionReason.TEXT_TOO_LONG, position, limits.textCharacters(), "characters");
    }
    if (message.startsWith("Attribute limit")) {
      return JsonTree.over(
          RejectionReason.TOO_MANY_VALUES, position, MOST_ATTRIBUTES, "attributes of an element");
    }
    if (message.startsWith("Maximum Element Depth")) {
      return JsonTree.over(RejectionReason.TOO_DEEP, position, limits.depth(), "levels");
    }
    return new Refused(RejectionReason.NOT_XML, position);
  }

  private static Position position(@Nullable Location location) {
    return location == null || location.getLineNumber() < 1
        ? Position.WHOLE
        : Position.at(location.getLineNumber(), Math.max(1, location.getColumnNumber()));
  }

  /** The state of one reading. */
  private static final class Building {

    private final XMLStreamReader reader;
    private final Limits limits;
    private final PathBudget paths;
    private final Deque<Element> open = new ArrayDeque<>();
    private int ordinal;

    /** An element that is not closed yet, with how many children of each name it has. */
    private static final class Element {
      private final Node node;
      private final StringBuilder text = new StringBuilder();
      private final Map<String, Integer> counts = new HashMap<>();

      Element(Node node) {
        this.node = node;
      }

      int next(String name) {
        return counts.merge(name, 1, Integer::sum);
      }
    }

    Building(XMLStreamReader reader, Limits limits) {
      this.reader = reader;
      this.limits = limits;
      paths = new PathBudget(limits);
    }

    Node read() throws XMLStreamException {
      Node root = null;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> root = opened(root);
          case XMLStreamConstants.END_ELEMENT -> closed();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
          case XMLStreamConstants.DTD -> throw here(RejectionReason.DOCTYPE);
          case XMLStreamConstants.ENTITY_REFERENCE -> throw here(RejectionReason.ENTITY);
          default -> {}
        }
      }
      if (root == null) {
        throw new Refused(RejectionReason.EMPTY, Position.WHOLE);
      }
      return root;
    }

    private Node opened(@Nullable Node root) {
      if (open.size() >= limits.depth()) {
        throw JsonTree.over(
            RejectionReason.TOO_DEEP, position(reader.getLocation()), limits.depth(), "levels");
      }
      Node node = root == null ? root() : element();
      open.push(new Element(node));
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        if (!SCHEMA_INSTANCE.equals(reader.getAttributeNamespace(i))) {
          attribute(node, i);
        }
      }
      return root == null ? node : root;
    }

    private Node root() {
      return new Node(null, name(), Standing.ROOT, 1, Form.OBJECT, counted(), null);
    }

    private Node element() {
      Element parent = open.element();
      String name = name();
      Node node =
          new Node(
              parent.node,
              name,
              Standing.XML_ELEMENT,
              parent.next(name),
              Form.OBJECT,
              counted(),
              null);
      add(parent.node, node);
      return node;
    }

    private void attribute(Node element, int index) {
      Node attribute =
          new Node(
              element,
              bounded(reader.getAttributeLocalName(index)),
              Standing.XML_ATTRIBUTE,
              0,
              Form.VALUE,
              counted(),
              reader.getAttributeValue(index));
      add(element, attribute);
      LeafText.check(attribute, limits);
    }

    private void add(Node parent, Node child) {
      if (!paths.holds(child)) {
        throw paths.over(position(reader.getLocation()));
      }
      parent.add(child);
    }

    private String bounded(String name) {
      if (name.length() > limits.nameCharacters()) {
        throw JsonTree.over(
            RejectionReason.NAME_TOO_LONG,
            position(reader.getLocation()),
            limits.nameCharacters(),
            "characters");
      }
      return name;
    }

    private void text() {
      if (!open.isEmpty()) {
        open.element().text.append(reader.getText());
      }
    }

    /** Text beside child elements becomes a leaf of its own, so that each leaf has one path. */
    private void closed() {
      Element element = open.pop();
      if (element.text.toString().isBlank()) {
        return;
      }
      String text = element.text.toString();
      if (element.counts.isEmpty()) {
        element.node.setText(text);
        LeafText.check(element.node, limits);
      } else {
        Node leaf =
            new Node(element.node, "", Standing.XML_TEXT, 0, Form.VALUE, counted(), text.strip());
        add(element.node, leaf);
        LeafText.check(leaf, limits);
      }
    }

    /** Names in a namespace keep their prefix, so that they are never taken for names without. */
    private String name() {
      String space = reader.getNamespaceURI();
      String name = bounded(reader.getLocalName());
      if (space == null || space.isEmpty()) {
        return name;
      }
      String prefix = reader.getPrefix();
      return (prefix == null || prefix.isEmpty() ? "ns" : bounded(prefix)) + ":" + name;
    }

    private int counted() {
      if (ordinal >= limits.values()) {
        throw JsonTree.over(
            RejectionReason.TOO_MANY_VALUES,
            position(reader.getLocation()),
            limits.values(),
            "values");
      }
      return ordinal++;
    }

    private Refused here(RejectionReason reason) {
      return new Refused(reason, position(reader.getLocation()));
    }
  }
}
