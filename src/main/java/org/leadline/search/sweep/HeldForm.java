package org.leadline.search.sweep;

import org.leadline.form.FormInput;
import org.leadline.form.FormOutput;
import org.leadline.identity.PictureHash;
import org.leadline.index.SearchQuery;

/** What of a value is held, as bytes: only what a value can be read as stands there. */
final class HeldForm {

  private HeldForm() {}

  private enum Tag {
    NONE,
    KEYS,
    NETWORK,
    KEYWORD,
    WILDCARD,
    NEAR,
    OR
  }

  static void write(FormOutput out, SearchQuery held) {
    switch (held) {
      case SearchQuery.None none -> out.name(Tag.NONE);
      case SearchQuery.Keys keys -> {
        out.name(Tag.KEYS);
        out.texts(keys.terms());
      }
      case SearchQuery.Network network -> texts(out, Tag.NETWORK, network.cidr());
      case SearchQuery.Keyword keyword -> texts(out, Tag.KEYWORD, keyword.field(), keyword.value());
      case SearchQuery.Wildcard pattern ->
          texts(out, Tag.WILDCARD, pattern.field(), pattern.pattern());
      case SearchQuery.Near near -> {
        texts(out, Tag.NEAR, near.hash().hex());
        out.number(near.distance());
      }
      case SearchQuery.Or or -> {
        out.name(Tag.OR);
        out.all(or.clauses(), HeldForm::write);
      }
      case SearchQuery.All other -> throw noValue();
      case SearchQuery.Text other -> throw noValue();
      case SearchQuery.Phrase other -> throw noValue();
      case SearchQuery.Fuzzy other -> throw noValue();
      case SearchQuery.Range other -> throw noValue();
      case SearchQuery.Exists other -> throw noValue();
      case SearchQuery.Like other -> throw noValue();
      case SearchQuery.Reports other -> throw noValue();
      case SearchQuery.And other -> throw noValue();
      case SearchQuery.Not other -> throw noValue();
      case SearchQuery.Boosted other -> throw noValue();
    }
  }

  static SearchQuery read(FormInput in) {
    return switch (in.name(Tag.class)) {
      case NONE -> new SearchQuery.None();
      case KEYS -> new SearchQuery.Keys(in.texts());
      case NETWORK -> new SearchQuery.Network(in.text());
      case KEYWORD -> new SearchQuery.Keyword(in.text(), in.text());
      case WILDCARD -> new SearchQuery.Wildcard(in.text(), in.text());
      case NEAR ->
          new SearchQuery.Near(
              PictureHash.of(in.text()).orElseThrow(HeldForm::noValue), (int) in.number());
      case OR -> new SearchQuery.Or(in.all(HeldForm::read));
    };
  }

  private static void texts(FormOutput out, Tag tag, String... texts) {
    out.name(tag);
    for (String text : texts) {
      out.text(text);
    }
  }

  private static IllegalStateException noValue() {
    return new IllegalStateException("no value of a list is read as this");
  }
}
