package org.leadline.identity;

import java.util.List;
import org.leadline.report.Hints;
import org.leadline.report.IdentifierKind;
import org.leadline.report.KeyKind;
import org.leadline.report.MatchKey;

/**
 * Ids of threads, messages and groups under the family of their service; medium when that is not
 * known. Thread ids are kept as written, since upper and lower case may differ; groups may be names
 * and are folded like names of users.
 */
final class ThreadForm {

  private final ServiceFamilies families;

  ThreadForm(ServiceFamilies families) {
    this.families = families;
  }

  List<MatchKey> threadKeys(String raw, Hints hints) {
    return keys(KeyKind.THREAD, IdentifierKind.THREAD, raw, raw.strip(), hints);
  }

  List<MatchKey> groupKeys(String raw, Hints hints) {
    return keys(KeyKind.GROUP, IdentifierKind.GROUP, raw, UserNameForm.folded(raw), hints);
  }

  private List<MatchKey> keys(
      KeyKind key, IdentifierKind kind, String raw, String id, Hints hints) {
    if (id.isEmpty()) {
      return Key.raw(kind, raw);
    }
    String service = UserNameForm.serviceOf(families, hints);
    String value = service + ":" + id;
    return service.equals(UserNameForm.NO_SERVICE)
        ? List.of(Key.medium(key, value))
        : List.of(Key.strong(key, value));
  }
}
