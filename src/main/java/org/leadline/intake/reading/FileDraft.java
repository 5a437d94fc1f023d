package org.leadline.intake.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.report.Attribute;
import org.leadline.report.IdentifierKind;
import org.leadline.report.ReportFile;
import org.leadline.report.Role;
import org.leadline.report.Stated;

/**
 * The facts about one file while its block is being read. Single facts keep the first value that is
 * stated. For one thread.
 */
public final class FileDraft {

  private final Node block;
  private final Scope scope;
  private final List<Attribute> attributes = new ArrayList<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private @Nullable String fileId;
  private @Nullable String name;
  private @Nullable String originalName;
  private Stated viewed = Stated.NOT_STATED;
  private Stated publiclyAvailable = Stated.NOT_STATED;
  private @Nullable String industryClass;
  private @Nullable Instant uploaded;

  /** A draft of the file that a block tells of; the values in it are the incident's. */
  public FileDraft(Node block, Scope outer) {
    this.block = block;
    scope = outer.as(Role.INCIDENT).gathering(attributes);
    block.belongsTo(scope);
  }

  /** The words of the block. */
  public Scope scope() {
    return scope;
  }

  /** Says the clearing house's token; false when one was said before. */
  public boolean fileId(String token) {
    boolean first = fileId == null;
    fileId = first ? token : fileId;
    return first;
  }

  /** Says the name in the package; false when one was said before. */
  public boolean name(String words) {
    boolean first = name == null;
    name = first ? words : name;
    return first;
  }

  /** Says the user's own name for the file; false when one was said before. */
  public boolean originalName(String words) {
    boolean first = originalName == null;
    originalName = first ? words : originalName;
    return first;
  }

  /** Says the bare class code; false when one was said before. */
  public boolean industryClass(String code) {
    boolean first = industryClass == null;
    industryClass = first ? code : industryClass;
    return first;
  }

  /** Says whether a person of the provider viewed the whole file. */
  public void viewed(Node leaf) {
    viewed = viewed.or(scope.stated(leaf.value()));
  }

  /** Says whether the file was publicly available. */
  public void publiclyAvailable(Node leaf) {
    publiclyAvailable = publiclyAvailable.or(scope.stated(leaf.value()));
  }

  /** Adds a label; null says nothing. */
  public void tag(@Nullable String label) {
    if (label != null) {
      tags.add(label);
    }
  }

  /** Adds the annotations of a block that are set to the labels. */
  public void annotations(Node annotations) {
    Annotations.read(annotations, scope, this::tag);
  }

  /** Says when it was uploaded; null says nothing. */
  public void uploaded(@Nullable Instant time) {
    uploaded = uploaded == null ? time : uploaded;
  }

  /** Whether it was said when it was uploaded. */
  public boolean hasUploaded() {
    return uploaded != null;
  }

  /** Moves a leaf to the hashes; an unnamed algorithm is null. */
  public void hash(Node field, @Nullable String algorithm) {
    Node leaf = field.value();
    if (leaf != null) {
      scope.value(leaf, IdentifierKind.HASH, algorithm);
    }
  }

  /** A block of {@code name} and {@code value}: a hash where the name is an algorithm's. */
  public void namedValue(Node pair) {
    String label = pair.textOf("name");
    Node value = pair.child("value");
    Node named = pair.child("name");
    if (label == null || value == null || named == null || value.text() == null) {
      return;
    }
    named.take();
    if (ValueTypes.isHash(label)) {
      scope.value(value, IdentifierKind.HASH, label.strip());
    } else {
      scope.attributeNamed(value, label.strip());
    }
  }

  /** The facts. */
  public ReportFile build() {
    return new ReportFile(
        scope.draft().format(),
        block.path(),
        fileId,
        name,
        originalName,
        viewed,
        publiclyAvailable,
        industryClass,
        List.copyOf(tags),
        uploaded,
        attributes);
  }
}
