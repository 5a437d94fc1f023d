package org.leadline.link.walk;

import java.util.Locale;
import java.util.Optional;
import org.leadline.report.KeyKind;

/** What sort of lead a value is: those that a report adds to another are counted by these. */
public enum ValueGroup {
  /** E-mail addresses. */
  EMAIL,
  /** Telephone numbers. */
  PHONE,
  /** Account ids and user names. */
  ACCOUNT,
  /** Devices: hardware, advertising and other device ids. */
  DEVICE,
  /** IP addresses. */
  ADDRESS,
  /** Crypto addresses and payment handles. */
  PAYMENT,
  /** Vehicles. */
  VEHICLE;

  /** The group of a kind of key; empty for what is no lead of its own: files, sites, names. */
  public static Optional<ValueGroup> of(KeyKind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case EMAIL, EMAIL_FOLDED -> EMAIL;
          case PHONE, PHONE_DIGITS -> PHONE;
          case ACCOUNT, USER -> ACCOUNT;
          case MAC, IMEI, ADVERTISING_ID, DEVICE -> DEVICE;
          case IP -> ADDRESS;
          case BITCOIN,
              ETHEREUM,
              MONERO,
              LITECOIN,
              DOGECOIN,
              DASH,
              BITCOIN_CASH,
              ZCASH,
              TRON,
              RIPPLE,
              PAYMENT ->
              ValueGroup.PAYMENT;
          case PLATE -> VEHICLE;
          case USER_SKELETON,
              NAME,
              URL,
              URL_FOLDED,
              INVITE,
              DOMAIN,
              HOST,
              SITE,
              IP64,
              MD5,
              SHA1,
              SHA256,
              SHA512,
              PDQ,
              REPORT,
              THREAD,
              GROUP,
              RAW,
              EMAIL_VARIANT ->
              null;
        });
  }

  /** The name used in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
