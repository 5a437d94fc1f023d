package org.leadline.link.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.leadline.index.Card;
import org.leadline.index.Hit;
import org.leadline.link.Link;
import org.leadline.link.LinkReason;

/**
 * Writes links as GraphML (graphml.graphdrawing.org): reports are nodes, links are undirected edges
 * that carry strength, score and keys.
 */
public final class GraphMlLinks implements LinkSink {

  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final List<List<String>> NODE_KEYS =
      List.of(
          List.of("received", "string"),
          List.of("provider", "string"),
          List.of("types", "string"),
          List.of("units", "string"),
          List.of("priority", "int"),
          List.of("actionability", "int"));
  private static final List<List<String>> EDGE_KEYS =
      List.of(
          List.of("strength", "string"),
          List.of("score", "double"),
          List.of("declared", "boolean"),
          List.of("alarm", "boolean"),
          List.of("keys", "string"));

  private final XMLStreamWriter xml;

  /** Writes to this, beginning with the head of the document. */
  public GraphMlLinks(Writer out) {
    this.xml = opened(out);
    write(() -> {
      xml.writeStartDocument();
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace(NAMESPACE);
      declare("node", NODE_KEYS);
      declare("edge", EDGE_KEYS);
      xml.writeStartElement("graph");
      xml.writeAttribute("edgedefault", "undirected");
    });
  }

  @Override
  public void report(Hit hit) {
    Card card = hit.card();
    write(() -> {
      xml.writeStartElement("node");
      xml.writeAttribute("id", clean(hit.report().written()));
      data("received", card.received() == null ? "" : card.received().toString());
      data("provider", card.provider());
      data("types", String.join("; ", card.types()));
      data("units", String.join("; ", card.units()));
      data("priority", Integer.toString(hit.priority()));
      data("actionability", Integer.toString(hit.actionability()));
      xml.writeEndElement();
      xml.writeCharacters("\n");
    });
  }

  @Override
  public void link(ExportedLink exported) {
    Link link = exported.link();
    write(() -> {
      xml.writeStartElement("edge");
      xml.writeAttribute("source", clean(exported.reportId().written()));
      xml.writeAttribute("target", clean(link.reportId().written()));
      data("strength", link.strength().code());
      data("score", Double.toString(link.score()));
      data("declared", Boolean.toString(link.declared()));
      data("alarm", Boolean.toString(link.alarm()));
      data("keys", link.reasons().stream().map(LinkReason::key).collect(Collectors.joining("\n")));
      xml.writeEndElement();
      xml.writeCharacters("\n");
    });
  }

  @Override
  public void end() {
    write(() -> {
      xml.writeEndDocument();
      xml.flush();
    });
  }

  private void declare(String what, List<List<String>> keys) throws XMLStreamException {
    for (List<String> key : keys) {
      xml.writeEmptyElement("key");
      Map<String, String> attributes =
          new TreeMap<>(
              Map.of(
                  "id",
                  key.getFirst(),
                  "for",
                  what,
                  "attr.name",
                  key.getFirst(),
                  "attr.type",
                  key.getLast()));
      for (Map.Entry<String, String> attribute : attributes.entrySet()) {
        xml.writeAttribute(attribute.getKey(), attribute.getValue());
      }
    }
  }

  private void data(String key, String value) throws XMLStreamException {
    if (!value.isEmpty()) {
      xml.writeStartElement("data");
      xml.writeAttribute("key", key);
      xml.writeCharacters(clean(value));
      xml.writeEndElement();
    }
  }

  /** XML 1.0 cannot hold most control characters, in whatever form: they become U+FFFD. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(each -> isXml(each) ? each : 0xFFFD).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  private static XMLStreamWriter opened(Writer out) {
    try {
      return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("this Java writes no XML", e);
    }
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw new UncheckedIOException(new IOException("could not be written", e));
    }
  }

  /** Something that writes XML. */
  @FunctionalInterface
  private interface Writing {
    void run() throws XMLStreamException;
  }
}
