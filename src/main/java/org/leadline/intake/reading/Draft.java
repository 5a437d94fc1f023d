package org.leadline.intake.reading;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.ClearingHousePriority;
import org.leadline.report.Format;
import org.leadline.report.Handling;
import org.leadline.report.Incident;
import org.leadline.report.Location;
import org.leadline.report.Manner;
import org.leadline.report.Occurrence;
import org.leadline.report.Origin;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Recipient;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;
import org.leadline.report.ReportId;
import org.leadline.report.Reporter;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * A report while its document is being read. Single facts keep the first value that is stated;
 * lists grow. {@link #build} moves every leaf that no reader took to the free text. For one thread.
 */
public final class Draft {

  private record Ordered(int ordinal, Passage passage) {}

  private static final int MOST_DERIVED = 100_000;

  private final Format format;
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<Recipient> recipients = new ArrayList<>();
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<String> flags = new LinkedHashSet<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<Party> parties = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<ReportFile> files = new ArrayList<>();
  private final List<Ordered> passages = new ArrayList<>();
  private final List<Location> locations = new ArrayList<>();
  private Reporter reporter = Reporter.NOT_STATED;
  private @Nullable Instant received;
  private @Nullable Instant madeAvailable;
  private Stated informational = Stated.NOT_STATED;
  private ClearingHousePriority priority = ClearingHousePriority.NOT_STATED;
  private @Nullable String classification;
  private @Nullable String title;
  private @Nullable String platform;
  private @Nullable Instant time;
  private @Nullable String timeDescription;
  private @Nullable String escalation;
  private @Nullable String batchedReason;
  private int derived;

  /** An empty draft of a document of this format. */
  public Draft(Format format) {
    this.format = requireNonNull(format);
  }

  /** The words of the incident itself, which remaining facts of no block belong to. */
  public Scope incident(Origin origin, @Nullable String service) {
    return new Scope(this, Role.INCIDENT, origin, null, service, null, attributes);
  }

  /** The document's format. */
  public Format format() {
    return format;
  }

  /** Notes something about a field. */
  public void note(Note.Kind kind, Node field) {
    notes.add(new Note(kind, field.path()));
  }

  /** What was noted, in the order of reading. */
  public List<Note> notes() {
    return notes;
  }

  /** Says who sent the report. */
  public void reporter(Reporter sender) {
    reporter = sender;
  }

  /** Says when the report was received; null says nothing. */
  public void received(@Nullable Instant instant) {
    received = received == null ? instant : received;
  }

  /** When the report was received; null when not stated. */
  public @Nullable Instant received() {
    return received;
  }

  /** Says when this state was made available; the latest counts; null says nothing. */
  public void madeAvailable(@Nullable Instant instant) {
    if (instant != null && (madeAvailable == null || instant.isAfter(madeAvailable))) {
      madeAvailable = instant;
    }
  }

  /** When this state was made available; null when not stated. */
  public @Nullable Instant madeAvailable() {
    return madeAvailable;
  }

  /** Says whether the clearing house marked it informational. */
  public void informational(Stated stated) {
    informational = informational.or(stated);
  }

  /** Says the clearing house's mark. */
  public void priority(ClearingHousePriority mark) {
    priority = priority == ClearingHousePriority.NOT_STATED ? mark : priority;
  }

  /** Says the clearing house's own incident type; false when that was said before. */
  public boolean classification(String words) {
    boolean first = classification == null;
    classification = first ? words : classification;
    return first;
  }

  /** Adds an agency that the report was made available to. */
  public void add(Recipient recipient) {
    recipients.add(recipient);
  }

  /** Says the heading; false when that was said before. */
  public boolean title(String words) {
    boolean first = title == null;
    title = first ? words : title;
    return first;
  }

  /** Adds an incident type; null says nothing. */
  public void type(@Nullable String words) {
    addStated(types, words);
  }

  /** Says where it happened; false when that was said before. */
  public boolean platform(String words) {
    boolean first = platform == null;
    platform = first ? words : platform;
    return first;
  }

  /** Says when it happened; null says nothing. */
  public void time(@Nullable Instant instant) {
    time = time == null ? instant : time;
  }

  /** Whether it was said when it happened. */
  public boolean hasTime() {
    return time != null;
  }

  /** Says what the time means; false when that was said before. */
  public boolean timeDescription(String words) {
    boolean first = timeDescription == null;
    timeDescription = first ? words : timeDescription;
    return first;
  }

  /** Says that the reporter escalated it, and why; false when a reason was given before. */
  public boolean escalation(String reason) {
    boolean first = escalation == null || escalation.isEmpty();
    escalation = first ? reason : escalation;
    return first;
  }

  /** Adds an annotation that is set. */
  public void flag(String name) {
    addStated(flags, name);
  }

  /** Says that it stands for many incidents, and why; false when that was said before. */
  public boolean batchedReason(String reason) {
    boolean first = batchedReason == null;
    batchedReason = first ? reason : batchedReason;
    return first;
  }

  /** Adds a label; null says nothing. */
  public void tag(@Nullable String label) {
    addStated(tags, label);
  }

  /** Adds a party. */
  public void add(Party party) {
    parties.add(party);
  }

  /** Adds a value. */
  public void add(Occurrence occurrence) {
    occurrences.add(occurrence);
  }

  /**
   * Counts a value that is only a part of a leaf, so that one long text cannot become millions.
   *
   * @throws Refused when there are more of them than any report has
   */
  void countDerived(Node leaf) {
    if (++derived > MOST_DERIVED) {
      throw JsonTree.over(
          RejectionReason.TOO_MANY_VALUES,
          Position.ofPath(leaf.path()),
          MOST_DERIVED,
          "values in texts");
    }
  }

  /** Adds a file's facts. */
  public void add(ReportFile file) {
    files.add(file);
  }

  /** Adds a location. */
  public void add(Location location) {
    locations.add(location);
  }

  /** Adds a piece of text. */
  void add(Node leaf, Passage passage) {
    passages.add(new Ordered(leaf.ordinal(), passage));
  }

  /** The report, with every leaf of the tree that no reader took kept as text under its path. */
  public Report build(ReportId id, Node root) {
    keepTheRest(root, incident(Origin.PROVIDER, null));
    passages.sort(Comparator.comparingInt(Ordered::ordinal));
    return new Report(
        id,
        new Handling(received, madeAvailable, informational, priority, classification, recipients),
        new Incident(
            title,
            List.copyOf(types),
            platform,
            time,
            timeDescription,
            escalation,
            List.copyOf(flags),
            batchedReason,
            List.copyOf(tags),
            attributes),
        reporter,
        parties,
        occurrences,
        files,
        passages.stream().map(Ordered::passage).toList(),
        locations);
  }

  private void keepTheRest(Node node, Scope outer) {
    Scope scope = node.scope() == null ? outer : node.scope();
    if (node.wasRepaired()) {
      note(Note.Kind.TEXT_REPAIRED, node);
    }
    String text = node.isTaken() ? null : node.take();
    if (text != null) {
      note(Note.Kind.UNKNOWN_FIELD, node);
      add(node, new Passage(scope.place(node, Manner.DECLARED), text, false));
    }
    for (Node child : node.children()) {
      keepTheRest(child, scope);
    }
  }

  private static void addStated(Set<String> words, @Nullable String text) {
    if (text != null) {
      words.add(text);
    }
  }
}
