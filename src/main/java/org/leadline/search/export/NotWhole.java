package org.leadline.search.export;

/** That a time limit ended a search, so that its result is not whole and is not taken along. */
public final class NotWhole extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotWhole() {
    super("A time limit ended this search, so that its result is not whole: narrow the search.");
  }
}
