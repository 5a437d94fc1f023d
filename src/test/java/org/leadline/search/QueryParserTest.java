package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.leadline.identity.PictureHash;
import org.leadline.index.SearchQuery;
import org.leadline.index.SearchQuery.All;
import org.leadline.index.SearchQuery.And;
import org.leadline.index.SearchQuery.Boosted;
import org.leadline.index.SearchQuery.Exists;
import org.leadline.index.SearchQuery.Fuzzy;
import org.leadline.index.SearchQuery.Keys;
import org.leadline.index.SearchQuery.Keyword;
import org.leadline.index.SearchQuery.Network;
import org.leadline.index.SearchQuery.Not;
import org.leadline.index.SearchQuery.Or;
import org.leadline.index.SearchQuery.Phrase;
import org.leadline.index.SearchQuery.Range;
import org.leadline.index.SearchQuery.Text;
import org.leadline.index.SearchQuery.Wildcard;

class QueryParserTest {

  private final QueryParser parser = Parsers.parser();

  private SearchQuery read(String typed) {
    return parser.parse(typed, false).query();
  }

  private InvalidQuery wrong(String typed) {
    return catchThrowableOfType(InvalidQuery.class, () -> read(typed));
  }

  private static SearchQuery word(String word) {
    return new Text("", word);
  }

  @Test
  void everyWordMustBeThere() {
    assertThat(read("alpha beta")).isEqualTo(new And(List.of(word("alpha"), word("beta"))));
    assertThat(read("alpha AND beta")).isEqualTo(read("alpha beta"));
    assertThat(read("")).isEqualTo(new All());
    assertThat(read("*")).isEqualTo(new All());
  }

  @Test
  void operatorsAndBracketsGroup() {
    assertThat(read("alpha beta OR gamma"))
        .isEqualTo(new And(List.of(word("alpha"), new Or(List.of(word("beta"), word("gamma"))))));
    assertThat(read("(alpha beta) OR -gamma"))
        .isEqualTo(
            new Or(List.of(new And(List.of(word("alpha"), word("beta"))), new Not(word("gamma")))));
    assertThat(read("NOT alpha")).isEqualTo(new Not(word("alpha")));
    assertThat(read("+alpha OR beta"))
        .isEqualTo(new And(List.of(word("alpha"), new Or(List.of(word("beta"), new All())))));
  }

  @Test
  void phrasesWildcardsAndFuzzyWordsKeepTheirNumbers() {
    assertThat(read("\"alpha beta\"~3")).isEqualTo(new Phrase("", "alpha beta", 3));
    assertThat(read("alph*")).isEqualTo(new Wildcard("", "alph*"));
    assertThat(read("*pha")).isEqualTo(new Wildcard("", "*pha"));
    assertThat(read("alpha~1")).isEqualTo(new Fuzzy("", "alpha", 1));
    assertThat(read("alpha~")).isEqualTo(new Fuzzy("", "alpha", 2));
    assertThat(read("o'neil~1")).isEqualTo(new Fuzzy("", "o'neil", 1));
    assertThat(read("alpha^2.5")).isEqualTo(new Boosted(word("alpha"), 2.5f));
    assertThat(read("title:alpha")).isEqualTo(new Text("title", "alpha"));
  }

  @Test
  void aPastedValueIsSearchedInItsCanonicalFormOrAsWritten() {
    assertThat(read("Person@Example.com"))
        .isEqualTo(
            new Or(
                List.of(
                    new Keys(List.of("email:person@example.com")),
                    new Boosted(new Phrase("", "Person@Example.com", 0), 0))));
    assertThat(parser.parse("Person@Example.com", true).query())
        .isEqualTo(new Phrase("", "Person@Example.com", 0));
  }

  @Test
  void aNumberWithSpacesAndBracketsIsOneValue() {
    for (String written : List.of("+1 212 555 0101", "(212) 555-0101", "212-555-0101")) {
      ParsedQuery parsed = parser.parse(written + " alpha", false);
      assertThat(parsed.recognised()).hasSize(1);
      assertThat(parsed.recognised().getFirst().text()).isEqualTo(written);
      assertThat(parsed.query()).isInstanceOf(And.class);
    }
    assertThat(read("phone:(212) 555-0101")).isEqualTo(read("phone:+12125550101"));
    assertThat(read("phone:\"212 555 0101\"")).isEqualTo(read("phone:+12125550101"));
  }

