package org.leadline.cli;

import com.google.errorprone.annotations.FormatMethod;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.leadline.casework.Preservation;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.ReportId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Where a command's answer goes: text lines, or JSON. In JSON, times are ISO 8601 instants in UTC,
 * durations ISO 8601 durations, report ids their written form, and names of choices lower case with
 * hyphens, spelled as the HTTP interface does.
 */
final class Output {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
          .addModule(
              new SimpleModule()
                  .addSerializer(ReportId.class, new Written<>(ReportId::written))
                  .addSerializer(Format.class, new Written<>(Format::code))
                  .addSerializer(
                      ClearingHousePriority.class, new Written<>(ClearingHousePriority::code))
                  .addSerializer(Preservation.Band.class, new Written<>(Preservation.Band::code)))
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

  /** Bytes as they are. */
  void bytes(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /** Makes sure that all lines are out. */
  void flush() {
    out.flush();
  }

  /** What has a written form of its own. */
  private static final class Written<T> extends ValueSerializer<T> {

    private final Function<T, String> form;

    Written(Function<T, String> form) {
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
      json.writeString(form.apply(value));
    }
  }
}
