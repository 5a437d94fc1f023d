package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.intake.reading.WrittenTime;
import org.leadline.report.Report;
import org.w3c.dom.Attr;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nothing in a document is lost: the text of every leaf of every good fixture stands in the report,
 * and changing any single leaf changes the report.
 */
class EveryLeafTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One leaf of a document: how to call it, its text, and how to change it in place and back. */
  private record Leaf(String name, String text, Runnable change, Runnable restore) {}

  static Stream<String> jsonDocuments() {
    return Stream.concat(
        Stream.of(
                "good/law-enforcement-minimal.json",
                "good/law-enforcement-full.json",
                "quirks/cashapp.json",
                "quirks/dropbox.json",
                "quirks/meetme.json",
                "quirks/meetme-broken.json",
                "quirks/meta.json",
                "quirks/whatsapp.json",
                "quirks/whatsapp-broken.json",
                "quirks/x.json",
                "quirks/yahoo.json")
            .map(Fixtures::text),
        Fixtures.text("good/json-lines-full.jsonl").lines());
  }

  @ParameterizedTest
  @MethodSource("jsonDocuments")
  void everyLeafOfJsonIsInTheReport(String document) {
    JsonNode root = JSON.readTree(document);
    List<Leaf> leaves = new ArrayList<>();
    jsonLeaves(root, "", leaves);
    assertThat(leaves).isNotEmpty();
    check(leaves, () -> JSON.writeValueAsString(root));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "good/provider-minimal.xml",
        "good/provider-full.xml",
        "good/file-details-full.xml"
      })
  void everyLeafOfXmlIsInTheReport(String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    org.w3c.dom.Document root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(Fixtures.bytes(name)));
    List<Leaf> leaves = new ArrayList<>();
    xmlLeaves(root.getDocumentElement(), leaves);
    assertThat(leaves).isNotEmpty();
    check(leaves, () -> written(root));
  }

  @Test
  void anEmptyAnnotationIsSetAndAFalseOneIsKeptAsStatedFalse() {
    Report report = Fixtures.document(Fixtures.text("good/provider-full.xml")).content();
    assertThat(report.incident().flags())
        .containsExactly(
            "sextortion", "csamSolicitation", "minorToMinorInteraction", "newFlag2031");
    assertThat(report.incident().attributes())
        .filteredOn(attribute -> attribute.place().path().contains("reportAnnotations"))
        .extracting(attribute -> attribute.name() + "=" + attribute.value())
        .containsExactly("spam=false", "informational=0");
  }

  @FunctionalInterface
  private interface Writing {
    String write();
  }

  private static void check(List<Leaf> leaves, Writing writing) {
    Report before = Fixtures.document(writing.write()).content();
    String words = words(before);
    List<String> lost = new ArrayList<>();
    for (Leaf leaf : leaves) {
      if (!isIn(words, leaf.text())) {
        lost.add(leaf.name() + " is not in the report");
      }
      leaf.change().run();
      List<Document> after = Fixtures.accepted(Fixtures.read(writing.write()));
      if (after.size() == 1 && after.getFirst().content().equals(before)) {
        lost.add(leaf.name() + " changes nothing");
      }
      leaf.restore().run();
    }
    assertThat(lost).isEmpty();
  }

  private static String words(Report report) {
    return JSON.writeValueAsString(report).replace("\\\"", "\"");
  }

  /** Whether the text of a leaf stands in a report, as written or as the time that it tells. */
  static boolean holds(Report report, String text) {
    return isIn(words(report), text);
  }

  private static boolean isIn(String words, String text) {
    String bare = text.strip();
    return List.of("true", "false", "0", "1").contains(bare)
        || words.contains(bare)
        || words.contains(asWritten(bare))
        || words.contains(bare.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'))
        || WrittenTime.of(bare)
            .map(time -> words.contains(time.instant().toString()))
            .orElse(false);
  }

  /** A text of several lines, or with JSON in it, as it stands in the report's own JSON. */
  private static String asWritten(String text) {
    String quoted = JSON.writeValueAsString(text);
    return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
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
    } catch (javax.xml.transform.TransformerException e) {
      throw new AssertionError(e);
    }
  }
}
