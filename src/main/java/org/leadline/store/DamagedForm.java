package org.leadline.store;

/**
 * What was read of a document before, or merged of several, cannot be read back from the store. The
 * originals are kept apart from it. The message holds no values.
 */
public final class DamagedForm extends RuntimeException {

  DamagedForm(Throwable cause) {
    super(
        "What was read of a report before is damaged in the store. `leadline verify` names the"
            + " report; `leadline reindex` reads its originals again.",
        cause);
  }
}
