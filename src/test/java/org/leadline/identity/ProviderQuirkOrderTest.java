package org.leadline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leadline.report.Role;

/** Settings are written down in the order of their file, so that each run stamps keys alike. */
class ProviderQuirkOrderTest {

  @Test
  void partiesKeepTheOrderOfTheFile() {
    Map<String, Role> parties = new LinkedHashMap<>();
    List<String> names = List.of("sender", "recipient", "owner", "member", "target", "admin");
    names.forEach(name -> parties.put(name, Role.OTHER));
    ProviderQuirk quirk =
        new ProviderQuirk(
            "form", List.of(), ProviderQuirk.Form.JSON, List.of(), 1, List.of(), parties);
    assertThat(quirk.parties().keySet()).containsExactlyElementsOf(names);
  }
}
