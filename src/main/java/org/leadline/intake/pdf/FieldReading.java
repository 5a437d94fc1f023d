package org.leadline.intake.pdf;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadline.intake.pdf.Labels.Label;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Node;
import org.leadline.intake.reading.Position;
import org.leadline.intake.reading.Refused;
import org.leadline.intake.reading.RejectionReason;
import org.leadline.intake.reading.ValueTypes;

/**
 * Finds labels and their values in the lines of a PDF. A value stands behind its label or on the
 * lines below it; a line that stands further right than the label belongs to the value, whatever it
 * says. What belongs to no label is kept line by line. For one thread and one document.
 */
final class FieldReading {

  /** {@code Label (argument)}. */
  private static final Pattern ARGUMENT = Pattern.compile("(.*\\S)\\s*\\(([^()]{1,60})\\)");

  private static final Pattern UNKNOWN_LABEL =
      Pattern.compile("(\\p{Lu}[\\p{L}\\p{N} /'(),.-]{0,58}[\\p{L}\\p{N})]):(?:\\s+(.*))?");

  private static final Pattern RECEIVED =
      Pattern.compile("(?i)(Received by NCMEC(?: on)?):?\\s+(.*)");

  private static final Pattern TIME =
      Pattern.compile("[0-9]{2}-[0-9]{2}-[0-9]{4} [0-9:.]{5,18} UTC");

  /** No label of the form is longer. */
  private static final int LONGEST_LABEL = 120;

  /** What stands more than 3 points further right is indented. */
  private static final int INDENT = 30;

  /** A label whose value is being gathered. */
  private record Open(
      String label,
      @Nullable String argument,
      Shape shape,
      BiConsumer<ReportTree, Field> meaning,
      int left,
      int page,
      WrappedText text) {}

  private final ReportTree tree;
  private final Furniture furniture;
  private final int margin;
  private Form form = Form.FRONT;
  private boolean inSectionA;
  private @Nullable Open open;
  private @Nullable LookUpTable table;
  private int known;

  private FieldReading(PdfContent content, Limits limits) {
    tree = new ReportTree(limits);
    furniture = new Furniture(content);
    margin = content.lines().stream().mapToInt(TextLine::right).max().orElse(0);
  }

  /**
   * The tree of the report that the lines tell of, with its number as {@code reportId}.
   *
   * @throws Refused when they tell of no report, or of several
   */
  static Node read(PdfContent content, Limits limits) {
    if (content.lines().isEmpty()) {
      throw new Refused(
          RejectionReason.PDF_WITHOUT_TEXT,
          Position.WHOLE,
          "Pages: %d, pictures: %d.".formatted(content.pages(), content.pictures()));
    }
    FieldReading reading = new FieldReading(content, limits);
    content.lines().forEach(reading::take);
    reading.close();
    reading.tree.passedOver(content);
    return reading.root();
  }

  private Node root() {
    String number = furniture.number();
    if (number == null || known == 0) {
      throw new Refused(RejectionReason.PDF_NOT_CYBERTIP, Position.WHOLE);
    }
    int page = furniture.numberPage();
    tree.enter();
    tree.leaf(
        "reportId", new Field("", null, number, tree.path("CyberTipline Report", page), page));
    return tree.root();
  }

  private void take(TextLine line) {
    if (furniture.takes(line)) {
      return;
    }
    if (table != null) {
      if (table.takes(line, tree)) {
        return;
      }
      table.close(tree);
      table = null;
    }
    boolean decided = isWithinProse(line) || !(opens(line) || isLabel(line) || isTime(line));
    if (decided && !continues(line)) {
      close();
      keep("", null, line.text(), line.page());
    }
  }

  /** Prose that is indented goes on as long as it is, even where it looks like a label. */
  private boolean isWithinProse(TextLine line) {
    return open != null
        && line.left() > open.left + INDENT
        && (open.shape == Shape.PROSE || open.text.isEmpty());
  }

  private boolean opens(TextLine line) {
    String text = line.text();
    if (form == Form.LOOK_UP) {
      LookUpTable found = LookUpTable.of(line);
      if (found != null) {
        close();
        table = found;
        return true;
      }
    }
    if (isTitleOfProse(line, text)) {
      return true;
    }
    Heading heading = text.length() > LONGEST_LABEL ? null : Heading.of(text, line.page());
    if (heading == null) {
      return false;
    }
    close();
    heading.entering().accept(tree);
    form = heading.form();
    inSectionA = heading.section().isEmpty() ? inSectionA : heading.section().equals("A");
    known++;
    return true;
  }

  /** A label of prose may stand alone on its line, without a colon. */
  private boolean isTitleOfProse(TextLine line, String text) {
    Optional<Label> label = form.labels().find(text);
    if (label.isEmpty() || label.get().shape() != Shape.PROSE || line.cells().size() > 1) {
      return false;
    }
    start(text, label.get(), line, "", 0);
    return true;
  }

