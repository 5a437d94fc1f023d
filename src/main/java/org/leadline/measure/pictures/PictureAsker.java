package org.leadline.measure.pictures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.leadline.identity.PictureHash;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server for near pictures over one kept connection. */
final class PictureAsker implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String token;

  PictureAsker(URI address, String token) {
    this.address = address;
    this.token = token;
  }

  /** The distances of all that are near. */
  List<Integer> near(PictureHash hash) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/near"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.createObjectNode().put("hash", hash.hex()).put("limit", 100).toString()))
            .build();
    List<Integer> distances = new ArrayList<>();
    JSON.readTree(send(request))
        .path("pictures")
        .forEach(picture -> distances.add(picture.path("distance").asInt()));
    return distances;
  }

  private byte[] send(HttpRequest request) throws IOException {
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != OK) {
        throw new IOException("the server answered with " + answer.statusCode());
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
