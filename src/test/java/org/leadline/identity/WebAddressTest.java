package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadline.identity.Given.term;
import static org.leadline.identity.Given.terms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.report.IdentifierKind;

/** One page, one address: as browsers and the URL standard spell it. */
class WebAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "http://example.com/a/./b/../c;http://example.com/a/c",
        "http://example.com/a/%2E%2e/c;http://example.com/c",
        "http://example.com/../../c;http://example.com/c",
        "http://example.com/a/..;http://example.com/",
        "http://example.com/büro?ä=ö#ü;http://example.com/b%C3%BCro?%C3%A4=%C3%B6#%C3%BC",
        "http://example.com/a b;http://example.com/a%20b",
        "http://example.com/?q='x'&y=\"z\";http://example.com/?q=%27x%27&y=%22z%22",
        "http://@example.com/;http://example.com/",
        "http://clerk:@example.com/;http://clerk@example.com/",
        "http://clerk:p|d@example.com/;http://clerk:p%7Cd@example.com/",
        "http://example.com:0000443/;http://example.com:443/",
        "https://example.com:0443/;https://example.com/",
        "http:\\\\example.com\\a;http://example.com/a",
        "example.com:\\a;example.com/a",
        "http://b%C3%BCcher.example/;http://xn--bcher-kva.example/",
        "http://EXAMPLE.com;http://example.com/",
      })
  void spellingsMeetInOneAddress(String written, String expected) {
    assertThat(term(IdentifierKind.URL, written)).isEqualTo("url:" + expected);
  }

  @Test
  void anAddressThatALineEndBrokeIsWhole() {
    assertThat(term(IdentifierKind.URL, "http://example.com/a/long\r\n\tname"))
        .isEqualTo("url:http://example.com/a/longname");
  }

  @Test
  void twoAddressesBelowEachOtherAreNotOne() {
    assertThat(term(IdentifierKind.URL, "http://example.com/a\nhttp://example.org/b"))
        .doesNotContain("example.com/ahttp");
  }

  @ParameterizedTest
  @CsvSource({
    "http://192.0.2.010/",
    "http://0x7f.1/",
    "http://256/",
    "http://192.0.2.256/",
    "http://example.0x/",
    "http:example.com/",
    "http:/example.com/",
  })
  void whatTwoStandardsReadDifferentlyStaysAsWritten(String written) {
    assertThat(terms(IdentifierKind.URL, written)).containsExactly("raw:url:" + written);
  }

  @Test
  void anAccountInAnAddressIsReadThroughItsEscapes() {
    assertThat(terms(IdentifierKind.URL, "https://t.me/sample%5Fuser"))
        .contains("user:telegram:sample_user");
  }

  @Test
  void aWebAddressInAFieldForDomainsIsAWebAddress() {
    assertThat(terms(IdentifierKind.DOMAIN, "www.instagram.com/sample_user"))
        .contains("user:instagram:sample_user", "host~:www.instagram.com");
  }
}