  @Test
  void webAddressesDoNotMeanTheirWholeSite() {
    Or either = (Or) read("https://www.example.com/a");
    Keys keys = (Keys) either.clauses().getFirst();
    assertThat(keys.terms())
        .contains("url:https://www.example.com/a")
        .noneMatch(term -> term.startsWith("host~") || term.startsWith("site~"));
  }

  @Test
  void picturesAreSearchedWithThoseNearThem() {
    String hex = "f8f8f0cce0f4a84f0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22";
    PictureHash hash = PictureHash.of(hex).orElseThrow();
    assertThat(read("pdq:" + hex)).isEqualTo(new SearchQuery.Near(hash, 31));
    assertThat(read("pdq:" + hex.toUpperCase(Locale.ROOT) + "~"))
        .isEqualTo(new SearchQuery.Near(hash, 31));
    assertThat(read("pdq:" + hex + "~0")).isEqualTo(new SearchQuery.Near(hash, 0));
    assertThat(read("pdq:" + hex + "~12")).isEqualTo(new SearchQuery.Near(hash, 12));
    assertThat(read("pdq:\"" + hex + "\"~")).isEqualTo(new SearchQuery.Near(hash, 31));
    assertThat(read("pdq:\"" + hex + "\"~12")).isEqualTo(new SearchQuery.Near(hash, 12));
    assertThat(read("hash:" + hex)).isInstanceOf(Keys.class);
    assertThat(read("alpha NOT pdq:" + hex + "~9")).isInstanceOf(And.class);
    assertThat(wrong("pdq:" + hex + "~32").hint()).contains("~31");
    assertThat(wrong("pdq:" + hex + "~1.5").hint()).contains("~10");
    assertThat(wrong("pdq:f8f8").getMessage()).contains("64 hexadecimal digits");
  }

  @Test
  void networksAreReadBareAndInTheirField() {
    assertThat(read("ip:203.0.113.0/24")).isEqualTo(new Network("203.0.113.0/24"));
    assertThat(read("ip:203.0.113.*")).isEqualTo(new Network("203.0.113.0/24"));
    assertThat(read("ip:2001:db8::/64")).isEqualTo(new Network("2001:db8::/64"));
    assertThat(((Or) read("203.0.113.0/24")).clauses().getFirst())
        .isEqualTo(new Network("203.0.113.0/24"));
    assertThat(read("ip:203.0.113.7")).isEqualTo(new Keys(List.of("ip:203.0.113.7")));
    assertThat(read("ip:2001:db8::1")).isEqualTo(new Keys(List.of("ip:2001:db8::1")));
    assertThat(read("ip:(203.0.113.7 OR 203.0.113.8)"))
        .isEqualTo(
            new Or(
                List.of(new Keys(List.of("ip:203.0.113.7")), new Keys(List.of("ip:203.0.113.8")))));
  }

  @Test
  void keywordFieldsTakeWordsOrWholeCodes() {
    assertThat(read("esp:\"Example Chat\"")).isEqualTo(new Phrase("esp", "Example Chat", 0));
    assertThat(read("provider:Example")).isEqualTo(new Text("esp", "Example"));
    assertThat(read("type:*chat*")).isEqualTo(new Wildcard("type", "*chat*"));
    assertThat(read("priority:(1 OR E)"))
        .isEqualTo(new Or(List.of(new Keyword("priority", "1"), new Keyword("priority", "E"))));
    assertThat(read("-priority:E")).isEqualTo(new Not(new Keyword("priority", "E")));
    assertThat(read("has:ip")).isEqualTo(new Keyword("has", "ip"));
    assertThat(read("has:title")).isEqualTo(new Exists("title"));
    assertThat(read("email:*")).isEqualTo(new Exists("email"));
    assertThat(read("email:*@example.com")).isEqualTo(new Wildcard("email", "*@example.com"));
  }

