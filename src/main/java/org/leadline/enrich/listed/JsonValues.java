package org.leadline.enrich.listed;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadline.enrich.source.ListJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Values in JSON, whoever published it: the texts of fields that are known to hold ranges or names,
 * at any depth, each with what its object says of service and region. Streamed; for one thread.
 */
final class JsonValues {

  private static final Set<String> VALUE_FIELDS =
      Set.of(
          "ip_prefix",
          "ipv6_prefix",
          "ipv4Prefix",
          "ipv6Prefix",
          "addressPrefixes",
          "cidr",
          "cidrs",
          "addresses",
          "ipv6_addresses",
          "list");

  private static final Set<String> SERVICE_FIELDS = Set.of("service", "systemService", "name");
  private static final Set<String> REGION_FIELDS = Set.of("region", "scope");
  private static final Set<String> DATE_FIELDS =
      Set.of("createDate", "creationTime", "version", "last_updated_timestamp");

  private final JsonParser json;
  private final ListedValues values;
  private final Deque<Frame> frames = new ArrayDeque<>();

  /** An object that is being read: what it says, and its values until its end. */
  private record Frame(Map<String, String> says, List<String> values, List<String> places) {

    Frame() {
      this(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    Optional<String> said(Set<String> fields) {
      return fields.stream()
          .sorted()
          .map(field -> says.getOrDefault(field, ""))
          .filter(text -> !text.isEmpty())
          .reduce((first, later) -> later);
    }
  }

  private JsonValues(JsonParser json, ListedValues values) {
    this.json = json;
    this.values = values;
  }

  static void read(InputStream in, ListedValues values) {
    ListJson.read(in, json -> new JsonValues(json, values).read());
  }

  private void read() {
    String field = "";
    frames.push(new Frame());
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      switch (token) {
        case PROPERTY_NAME -> field = json.currentName();
        case START_OBJECT -> frames.push(new Frame());
        case END_OBJECT -> end();
        case VALUE_STRING -> text(field, json.getString());
        case VALUE_NUMBER_INT -> date(field, json.getString());
        case START_ARRAY,
            END_ARRAY,
            VALUE_NUMBER_FLOAT,
            VALUE_TRUE,
            VALUE_FALSE,
            VALUE_NULL,
            VALUE_EMBEDDED_OBJECT,
            NOT_AVAILABLE -> {
          // Says nothing of a range or name.
        }
      }
    }
    end();
  }

  private void text(String field, String text) {
    Frame frame = frames.element();
    if (VALUE_FIELDS.contains(field)) {
      frame.values.add(text.strip());
      frame.places.add("line %,d".formatted(json.currentTokenLocation().getLineNr()));
    } else {
      frame.says.put(field, text.strip());
      date(field, text);
    }
  }

  /** Only what the file says of itself: a version of one of its ranges is none of the file. */
  private void date(String field, String text) {
    if (DATE_FIELDS.contains(field) && frames.size() == 2) {
      values.dated(text);
    }
  }

  /** What an object says of service and region may stand after its values. */
  private void end() {
    Frame frame = frames.element();
    String note =
        Stream.of(said(SERVICE_FIELDS), said(REGION_FIELDS))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    // A warning list's own name says nothing of one of its entries.
    String told = frames.size() > 2 ? note : "";
    for (int i = 0; i < frame.values.size(); i++) {
      values.add(frame.places.get(i), frame.values.get(i), told);
    }
    frames.pop();
  }

  /** What the object, or the nearest around it, says; the file itself is not asked. */
  private Optional<String> said(Set<String> fields) {
    return frames.stream()
        .limit(Math.max(1, frames.size() - 2))
        .flatMap(frame -> frame.said(fields).stream())
        .findFirst();
  }
}
