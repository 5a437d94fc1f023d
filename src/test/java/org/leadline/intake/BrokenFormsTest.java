package org.leadline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadline.identity.Recogniser;

/** Texts that claim the form of a provider and are broken, endless or of another stay texts. */
class BrokenFormsTest {

  private static final Recogniser RECOGNISER = new Recogniser(Fixtures.IDENTITY);
  private static final String INCIDENT = "/reportedInformation/additionalInformations/0/value";

  private static final String PERSON =
      "/reportedInformation/reportedPeople/reportedPersons/0/additionalInformations/0/value";

  @ParameterizedTest
  @CsvSource({
    "whatsapp-broken, form-broken " + INCIDENT,
    "meetme-broken, form-broken " + PERSON,
  })
  void aTextThatClaimsAFormAndIsBrokenStaysTextAndIsNoted(String name, String note) {
    Document document = ProviderFormsTest.document(name);
    assertThat(ProviderFormsTest.notes(document)).containsExactly(note);
    assertThat(document.content().occurrences())
        .noneMatch(value -> value.place().path().contains("#"));
    assertThat(document.content().passages()).hasSize(1);
    assertThat(RECOGNISER.recognise(document.content()).passages())
        .isEqualTo(document.content().passages());
  }

  @Test
  void aTimeThatIsNoneIsKeptAndNoted() {
    assertThat(ProviderFormsTest.notes(ProviderFormsTest.document("meta")))
        .containsExactly(
            "not-readable /reportedInformation/uploadedFiles/uploadedFiles/1"
                + "/additionalInformations/0/value#/Uploaded");
    assertThat(ProviderFormsTest.notes(ProviderFormsTest.document("dropbox")))
        .containsExactly(
            "not-readable /reportedInformation/uploadedFiles/uploadedFiles/1/espMetadata"
                + "/metadatas/0/value");
  }

  @Test
  void theFormOfAProviderIsNotLookedForInTheReportsOfAnother() {
    String other = Fixtures.text("quirks/whatsapp.json").replace("WhatsApp Inc.", "ExampleChat");
    assertThat(Fixtures.document(other).content().parties()).isEmpty();
  }

  @Test
  void aTextOfEndlessFieldsCostsTimeInProportionToItsLengthAndStaysText() {
    String endless = "Sender Cashtag: $synthpayer1; Bank Reference: R1;; . ".repeat(60_000);
    String document =
        Fixtures.text("quirks/cashapp.json").replace("Payment one. ", "Payment one. " + endless);
    Document read = Fixtures.document(document);
    assertThat(ProviderFormsTest.notes(read)).containsExactly("form-broken " + PERSON);
    assertThat(read.content().passages().getFirst().text()).contains(endless);
    assertThat(read.content().occurrences()).noneMatch(value -> value.place().path().contains("#"));
  }

  @Test
  void picturesWithinATextWithinATextAreRefused() {
    String hidden = "data:image\\\\/png;base64," + "iVBORw0KGgo".repeat(20);
    String document = Fixtures.text("quirks/whatsapp.json").replace("2.30.1", hidden);
    assertThat(Fixtures.rejected(Fixtures.read(document)))
        .extracting(rejection -> rejection.reason().code())
        .containsExactly("embedded-media");
  }
}
