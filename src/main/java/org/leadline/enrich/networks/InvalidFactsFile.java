package org.leadline.enrich.networks;

/** Thrown when a file cannot serve for looking addresses up; the message says why. */
final class InvalidFactsFile extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidFactsFile(String message) {
    super(message);
  }

  InvalidFactsFile(String message, Throwable cause) {
    super(message, cause);
  }
}
