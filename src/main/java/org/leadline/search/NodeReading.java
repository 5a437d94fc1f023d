package org.leadline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.RecognisedValue;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.Fields;
import org.leadline.index.SearchQuery;
import org.leadline.report.KeyKind;
import org.leadline.search.ValueReading.Value;

/** Turns the syntax parser's tree into a {@link SearchQuery}. For one text, one thread. */
final class NodeReading {

  private static final String NUMBER_PREFIX = KeyKind.REPORT.prefix() + ":";

  private static final float MAX_BOOST = 1000;

  private final Rewritten rewritten;
  private final Fields fields;
  private final ValueReading values;
  private final boolean plainText;
  private final Function<ListName, Optional<SearchQuery>> lists;

  NodeReading(
      Rewritten rewritten,
      Fields fields,
      ValueReading values,
      boolean plainText,
      Function<ListName, Optional<SearchQuery>> lists) {
    this.rewritten = rewritten;
    this.fields = fields;
    this.values = values;
    this.plainText = plainText;
    this.lists = lists;
  }

  SearchQuery read(QueryNode node) {
    return switch (node) {
      case GroupQueryNode group -> read(group.getChild());
      case OrQueryNode or -> anyOf(or.getChildren());
      case AndQueryNode and -> allOf(and.getChildren());
      case BooleanQueryNode words -> allOf(words.getChildren());
      case ModifierQueryNode modified -> modified(modified);
      case BoostQueryNode boosted -> boosted(boosted);
      case SlopQueryNode near -> near(near);
      case TermRangeQueryNode range -> range(range);
      case FuzzyQueryNode fuzzy -> fuzzy(fuzzy);
      case FieldQueryNode field -> field(field);
      default -> throw notSupported();
    };
  }

  private SearchQuery allOf(List<QueryNode> children) {
    List<SearchQuery> clauses = children.stream().map(this::read).toList();
    return clauses.size() == 1 ? clauses.getFirst() : new SearchQuery.And(clauses);
  }

  /** Alternatives; those with a plus sign must hold, and then the others only add to the score. */
  private SearchQuery anyOf(List<QueryNode> children) {
    List<SearchQuery> required = new ArrayList<>();
    List<SearchQuery> alternatives = new ArrayList<>();
    for (QueryNode child : children) {
      (isRequired(child) ? required : alternatives).add(read(child));
    }
    if (required.isEmpty()) {
      return alternatives.size() == 1 ? alternatives.getFirst() : new SearchQuery.Or(alternatives);
    }
    if (!alternatives.isEmpty()) {
      alternatives.add(new SearchQuery.All());
      required.add(new SearchQuery.Or(alternatives));
    }
    return required.size() == 1 ? required.getFirst() : new SearchQuery.And(required);
  }

  private static boolean isRequired(QueryNode node) {
    return node instanceof ModifierQueryNode modified
        && modified.getModifier() == ModifierQueryNode.Modifier.MOD_REQ;
  }

  private SearchQuery modified(ModifierQueryNode node) {
    SearchQuery clause = read(node.getChild());
    return switch (node.getModifier()) {
      case MOD_NOT -> new SearchQuery.Not(clause);
      case MOD_REQ, MOD_NONE -> clause;
    };
  }

  private SearchQuery boosted(BoostQueryNode node) {
    float factor = node.getValue();
    if (!(factor > 0) || factor > MAX_BOOST) {
      Value value = firstValue(node.getChild());
      throw value.wrong("a boost is more than 0 and at most 1000", "write word^2");
    }
    return new SearchQuery.Boosted(read(node.getChild()), factor);
  }

  private Value firstValue(QueryNode node) {
    QueryNode first = node;
    while (!(first instanceof FieldQueryNode)
        && first.getChildren() != null
        && !first.getChildren().isEmpty()) {
      first = first.getChildren().getFirst();
    }
    return first instanceof FieldQueryNode field ? value(field) : new Value("", null, 0, 0);
  }

  /** Words near one another, or a word with letters that are syntax and may be off. */
  private SearchQuery near(SlopQueryNode node) {
    if (!(node.getChild() instanceof FieldQueryNode child)) {
      throw notSupported();
    }
    Field field = fieldOf(child);
    Value value = value(child);
    if (ValueReading.isOfPictures(field)) {
      return values.picture(field, value, node.getValue());
    }
    if (field.kind() != FieldKind.TEXT && !field.words()) {
      throw value.wrong(
          "only words can be near one another or some letters off",
          "leave out the ~ after a value of the field " + field.name());
    }
    return slot(child).filter(slot -> slot.kind() == Slot.Kind.WORD).isPresent()
        ? new SearchQuery.Fuzzy(name(child), value.text(), node.getValue())
        : new SearchQuery.Phrase(name(child), value.text(), node.getValue());
  }

  private SearchQuery fuzzy(FuzzyQueryNode node) {
    return new SearchQuery.Fuzzy(
        name(node), node.getTextAsString(), Math.round(node.getSimilarity()));
  }

