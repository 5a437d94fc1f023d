package org.leadline.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.leadline.report.Report;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports as JSON, record component by record component. Nulls and empty lists are left out: they
 * are most of what a report does not say. Safe for many threads.
 */
final class ReportJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .withConfigOverride(
              List.class,
              override -> {
                override.setInclude(
                    JsonInclude.Value.construct(
                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
                override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
              })
          .build();

  private ReportJson() {}

  static byte[] write(Report report) {
    return MAPPER.writeValueAsBytes(report);
  }

  static Report read(byte[] json) {
    return MAPPER.readValue(json, Report.class);
  }
}
