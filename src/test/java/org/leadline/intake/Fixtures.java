package org.leadline.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.leadline.config.ConfigFolder;
import org.leadline.identity.IdentitySettings;

/** The documents of the tests and the shortest ways to read them. */
final class Fixtures {

  static final IdentitySettings IDENTITY = IdentitySettings.from(ConfigFolder.builtIn());

  static final Intake INTAKE = new Intake(IntakeSettings.builtIn(), IDENTITY);

  private Fixtures() {}

  /** A file of the test resources of this package. */
  static byte[] bytes(String name) {
    try (InputStream stream = Fixtures.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** Everything that one stream gives. */
  static List<ReadResult> read(String name, byte[] bytes) {
    List<ReadResult> results = new ArrayList<>();
    INTAKE.readStream(name, new ByteArrayInputStream(bytes), IntakeOptions.NONE, results::add);
    return results;
  }

  static List<ReadResult> read(String text) {
    return read("body", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The one document of a text. */
  static Document document(String text) {
    return accepted(read(text)).getFirst();
  }

  /** The one rejection of a text. */
  static Rejection rejection(byte[] bytes) {
    List<Rejection> rejections = rejected(read("body", bytes));
    if (rejections.size() != 1) {
      throw new AssertionError("expected one rejection, not " + rejections.size());
    }
    return rejections.getFirst();
  }

  static List<Document> accepted(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Accepted.class::isInstance)
        .map(result -> ((ReadResult.Accepted) result).document())
        .toList();
  }

  static List<Rejection> rejected(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Rejected.class::isInstance)
        .map(result -> ((ReadResult.Rejected) result).rejection())
        .toList();
  }

  static List<PassedOver> passed(List<ReadResult> results) {
    return results.stream()
        .filter(ReadResult.Passed.class::isInstance)
        .map(result -> ((ReadResult.Passed) result).passedOver())
        .toList();
  }
}