  @Test
  void partialDatesStandForTheWhole() {
    assertThat(read("received:2030-02"))
        .isEqualTo(range("2030-02-01T00:00:00Z", "2030-03-01T00:00:00Z"));
    assertThat(read("received:[2030-01 TO 2030-03]"))
        .isEqualTo(range("2030-01-01T00:00:00Z", "2030-04-01T00:00:00Z"));
    assertThat(read("received:{2030-01 TO 2030-03}"))
        .isEqualTo(range("2030-02-01T00:00:00Z", "2030-03-01T00:00:00Z"));
    assertThat(read("received:2028-02-29"))
        .isEqualTo(range("2028-02-29T00:00:00Z", "2028-03-01T00:00:00Z"));
    assertThat(read("received:2030-03-05T10:15:30+02:00"))
        .isEqualTo(range("2030-03-05T08:15:30Z", "2030-03-05T08:15:31Z"));
    assertThat(read("received:[2030-01-15 TO *]"))
        .isEqualTo(new Range("received", "2030-01-15T00:00:00Z", null, true, false));
    assertThat(read("received:>=2030-03"))
        .isEqualTo(new Range("received", "2030-03-01T00:00:00Z", null, true, false));
    assertThat(read("received>2030-03"))
        .isEqualTo(new Range("received", "2030-04-01T00:00:00Z", null, true, false));
    assertThat(read("received:<2030"))
        .isEqualTo(new Range("received", null, "2030-01-01T00:00:00Z", true, false));
  }

  private static SearchQuery range(String from, String to) {
    return new Range("received", from, to, true, false);
  }

  @Test
  void numbersCompare() {
    assertThat(read("score:>=700")).isEqualTo(new Range("score", "700", null, true, true));
    assertThat(read("score:<700")).isEqualTo(new Range("score", null, "700", true, false));
    assertThat(read("score:[500 TO 700}")).isEqualTo(new Range("score", "500", "700", true, false));
    assertThat(read("score:600")).isEqualTo(new Range("score", "600", "600", true, true));
  }

  @Test
  void aWrongQueryNamesItsPlaceInWhatWasTyped() {
    InvalidQuery unclosed = wrong("alpha \"beta gamma");
    assertThat(unclosed.position()).isEqualTo(6);
    assertThat(unclosed.length()).isEqualTo(11);

    InvalidQuery unknown = wrong("person@example.com emial:x");
    assertThat(unknown.position()).isEqualTo(19);
    assertThat(unknown.length()).isEqualTo(5);
    assertThat(unknown.hint()).contains("did you mean email:");

    InvalidQuery date = wrong("192.0.2.7 (+1 212 555 0101) received:[2030-01 TO soon]");
    assertThat(date.position()).isEqualTo(49);
    assertThat(date.length()).isEqualTo(4);

    InvalidQuery backwards = wrong("alpha received:[2031 TO 2030]");
    assertThat(backwards.getMessage()).isEqualTo("the range ends before it begins");
    assertThat(backwards.hint()).contains("begin first");
    assertThat(backwards.position()).isEqualTo(16);
    assertThat(wrong("score:[800 TO 700]").getMessage()).isEqualTo(backwards.getMessage());
    assertThat(read("received:[2030 TO 2030]")).isInstanceOf(Range.class);
    InvalidQuery operator = wrong("person@example.com AND OR alpha");
    assertThat(operator.position()).isEqualTo(23);
    assertThat(operator.length()).isEqualTo(2);
  }

  @Test
  void noMessageHoldsWhatWasTyped() {
    for (String typed :
        List.of(
            "secretword:x",
            "\"secretword",
            "received:secretword",
            "has:secretword",
            "ip:secretword",
            "email:secretword",
            "score:secretword",
            "secretword AND",
            "priority:secretword")) {
      InvalidQuery wrong = wrong(typed);
      assertThat(wrong.getMessage() + wrong.hint()).doesNotContain("secretword");
    }
  }

  @Test
  void pastedProseWithPunctuationIsRead() {
    assertThat(read("alpha, beta - gamma; delta!")).isInstanceOf(And.class);
    assertThat(
            parser.parse("mail <person@example.com>, or call (212) 555-0101.", false).recognised())
        .extracting(Slot::text)
        .containsExactly("person@example.com", "(212) 555-0101");
  }
}
