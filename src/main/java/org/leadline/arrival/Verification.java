package org.leadline.arrival;

/** Compares store and index report by report, and every original with its SHA-256. */
public final class Verification {

  private Verification() {}
}
