package org.leadline.store;

/** The database could not do what it was asked; the message holds no values. */
public final class StoreFailure extends RuntimeException {

  StoreFailure(String message) {
    super(message);
  }

  StoreFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