  private boolean isLabel(TextLine line) {
    String text = line.text();
    Matcher received = RECEIVED.matcher(text);
    if (form == Form.FRONT && received.matches()) {
      Label label = form.labels().find(received.group(1)).orElseThrow();
      start(received.group(1), label, line, received.group(2), 0);
      return true;
    }
    for (int end = end(text, 0); end >= 0; end = end(text, end + 1)) {
      Optional<Label> label = find(text.substring(0, end));
      if (label.isPresent()) {
        start(text.substring(0, end), label.get(), line, text.substring(end + 1).strip(), end);
        return true;
      }
    }
    return isUnknownLabel(line, text);
  }

  /** Where a label may end: at a colon or a question mark; -1 when nowhere more. */
  private static int end(String text, int from) {
    for (int at = from; at < Math.min(text.length(), LONGEST_LABEL); at++) {
      if (text.charAt(at) == ':' || text.charAt(at) == '?') {
        return at;
      }
    }
    return -1;
  }

  private Optional<Label> find(String written) {
    Matcher argument = ARGUMENT.matcher(written);
    String label = argument.matches() ? argument.group(1) : written;
    return opener(label).or(() -> form.labels().find(label)).or(() -> form.labels().find(written));
  }

  /** Labels that open a further block of their kind. */
  private Optional<Label> opener(String label) {
    return switch (ValueTypes.folded(label)) {
      case "filename" ->
          form == Form.FILES || form == Form.FILE
              ? Optional.of(
                  new Label(Shape.UNBROKEN, (target, name) -> target.enterFile(name, inSectionA)))
              : Optional.empty();
      case "agency", "lawenforcementagency" ->
          form == Form.AGENCY
              ? Optional.of(new Label(Shape.LINE, ReportTree::enterAgency))
              : Optional.empty();
      case "ipaddress", "phonenumber" ->
          form == Form.LOOK_UP
              ? Optional.of(new Label(Shape.UNBROKEN, ReportTree::enterLookUp))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private void start(String written, Label label, TextLine line, String value, int end) {
    close();
    known++;
    if (form == Form.FILES && opener(written).isPresent()) {
      form = Form.FILE;
    }
    Matcher argument = ARGUMENT.matcher(written.strip());
    boolean whole = !argument.matches() || form.labels().find(written).isPresent();
    open =
        new Open(
            whole ? written.strip() : argument.group(1),
            whole ? null : argument.group(2),
            label.shape(),
            label.meaning(),
            line.left(),
            line.page(),
            new WrappedText(margin));
    if (!value.isEmpty()) {
      boolean apart = line.cells().getFirst().text().length() <= end + 1 && line.cells().size() > 1;
      int left = apart ? line.cells().get(1).left() : line.left();
      open.text.add(left, line.right(), value);
    }
  }

  private boolean isUnknownLabel(TextLine line, String text) {
    Matcher label = UNKNOWN_LABEL.matcher(text);
    boolean prose =
        open != null
            && open.shape == Shape.PROSE
            && !open.text.isEmpty()
            && !open.text.startsRightOf(open.left + INDENT);
    if (prose || !label.matches()) {
      return false;
    }
    String value = label.group(2) == null ? "" : label.group(2);
    start(label.group(1), new Label(Shape.LINE, ReportTree::unknown), line, value, label.end(1));
    known--;
    return true;
  }

  /** The time of an address stands by itself on the line below. */
  private boolean isTime(TextLine line) {
    boolean within = open != null && (open.text.isEmpty() || open.shape == Shape.PROSE);
    if (within || !TIME.matcher(line.text()).matches()) {
      return false;
    }
    close();
    Field time = field("Time", null, line.text(), line.page());
    return tree.ofCapture("dateTime", time);
  }

  private boolean continues(TextLine line) {
    if (open == null) {
      return false;
    }
    boolean goesOn =
        open.text.isEmpty()
            || open.shape == Shape.PROSE
            || open.text.isFull()
            || line.left() > open.left + INDENT;
    if (goesOn) {
      open.text.add(line.left(), line.right(), line.text());
    }
    return goesOn;
  }

  private void close() {
    Open closing = open;
    open = null;
    if (closing != null && !closing.text.isEmpty()) {
      closing.meaning.accept(
          tree,
          field(closing.label, closing.argument, closing.text.joined(closing.shape), closing.page));
    }
    if (table != null) {
      table.close(tree);
    }
  }

  private void keep(String label, @Nullable String argument, String text, int page) {
    tree.unknown(field(label, argument, text, page));
  }

  private Field field(String label, @Nullable String argument, String text, int page) {
    String path = tree.path(label.isEmpty() ? "line" : label, page);
    return new Field(label, argument, text, path, page);
  }
}
