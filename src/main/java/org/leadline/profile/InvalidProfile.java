package org.leadline.profile;

/**
 * Thrown when a profile cannot be saved or used as asked for. Nothing was changed. The message says
 * what is expected, and holds nothing of the request but names of weights.
 */
public final class InvalidProfile extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidProfile(String message) {
    super(message);
  }
}
