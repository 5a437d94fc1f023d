package org.leadline.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.leadline.index.SearchQuery;
import org.leadline.report.KeyKind;

/** Queries over match-key terms, {@code prefix:value}. */
final class KeyQueries {

  /** Kinds with one spelling, whose values stand in no text field. */
  private static final List<KeyKind> OPAQUE =
      List.of(KeyKind.MD5, KeyKind.SHA1, KeyKind.SHA256, KeyKind.SHA512, KeyKind.PDQ, KeyKind.IP);

  /** MD5, SHA-1, SHA-256 and PDQ, SHA-512 in hexadecimal digits. */
  private static final Set<Integer> HASH_LENGTHS = Set.of(32, 40, 64, 128);

  Query anyOf(String field, List<String> terms) {
    return new TermInSetQuery(field, terms.stream().map(Names::term).toList());
  }

  /** The value under any of the kinds; where values are numbered by service, under any service. */
  Query equal(String field, List<KeyKind> kinds, String value) {
    List<String> exact = new ArrayList<>();
    List<Query> queries = new ArrayList<>();
    for (KeyKind kind : kinds) {
      exact.add(kind.prefix() + ":" + value);
      if (isScoped(kind)) {
        queries.add(Patterns.like(field, kind.prefix() + ":", "*:" + Patterns.escape(value)));
      }
    }
    queries.add(anyOf(field, exact));
    return Either.of(queries);
  }

  /** Like {@link #equal}, and for names also the word among others. */
  Query holding(String field, List<KeyKind> kinds, String word) {
    List<Query> queries = new ArrayList<>(List.of(equal(field, kinds, word)));
    if (kinds.contains(KeyKind.NAME)) {
      String prefix = KeyKind.NAME.prefix() + ":";
      String escaped = Patterns.escape(word);
      queries.add(Patterns.like(field, prefix, escaped));
      queries.add(Patterns.like(field, prefix, escaped + " *"));
      queries.add(Patterns.like(field, prefix, "* " + escaped));
      queries.add(Patterns.like(field, prefix, "* " + escaped + " *"));
    }
    return Either.of(queries);
  }

  Query like(String field, List<KeyKind> kinds, String pattern) {
    List<Query> queries = new ArrayList<>();
    for (KeyKind kind : kinds) {
      queries.add(Patterns.like(field, kind.prefix() + ":", pattern));
      if (isScoped(kind)) {
        queries.add(Patterns.like(field, kind.prefix() + ":", "*:" + pattern));
      }
    }
    return Either.of(queries);
  }

  Query fuzzy(String field, List<KeyKind> kinds, String value, int edits) {
    List<Query> queries = new ArrayList<>();
    for (KeyKind kind : kinds) {
      String prefix = kind.prefix() + ":";
      queries.add(
          new FuzzyQuery(
              new Term(field, prefix + value),
              edits,
              prefix.length(),
              FuzzyQuery.defaultMaxExpansions,
              true,
              MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE));
    }
    return Either.of(queries);
  }

  Query between(String field, List<KeyKind> kinds, SearchQuery.Range range) {
    List<Query> queries = new ArrayList<>();
    for (KeyKind kind : kinds) {
      String low = range.low();
      String high = range.high();
      queries.add(
          new TermRangeQuery(
              field,
              new BytesRef(kind.prefix() + ":" + (low == null ? "" : low)),
              // the character after the colon bounds all values of the kind
              new BytesRef(high == null ? kind.prefix() + ";" : kind.prefix() + ":" + high),
              low == null || range.lowIncluded(),
              high != null && range.highIncluded()));
    }
    return Either.of(queries);
  }

  /** Whether a word of a text search could be a hash or an address. */
  static boolean mayBeOpaque(String word) {
    String value = word.strip();
    boolean digits = value.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    boolean address =
        value.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':');
    return digits ? HASH_LENGTHS.contains(value.length()) : address;
  }

  /** The word as a hash or address. */
  Query opaque(String field, String word) {
    String value = word.strip().toLowerCase(Locale.ROOT);
    return anyOf(field, OPAQUE.stream().map(kind -> kind.prefix() + ":" + value).toList());
  }

  /** Whether values of this kind begin with the service that numbers them. */
  static boolean isScoped(KeyKind kind) {
    return switch (kind) {
      case ACCOUNT, USER, USER_SKELETON, INVITE, DEVICE, PAYMENT, THREAD, GROUP, PLATE, RAW -> true;
      case EMAIL,
          EMAIL_FOLDED,
          EMAIL_VARIANT,
          PHONE,
          PHONE_DIGITS,
          NAME,
          URL,
          URL_FOLDED,
          DOMAIN,
          HOST,
          SITE,
          IP,
          IP64,
          MAC,
          IMEI,
          ADVERTISING_ID,
          BITCOIN,
          ETHEREUM,
          MONERO,
          LITECOIN,
          DOGECOIN,
          DASH,
          BITCOIN_CASH,
          ZCASH,
          TRON,
          RIPPLE,
          MD5,
          SHA1,
          SHA256,
          SHA512,
          PDQ,
          REPORT ->
          false;
    };
  }
}
