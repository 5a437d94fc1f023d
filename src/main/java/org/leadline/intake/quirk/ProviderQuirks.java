package org.leadline.intake.quirk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadline.identity.IdentitySettings;
import org.leadline.identity.ProviderQuirk;
import org.leadline.identity.ProviderQuirk.Field;
import org.leadline.identity.ProviderQuirk.Meaning;
import org.leadline.identity.ServiceFamilies;
import org.leadline.intake.reading.JsonTree;
import org.leadline.intake.reading.Limits;
import org.leadline.intake.reading.Note;
import org.leadline.intake.reading.ValueTypes;
import org.leadline.report.Attribute;
import org.leadline.report.Party;
import org.leadline.report.Passage;
import org.leadline.report.Report;
import org.leadline.report.ReportFile;

/**
 * Adds to a report what its texts say in the forms of its provider. A report of a provider without
 * such forms costs a look into a table. Immutable but for a bounded cache; safe for many threads.
 */
public final class ProviderQuirks {

  /** Names of providers and products; a few thousand in any corpus. */
  private static final int MOST_NAMES = 10_000;

  /** One form, ready to be looked for. */
  private record Known(ProviderQuirk quirk, @Nullable TextForm form) {

    boolean isMarkedIn(String text) {
      for (String mark : quirk.marks()) {
        if (text.contains(mark)) {
          return true;
        }
      }
      return false;
    }
  }

  private final ServiceFamilies families;
  private final Map<String, List<Known>> byFamily = new HashMap<>();
  private final Cache<String, List<Known>> byName =
      Caffeine.newBuilder().maximumSize(MOST_NAMES).build();

  /**
   * The forms that the settings describe.
   *
   * @param limits bounds of a document, which hold for JSON within a text too
   */
  public ProviderQuirks(IdentitySettings settings, Limits limits) {
    families = settings.families();
    JsonTree tree = new JsonTree(limits);
    for (ProviderQuirk quirk : settings.quirks()) {
      TextForm form =
          switch (quirk.form()) {
            case JSON -> new JsonInText(quirk, tree);
            case LINES, PROSE -> new LabelledText(quirk);
            case FILE_FACTS -> null;
          };
      Known known = new Known(quirk, form);
      for (String family : quirk.services()) {
        byFamily.computeIfAbsent(family, name -> new ArrayList<>()).add(known);
      }
    }
  }

  /**
   * The report with what its forms say; itself when it has none.
   *
   * @param notes takes what is broken or not readable
   * @throws org.leadline.intake.reading.Refused when a text within a text holds media data
   */
  public Report read(Report report, List<Note> notes) {
    Set<Known> known = known(report);
    if (known.isEmpty()) {
      return report;
    }
    Findings findings = new Findings(report, notes);
    Map<String, String> services = services(report);
    for (Known one : known) {
      TextForm form = one.form();
      if (form == null) {
        report.files().forEach(file -> fileFacts(one.quirk(), file, findings));
      } else {
        for (Passage passage : report.passages()) {
          read(one, form, passage, services, findings);
        }
      }
    }
    return findings.added();
  }

  private static void read(
      Known one, TextForm form, Passage passage, Map<String, String> services, Findings findings) {
    if (passage.place().role().links() && one.isMarkedIn(passage.text())) {
      String party = passage.place().party();
      String service = party == null ? null : services.get(party);
      Spot spot =
          Spot.of(passage.place(), service == null ? one.quirk().services().getFirst() : service);
      if (!form.read(passage.text(), spot, findings)) {
        findings.note(Note.Kind.FORM_BROKEN, passage.place());
      }
    }
  }

  private static void fileFacts(ProviderQuirk quirk, ReportFile file, Findings findings) {
    for (Attribute fact : file.attributes()) {
      String name = ValueTypes.folded(fact.name());
      for (Field field : quirk.fields()) {
        if (field.meaning() == Meaning.UPLOADED && ValueTypes.folded(field.label()).equals(name)) {
          Optional<Instant> time = FieldReading.instant(fact.value());
          time.ifPresent(at -> findings.uploaded(fact.place(), at));
          if (time.isEmpty()) {
            findings.note(Note.Kind.NOT_READABLE, fact.place());
          }
        }
      }
    }
  }

  private static Map<String, String> services(Report report) {
    Map<String, String> services = new HashMap<>();
    for (Party party : report.parties()) {
      if (party.service() != null) {
        services.put(party.path(), party.service());
      }
    }
    return services;
  }

  /** The forms of whoever sent the report and of the services that it speaks of. */
  private Set<Known> known(Report report) {
    Set<Known> known = new LinkedHashSet<>();
    add(report.reporter().name(), known);
    add(report.reporter().subBrand(), known);
    add(report.incident().platform(), known);
    report.parties().forEach(party -> add(party.service(), known));
    return known;
  }

  private void add(@Nullable String name, Set<Known> known) {
    if (name != null && !name.isEmpty()) {
      known.addAll(byName.get(name, this::ofName));
    }
  }

  /** A provider's XML names no company but by the domain of its mailbox. */
  private List<Known> ofName(String name) {
    List<Known> forms = byFamily.get(families.familyOf(name));
    if (forms == null && name.matches("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+")) {
      String[] steps = name.split("\\.");
      forms = byFamily.get(families.familyOf(steps[steps.length - 2]));
    }
    return forms == null ? List.of() : forms;
  }
}
