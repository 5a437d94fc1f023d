package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leadline.access.Caller;
import org.leadline.report.IdentifierKind;

/**
 * An officer searches a value that two standards read differently. It is kept as it was written,
 * and whoever pastes the same text, bare or behind its field, finds the reports that hold it.
 */
class KeptAsWrittenTest {

  @TempDir Path folder;

  private Searching reports;
  private final Caller north = Holding.of("north");

  @BeforeEach
  void open() {
    reports = Searching.in(folder);
    take(Sample.number(1).holds(IdentifierKind.IP, "0x7f.1").says("First form."));
    take(Sample.number(2).holds(IdentifierKind.IP, "192.0.2.010").says("Second form."));
    take(
        Sample.number(3)
            .holds(IdentifierKind.EMAIL, "\"one two\"@example.org")
            .says("Third form."));
    take(
        Sample.number(4)
            .holds(IdentifierKind.URL, "http:example.com/desk")
            .says("Fourth form, of one two and of example.org."));
  }

  @AfterEach
  void close() {
    reports.close();
  }

  private void take(Sample sample) {
    reports.take(sample.report(), "north");
  }

  private List<Long> found(String query) {
    return reports.found(SearchRequest.of(query), north);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ip:0x7f.1", "ip:0X7F.1", "0x7f.1", "ip:\"0x7f.1\"", "form ip:0x7f.1"})
  void aShortAddressIsFoundAsItWasWritten(String query) {
    assertThat(found(query)).containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ip:192.0.2.010", "192.0.2.010", "ip:(192.0.2.010 OR 203.0.113.1)"})
  void leadingZerosStayWhatTheyAre(String query) {
    assertThat(found(query)).containsExactly(2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"one two\"@example.org",
        "email:\"one two\"@example.org",
        "email:\"One Two\"@example.org",
        "form \"one two\"@example.org",
        "(\"one two\"@example.org OR email:none@example.org)",
        "\"one two\"@example.org, form",
        "+\"one two\"@example.org"
      })
  void quotationMarksOfAMailboxAreItsOwn(String query) {
    assertThat(found(query)).containsExactly(3L);
  }

  @Test
  void aPhraseBeforeAnAtSignThatIsNoMailboxStaysAPhrase() {
    assertThat(found("\"one two\"")).containsExactly(3L, 4L);
    assertThat(found("\"one two\" form")).containsExactly(3L, 4L);
    assertThat(found("\"one two\"@")).containsExactly(3L, 4L);
    assertThat(found("-\"one two\"@example.org form")).containsExactly(1L, 2L, 4L);
  }

  @Test
  void anAddressWithoutSlashesIsFoundInItsField() {
    assertThat(found("url:http:example.com/desk")).containsExactly(4L);
    assertThat(found("http:example.com/desk")).containsExactly(4L);
  }

  @Test
  void whatIsNoAddressToAnybodyIsRefusedWithAHint() {
    assertThatThrownBy(() -> found("ip:desk"))
        .isInstanceOf(InvalidQuery.class)
        .hasMessageContaining("not an IP address");
    assertThatThrownBy(() -> found("email:desk")).isInstanceOf(InvalidQuery.class);
  }
}
