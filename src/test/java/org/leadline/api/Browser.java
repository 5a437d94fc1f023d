package org.leadline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody in front of the server: keeps the cookie and sends the CSRF token as the page does, and
 * compares each answer with {@code openapi.yaml}.
 */
final class Browser implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final Map<String, String> headers = new LinkedHashMap<>();

  /** An answer: its status, its headers, its bytes, and the same as JSON. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Answer(int status, HttpHeaders headers, byte[] bytes) {

    JsonNode json() {
      return Json.MAPPER.readTree(bytes);
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The code of the problem document's type. */
    String problem() {
      return json().get("type").asString().replace("urn:leadline:problem:", "");
    }
  }

  Browser(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  Browser loggedIn(String account, String password) {
    Answer answer = logIn(account, password);
    if (answer.status() != 200) {
      throw new AssertionError("log-in answered " + answer.status());
    }
    return this;
  }

  /** Ends the kept connections: a server that stops waits a second for those. */
  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }

  Answer logIn(String account, String password) {
    Answer answer = post("/api/session", Map.of("account", account, "password", password));
    if (answer.status() == 200) {
      with("Cookie", answer.header("Set-Cookie").split(";")[0]);
      with("X-CSRF-Token", answer.json().get("csrfToken").asString());
    }
    return answer;
  }

  /** Sends a header with everything from here on; null leaves it out again. */
  Browser with(String header, @Nullable String value) {
    if (value == null) {
      headers.remove(header);
    } else {
      headers.put(header, value);
    }
    return this;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  Answer get(String path) {
    return send("GET", path, HttpRequest.BodyPublishers.noBody(), null);
  }

  Answer delete(String path) {
    return send("DELETE", path, HttpRequest.BodyPublishers.noBody(), null);
  }

  Answer post(String path, Object body) {
    return json("POST", path, body);
  }

  Answer put(String path, Object body) {
    return json("PUT", path, body);
  }

  Answer json(String method, String path, Object body) {
    byte[] bytes =
        body instanceof String text
            ? text.getBytes(StandardCharsets.UTF_8)
            : Json.MAPPER.writeValueAsBytes(body);
    return send(method, path, HttpRequest.BodyPublishers.ofByteArray(bytes), "application/json");
  }

  Answer upload(String path, byte[] bytes) {
    return upload("POST", path, bytes);
  }

  Answer upload(String method, String path, byte[] bytes) {
    return send(
        method, path, HttpRequest.BodyPublishers.ofByteArray(bytes), "application/octet-stream");
  }

  /**
   * The server may end a kept connection at any moment, after a body that it did not read to its
   * end for one; a request that meets that end is sent once more over a connection of its own, as
   * RFC 9112, section 9.3.1, foresees.
   */
  private HttpResponse<byte[]> exchange(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException stale) {
      try (HttpClient fresh = HttpClient.newHttpClient()) {
        return fresh.send(request, HttpResponse.BodyHandlers.ofByteArray());
      }
    }
  }

  Answer send(
      String method, String path, HttpRequest.BodyPublisher body, @Nullable String contentType) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
    headers.forEach(request::header);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    try {
      HttpResponse<byte[]> response = exchange(request.build());
      Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
      if (path.startsWith("/api/") && !method.equals("HEAD")) {
        List<String> violations = Description.violations(method, path, answer);
        assertThat(violations).as("%s %s against openapi.yaml", method, path).isEmpty();
      }
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("the server did not answer", e);
    }
  }
}
