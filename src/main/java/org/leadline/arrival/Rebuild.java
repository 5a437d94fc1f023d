package org.leadline.arrival;

/**
 * Builds the index again from the store: from the parsed forms, and where these were recognised
 * under another version of the normaliser, from the original documents.
 */
public final class Rebuild {

  private Rebuild() {}

  /**
   * What a rebuild did.
   *
   * @param reports reports written to the index
   * @param readAgain documents whose originals were read again
   */
  public record Outcome(long reports, long readAgain) {}
}
