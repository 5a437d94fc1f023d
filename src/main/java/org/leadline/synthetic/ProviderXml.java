package org.leadline.synthetic;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a draft as a provider submits it: {@code report}, one {@code fileDetails} for each file,
 * and the receipt {@code reportResponse} that holds the number. Safe for many threads.
 */
final class ProviderXml {

  private final XMLOutputFactory factory = XMLOutputFactory.newFactory();

  /** The {@code report} document, which carries no number. */
  byte[] report(Draft draft) {
    return document(xml -> {
      xml.writeStartElement("report");
      if (draft.batched) {
        xml.writeEmptyElement("batchedReport");
        xml.writeAttribute("reason", "VIRAL_POTENTIAL_MEME");
      }
      summary(xml, draft);
      internet(xml, draft);
      reporter(xml, draft);
      for (Draft.Party party : draft.parties) {
        XmlParts.party(xml, party);
      }
      for (String text : draft.additional) {
        element(xml, "additionalInfo", text);
      }
      xml.writeEndElement();
    });
  }

  /** The facts about one file. */
  byte[] fileDetails(Draft draft, Draft.Upload upload) {
    return document(xml -> XmlParts.fileDetails(xml, draft.frame.number(), upload));
  }

  /** The receipt. */
  byte[] receipt(Draft draft) {
    return document(xml -> {
      xml.writeStartElement("reportResponse");
      element(xml, "responseCode", "0");
      element(xml, "responseDescription", "Success");
      element(xml, "reportId", Long.toString(draft.frame.number()));
      xml.writeEndElement();
    });
  }

  private static void summary(XMLStreamWriter xml, Draft draft) throws XMLStreamException {
    xml.writeStartElement("incidentSummary");
    element(xml, "incidentType", draft.frame.type());
    element(xml, "escalateToHighPriority", draft.escalation);
    if (!draft.annotations.isEmpty()) {
      xml.writeStartElement("reportAnnotations");
      for (String annotation : draft.annotations) {
        xml.writeEmptyElement(annotation);
      }
      xml.writeEndElement();
    }
    element(xml, "incidentDateTime", draft.incidentTime.toString());
    element(xml, "incidentDateTimeDescription", draft.timeDescription);
    xml.writeEndElement();
  }

  private static void internet(XMLStreamWriter xml, Draft draft) throws XMLStreamException {
    Draft.Chat chat = draft.chat;
    if (chat != null) {
      xml.writeStartElement("internetDetails");
      xml.writeStartElement("chatImIncident");
      element(xml, "chatClient", chat.client());
      element(xml, "chatRoomName", chat.room());
      element(xml, "content", chat.text());
      xml.writeEndElement();
      xml.writeEndElement();
    }
    for (String page : draft.pages) {
      xml.writeStartElement("internetDetails");
      xml.writeStartElement("webPageIncident");
      element(xml, "url", page);
      xml.writeEndElement();
      xml.writeEndElement();
    }
  }

  private static void reporter(XMLStreamWriter xml, Draft draft) throws XMLStreamException {
    ProviderProfile provider = draft.frame.provider();
    xml.writeStartElement("reporter");
    xml.writeStartElement("reportingPerson");
    element(xml, "firstName", "Trust and Safety");
    element(xml, "lastName", "Desk");
    element(xml, "email", provider == null ? null : provider.contactMail());
    xml.writeEndElement();
    element(xml, "companyTemplate", provider == null ? null : draft.providerName);
    xml.writeEndElement();
  }

  /** An element with a text; nothing when there is none. */
  static void element(XMLStreamWriter xml, String name, @Nullable String text)
      throws XMLStreamException {
    if (text != null) {
      xml.writeStartElement(name);
      xml.writeCharacters(text);
      xml.writeEndElement();
    }
  }

  private byte[] document(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try {
      XMLStreamWriter xml = factory.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      content.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a document in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** Writes the elements of a document. */
  @FunctionalInterface
  private interface Content {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }
}
