package org.leadline.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Account ids in a service's own numbering: always under the family of the service, since the same
 * digits mean other accounts elsewhere; without a service the key is weak. Upper and lower case
 * differ unless the settings say otherwise, leading zeros always count. Where an id is a telephone
 * number or an e-mail address, its key is given too.
 */
final class AccountForm {

  private final ServiceFamilies families;
  private final Map<String, IdentitySettings.Service> services;
  private final PhoneForm phones;
  private final EmailForm emails;

  AccountForm(IdentitySettings settings, PhoneForm phones, EmailForm emails) {
    this.families = settings.families();
    this.phones = phones;
    this.emails = emails;
    Map<String, IdentitySettings.Service> table = new LinkedHashMap<>();
    settings.services().forEach(service -> table.put(service.family(), service));
    this.services = Map.copyOf(table);
  }

  List<MatchKey> keys(String raw, Hints hints) {
    String service = UserNameForm.serviceOf(families, hints);
    IdentitySettings.Service rules = services.get(service);
    String id = idOf(raw, rules);
    if (id.isEmpty()) {
      return Key.raw(IdentifierKind.ACCOUNT, raw);
    }
    String value = service + ":" + id;
    List<MatchKey> keys = new ArrayList<>(3);
    keys.add(
        service.equals(UserNameForm.NO_SERVICE)
            ? Key.weak(KeyKind.ACCOUNT, value)
            : Key.strong(KeyKind.ACCOUNT, value));
    keys.addAll(contacts(id, rules));
    return List.copyOf(keys);
  }

  private static String idOf(
      String raw, IdentitySettings.@org.jspecify.annotations.Nullable Service rules) {
    String id = raw.strip();
    return rules == null || rules.caseSensitiveIds() ? id : id.toLowerCase(Locale.ROOT);
  }

  private List<MatchKey> contacts(
      String id, IdentitySettings.@org.jspecify.annotations.Nullable Service rules) {
    List<MatchKey> found = List.of();
    if (rules != null && rules.phoneIds()) {
      String digits = Ascii.digitsOf(id.indexOf('@') < 0 ? id : id.substring(0, id.indexOf('@')));
      found = digits.isEmpty() ? found : phones.keys("+" + digits, Hints.NONE);
    } else if (id.indexOf('@') > 0) {
      found = emails.keys(id);
    }
    return found.stream().filter(key -> key.kind() != KeyKind.RAW).toList();
  }
}
