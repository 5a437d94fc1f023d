package org.leadline.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What standing on an imported list says of a value. None of them hides anything. */
public enum ListMeaning {
  /** Material that an authority has seen and classified before. */
  KNOWN(Subject.HASHES),
  /** A file of published software: known, which is not the same as harmless. */
  SOFTWARE(Subject.HASHES),
  /** Material that is passed on so often that sharing it says little of two people. */
  VIRAL(Subject.HASHES),
  /** A carrier's address that many subscribers share. */
  CARRIER_NAT(Subject.ADDRESSES),
  /** An exit of a VPN service. */
  VPN(Subject.ADDRESSES),
  /** A proxy. */
  PROXY(Subject.ADDRESSES),
  /** An exit of the Tor network. */
  TOR(Subject.ADDRESSES),
  /** An exit of a privacy relay. */
  RELAY(Subject.ADDRESSES),
  /** An address of a data centre or cloud. */
  HOSTING(Subject.ADDRESSES),
  /** A public name server. */
  PUBLIC_DNS(Subject.ADDRESSES),
  /** An address for private use. */
  PRIVATE(Subject.ADDRESSES),
  /** An address for documents and tests. */
  DOCUMENTATION(Subject.ADDRESSES),
  /** An address for any other special purpose. */
  SPECIAL(Subject.ADDRESSES),
  /** A domain at which anybody gets a mailbox for minutes: its mailboxes are noted. */
  DISPOSABLE(Subject.NAMES),
  /** A domain or mailbox of which something is to be known. */
  INFORM(Subject.NAMES),
  /** A domain or mailbox that many share. */
  DISCOUNT(Subject.NAMES),
  /** A domain or mailbox that is no person's. */
  NEVER_LINK(Subject.NAMES),
  /** Anything else: the label is shown and changes nothing. */
  OTHER(Subject.ANY);

  /** What the values of a list are. */
  public enum Subject {
    /** Hashes of files. */
    HASHES,
    /** Ranges of addresses. */
    ADDRESSES,
    /** Domains and e-mail addresses. */
    NAMES,
    /** Any of these. */
    ANY
  }

  private final Subject subject;

  ListMeaning(Subject subject) {
    this.subject = subject;
  }

  /** The name used in commands, the store and answers. */
  public String code() {
    return Codes.of(this);
  }

  /** Whether a list of such values can have this meaning. */
  public boolean isOf(Subject values) {
    return subject == values || subject == Subject.ANY;
  }

  /** Whether sharing such a file says little of two reports. */
  public boolean isNoise() {
    return this == SOFTWARE || this == VIRAL;
  }

  /** The names of all meanings that a list of such values can have, for the reader. */
  public static String codesOf(Subject values) {
    return Arrays.stream(values())
        .filter(meaning -> meaning.isOf(values))
        .map(ListMeaning::code)
        .collect(Collectors.joining(", "));
  }

  /**
   * The meaning of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ListMeaning ofCode(String code) {
    for (ListMeaning meaning : values()) {
      if (meaning.code().equals(code)) {
        return meaning;
      }
    }
    throw new IllegalArgumentException(
        "a list's meaning is one of these: "
            + Arrays.stream(values()).map(ListMeaning::code).collect(Collectors.joining(", ")));
  }
}
