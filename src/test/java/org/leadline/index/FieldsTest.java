package org.leadline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.config.ConfigFolder;
import org.leadline.config.InvalidConfiguration;
import org.leadline.report.KeyKind;

/** The list of fields as shipped, and what is said of a wrong one. */
class FieldsTest {

  private static final String TEXT =
      """
      {"name": "text", "kind": "text", "source": "all-text", "analyser": "english"}\
      """;

  @TempDir Path folder;

  @Test
  void theShippedListIsValidAndNamesEveryFieldOnce() {
    Fields fields = shipped();
    assertThat(fields.find("")).map(Field::name).contains("text");
    assertThat(fields.find("Provider")).map(Field::name).contains("esp");
    assertThat(fields.find("nothing")).isEmpty();
    assertThat(fields.facets()).extracting(Field::name).contains("type", "priority", "unit");
    assertThat(fields.all()).allMatch(field -> !field.about().isBlank());
  }

  @Test
  void fieldsOfFreeWordingAreFoundByWordsAndFieldsOfCodesAreNot() {
    assertThat(shipped().all().stream().filter(Field::words).map(Field::name))
        .containsExactly(
            "type", "category", "esp", "state", "city", "operator", "platform", "isp", "agency");
  }

  @Test
  void everyKindOfMatchKeyCanBeSearched() {
    Set<KeyKind> searched = new HashSet<>();
    shipped().all().forEach(field -> searched.addAll(field.keys()));
    assertThat(searched).containsExactlyInAnyOrderElementsOf(Arrays.asList(KeyKind.values()));
    assertThat(shipped().find("key").orElseThrow().keys())
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(KeyKind.values()));
  }

  @Test
  void theFingerprintFollowsWhatAnIndexHoldsAndNothingElse() throws IOException {
    String base = read(TEXT).fingerprint();
    String analyser = TEXT.replace("english", "plain");
    String alias = TEXT.replace("\"kind\"", "\"aliases\": [\"body\"], \"kind\"");
    assertThat(read(analyser).fingerprint()).isNotEqualTo(base);
    assertThat(read(alias).fingerprint()).isEqualTo(base);
    String keyword = TEXT + ",{\"name\": \"a\", \"kind\": \"keyword\", \"source\": \"title\"}";
    String words = keyword.replace("\"title\"", "\"title\", \"words\": true");
    assertThat(read(words).fingerprint()).isNotEqualTo(read(keyword).fingerprint());
    assertThat(new Fields(read(TEXT).all(), read(TEXT).settings(), "2").fingerprint())
        .isNotEqualTo(base);
  }

  @Test
  void tellsEveryMistakeWithItsPlace() {
    List<String> wrong =
        List.of(
            "{\"name\": \"Text\", \"kind\": \"text\", \"source\": \"all-text\"}",
            "{\"name\": \"a\", \"kind\": \"words\", \"source\": \"title\"}",
            "{\"name\": \"a\", \"kind\": \"keyword\", \"source\": \"nowhere\"}",
            "{\"name\": \"a\", \"kind\": \"date\", \"source\": \"received\", \"facet\": true}",
            "{\"name\": \"a\", \"kind\": \"keyword\", \"source\": \"units\", \"words\": true}",
            "{\"name\": \"a\", \"kind\": \"date\", \"source\": \"received\", \"words\": true}",
            "{\"name\": \"a\", \"kind\": \"identifier\", \"keys\": [\"none\"]}",
            "{\"name\": \"a\", \"kind\": \"identifier\"}",
            "{\"name\": \"text\", \"kind\": \"keyword\", \"source\": \"title\"}",
            "{\"name\": \"a\", \"kind\": \"keyword\", \"source\": \"title\", \"colour\": 1}");
    for (String entry : wrong) {
      assertThatThrownBy(() -> read(TEXT + "," + entry))
          .as(entry)
          .isInstanceOf(InvalidConfiguration.class)
          .hasMessageContaining("fields.json: fields");
    }
  }

  private static Fields shipped() {
    ConfigFolder config = ConfigFolder.builtIn();
    Fields fields = Fields.from(config, "1");
    config.check();
    return fields;
  }

  private Fields read(String entries) throws IOException {
    Files.writeString(folder.resolve("fields.json"), "{\"fields\": [" + entries + "]}");
    ConfigFolder config = ConfigFolder.at(folder);
    Fields fields = Fields.from(config, "1");
    config.check();
    return fields;
  }
}
