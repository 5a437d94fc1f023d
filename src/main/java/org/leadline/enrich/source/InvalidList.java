package org.leadline.enrich.source;

/** Thrown when a file cannot be taken as a list; the message tells place, cause and what to do. */
public final class InvalidList extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** With the sentence that the reader sees; it holds nothing of the file's content. */
  public InvalidList(String message) {
    super(message);
  }

  /** With a cause beside the sentence. */
  public InvalidList(String message, Throwable cause) {
    super(message, cause);
  }
}
