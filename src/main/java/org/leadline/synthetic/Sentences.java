package org.leadline.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of a resource by section: a line {@code [section]}, then its lines. Safe for many threads.
 */
record Sentences(Map<String, List<String>> sections) {

  static Sentences of(String resource) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : text(resource).lines().toList()) {
      if (line.startsWith("[")) {
        current = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), current);
      } else if (!line.isBlank()) {
        current.add(line.strip());
      }
    }
    sections.replaceAll((section, lines) -> List.copyOf(lines));
    return new Sentences(sections);
  }

  String pick(String section, Dice dice) {
    return dice.pick(sections.getOrDefault(section, List.of("")));
  }

  static String text(String resource) {
    try (InputStream bytes = Sentences.class.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
