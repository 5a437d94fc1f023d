package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leadline.index.Field;

/** Every example of the help page is read, and the wrong ones are told what the page says. */
class QueryLanguagePageTest {

  private static final Path PAGE = Path.of("src/site/markdown/query-language.md");
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (.+) \\|");

  private final QueryParser parser = Parsers.parser();

  /** One row of a table. */
  record Example(String query, String says) {}

  static List<Example> good() throws IOException {
    return rows(page().split("\n## When a query cannot be read\n")[0]);
  }

  static List<Example> wrong() throws IOException {
    return rows(page().split("\n## When a query cannot be read\n")[1]);
  }

  @ParameterizedTest
  @MethodSource("good")
  void whatThePageTellsToWriteIsRead(Example example) {
    assertThatCode(() -> parser.parse(example.query(), false)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatThePageCallsWrongIsToldSo(Example example) {
    InvalidQuery wrong =
        catchThrowableOfType(InvalidQuery.class, () -> parser.parse(example.query(), false));

    assertThat(wrong).hasMessage(example.says());
    assertThat(wrong.position()).isBetween(0, example.query().length());
    assertThat(wrong.position() + wrong.length()).isBetween(0, example.query().length());
  }

  @ParameterizedTest
  @MethodSource("recognisedRows")
  void whatThePageCallsAValueIsRecognised(Example example) {
    assertThat(parser.parse(example.query(), false).recognised()).isNotEmpty();
  }

  static List<String> fields() {
    return Holding.FIELDS.all().stream().map(Field::name).toList();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldHasAnExample(String field) throws IOException {
    assertThat(good())
        .as("an example of %s:", field)
        .anySatisfy(example -> assertThat(example.query()).contains(field + ":"));
  }

  static List<Example> recognisedRows() throws IOException {
    String page = page();
    String heading = "\n## Values, as you have them\n";
    int start = page.indexOf(heading) + heading.length();
    return rows(page.substring(start, page.indexOf("\n## ", start)));
  }

  private static String page() throws IOException {
    return Files.readString(PAGE);
  }

  private static List<Example> rows(String part) {
    List<Example> rows = new ArrayList<>();
    Matcher matcher = ROW.matcher(part);
    while (matcher.find()) {
      rows.add(new Example(matcher.group(1), matcher.group(2)));
    }
    return rows;
  }
}
