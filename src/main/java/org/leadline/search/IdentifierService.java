package org.leadline.search;

import java.util.List;
import java.util.Optional;
import org.leadline.access.Caller;

/** Tells what is known of a value. Safe for many threads. */
public final class IdentifierService {

  /**
   * The values in a pasted text, in any written form, each with its keys and how many reports hold
   * them; the audit record is written before this returns.
   */
  public List<Recognised> recognise(String pasted, Caller caller) {
    throw new UnsupportedOperationException();
  }

  /** The term behind an opaque id; empty when the id was not made here. */
  public Optional<String> termOf(String keyId) {
    throw new UnsupportedOperationException();
  }

  /**
   * What is known of a value; a value that no report holds has a page that says so. The audit
   * record is written before this returns.
   *
   * @throws IllegalArgumentException when the term's prefix is no kind of key
   * @throws org.leadline.index.InvalidCursor when the cursor belongs to another value
   */
  public IdentifierPage page(IdentifierRequest request, Caller caller) {
    throw new UnsupportedOperationException();
  }
}
