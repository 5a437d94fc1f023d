package org.leadline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.leadline.intake.reading.WrittenTime;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fixture and all its leaves: the values of JSON, the texts and attributes of XML.
 *
 * @param fixture the fixture's name, with the line where it has several documents
 * @param all its leaves
 * @param document how it is written, with whatever change a leaf made
 */
record Leaves(String fixture, List<Leaf> all, Writing document) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How a document is written. */
  @FunctionalInterface
  interface Writing {
    String write();
  }

  /** One leaf: how to call it, its text, and how to change it in place and back. */
  record Leaf(String name, String text, Runnable change, Runnable restore) {}

  /** Every document of every fixture file of the readers, found by walking their folders. */
  static List<Leaves> ofAllFixtures() {
    List<Leaves> all = new ArrayList<>();
    for (String name : names()) {
      String text = Fixtures.text(name);
      if (name.endsWith(".xml")) {
        all.add(xml(name));
      } else if (name.endsWith(".jsonl")) {
        text.lines().forEach(line -> all.add(json(name + " " + line.hashCode(), line)));
      } else {
        all.add(json(name, text));
      }
    }
    return all;
  }

  /** The names of all fixture files. */
  static List<String> names() {
    try {
      Path root = Path.of(Objects.requireNonNull(Fixtures.class.getResource("good")).toURI());
      Path folder = Objects.requireNonNull(root.getParent());
      try (Stream<Path> files = Files.walk(folder)) {
        return files
            .filter(file -> file.toString().matches(".*\\.(json|jsonl|xml)"))
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .sorted()
            .toList();
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Leaves json(String name, String text) {
    JsonNode root = JSON.readTree(text);
    List<Leaf> leaves = new ArrayList<>();
    jsonLeaves(root, "", leaves);
    return new Leaves(name, leaves, () -> JSON.writeValueAsString(root));
  }

  private static Leaves xml(String name) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      org.w3c.dom.Document root =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(Fixtures.bytes(name)));
      List<Leaf> leaves = new ArrayList<>();
      xmlLeaves(root.getDocumentElement(), leaves);
      return new Leaves(name, leaves, () -> written(root));
    } catch (IOException | ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static String changed(String text) {
    String bare = text.strip();
    if (bare.equals("true") || bare.equals("false")) {
      return bare.equals("true") ? "false" : "true";
    }
    if (bare.equals("1") || bare.equals("0")) {
      return bare.equals("1") ? "0" : "1";
    }
    return WrittenTime.of(bare)
        .map(time -> time.instant().plus(Duration.ofDays(1)).toString())
        .orElse(text + "9");
  }

  private static void jsonLeaves(JsonNode node, String path, List<Leaf> leaves) {
    if (node instanceof ObjectNode object) {
      object
          .propertyNames()
          .forEach(name ->
              jsonChild(object.get(name), path + "/" + name, v -> object.set(name, v), leaves));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        jsonChild(array.get(i), path + "/" + i, value -> array.set(index, value), leaves);
      }
    }
  }

  private static void jsonChild(
      JsonNode child, String path, Consumer<JsonNode> set, List<Leaf> leaves) {
    if (child.isContainer()) {
      jsonLeaves(child, path, leaves);
    } else if (!child.isNull()) {
      JsonNode other =
          child.isBoolean()
              ? JSON.getNodeFactory().booleanNode(!child.asBoolean())
              : child.isNumber()
                  ? JSON.getNodeFactory().numberNode(child.asLong() + 1)
                  : JSON.getNodeFactory().stringNode(changed(child.asString()));
      leaves.add(
          new Leaf(path, child.asString(), () -> set.accept(other), () -> set.accept(child)));
    }
  }

  private static void xmlLeaves(Node node, List<Leaf> leaves) {
    for (int i = 0; node.getAttributes() != null && i < node.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) node.getAttributes().item(i);
      if (!attribute.getName().startsWith("xmlns") && !attribute.getName().startsWith("xsi:")) {
        leaves.add(leaf(attribute, node.getNodeName() + "/@" + attribute.getName()));
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text && !text.getData().isBlank()) {
        leaves.add(leaf(text, node.getNodeName()));
      }
      xmlLeaves(child, leaves);
    }
  }

  private static Leaf leaf(Node node, String name) {
    String text = node.getNodeValue();
    return new Leaf(
        name, text, () -> node.setNodeValue(changed(text)), () -> node.setNodeValue(text));
  }

  private static String written(org.w3c.dom.Document document) {
    try {
      StringWriter writer = new StringWriter();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(writer));
      return new String(writer.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    } catch (TransformerException e) {
      throw new AssertionError(e);
    }
  }

  /** Names the fixture. */
  @Override
  public String toString() {
    return fixture;
  }
}
