package org.leadline.synthetic;

import static org.leadline.synthetic.ProviderXml.element;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The repeated blocks of provider XML: parties, address events, files. */
final class XmlParts {

  private XmlParts() {}

  static void party(XMLStreamWriter xml, Draft.Party party) throws XMLStreamException {
    boolean victim = party.role == Frame.Role.VICTIM;
    xml.writeStartElement(block(party.role));
    person(xml, party);
    element(xml, "espIdentifier", party.accountId);
    element(xml, "espService", party.service);
    element(xml, "compromisedAccount", party.compromised ? "true" : null);
    element(xml, "screenName", party.screenName);
    element(xml, "displayName", party.displayName);
    element(xml, "profileUrl", party.profileUrl);
    element(xml, "profileBio", victim ? null : party.bio);
    for (Draft.Event event : party.events) {
      event(xml, event);
    }
    for (Draft.Device device : party.devices) {
      xml.writeStartElement("deviceId");
      element(xml, "idType", device.type());
      element(xml, "idValue", device.value());
      xml.writeEndElement();
    }
    for (Long prior : party.priorReports) {
      element(xml, "priorCTReports", Long.toString(prior));
    }
    if (party.placed) {
      place(xml, party.person.place());
    }
    xml.writeEndElement();
  }

  private static String block(Frame.Role role) {
    return switch (role) {
      case REPORTED -> "personOrUserReported";
      case RECIPIENT -> "intendedRecipient";
      case VICTIM -> "victim";
    };
  }

  private static void person(XMLStreamWriter xml, Draft.Party party) throws XMLStreamException {
    Person person = party.person;
    xml.writeStartElement(
        party.role == Frame.Role.REPORTED
            ? "personOrUserReportedPerson"
            : block(party.role) + "Person");
    element(xml, "firstName", party.named ? person.givenName() : null);
    element(xml, "lastName", party.named ? person.familyName() : null);
    for (Draft.Contact phone : party.phones) {
      contact(xml, "phone", phone);
    }
    for (Draft.Contact mail : party.mails) {
      contact(xml, "email", mail);
    }
    element(xml, "dateOfBirth", party.named ? person.born().toString() : null);
    xml.writeEndElement();
  }

  private static void contact(XMLStreamWriter xml, String name, Draft.Contact contact)
      throws XMLStreamException {
    xml.writeStartElement(name);
    attribute(xml, "verified", contact.verified());
    xml.writeCharacters(contact.value());
    xml.writeEndElement();
  }

  private static void event(XMLStreamWriter xml, Draft.Event event) throws XMLStreamException {
    xml.writeStartElement("ipCaptureEvent");
    element(xml, "ipAddress", event.address());
    element(xml, "eventName", capitalised(event.event()));
    element(xml, "dateTime", event.at().toString());
    element(xml, "possibleProxy", event.proxy() == null ? null : event.proxy().toString());
    element(xml, "port", event.port() == null ? null : event.port().toString());
    xml.writeEndElement();
  }

  private static void place(XMLStreamWriter xml, Person.Place place) throws XMLStreamException {
    xml.writeStartElement("estimatedLocation");
    element(xml, "city", place.city());
    element(xml, "region", place.state());
    element(xml, "countryCode", "US");
    xml.writeEndElement();
  }

  static void fileDetails(XMLStreamWriter xml, long number, Draft.Upload upload)
      throws XMLStreamException {
    xml.writeStartElement("fileDetails");
    element(xml, "reportId", Long.toString(number));
    element(xml, "fileId", upload.token());
    element(xml, "originalFileName", upload.originalName());
    element(
        xml,
        "uploadedToEspTimestamp",
        upload.uploaded() == null ? null : upload.uploaded().toString());
    element(xml, "fileViewedByEsp", upload.viewed() == null ? null : upload.viewed().toString());
    element(xml, "industryClassification", upload.classCode());
    hash(xml, "MD5", upload.md5());
    if (upload.sha1() != null) {
      hash(xml, "SHA1", upload.sha1());
    }
    if (upload.upload() != null) {
      event(xml, upload.upload());
    }
    xml.writeEndElement();
  }

  private static void hash(XMLStreamWriter xml, String type, String value)
      throws XMLStreamException {
    xml.writeStartElement("originalFileHash");
    xml.writeAttribute("hashType", type);
    xml.writeCharacters(value.toUpperCase(Locale.ROOT));
    xml.writeEndElement();
  }

  private static void attribute(XMLStreamWriter xml, String name, @Nullable Boolean stated)
      throws XMLStreamException {
    if (stated != null) {
      xml.writeAttribute(name, stated.toString());
    }
  }

  private static String capitalised(String event) {
    return event.charAt(0) + event.substring(1).toLowerCase(Locale.ROOT);
  }
}
