package org.leadline.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a server over one kept connection. What is timed includes reading the answer, not parsing
 * it.
 */
final class HttpAsker implements Asker, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String token;
  private List<String> facets = List.of();

  HttpAsker(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** Learns which facets there are; to be called once the server answers. */
  void learnFacets() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode field : JSON.readTree(send(get("/api/fields"))).path("fields")) {
      if (field.path("facet").asBoolean(false)) {
        names.add(field.path("name").asString());
      }
    }
    facets = List.copyOf(names);
  }

  @Override
  public long ask(Question question) {
    try {
      return send(request(question)).length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The total that the answer to a search states. */
  long total(Question question) throws IOException {
    return JSON.readTree(send(request(question))).path("total").asLong(-1);
  }

  private HttpRequest request(Question question) {
    return switch (question) {
      case Question.Identifier identifier -> search(identifier.value(), Map.of(), List.of());
      case Question.Text text -> search(text.query(), Map.of(), List.of());
      case Question.Everything everything -> search("", Map.of(), facets);
      case Question.Filtered filtered ->
          search("", Map.of(filtered.field(), filtered.value()), facets);
      case Question.Links links -> get("/api/reports/" + links.reportId() + "/links");
      case Question.Queue queue -> get("/api/queue");
    };
  }

  private HttpRequest search(String query, Map<String, String> filter, List<String> counted) {
    ObjectNode body = JSON.createObjectNode();
    body.put("query", query);
    body.put("highlight", counted.isEmpty());
    ObjectNode filters = body.putObject("filters");
    filter.forEach((field, value) -> filters.putArray(field).add(value));
    counted.forEach(body.putArray("facets")::add);
    return to("/api/search")
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  private HttpRequest get(String path) {
    return to(path).GET().build();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private byte[] send(HttpRequest request) throws IOException {
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != OK) {
        throw new IOException(
            "%s %s was answered with %d"
                .formatted(request.method(), request.uri().getPath(), answer.statusCode()));
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for an answer", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
