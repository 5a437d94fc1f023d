package org.leadline.index.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.leadline.access.Visibility;
import org.leadline.identity.LikeName;
import org.leadline.identity.Likeness;
import org.leadline.index.LikeKey;
import org.leadline.index.LikeKeys;
import org.leadline.report.KeyKind;

/**
 * Which display names and user names of the term dictionary are like one, for one caller. Likeness
 * has no order that a dictionary could follow, so that each name is compared.
 */
final class LikeReader {

  /** How many terms are compared between two looks at the clock. */
  private static final int ROUND = 1024;

  /** Longer names are no names that somebody would look for by likeness. */
  private static final int LONGEST = 200;

  private static final Comparator<LikeKey> NEAREST =
      Comparator.comparing(LikeKey::likeness)
          .thenComparing(Comparator.comparingLong(LikeKey::reports).reversed())
          .thenComparing(LikeKey::term);

  private final View view;
  private final Visibility visibility;
  private final Deadline deadline;

  LikeReader(View view, Visibility visibility, Deadline deadline) {
    this.view = view;
    this.visibility = visibility;
    this.deadline = deadline;
  }

  LikeKeys like(String name) throws IOException {
    Optional<LikeName> asked = LikeName.of(name);
    return asked.isEmpty() ? new LikeKeys(List.of(), false) : new Reading(asked.get()).all();
  }

  /** The comparison of one name with all others. */
  private final class Reading {

    private final LikeName asked;
    private final Map<String, LikeKey> like = new TreeMap<>();
    private boolean late;
    private int compared;

    Reading(LikeName asked) {
      this.asked = asked;
    }

    LikeKeys all() throws IOException {
      for (Segment segment : view.segments()) {
        DocSet visible = segment.visible(visibility);
        for (String field : Postings.twins(Names.KEY, visibility)) {
          for (KeyKind kind : List.of(KeyKind.NAME, KeyKind.USER)) {
            read(Postings.terms(segment.reader(), field), kind, visible);
          }
        }
      }
      return new LikeKeys(
          like.values().stream().filter(key -> key.reports() > 0).sorted(NEAREST).toList(), late);
    }

    private void read(TermsEnum terms, KeyKind kind, DocSet visible) throws IOException {
      BytesRef prefix = new BytesRef(kind.prefix() + ":");
      if (visible.size() == 0 || terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        return;
      }
      BytesRef term = terms.term();
      while (!late && term != null && StringHelper.startsWith(term, prefix)) {
        if (term.length <= LONGEST) {
          compare(terms, term.utf8ToString(), kind, visible);
        }
        late = ++compared % ROUND == 0 && deadline.shouldExit();
        term = terms.next();
      }
    }

    private void compare(TermsEnum terms, String term, KeyKind kind, DocSet visible)
        throws IOException {
      Optional<Likeness> found = asked.to(nameOf(term, kind));
      if (found.isPresent()) {
        LikeKey here = new LikeKey(term, found.get(), Postings.count(terms, visible));
        like.merge(term, here, LikeKey::and);
      }
    }
  }

  /** A user name stands behind its service. */
  private static String nameOf(String term, KeyKind kind) {
    int colon = kind.prefix().length();
    return term.substring(1 + (kind == KeyKind.USER ? term.indexOf(':', colon + 1) : colon));
  }
}
