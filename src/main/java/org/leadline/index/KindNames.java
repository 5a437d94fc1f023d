package org.leadline.index;

import org.leadline.report.IdentifierKind;

/** Names of identifier kinds as used in facets: those of the fields that search them. */
final class KindNames {

  private KindNames() {}

  static String of(IdentifierKind kind) {
    return switch (kind) {
      case EMAIL -> "email";
      case PHONE -> "phone";
      case ACCOUNT -> "account";
      case USER_NAME -> "user";
      case DISPLAY_NAME, PERSON_NAME -> "name";
      case URL -> "url";
      case DOMAIN -> "domain";
      case IP -> "ip";
      case MAC -> "mac";
      case IMEI -> "imei";
      case ADVERTISING_ID -> "adid";
      case DEVICE_ID -> "device";
      case CRYPTO_ADDRESS -> "crypto";
      case PAYMENT_HANDLE -> "payment";
      case HASH -> "hash";
      case REPORT_NUMBER -> "report";
      case THREAD -> "thread";
      case GROUP -> "group";
      case VEHICLE_PLATE -> "plate";
      case OTHER -> "other";
    };
  }
}
