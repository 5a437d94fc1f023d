package org.leadline.cli;

import com.google.errorprone.annotations.FormatMethod;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where a command's answer goes: text lines, or JSON. Times are ISO 8601 instants in UTC. */
final class Output {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  private final PrintStream out;

  Output(OutputStream out) {
    this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
  }

  static Output standard() {
    return new Output(System.out);
  }

  /**
   * One line of text. Control characters of values from reports are shown escaped, so that none
   * reaches the terminal.
   */
  void line(String text) {
    out.println(Printable.of(text));
    out.flush();
  }

  @FormatMethod
  void line(String format, Object... arguments) {
    line(format.formatted(arguments));
  }

  /** One JSON document, indented. */
  void document(Object value) {
    out.println(PRETTY.writeValueAsString(value));
    out.flush();
  }

  /** One line of JSON lines. */
  void jsonLine(Object value) {
    out.println(JSON.writeValueAsString(value));
  }

  /** Makes sure that all lines are out. */
  void flush() {
    out.flush();
  }
}
