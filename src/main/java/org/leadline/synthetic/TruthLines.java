package org.leadline.synthetic;

import static org.leadline.synthetic.LawEnforcementJson.array;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes lines of the truth files. */
final class TruthLines {

  private static final JsonFactory FACTORY = new JsonFactory();

  private TruthLines() {}

  /** One report: what it is, who occurs in it, how it is delivered. */
  static void report(Draft draft, Delivery delivery, ByteArrayOutputStream out) {
    Frame frame = draft.frame;
    line(
        out,
        json -> {
          json.writeStringProperty("reportId", Long.toString(frame.number()));
          json.writeStringProperty("received", frame.received().toString());
          json.writeStringProperty("provider", draft.providerName);
          json.writeStringProperty("type", frame.type());
          json.writeStringProperty("priority", draft.priority);
          json.writeBooleanProperty("informational", draft.informational);
          json.writeBooleanProperty("escalated", draft.escalation != null);
          json.writeBooleanProperty("urgent", urgent(draft));
          json.writeStringProperty("state", draft.state);
          json.writeNumberProperty("files", draft.uploads.size());
          json.writeNumberProperty("addresses", draft.parties.getFirst().events.size());
          array(json, "annotations", draft.annotations, json::writeString);
          array(json, "cast", frame.cast(), part -> part(json, part));
          array(json, "formats", delivery.packing().formats(), json::writeString);
        });
  }

  private static boolean urgent(Draft draft) {
    return draft.priority.equals("1") || draft.escalation != null;
  }

  private static void part(JsonGenerator json, Frame.Part part) {
    json.writeStartObject();
    json.writeStringProperty("person", part.person().written());
    json.writeStringProperty("role", part.role().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  /** How urgent a report truly is; nothing of one that is not. */
  static void urgency(UrgencyTruth urgency, ByteArrayOutputStream out) {
    if (urgency.grade() > 0) {
      line(
          out,
          json -> {
            json.writeStringProperty("reportId", Long.toString(urgency.draft().frame.number()));
            json.writeNumberProperty("grade", urgency.grade());
            array(json, "ways", urgency.ways(), json::writeString);
          });
    }
  }

  /** A document of a report that was delivered already. */
  static void redelivery(Draft draft, String how, String file, ByteArrayOutputStream out) {
    line(
        out,
        json -> {
          json.writeStringProperty("reportId", Long.toString(draft.frame.number()));
          json.writeStringProperty("how", how);
          json.writeStringProperty("madeAvailable", draft.madeAvailable.toString());
          json.writeStringProperty("file", file);
        });
  }

  /** A person: the reports about it, and the values that are its own. */
  static void person(
      Person person,
      Frame.Role role,
      List<String> reports,
      List<String> accounts,
      String line,
      ByteArrayOutputStream out) {
    line(
        out,
        json -> {
          json.writeStringProperty("person", person.id().written());
          json.writeStringProperty("role", role.name().toLowerCase(Locale.ROOT));
          array(json, "reports", reports, json::writeString);
          if (PartyPlant.ownsValues(person.id())) {
            array(json, "mails", person.mails(), json::writeString);
            String phone = person.phone();
            array(json, "phones", phone == null ? List.of() : List.of(phone), json::writeString);
            array(
                json, "devices", List.of(person.imei(), person.advertisingId()), json::writeString);
            json.writeStringProperty("line", line);
          }
          json.writeStringProperty("handle", person.handle());
          array(json, "accounts", accounts, json::writeString);
        });
  }

  /** The reports that are mainly about one person. */
  static void cluster(String person, List<String> reports, ByteArrayOutputStream out) {
    line(
        out,
        json -> {
          json.writeStringProperty("cluster", person);
          array(json, "reports", reports, json::writeString);
        });
  }

  /** Two reports that are mainly about one person, with the kinds of value that both show. */
  static void pair(String one, String other, Set<String> kinds, ByteArrayOutputStream out) {
    line(
        out,
        json -> {
          array(json, "reports", List.of(one, other), json::writeString);
          array(json, "kinds", List.copyOf(kinds), json::writeString);
        });
  }

  /** Persons whose reports must not be joined, in the order of their reports. */
  static void apart(
      String cause, List<String> persons, List<List<String>> reports, ByteArrayOutputStream out) {
    line(
        out,
        json -> {
          json.writeStringProperty("cause", cause);
          array(json, "persons", persons, json::writeString);
          json.writeName("reports");
          json.writeStartArray();
          for (List<String> group : reports) {
            json.writeStartArray();
            group.forEach(json::writeString);
            json.writeEndArray();
          }
          json.writeEndArray();
        });
  }

  /** Two reports in which one person is a child victim and reported. */
  static void alarm(String one, String other, ByteArrayOutputStream out) {
    line(out, json -> array(json, "reports", List.of(one, other), json::writeString));
  }

  /** A value that strangers share. */
  static void hub(String kind, String value, String cause, ByteArrayOutputStream out) {
    line(
        out,
        json -> {
          json.writeStringProperty("kind", kind);
          json.writeStringProperty("value", value);
          json.writeStringProperty("cause", cause);
        });
  }

  /** A bad document. */
  static void bad(String file, String fault, ByteArrayOutputStream out) {
    line(
        out,
        json -> {
          json.writeStringProperty("file", file);
          json.writeStringProperty("fault", fault);
        });
  }

  private static void line(ByteArrayOutputStream out, Consumer<JsonGenerator> content) {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    out.write('\n');
  }
}
