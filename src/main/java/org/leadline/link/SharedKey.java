package org.leadline.link;

/**
 * A key that two reports share, weighed.
 *
 * @param key the key as the report that is asked about holds it
 * @param reason what it says
 * @param declared whether one report names the other's number by it
 * @param crossing whether it is a child victim's in one report and a reported user's in the other
 * @param attributed whether either report states it of a person
 * @param takeover on which sides it stands in the block of an account of which the provider says
 *     that it was compromised
 */
record SharedKey(
    OwnKey key,
    LinkReason reason,
    boolean declared,
    boolean crossing,
    boolean attributed,
    Takeover takeover) {

  /** Whether the other report holds a picture near to this one, and not the same value. */
  boolean isNear() {
    return reason.near() != null;
  }

  SharedKey withReason(LinkReason other) {
    return new SharedKey(key, other, declared, crossing, attributed, takeover);
  }
}