  private SearchQuery range(TermRangeQueryNode node) {
    FieldQueryNode low = node.getLowerBound();
    FieldQueryNode high = node.getUpperBound();
    return OrderedReading.range(
        fieldOf(low), bound(low), bound(high), node.isLowerInclusive(), node.isUpperInclusive());
  }

  private @Nullable Value bound(FieldQueryNode node) {
    String text = node.getTextAsString();
    return text.isEmpty() || text.equals("*") ? null : value(node);
  }

  private SearchQuery field(FieldQueryNode node) {
    String name = node.getFieldAsString();
    if (name.isEmpty()) {
      return bare(node);
    }
    return values.read(fieldOf(node), value(node));
  }

  private SearchQuery bare(FieldQueryNode node) {
    Value value = value(node);
    if (value.pattern() != null && value.pattern().equals("*")) {
      return new SearchQuery.All();
    }
    if (slot(node).filter(slot -> slot.kind() == Slot.Kind.LIST).isPresent()) {
      return list(value);
    }
    SearchQuery text =
        slot(node).filter(slot -> slot.kind() == Slot.Kind.QUOTED).isPresent()
            ? new SearchQuery.Phrase("", value.text(), 0)
            : ValueReading.text("", value);
    return slot(node)
        .filter(slot -> !plainText)
        .map(slot -> or(text, meant(slot, value)))
        .orElse(text);
  }

  /** What a slot stands for beside its words. */
  private List<SearchQuery> meant(Slot slot, Value value) {
    return switch (slot.kind()) {
      case VALUE -> {
        List<SearchQuery> readings = new ArrayList<>(values.reportOf(value.text()));
        readings.addFirst(recognised(slot.readings()));
        yield readings;
      }
      case WORD -> value.pattern() == null ? values.numbered(value.text()) : List.of();
      case QUOTED, LIST -> List.of();
    };
  }

  private SearchQuery list(Value value) {
    return ListName.at(value.text(), 0)
        .flatMap(place -> lists.apply(place.name()))
        .orElseThrow(() ->
            value.wrong(
                "there is no sweep of yours under this name that says what you see now",
                "open your sweeps, and run it again where it says so"));
  }

  /**
   * What is meant, or its words as they stand: these only match, since how rare they are says
   * nothing of a value, and to weigh them costs as much as to find it.
   */
  private static SearchQuery or(SearchQuery text, List<SearchQuery> meant) {
    List<SearchQuery> readings = new ArrayList<>(meant);
    readings.add(new SearchQuery.Boosted(text, 0));
    return meant.isEmpty() ? text : new SearchQuery.Or(readings);
  }

  /** What a recognised value stands for, all its readings together. */
  static SearchQuery recognised(List<RecognisedValue> readings) {
    String network = readings.getFirst().network();
    return network != null
        ? new SearchQuery.Network(network)
        : withTheReportsOfThatNumber(KeyReading.terms(readings));
  }

  /** Whoever pastes a report's number wants that report, and those that name it. */
  private static SearchQuery withTheReportsOfThatNumber(List<String> terms) {
    List<SearchQuery> readings = new ArrayList<>();
    readings.add(new SearchQuery.Keys(terms));
    for (String term : terms) {
      if (term.startsWith(NUMBER_PREFIX)) {
        readings.add(new SearchQuery.Keyword("id", term.substring(NUMBER_PREFIX.length())));
      }
    }
    return readings.size() == 1 ? readings.getFirst() : new SearchQuery.Or(readings);
  }

  private Optional<Slot> slot(FieldQueryNode node) {
    return node instanceof QuotedFieldQueryNode
        ? rewritten.slotAt(node.getBegin())
        : Optional.empty();
  }

  private Value value(FieldQueryNode node) {
    return slot(node)
        .map(NodeReading::value)
        .orElseGet(() -> {
          String text = node.getTextAsString();
          return new Value(
              text,
              text.indexOf('*') >= 0 || text.indexOf('?') >= 0 ? text : null,
              rewritten.typed(node.getBegin()),
              rewritten.typed(node.getEnd()));
        });
  }

  private static Value value(Slot slot) {
    return switch (slot.kind()) {
      case WORD ->
          new Value(
              Words.unescaped(slot.text()),
              Words.hasWildcard(slot.text()) ? slot.text() : null,
              slot.from(),
              slot.to());
      case QUOTED, VALUE, LIST -> new Value(slot.text(), null, slot.from(), slot.to());
    };
  }

  private String name(FieldQueryNode node) {
    return node.getFieldAsString().isEmpty() ? "" : fieldOf(node).name();
  }

  private Field fieldOf(FieldQueryNode node) {
    return fields.find(node.getFieldAsString()).orElseThrow(NodeReading::notSupported);
  }

  /** For syntax that the parser knows and the scanner lets nobody write. */
  private static InvalidQuery notSupported() {
    return new InvalidQuery(
        "this cannot be searched", "put quotation marks around text that holds signs", 0, 0);
  }
}
