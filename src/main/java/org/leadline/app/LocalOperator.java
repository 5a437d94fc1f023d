package org.leadline.app;

import org.leadline.access.AccountRole;
import org.leadline.access.Caller;
import org.leadline.access.Visibility;

/**
 * Who works on the data directory itself: whoever may read its files sees everything, and is
 * audited by name.
 */
final class LocalOperator {

  private LocalOperator() {}

  static Caller caller(String purpose) {
    String account = System.getProperty("user.name", "unknown");
    return new Caller(
        "local:" + account, AccountRole.ADMINISTRATOR, Visibility.everything(), purpose);
  }
}
