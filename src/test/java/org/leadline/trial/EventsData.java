package org.leadline.trial;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Public report-shaped events with their truth, and their conversion to JSON lines. Title and text
 * are left out: the truth is about declared values, and nothing shall be mined. What the feed can
 * be filtered by and our format has no field for (year, kinds of values) becomes a tag with a
 * prefix.
 */
final class EventsData {

  static final String YEAR = "year ";
  static final String IDENTIFIER_TYPE = "identifier type ";

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> HASHES = Set.of("md5", "sha1", "sha256", "sha512");

  private EventsData() {}

  /** The folder of the public events beside the project. */
  static Path folder() {
    return folder("events");
  }

  /** A folder of trial data beside the project. */
  static Path folder(String name) {
    return Path.of(System.getProperty("leadline.trial.data", "../shared/data")).resolve(name);
  }

  /**
   * Writes the events as JSON lines.
   *
   * @return how many
   */
  static long convert(Path lines) throws IOException {
    return convert(folder().resolve("events.jsonl.gz"), lines);
  }

  /** The same of another file of events. */
  static long convert(Path events, Path lines) throws IOException {
    long[] count = new long[1];
    try (BufferedWriter out = Files.newBufferedWriter(lines)) {
      read(
          events,
          event -> {
            write(out, line(event));
            count[0]++;
          });
    }
    return count[0];
  }

  /** Reads a compressed file of JSON lines. */
  static void read(Path file, Consumer<JsonNode> each) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        each.accept(JSON.readTree(line));
      }
    }
  }

  private static ObjectNode line(JsonNode event) {
    ObjectNode line = JSON.createObjectNode();
    line.put("source", event.path("source").asString());
    line.put("id", event.path("event_id").asString());
    String date = event.path("date").asString("");
    if (!date.isEmpty()) {
      line.put("received", date);
    }
    line.put("category", event.path("category").asString("(none)"));
    if (event.path("reporter").isString()) {
      line.put("reporter", event.path("reporter").asString());
    }
    values(line, event);
    tags(line.putArray("tags"), event, date);
    return line;
  }

  private static void values(ObjectNode line, JsonNode event) {
    ArrayNode identifiers = line.putArray("identifiers");
    event.path("identifiers").forEach(value -> identifiers.add(value));
    ArrayNode events = line.putArray("ipEvents");
    for (JsonNode address : event.path("ips")) {
      ObjectNode captured = events.addObject();
      captured.put("ip", address.path("value").asString());
      if (address.path("port").isIntegralNumber()) {
        captured.put("port", address.path("port").asInt());
      }
    }
    ArrayNode files = line.putArray("files");
    for (JsonNode hash : event.path("hashes")) {
      files.addObject().putArray("hashes").add(hash);
    }
  }

  private static void tags(ArrayNode tags, JsonNode event, String date) {
    event.path("tags").forEach(tag -> tags.add(tag));
    tags.add(YEAR + (date.isEmpty() ? "none" : date.substring(0, 4)));
    Set<String> types = new TreeSet<>();
    for (String list : List.of("identifiers", "ips", "hashes")) {
      event.path(list).forEach(value -> types.add(value.path("type").asString()));
    }
    types.forEach(type -> tags.add(IDENTIFIER_TYPE + type));
  }

  /** Whether the truth calls this type a hash. */
  static boolean isHash(String type) {
    return HASHES.contains(type);
  }

  private static void write(BufferedWriter out, ObjectNode line) {
    try {
      out.write(line.toString());
      out.newLine();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
