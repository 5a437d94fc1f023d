package org.leadline.api;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.stream.Stream;
import org.leadline.index.Field;
import org.leadline.index.Fields;
import org.leadline.index.Order;

/** What a query may name; the same for everybody. */
final class FieldRoutes {

  private final Answer answer;

  record FieldView(
      String name,
      String kind,
      List<String> aliases,
      boolean facet,
      boolean ascending,
      boolean levels,
      List<String> ranges,
      boolean words,
      String about) {}

  record Answer(List<FieldView> fields, List<String> facets, List<String> sorts) {}

  FieldRoutes(Fields fields) {
    this.answer =
        new Answer(
            fields.all().stream().map(FieldRoutes::view).toList(),
            fields.counted().stream().map(Field::name).toList(),
            Stream.of(Order.values()).map(Order::code).toList());
  }

  void register(RoutesConfig routes) {
    routes.get("/api/fields", ctx -> ctx.json(answer), RequiredRole.VIEWER);
  }

  private static FieldView view(Field field) {
    return new FieldView(
        field.name(),
        field.kind().code(),
        field.aliases(),
        field.facet(),
        field.ascending(),
        field.levels(),
        field.ranges(),
        field.words(),
        field.about());
  }
}
