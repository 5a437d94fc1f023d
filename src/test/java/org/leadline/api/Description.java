package org.leadline.api;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code openapi.yaml}, read so that answers can be compared with it. */
final class Description {

  private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");
  private static final JsonNode ROOT = read();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<JsonNode, Schema> COMPILED = new ConcurrentHashMap<>();
  private static final Set<String> ANSWERED = ConcurrentHashMap.newKeySet();

  private Description() {}

  /** One described route. */
  record Operation(String method, String path, JsonNode node) {

    String id() {
      return node.get("operationId").asString();
    }

    String role() {
      return node.get("x-role").asString();
    }

    /** The names of its query parameters. */
    List<String> queryParameters() {
      return node.path("parameters")
          .valueStream()
          .map(Description::resolved)
          .filter(parameter -> parameter.get("in").asString().equals("query"))
          .map(parameter -> parameter.get("name").asString())
          .toList();
    }

    /** The names of what its JSON body may hold. */
    List<String> properties() {
      return List.copyOf(body().get("properties").propertyNames());
    }

    /** A body in which one property has this JSON value and every other required one is a text. */
    String bodyWith(String property, String json) {
      StringBuilder body = new StringBuilder("{\"" + property + "\":" + json);
      for (JsonNode required : body().path("required")) {
        if (!required.asString().equals(property)) {
          body.append(",\"").append(required.asString()).append("\":\"x\"");
        }
      }
      return body.append('}').toString();
    }

    private JsonNode body() {
      return resolved(node.at("/requestBody/content").path("application/json").path("schema"));
    }

    boolean matches(String otherMethod, String otherPath) {
      String pattern = Pattern.quote("/api" + path).replaceAll("\\{[^}]+}", "\\\\E[^/?]+\\\\Q");
      return method.equalsIgnoreCase(otherMethod) && otherPath.matches(pattern);
    }
  }

  static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : ROOT.get("paths").properties()) {
      for (String method : METHODS) {
        if (path.getValue().has(method)) {
          operations.add(new Operation(method, path.getKey(), path.getValue().get(method)));
        }
      }
    }
    return operations;
  }

  /** Those that take a JSON body. */
  static List<Operation> operationsWithBodies() {
    return operations().stream()
        .filter(each -> each.node().at("/requestBody/content").has("application/json"))
        .toList();
  }

  static Optional<Operation> operation(String method, String address) {
    String path = address.split("[?]")[0];
    return operations().stream().filter(each -> each.matches(method, path)).findFirst();
  }

  /** The operations that were answered with success since {@link #forgetAnswered}. */
  static Set<String> answered() {
    return Set.copyOf(ANSWERED);
  }

  static void forgetAnswered() {
    ANSWERED.clear();
  }

  /** What an answer has that its description does not allow; empty when it is true to it. */
  static List<String> violations(String method, String address, Browser.Answer answer) {
    JsonNode responses =
        operation(method, address)
            .map(operation -> operation.node().get("responses"))
            .orElseGet(Description::problemOnly);
    if (answer.status() < 300) {
      operation(method, address).map(Operation::id).ifPresent(ANSWERED::add);
    }
    String status = Integer.toString(answer.status());
    JsonNode response = responses.has(status) ? responses.get(status) : responses.get("default");
    if (response == null) {
      return List.of("status " + status + " is not described");
    }
    JsonNode content = resolved(response).get("content");
    if (content == null) {
      return answer.bytes().length == 0 ? List.of() : List.of("a body is not described");
    }
    String type = answer.header("Content-Type").split(";")[0];
    JsonNode media = content.get(type);
    if (media == null) {
      return List.of("content type " + type + " is not described");
    }
    return type.endsWith("json") && media.get("schema").has("$ref")
        ? schema(media.get("schema")).validate(answer.json()).stream().map(Error::toString).toList()
        : List.of();
  }

  /** The words that a schema allows. */
  static List<String> words(String schema) {
    return ROOT.at("/components/schemas/" + schema + "/enum")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static Schema schema(JsonNode reference) {
    return COMPILED.computeIfAbsent(
        reference,
        ref -> {
          ObjectNode whole = JsonNodeFactory.instance.objectNode();
          whole.set("$ref", ref.get("$ref"));
          whole.set("components", ROOT.get("components"));
          return SCHEMAS.getSchema(whole);
        });
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? ROOT.at(node.get("$ref").asString().substring(1)) : node;
  }

  private static JsonNode problemOnly() {
    return JsonNodeFactory.instance
        .objectNode()
        .set("default", ROOT.at("/components/responses/Problem"));
  }

  private static JsonNode read() {
    try (InputStream yaml = Description.class.getResourceAsStream("/web/openapi.yaml")) {
      return YAMLMapper.builder().build().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
