package org.leadline.intake.reading;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.leadline.report.ReportId;

/**
 * What a reader made of one document, before it is known for sure which report it belongs to.
 *
 * @param id the report's key as the document says it; null when the format does not carry it
 * @param sender whose line of the report the document is
 * @param draft what the document says
 * @param root the document's tree, for the leaves that no reader took
 */
public record Reading(@Nullable ReportId id, String sender, Draft draft, Node root) {

  /** Checks that nothing but the id is missing. */
  public Reading {
    requireNonNull(sender);
    requireNonNull(draft);
    requireNonNull(root);
  }
}
