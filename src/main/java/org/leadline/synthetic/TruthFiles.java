package org.leadline.synthetic;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that tell who is who and what belongs together, written part by part. For one thread.
 */
final class TruthFiles implements Closeable {

  static final List<String> NAMES =
      List.of("persons", "clusters", "pairs", "apart", "alarms", "urgency");

  private final Map<String, OutputStream> files;

  private TruthFiles(Map<String, OutputStream> files) {
    this.files = files;
  }

  static TruthFiles in(Path truth) throws IOException {
    Map<String, OutputStream> files = new LinkedHashMap<>();
    for (String name : NAMES) {
      Path file = truth.resolve(name + ".jsonl");
      files.put(name, new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }
    return new TruthFiles(files);
  }

  /** The lines of a stretch of persons. */
  static final class Part {

    private final Map<String, ByteArrayOutputStream> lines = new LinkedHashMap<>();
    long persons;

    ByteArrayOutputStream lines(String name) {
      return lines.computeIfAbsent(name, each -> new ByteArrayOutputStream());
    }
  }

  void write(Part part) throws IOException {
    for (Map.Entry<String, OutputStream> file : files.entrySet()) {
      part.lines(file.getKey()).writeTo(file.getValue());
    }
  }

  @Override
  public void close() throws IOException {
    for (OutputStream file : files.values()) {
      file.close();
    }
  }
}
