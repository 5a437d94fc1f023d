package org.leadline.synthetic;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a draft as law-enforcement JSON: lists doubly wrapped, upper-case event names, coordinates
 * as texts, as agencies receive it. Safe for many threads.
 */
final class LawEnforcementJson {

  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** Writes one document without a line break. */
  void write(Draft draft, OutputStream out) {
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("reportId", draft.frame.number());
      json.writeBooleanProperty("informational", draft.informational);
      text(json, "dateReceived", draft.frame.received());
      text(json, "dateMadeAvailable", draft.madeAvailable);
      object(json, "reportedInformation", inner -> reported(inner, draft));
      object(json, "automatedInformation", inner -> automated(inner, draft));
      object(json, "additionalNcmecInformation", inner -> analysts(inner, draft));
      object(json, "lawEnforcementContactInformation", inner -> agencies(inner, draft));
      json.writeEndObject();
    }
  }

  private static void reported(JsonGenerator json, Draft draft) {
    object(json, "reportingEsp", inner -> provider(inner, draft));
    object(json, "incidentSummary", inner -> incident(inner, draft));
    object(json, "incidentDetails", inner -> details(inner, draft));
    parties(json, draft, "reportedPeople", "reportedPersons", Frame.Role.REPORTED);
    parties(json, draft, "childVictims", "childVictims", Frame.Role.VICTIM);
    parties(json, draft, "intendedRecipients", "intendedRecipients", Frame.Role.RECIPIENT);
    wrapped(json, "uploadedFiles", draft.uploads, upload -> JsonParts.upload(json, upload));
    values(json, "additionalInformations", draft.additional);
  }

  private static void provider(JsonGenerator json, Draft draft) {
    json.writeStringProperty("espName", draft.providerName);
    json.writeNullProperty("lastName");
    json.writeStringProperty("associationsEntityType", "Reporter");
    ProviderProfile provider = draft.frame.provider();
    if (provider != null) {
      object(
          json,
          "contactForLawEnforcement",
          contact ->
              object(
                  contact,
                  "contactPerson",
                  person -> {
                    person.writeStringProperty("firstName", "Trust and Safety");
                    person.writeStringProperty("lastName", "Desk");
                    wrapped(
                        person,
                        "emails",
                        List.of(provider.contactMail()),
                        mail -> value(person, mail));
                  }));
    }
  }

  private static void incident(JsonGenerator json, Draft draft) {
    json.writeStringProperty("incidentType", draft.frame.type());
    text(json, "incidentDateTime", draft.incidentTime);
    optional(json, "incidentDateTimeDescription", draft.timeDescription);
    json.writeStringProperty("espEscalation", draft.escalation);
  }

  private static void details(JsonGenerator json, Draft draft) {
    Draft.Chat chat = draft.chat;
    if (chat != null) {
      array(
          json,
          "chatIncident",
          List.of(chat),
          each -> {
            json.writeStartObject();
            json.writeStringProperty("associationsEntityType", "Incident Location");
            json.writeStringProperty("chatServiceOrClient", each.client());
            optional(json, "chatRoomName", each.room());
            values(json, "additonalInformations", List.of(each.text()));
            json.writeEndObject();
          });
    }
    if (!draft.pages.isEmpty()) {
      array(json, "webpageIncident", List.of(draft), each -> pages(json, each));
    }
  }

  private static void pages(JsonGenerator json, Draft draft) {
    json.writeStartObject();
    json.writeStringProperty("associationsEntityType", "Incident Location");
    object(
        json,
        "sourceInformation",
        inner -> array(inner, "sourceCaptures", draft.pages, page -> JsonParts.page(json, page)));
    json.writeEndObject();
  }

  private static void parties(
      JsonGenerator json, Draft draft, String outer, String inner, Frame.Role role) {
    List<Draft.Party> some = draft.parties.stream().filter(party -> party.role == role).toList();
    if (!some.isEmpty() || role == Frame.Role.REPORTED) {
      object(
          json,
          outer,
          wrapper -> array(wrapper, inner, some, party -> JsonParts.party(json, party)));
    }
  }

  private static void automated(JsonGenerator json, Draft draft) {
    if (draft.geoLines.isEmpty()) {
      return;
    }
    object(
        json,
        "autoGeneratedNotes",
        notes ->
            object(
                notes,
                "geoLookups",
                geo -> {
                  geoLines(geo, draft, "reportedPersonGeoLookups", Frame.Role.REPORTED);
                  geoLines(geo, draft, "childVictimGeoLookups", Frame.Role.VICTIM);
                  geoLines(geo, draft, "intendedRecipientGeoLookups", Frame.Role.RECIPIENT);
                }));
  }

  private static void geoLines(JsonGenerator json, Draft draft, String name, Frame.Role role) {
    List<Draft.GeoLine> some = draft.geoLines.stream().filter(line -> line.role() == role).toList();
    if (!some.isEmpty()) {
      array(json, name, some, line -> JsonParts.geoLine(json, line));
    }
  }

  private static void analysts(JsonGenerator json, Draft draft) {
    object(
        json,
        "priority",
        priority -> {
          priority.writeStringProperty("priorityId", draft.priority);
          priority.writeStringProperty("value", draft.priority);
        });
    json.writeStringProperty("ncmecClassification", draft.classification);
    json.writeBooleanProperty("sentToLawEnforcement", true);
    String summary = draft.executiveSummary;
    if (summary != null) {
      object(json, "executiveSummary", inner -> inner.writeStringProperty("value", summary));
    }
    if (!draft.notes.isEmpty()) {
      object(json, "notes", outer -> array(outer, "notes", draft.notes, note -> value(json, note)));
    }
  }

  private static void agencies(JsonGenerator json, Draft draft) {
    array(
        json,
        "lawEnforcementContacts",
        draft.agencies,
        agency -> {
          json.writeStartObject();
          json.writeStringProperty("agency", agency.name());
          text(json, "dateTimeMadeAvailable", agency.available());
          json.writeStringProperty("referralType", "NCMEC_ANALYST");
          json.writeEndObject();
        });
  }

  static void object(JsonGenerator json, String name, Consumer<JsonGenerator> content) {
    json.writeName(name);
    json.writeStartObject();
    content.accept(json);
    json.writeEndObject();
  }

  static <T> void array(JsonGenerator json, String name, List<T> items, Consumer<T> write) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(write);
    json.writeEndArray();
  }

  /** A list in an object of the same name; nothing when it is empty. */
  static <T> void wrapped(JsonGenerator json, String name, List<T> items, Consumer<T> write) {
    if (!items.isEmpty()) {
      object(json, name, inner -> array(inner, name, items, write));
    }
  }

  static void values(JsonGenerator json, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      array(json, name, texts, text -> value(json, text));
    }
  }

  static void value(JsonGenerator json, String text) {
    json.writeStartObject();
    json.writeStringProperty("value", text);
    json.writeEndObject();
  }

  static void text(JsonGenerator json, String name, Instant time) {
    json.writeStringProperty(name, time.toString());
  }

  static void optional(JsonGenerator json, String name, @Nullable String text) {
    if (text != null) {
      json.writeStringProperty(name, text);
    }
  }

  static void threeStates(JsonGenerator json, String name, @Nullable Boolean stated) {
    if (stated == null) {
      json.writeNullProperty(name);
    } else {
      json.writeBooleanProperty(name, stated);
    }
  }
}
