package org.leadline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;
import org.leadline.index.Order;
import org.leadline.report.IdentifierKind;
import org.leadline.report.Role;
import org.leadline.search.spelling.Meant;

/** Somebody mistypes; what finds something is offered, and nothing that the caller cannot find. */
class DidYouMeanTest {

  private static final String HASH = "d41d8cd98f00b204e9800998ecf8427e";
  private static final String WALLET = "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2";

  @TempDir Path folder;
  private Searching reports;
  private final Caller north = Holding.of("north");

  @BeforeEach
  void open() {
    reports = Searching.in(folder);
    reports
        .take(
            Sample.number(1)
                .says("The enrollment form of the family was filed twice.")
                .holds(IdentifierKind.EMAIL, "zzsynth.one@gmail.com")
                .holds(IdentifierKind.PHONE, "+1 212 555 0123")
                .holds(IdentifierKind.IP, "192.0.2.17")
                .holds(IdentifierKind.HASH, HASH)
                .report(),
            "north")
        .take(
            Sample.number(2)
                .says("Another enrollment; families were told.")
                .from("Example Forum")
                .holds(IdentifierKind.CRYPTO_ADDRESS, WALLET)
                .holds(IdentifierKind.IMEI, "490154203237518")
                .holds(IdentifierKind.EMAIL, "zzsynth.victim@gmail.com", Role.CHILD_VICTIM)
                .report(),
            "north")
        .take(
            Sample.number(3)
                .says("The registration of the south.")
                .holds(IdentifierKind.EMAIL, "zzsynth.south@gmail.com")
                .report(),
            "south");
  }

  @AfterEach
  void close() {
    reports.close();
  }

  private List<Meant> meant(String query, Caller caller) {
    return reports.service().search(SearchRequest.of(query), caller).didYouMean();
  }

  private List<String> texts(String query) {
    return meant(query, north).stream().map(Meant::text).toList();
  }

  @Test
  void aWordOneLetterOffIsOfferedWithWhatItFinds() {
    assertThat(meant("enrollmnt form", north)).containsExactly(new Meant("enrollment form", 1));
    assertThat(meant("enrollmetn", north)).containsExactly(new Meant("enrollment", 2));
    assertThat(texts("anothre enrollmnt")).containsExactly("another enrollment");
    assertThat(texts("title:enrollmnt OR (nothing AND enrollmnt)"))
        .as("in the title there is no such word")
        .allMatch(text -> text.startsWith("title:enrollmnt "));
    assertThat(texts("esp:foram")).containsExactly("esp:forum");
  }

  @Test
  void aStemThatIsNoWordIsNotOffered() {
    assertThat(texts("famly")).containsExactly("family");
    assertThat(texts("famil")).doesNotContain("famili");
  }

  @Test
  void whatFindsSomethingIsLeftAlone() {
    assertThat(texts("enrollment")).isEmpty();
    assertThat(texts("families")).isEmpty();
    assertThat(texts("enrolm*")).isEmpty();
    assertThat(texts("")).isEmpty();
    assertThat(texts("zzsynth.one@gmail.com")).isEmpty();
  }

  @Test
  void aValueWithAFaultOfTypingIsOffered() {
    assertThat(texts("zzsynth.one@gmial.com")).containsExactly("zzsynth.one@gmail.com");
    assertThat(texts("email:zzsynth.noe@gmail.com")).containsExactly("email:zzsynth.one@gmail.com");
    assertThat(texts("+1 212 555 0132")).containsExactly("+12125550123");
    assertThat(texts("192.0.2.71")).containsExactly("192.0.2.17");
    assertThat(texts("l92.0.2.l7")).containsExactly("192.0.2.17");
    assertThat(texts("form " + HASH.substring(1))).containsExactly("form " + HASH);
    assertThat(texts(HASH.replace('d', '0').replaceFirst("0", "d").replaceFirst("0", "4")))
        .as("more than one letter off")
        .isEmpty();
  }

  @Test
  void aWrongCheckDigitIsOffered() {
    assertThat(texts(WALLET.replace("5Au4", "5Au5"))).containsExactly(WALLET);
    assertThat(texts("490154203237519")).contains("490154203237518");
  }

  @Test
  void anotherDigitOfANumberOrAddressIsAnotherHolders() {
    assertThat(texts("192.0.2.18")).isEmpty();
    assertThat(texts("+1 212 555 0124")).isEmpty();
  }

  @Test
  void nothingIsOfferedThatTheCallerCannotFind() {
    Caller viewer =
        new Caller("viewer", AccountRole.VIEWER, Visibility.ofUnits(List.of("north"), false), "");

    assertThat(texts("regsitration")).isEmpty();
    assertThat(texts("zzsynth.suoth@gmail.com")).isEmpty();
    assertThat(texts("zzsynth.vcitim@gmail.com")).containsExactly("zzsynth.victim@gmail.com");
    assertThat(meant("zzsynth.vcitim@gmail.com", viewer)).isEmpty();
    assertThat(meant("regsitration", Holding.of("south")))
        .containsExactly(new Meant("registration", 1));
  }

  @Test
  void filtersHoldForWhatIsOfferedToo() {
    SearchRequest request =
        new SearchRequest(
            "enrollmnt",
            Map.of("-esp", List.of("Example Forum")),
            Order.RELEVANCE,
            10,
            null,
            List.of(),
            20,
            false,
            false,
            false);

    assertThat(reports.service().search(request, north).didYouMean())
        .containsExactly(new Meant("enrollment", 1));
  }
}
