package org.leadline.link;

import java.util.ArrayList;
import java.util.List;
import org.leadline.report.KeyKind;

/** Values of a report that look like those of others: worth a look, never a link. */
final class Suggesting {

  private Suggesting() {}

  static List<LinkSuggestion> of(Asked asked, Exceptions exceptions) {
    List<LinkSuggestion> suggestions = new ArrayList<>();
    for (OwnKey key : asked.keys().suggesting().values()) {
      List<String> term = List.of(key.term());
      long unlinked =
          key.documentFrequency() < 2 ? 0 : asked.holding(term) + exceptions.correction(term);
      LinkSuggestion hint =
          new LinkSuggestion(
              key.term(),
              key.best().path(),
              key.documentFrequency(),
              unlinked,
              0,
              List.of(),
              why(key.kind()));
      if (unlinked > 0 && suggestions.stream().noneMatch(hint::repeats)) {
        suggestions.add(hint);
      }
    }
    return suggestions;
  }

  private static String why(KeyKind kind) {
    if (kind == KeyKind.EMAIL_VARIANT) {
      return "an e-mail address that differs in what may be a tag; its provider does not say that"
          + " both reach one mailbox";
    }
    return kind == KeyKind.NAME
        ? "the same name, which many persons may have"
        : "a user name that looks the same or differs in separators, digits at its end or digits"
            + " for letters, under any service";
  }
}
