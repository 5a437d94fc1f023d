package org.leadline.link;

import static java.util.Objects.requireNonNull;

/** Why a key that stands in places that could link does not. */
sealed interface Silence {

  /** The report names it as contact data of the reporting or receiving side. */
  record Contact() implements Silence {}

  /**
   * The report only mentions what its provider puts into its reports.
   *
   * @param why whose boilerplate it is, and in how many reports
   */
  record Standing(String why) implements Silence {

    /** Checks that the reason is given. */
    public Standing {
      requireNonNull(why);
    }
  }
}
