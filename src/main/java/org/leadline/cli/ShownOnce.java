package org.leadline.cli;

import org.leadline.store.Secret;

/** A secret that a command made, printed for the only time. */
record ShownOnce(String name, Secret secret) {

  /** The same as a JSON document. */
  private record Printed(String name, String secret) {
    @Override
    public String toString() {
      return "Printed[]";
    }
  }

  /**
   * Prints it.
   *
   * @param sentence what stands before it in text
   */
  void print(String sentence, boolean json, Output output) {
    if (json) {
      output.document(new Printed(name, secret.value()));
    } else {
      output.line("%s %s - it is shown only now.", sentence, secret.value());
    }
  }
}
