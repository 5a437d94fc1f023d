package org.leadline.intake;

import static java.util.Objects.requireNonNull;

/**
 * What splitting a delivery gives, in the delivery's fixed order: either a document that is still
 * to be parsed, or a result that needs no parsing.
 */
public sealed interface Piece {

  /** The bytes of a document; {@link Intake#parse} reads them, on any thread. */
  record Unparsed(RawDocument document) implements Piece {
    /** Checks that nothing is missing. */
    public Unparsed {
      requireNonNull(document);
    }
  }

  /** Something that needs no parsing: refused, or passed over. */
  record Settled(ReadResult result) implements Piece {
    /** Checks that nothing is missing. */
    public Settled {
      requireNonNull(result);
    }
  }
}
