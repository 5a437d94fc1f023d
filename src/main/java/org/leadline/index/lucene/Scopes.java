package org.leadline.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.leadline.access.Visibility;
import org.leadline.report.KeyKind;

/**
 * Under which services values of a kind are numbered, as far as the dictionary knows: {@code
 * user:examplechat:}. There are few services and many values, so that the dictionary is gone
 * through by leaps from service to service. For one question, one thread.
 */
final class Scopes {

  /** The character after the colon, so that a leap lands behind all values of a service. */
  private static final char BEHIND = ':' + 1;

  private final View view;
  private final List<String> twins;
  private final Map<KeyKind, SortedSet<String>> known = new EnumMap<>(KeyKind.class);

  Scopes(View view, Visibility visibility) {
    this.view = view;
    this.twins = Postings.twins(Names.KEY, visibility);
  }

  /** The beginnings of terms of a kind, up to and with the colon after the service, sorted. */
  SortedSet<String> of(KeyKind kind) {
    return known.computeIfAbsent(kind, this::read);
  }

  private SortedSet<String> read(KeyKind kind) {
    SortedSet<String> scopes = new TreeSet<>();
    try {
      for (Segment segment : view.segments()) {
        for (String field : twins) {
          leap(Postings.terms(segment.reader(), field), kind.prefix() + ":", scopes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scopes;
  }

  private static void leap(TermsEnum terms, String prefix, SortedSet<String> scopes)
      throws IOException {
    String from = prefix;
    while (terms.seekCeil(new BytesRef(from)) != TermsEnum.SeekStatus.END) {
      String term = terms.term().utf8ToString();
      int colon = term.startsWith(prefix) ? term.indexOf(':', prefix.length()) : -1;
      if (colon < 0) {
        if (!term.startsWith(prefix)) {
          return;
        }
        // A value without a service: go on with the term after it.
        from = term + '\0';
      } else {
        scopes.add(term.substring(0, colon + 1));
        from = term.substring(0, colon) + BEHIND;
      }
    }
  }
}
