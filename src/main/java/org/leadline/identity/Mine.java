package org.leadline.identity;

import java.util.ArrayList;
import java.util.List;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;

/** Finds values in texts. */
final class Mine {

  private final CanonicalForms forms;
  private final CueVocabulary vocabulary;
  private final WholeValue whole;

  Mine(IdentitySettings settings, CanonicalForms forms) {
    this.forms = forms;
    this.vocabulary = CueVocabulary.of(settings);
    this.whole = new WholeValue(forms);
  }

  /** The values that a passage mentions. */
  List<Mention> passage(String text, Surroundings surroundings) {
    return new TextScan(text, forms, surroundings, vocabulary).run();
  }

  /** The values that a pasted text holds. */
  List<RecognisedValue> pasted(String text) {
    List<RecognisedValue> readings = whole.read(text);
    return readings.isEmpty() ? scanned(text) : readings;
  }

  private List<RecognisedValue> scanned(String text) {
    List<RecognisedValue> values = new ArrayList<>();
    for (Mention mention : passage(text, Surroundings.PASTED)) {
      values.add(value(text, mention));
    }
    return List.copyOf(values);
  }

  private static RecognisedValue value(String text, Mention mention) {
    String written = text.substring(mention.from(), mention.to());
    List<MatchKey> keys = mention.keys();
    String network =
        keys.isEmpty() && mention.kind() == IdentifierKind.IP
            ? IpForm.network(Refanged.value(written)).orElse(null)
            : null;
    return new RecognisedValue(
        mention.kind(), written, keys, network, mention.from(), mention.to());
  }
}
