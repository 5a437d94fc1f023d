package org.leadline.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.PictureHash;
import org.leadline.report.KeyKind;

/** The PDQ hashes among the match keys of a segment, read from its dictionary. */
final class PictureTerms {

  private static final BytesRef PREFIX = BytesOutput.utf8(KeyKind.PDQ.prefix() + ":");

  private PictureTerms() {}

  static String term(PictureHash hash) {
    return KeyKind.PDQ.prefix() + ":" + hash.hex();
  }

  /** Every hash that says something, child victims' included, whatever became of its reports. */
  static PictureRows read(LeafReader reader) throws IOException {
    PictureRows rows = PictureRows.NONE;
    for (String field : List.of(Names.KEY, Names.victim(Names.KEY))) {
      PictureRows.Builder found = new PictureRows.Builder();
      each(reader, field, found::add);
      rows = rows.and(found.build());
    }
    return rows;
  }

  /** Takes one hash. */
  @FunctionalInterface
  interface Each {
    void hash(PictureHash hash);
  }

  /** Hands out the hashes of a field in ascending order. */
  static void each(LeafReader reader, String field, Each each) throws IOException {
    TermsEnum terms = Postings.terms(reader, field);
    if (terms.seekCeil(PREFIX) == TermsEnum.SeekStatus.END) {
      return;
    }
    BytesRef term = terms.term();
    while (term != null && StringHelper.startsWith(term, PREFIX)) {
      PictureHash hash = hash(term);
      if (hash != null && hash.tells()) {
        each.hash(hash);
      }
      term = terms.next();
    }
  }

  private static @Nullable PictureHash hash(BytesRef term) {
    return term.length == PREFIX.length + PictureHash.DIGITS
        ? PictureHash.read(term.bytes, term.offset + PREFIX.length)
        : null;
  }
}
