package org.leadline.index;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.PictureHash;
import org.leadline.report.ReportId;

/**
 * What is searched for, independent of any engine. Field names are those of {@code fields.json}; an
 * empty field name means the default text fields.
 *
 * <p>Queries are report content as far as logs go: no {@code toString} of a query may be logged.
 */
public sealed interface SearchQuery {

  /** The questions of which this one is made; none when it is made of no other. */
  default List<SearchQuery> inner() {
    return switch (this) {
      case And and -> and.clauses();
      case Or or -> or.clauses();
      case Not not -> List.of(not.clause());
      case Boosted boosted -> List.of(boosted.clause());
      case All all -> List.of();
      case None none -> List.of();
      case Text text -> List.of();
      case Phrase phrase -> List.of();
      case Wildcard wildcard -> List.of();
      case Fuzzy fuzzy -> List.of();
      case Keyword keyword -> List.of();
      case Range range -> List.of();
      case Keys keys -> List.of();
      case Near near -> List.of();
      case Like like -> List.of();
      case Reports reports -> List.of();
      case Network network -> List.of();
      case Exists exists -> List.of();
    };
  }

  /** Every report. */
  record All() implements SearchQuery {}

  /** No report; what a filter that can never hold becomes. */
  record None() implements SearchQuery {}

  /**
   * One word of analysed text. In a keyword field {@linkplain Field#words of free wording} it is
   * the whole value or a word of it, in another keyword field the whole value.
   */
  record Text(String field, String word) implements SearchQuery {}

  /** Words in sequence, at most {@code slop} positions apart in sum; else like {@link Text}. */
  record Phrase(String field, String words, int slop) implements SearchQuery {}

  /** A pattern over one word: {@code *} any characters, {@code ?} one; leading ones are allowed. */
  record Wildcard(String field, String pattern) implements SearchQuery {}

  /** Words within an edit distance of 1 or 2. */
  record Fuzzy(String field, String word, int edits) implements SearchQuery {}

  /** The exact value of a keyword field, in the field's own spelling rule. */
  record Keyword(String field, String value) implements SearchQuery {}

  /** A range over a date, number or keyword field; null means open. Dates are ISO 8601 instants. */
  record Range(
      String field,
      @Nullable String low,
      @Nullable String high,
      boolean lowIncluded,
      boolean highIncluded)
      implements SearchQuery {}

  /** Reports that hold any of these match-key terms ({@link org.leadline.report.MatchKey#term}). */
  record Keys(List<String> terms) implements SearchQuery {
    /** Copies the terms. */
    public Keys {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Reports that hold a PDQ hash within a distance of this one, as {@link IndexSnapshot#near} tells
   * them.
   *
   * @param distance in bits, 0 to {@value PictureHash#FARTHEST}
   */
  record Near(PictureHash hash, int distance) implements SearchQuery {
    /** Checks that the hash is given. */
    public Near {
      requireNonNull(hash);
    }
  }

  /** Reports that hold a name like this one, as {@link IndexSnapshot#namesLike} tells them. */
  record Like(String name) implements SearchQuery {
    /** Checks that the name is given. */
    public Like {
      requireNonNull(name);
    }
  }

  /** These reports, however many: they are looked up, and no term is sought. */
  record Reports(Set<ReportId> ids) implements SearchQuery {
    /** Copies the ids. */
    public Reports {
      ids = Set.copyOf(ids);
    }
  }

  /** Reports that hold an address in this network, written as CIDR. */
  record Network(String cidr) implements SearchQuery {}

  /**
   * Reports that have any value in a field, or any match key with a prefix when the field is one of
   * identifiers.
   */
  record Exists(String field) implements SearchQuery {}

  /** All of these. */
  record And(List<SearchQuery> clauses) implements SearchQuery {
    /** Copies the clauses. */
    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /** Any of these. */
  record Or(List<SearchQuery> clauses) implements SearchQuery {
    /** Copies the clauses. */
    public Or {
      clauses = List.copyOf(clauses);
    }
  }

  /** Reports that do not match. */
  record Not(SearchQuery clause) implements SearchQuery {
    /** Checks that the clause is given. */
    public Not {
      requireNonNull(clause);
    }
  }

  /** The clause with its text score multiplied; with 0 it matches and adds nothing. */
  record Boosted(SearchQuery clause, float factor) implements SearchQuery {}
}
