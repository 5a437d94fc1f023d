package org.leadline.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadline.identity.RecognisedValue;
import org.leadline.index.Field;
import org.leadline.index.FieldKind;
import org.leadline.index.Fields;

/**
 * Makes a typed text readable for the syntax parser: finds recognised values and everything else
 * that would be a syntax error there, and puts {@link Slot}s in their place. For one text, one
 * thread.
 */
final class QueryScanner {

  /** Deep enough for any query that a person writes; keeps the parser's recursion shallow. */
  private static final int MAX_DEPTH = 50;

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||");
  private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}_*?]+");
  private static final Pattern SUFFIX =
      Pattern.compile("(~(?:\\d+(?:\\.\\d+)?)?)?(\\^\\d+(?:\\.\\d+)?)?$");
  private static final Pattern QUOTE_SUFFIX =
      Pattern.compile("(~\\d*)?(\\^\\d+(?:\\.\\d+)?)?(?=[\\s)]|$)");

  private final String typed;
  private final Words words;
  private final Spans spans;
  private final Rewritten.Builder out = new Rewritten.Builder();
  private final Deque<Optional<Field>> groups = new ArrayDeque<>();
  private final Deque<Integer> opened = new ArrayDeque<>();
  private Optional<Field> pending = Optional.empty();
  private int at;

  private QueryScanner(String typed, Words words, Spans spans) {
    this.typed = typed;
    this.words = words;
    this.spans = spans;
  }

  /**
   * @param recogniser finds the values in a text
   * @throws InvalidQuery when quotation marks, brackets or field names are wrong
   */
  static Rewritten scan(
      String typed, Fields fields, Function<String, List<RecognisedValue>> recogniser) {
    Words words = new Words(fields);
    return new QueryScanner(typed, words, Spans.of(typed, words, recogniser)).scan();
  }

  private Rewritten scan() {
    while (at < typed.length()) {
      token();
    }
    if (!opened.isEmpty()) {
      throw Wrong.bracketNeverClosed(opened.pop());
    }
    return out.build(typed.length());
  }

  private void token() {
    char first = typed.charAt(at);
    if (Character.isWhitespace(first)) {
      out.copy(" ", at++);
    } else if (!list() && !value()) {
      switch (first) {
        case '(' -> open();
        case ')' -> close();
        case '"' -> quoted();
        case '[', '{' -> range();
        case '+', '-', '!' -> modifier();
        default -> fieldOrWord();
      }
    }
  }

  /** The name of a list of values, which no field holds. */
  private boolean list() {
    Optional<ListName.Place> list = field().isEmpty() ? ListName.at(typed, at) : Optional.empty();
    list.ifPresent(found -> {
      out.slot(Slot.Kind.LIST, typed.substring(at, found.end()), at, found.end(), List.of());
      at = found.end();
      out.write(" ", at);
    });
    return list.isPresent();
  }

  /** A recognised value that begins here and ends where a token ends. */
  private boolean value() {
    Optional<ValueMatch> match = ValueMatch.at(typed, at, spans);
    match.filter(found -> field().isEmpty() || found.fits(field().get())).ifPresent(this::value);
    return match.isPresent() && at > match.get().from();
  }

  private void value(ValueMatch value) {
    boolean named = field().isPresent();
    out.slot(
        named ? Slot.Kind.QUOTED : Slot.Kind.VALUE,
        typed.substring(value.from(), value.to()),
        value.from(),
        value.to(),
        named ? List.of() : value.readings());
    pending = Optional.empty();
    out.copy(value.boost(), value.to());
    at = value.next();
    out.write(" ", at);
  }

  private Optional<Field> field() {
    return pending.isPresent() || groups.isEmpty() ? pending : groups.peek();
  }

  private void open() {
    if (groups.size() >= MAX_DEPTH) {
      throw Wrong.tooDeep(at);
    }
    groups.push(field());
    opened.push(at);
    pending = Optional.empty();
    out.copy("(", at++);
  }

  private void close() {
    if (groups.isEmpty()) {
      throw Wrong.bracketNeverOpened(at);
    }
    checkNothingPending();
    groups.pop();
    opened.pop();
    out.copy(")", at++);
    suffix(Edits.any(false));
  }

  private void quoted() {
    int end = Words.quoteEnd(typed, at);
    if (end > typed.length()) {
      throw Wrong.quotationNeverClosed(at, typed.length());
    }
    String meaning = Words.unescaped(typed.substring(at + 1, end - 1));
    if (meaning.isBlank()) {
      throw Wrong.nothingQuoted(at, end);
    }
    out.slot(Slot.Kind.QUOTED, meaning, at, end, List.of());
    String any = Edits.any(isOfPictures());
    pending = Optional.empty();
    at = end;
    suffix(any);
  }

  private boolean isOfPictures() {
    return field().filter(ValueReading::isOfPictures).isPresent();
  }

  /**
   * Copies a slop or an edit distance, and a boost, if they stand here.
   *
   * @param any what a slop without a number stands for
   */
  private void suffix(String any) {
    Matcher matcher = QUOTE_SUFFIX.matcher(typed).region(at, typed.length());
    if (matcher.lookingAt() && matcher.end() > at) {
      String found = matcher.group();
      out.copy(found.startsWith("~^") || found.equals("~") ? any + found.substring(1) : found, at);
      at = matcher.end();
    }
    out.write(" ", at);
  }

  private void range() {
    int end = at + 1;
    while (end < typed.length() && "]}".indexOf(typed.charAt(end)) < 0) {
      end++;
    }
    if (end == typed.length()) {
      throw Wrong.rangeNeverClosed(at, typed.length());
    }
    if (field().isEmpty()) {
      throw Wrong.rangeWithoutField(at, end + 1);
    }
    pending = Optional.empty();
    out.copy(typed.substring(at, end + 1), at);
    at = end + 1;
    suffix(Edits.any(false));
  }

  private void modifier() {
    if (!Words.isModifier(typed, at)) {
      out.copy(" ", at++);
    } else if (!Words.startsToken(typed, at) || pending.isPresent()) {
      word();
    } else {
      out.copy(typed.substring(at, at + 1), at++);
    }
  }

  private void fieldOrWord() {
    Optional<Words.Prefix> prefix =
        pending.isEmpty() ? words.fieldPrefix(typed, at) : Optional.empty();
    if (prefix.isEmpty()) {
      word();
      return;
    }
    Words.Prefix found = prefix.get();
    out.write(found.field().name().replace("-", "\\-") + ":", at);
    at = found.end();
    pending = Optional.of(found.field());
    skipSpaces();
    checkSomethingFollows();
  }

  private void skipSpaces() {
    while (at < typed.length() && typed.charAt(at) == ' ') {
      at++;
    }
  }

  private void checkSomethingFollows() {
    if (at >= typed.length()) {
      checkNothingPending();
    }
  }

  private void checkNothingPending() {
    if (pending.isPresent()) {
      throw Wrong.nothingFollows(pending.get(), at);
    }
  }

  private void word() {
    int end = Words.wordEnd(typed, at);
    String word = typed.substring(at, end);
    if (field().isEmpty()) {
      words.checkNoUnknownField(typed, at, end);
    }
    if (OPERATORS.contains(word) && pending.isEmpty()) {
      out.copy(word, at);
    } else if (pending.isEmpty() && !isMeaningful(word)) {
      out.write(" ", at);
    } else {
      wordWithSuffix(word);
    }
    at = end;
  }

  private static boolean isMeaningful(String word) {
    return Words.hasLetterOrDigit(word) || word.equals("*");
  }

  private void wordWithSuffix(String word) {
    Matcher suffix = SUFFIX.matcher(word);
    int bodyEnd = suffix.find() ? suffix.start() : word.length();
    String body = word.substring(0, bodyEnd);
    if (body.isEmpty()) {
      bodyEnd = word.length();
      body = word;
    }
    boolean reserved = OPERATORS.contains(body) || body.equals("TO");
    if (SIMPLE.matcher(body).matches() && !reserved && isText(field())) {
      out.copy(body, at);
    } else {
      out.slot(Slot.Kind.WORD, body, at, at + bodyEnd, List.of());
    }
    boolean ofPictures = isOfPictures();
    int typedEnd = at + word.length();
    at += bodyEnd;
    pending = Optional.empty();
    if (at < typedEnd) {
      suffixOfWord(word.substring(bodyEnd), ofPictures);
    }
    out.write(" ", typedEnd);
  }

  private void suffixOfWord(String suffix, boolean ofPictures) {
    int boost = suffix.indexOf('^');
    String edits = boost < 0 ? suffix : suffix.substring(0, boost);
    out.copy(Edits.read(edits, ofPictures, at), at);
    if (boost >= 0) {
      out.copy(suffix.substring(boost), at + boost);
    }
  }

  private static boolean isText(Optional<Field> field) {
    return field.isEmpty() || field.get().kind() == FieldKind.TEXT;
  }
}
