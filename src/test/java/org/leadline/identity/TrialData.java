package org.leadline.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public data that lies beside the project (not part of it), read row by row. */
record TrialData(Path folder) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The folder that the trials were told of. */
  static TrialData given() {
    return new TrialData(Path.of(System.getProperty("leadline.trial.data", "../shared/data")));
  }

  boolean isThere() {
    return Files.isDirectory(folder.resolve("normalise"));
  }

  /** The rows of a file of JSON lines. */
  List<JsonNode> rows(String file) {
    return lines(file).stream().map(JSON::readTree).toList();
  }

  /** The lines of a packed text. */
  List<String> lines(String file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))),
                StandardCharsets.UTF_8))) {
      List<String> all = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        all.add(line);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text of a row; empty when it has none. */
  static String text(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isString() ? value.asString() : "";
  }
}
