package org.leadline.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.leadline.report.IdentifierKind;
import org.leadline.report.MatchKey;

/** Finds values in texts. */
final class Mine {

  private final CanonicalForms forms;
  private final Set<String> serviceWords;
  private final WholeValue whole;

  Mine(IdentitySettings settings, CanonicalForms forms) {
    this.forms = forms;
    this.serviceWords = serviceWords(settings);
    this.whole = new WholeValue(forms);
  }

  /** The values that a passage mentions. */
  List<Mention> passage(String text, Surroundings surroundings) {
    return new TextScan(text, forms, surroundings, serviceWords).run();
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

  /** One-word names of services: in prose they announce a user name there. */
  private static Set<String> serviceWords(IdentitySettings settings) {
    Set<String> words = new LinkedHashSet<>();
    for (IdentitySettings.Service service : settings.services()) {
      words.add(service.family());
      service.names().stream()
          .map(name -> name.toLowerCase(java.util.Locale.ROOT))
          .filter(name -> name.matches("[a-z]{2,20}"))
          .forEach(words::add);
    }
    return Collections.unmodifiableSet(words);
  }
}
