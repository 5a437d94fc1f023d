package org.leadline.report;

/** What sort of value an occurrence is, before it is brought to canonical form. */
public enum IdentifierKind {
  /** An e-mail address. */
  EMAIL,
  /** A telephone number. */
  PHONE,
  /** An account id in a service's own numbering. */
  ACCOUNT,
  /** A screen name, user name or handle. */
  USER_NAME,
  /** A display name; names a person loosely. */
  DISPLAY_NAME,
  /** A given and family name of a person. */
  PERSON_NAME,
  /** A web address. */
  URL,
  /** A domain or host name. */
  DOMAIN,
  /** An IPv4 or IPv6 address. */
  IP,
  /** A MAC address or BSSID. */
  MAC,
  /** An IMEI, IMEISV or MEID. */
  IMEI,
  /** An advertising id (IDFA, GAID). */
  ADVERTISING_ID,
  /** Any other device id; {@link Hints#valueType} names its type. */
  DEVICE_ID,
  /** An address on a crypto-currency network. */
  CRYPTO_ADDRESS,
  /** A handle at a payment service. */
  PAYMENT_HANDLE,
  /** A file hash; {@link Hints#valueType} names the algorithm when the document does. */
  HASH,
  /** The number of another report. */
  REPORT_NUMBER,
  /** A thread, conversation or message id. */
  THREAD,
  /** An organised group's name or id. */
  GROUP,
  /** A vehicle's registration. */
  VEHICLE_PLATE,
  /** A value that a document calls an identifier of a type that is not known here. */
  OTHER
}
