package org.leadline.enrich.hashes;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.leadline.enrich.source.InvalidList;
import org.leadline.enrich.source.ListJson;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Project VIC and VICS, versions 1.x and 2.0: OData JSON with an array of media, or of cases that
 * have such arrays. Streamed token by token. Of each medium its hashes and category are taken;
 * everything else is passed over by the tokeniser, {@code Miniature} among it, whose text is never
 * decoded nor held.
 */
final class VicsReader implements ListReader {

  private String scheme = "";

  @Override
  public String scheme() {
    return scheme;
  }

  @Override
  public void read(InputStream in, Entries entries) {
    ListJson.read(in, json -> new Document(json, entries).read());
  }

  /** One file. */
  private final class Document {

    private final JsonParser json;
    private final Entries entries;
    private boolean declared;
    private boolean hasValue;

    Document(JsonParser json, Entries entries) {
      this.json = json;
      this.entries = entries;
    }

    void read() {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw notVics();
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
          case "odata.metadata", "@odata.context" -> context(value);
          case "value" -> {
            hasValue = true;
            each(value);
          }
          default -> json.skipChildren();
        }
      }
      if (!declared || !hasValue) {
        throw notVics();
      }
      if (json.nextToken() != null) {
        throw new InvalidList("Something follows the end of the JSON: one document is expected.");
      }
    }

    private void context(JsonToken value) {
      if (value != JsonToken.VALUE_STRING) {
        throw notVics();
      }
      String context = json.getString();
      declared = context.toLowerCase(Locale.ROOT).contains("projectvic");
      scheme = schemeOf(context);
    }

    /** An array of media or cases. */
    private void each(JsonToken value) {
      objects(value, () -> new Medium().read(), () -> entries.bad(position(), "it is no object"));
    }

    /** Each object of an array is read; what is none is passed over, and then told. */
    private void objects(JsonToken value, Runnable read, Runnable tell) {
      if (value != JsonToken.START_ARRAY) {
        json.skipChildren();
        return;
      }
      for (JsonToken next = json.nextToken();
          next != null && next != JsonToken.END_ARRAY;
          next = json.nextToken()) {
        if (next == JsonToken.START_OBJECT) {
          read.run();
        } else {
          json.skipChildren();
          tell.run();
        }
      }
    }

    private String position() {
      return "line %,d, entry %,d".formatted(json.currentLocation().getLineNr(), entries.rows());
    }

    /** One medium, or a case around media. */
    private final class Medium {

      private final Map<HashKind, List<String>> hashes = new EnumMap<>(HashKind.class);
      private String category = "";
      private boolean isCase;
      private boolean other;

      void read() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = json.currentName();
          property(name.toLowerCase(Locale.ROOT), json.nextToken());
        }
        if (!isCase) {
          entries.row();
          add();
        }
      }

      private void property(String name, JsonToken value) {
        switch (name) {
          case "md5", "sha1", "sha256", "sha512" -> hash(HashKind.named(name).orElseThrow(), value);
          case "category" -> category = text(value);
          case "alternativehashes" -> objects(value, this::alternative, () -> {});
          case "media" -> {
            isCase = true;
            each(value);
          }
          case "miniature" -> leaveOut(value, "picture data, passed over unread");
          case "photodna" -> {
            other |= value != JsonToken.VALUE_NULL;
            leaveOut(value, "PhotoDNA");
          }
          default -> json.skipChildren();
        }
      }

      private void leaveOut(JsonToken value, String what) {
        json.skipChildren();
        if (value != JsonToken.VALUE_NULL) {
          entries.leaveOut(what);
        }
      }

      private void hash(HashKind kind, JsonToken value) {
        String text = text(value);
        if (!text.isBlank()) {
          keep(kind, text);
        }
      }

      private void alternative() {
        String kind = "";
        String hash = "";
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
          String name = json.currentName().toLowerCase(Locale.ROOT);
          JsonToken value = json.nextToken();
          switch (name) {
            case "hashname" -> kind = text(value);
            case "hashvalue" -> hash = text(value);
            default -> json.skipChildren();
          }
        }
        String found = hash;
        HashKind.named(kind)
            .ifPresentOrElse(
                known -> keep(known, found),
                () -> entries.leaveOut("fingerprint of a kind that is not compared"));
      }

      private void keep(HashKind kind, String hash) {
        List<String> held = hashes.computeIfAbsent(kind, one -> new ArrayList<>());
        held.add(hash);
        Entries.checkHashes(held.size());
      }

      private void add() {
        boolean good = true;
        for (Map.Entry<HashKind, List<String>> kind : hashes.entrySet()) {
          for (String hash : kind.getValue()) {
            good &= entries.add(kind.getKey(), hash, category);
          }
        }
        if (!good) {
          entries.bad(position(), "a hash has not the number of digits of its kind");
        } else if (hashes.isEmpty() && !other) {
          entries.bad(position(), "it has no hash");
        }
      }

      private String text(JsonToken value) {
        if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
          return json.getString().strip();
        }
        json.skipChildren();
        return "";
      }
    }
  }

  /** {@code Project VIC 1.3} or {@code VICS 2.0 US}. */
  private static String schemeOf(String context) {
    String version = context.replaceAll("(?s).*?(\\d{1,2}\\.\\d{1,2})\\.xml.*", "$1");
    String profile = context.replaceAll("(?s).*\\.xml/([A-Za-z]{1,20})/.*", "$1");
    String name = version.length() > 5 ? "Project VIC" : "Project VIC " + version;
    return profile.length() > 20 || profile.equals(context) ? name : name + " " + profile;
  }

  private static InvalidList notVics() {
    return new InvalidList(
        "This JSON is no Project VIC or VICS list: its root names no Project VIC data model, or has"
            + " no 'value'.");
  }
}
