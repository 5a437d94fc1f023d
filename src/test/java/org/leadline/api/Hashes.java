package org.leadline.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plain list with one made-up hash, and a report that names it. */
final class Hashes {

  static final String ONE = "0123456789abcdef0123456789abcdef";

  private Hashes() {}

  static byte[] bytes() {
    return (ONE + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static Path file(Path folder) {
    try {
      return Files.write(folder.resolve("hashes.txt"), bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String report() {
    return """
    {"reportId":200000001,"dateReceived":"2030-01-02T04:00:00Z",
     "dateMadeAvailable":"2030-01-03T00:00:00Z",
     "reportedInformation":{"reportingEsp":{"espName":"ExampleChat, Inc."},
      "uploadedFiles":{"uploadedFiles":[{"filename":"x.bin","verificationHash":"%s"}]}}}
    """
        .formatted(ONE);
  }
}
