package org.leadline.synthetic;

import static org.leadline.synthetic.LawEnforcementJson.array;
import static org.leadline.synthetic.LawEnforcementJson.object;
import static org.leadline.synthetic.LawEnforcementJson.optional;
import static org.leadline.synthetic.LawEnforcementJson.text;
import static org.leadline.synthetic.LawEnforcementJson.threeStates;
import static org.leadline.synthetic.LawEnforcementJson.value;
import static org.leadline.synthetic.LawEnforcementJson.wrapped;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The repeated blocks of law-enforcement JSON: persons, captures, files, look-ups. */
final class JsonParts {

  private JsonParts() {}

  static void party(JsonGenerator json, Draft.Party party) {
    Person person = party.person;
    json.writeStartObject();
    if (party.named) {
      json.writeStringProperty("firstName", person.givenName());
      json.writeStringProperty("lastName", person.familyName());
      json.writeStringProperty("dateOfBirth", person.born().toString());
    }
    json.writeStringProperty("espService", party.service);
    optional(json, "espUserId", party.accountId);
    screenName(json, party.screenName);
    if (party.displayName != null) {
      wrapped(json, "displayNames", List.of(party.displayName), name -> value(json, name));
    }
    wrapped(json, "emails", party.mails, mail -> contact(json, mail));
    wrapped(json, "phones", party.phones, phone -> contact(json, phone));
    optional(json, "profileBio", party.bio);
    if (party.compromised) {
      json.writeBooleanProperty("compromisedAccount", true);
    }
    sources(json, party);
    if (party.placed) {
      wrapped(json, "espEstimatedLocations", List.of(person.place()), place -> place(json, place));
    }
    if (!party.priorReports.isEmpty()) {
      array(json, "priorCybertipReports", party.priorReports, json::writeNumber);
    }
    json.writeEndObject();
  }

  private static void screenName(
      JsonGenerator json, @org.jspecify.annotations.Nullable String name) {
    if (name != null) {
      object(json, "screenName", inner -> inner.writeStringProperty("value", name));
    }
  }

  private static void contact(JsonGenerator json, Draft.Contact contact) {
    json.writeStartObject();
    json.writeStringProperty("value", contact.value());
    threeStates(json, "verified", contact.verified());
    json.writeEndObject();
  }

  private static void sources(JsonGenerator json, Draft.Party party) {
    boolean none = party.events.isEmpty() && party.devices.isEmpty() && party.profileUrl == null;
    if (none) {
      return;
    }
    object(
        json,
        "sourceInformation",
        inner -> {
          inner.writeName("sourceCaptures");
          inner.writeStartArray();
          party.events.forEach(event -> event(json, event));
          party.devices.forEach(device -> device(json, device));
          if (party.profileUrl != null) {
            url(json, "Profile URL", party.profileUrl);
          }
          inner.writeEndArray();
        });
  }

  private static void event(JsonGenerator json, Draft.Event event) {
    json.writeStartObject();
    json.writeStringProperty("captureType", "IP Address");
    json.writeStringProperty("value", event.address());
    json.writeStringProperty("eventName", event.event());
    text(json, "dateTime", event.at());
    threeStates(json, "possibleProxy", event.proxy());
    if (event.port() != null) {
      json.writeNumberProperty("port", event.port());
    }
    json.writeEndObject();
  }

  private static void device(JsonGenerator json, Draft.Device device) {
    json.writeStartObject();
    json.writeStringProperty("captureType", "Device ID");
    json.writeStringProperty("valueType", device.type());
    json.writeStringProperty("value", device.value());
    json.writeEndObject();
  }

  static void page(JsonGenerator json, String url) {
    url(json, "URL", url);
  }

  private static void url(JsonGenerator json, String type, String url) {
    json.writeStartObject();
    json.writeStringProperty("captureType", type);
    json.writeStringProperty("value", url);
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, Person.Place place) {
    json.writeStartObject();
    json.writeStringProperty("city", place.city());
    json.writeStringProperty("region", place.state());
    json.writeStringProperty("countryCode", "US");
    json.writeNullProperty("verified");
    json.writeEndObject();
  }

  static void geoLine(JsonGenerator json, Draft.GeoLine line) {
    Person.Place place = line.place();
    json.writeStartObject();
    json.writeStringProperty("ipAddress", line.address());
    json.writeStringProperty("country", "US");
    json.writeStringProperty("region", place.state());
    json.writeStringProperty("city", place.city());
    json.writeStringProperty("postalCode", place.postalCode());
    json.writeStringProperty("latitude", place.latitude());
    json.writeStringProperty("longitude", place.longitude());
    json.writeStringProperty("organization", line.organisation());
    array(json, "types", List.of(line.type()), json::writeString);
    json.writeEndObject();
  }

  static void upload(JsonGenerator json, Draft.Upload upload) {
    json.writeStartObject();
    json.writeStringProperty("filename", upload.token() + "." + upload.extension());
    optional(json, "originalFilename", upload.originalName());
    json.writeStringProperty("verificationHash", upload.md5());
    threeStates(json, "viewedByEsp", upload.viewed());
    json.writeStringProperty("industryClassification", upload.classCode());
    if (upload.tag() != null) {
      object(
          json,
          "ncmecTags",
          outer -> array(outer, "groups", List.of(upload.tag()), tag -> tag(json, tag)));
    }
    Draft.Event event = upload.upload();
    if (event != null) {
      object(
          json,
          "sourceInformation",
          inner -> array(inner, "sourceCaptures", List.of(event), each -> event(json, each)));
    }
    metadata(json, upload);
    json.writeEndObject();
  }

  private static void metadata(JsonGenerator json, Draft.Upload upload) {
    if (upload.sha1() == null && upload.uploaded() == null) {
      return;
    }
    object(
        json,
        "espMetadata",
        inner -> {
          inner.writeName("metadatas");
          inner.writeStartArray();
          if (upload.sha1() != null) {
            pair(inner, "SHA1", upload.sha1());
          }
          if (upload.uploaded() != null) {
            pair(inner, "Upload Date and Time", upload.uploaded().toString());
          }
          inner.writeEndArray();
        });
  }

  private static void tag(JsonGenerator json, String tag) {
    json.writeStartObject();
    array(json, "tags", List.of(tag), each -> value(json, each));
    json.writeEndObject();
  }

  private static void pair(JsonGenerator json, String name, String value) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("value", value);
    json.writeEndObject();
  }
}
