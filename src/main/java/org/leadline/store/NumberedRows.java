package org.leadline.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leadline.access.Visibility;

/** A {@link NumberedList} of the rows of one table. */
final class NumberedRows<T> implements NumberedList<T> {

  private final Database database;
  private final String columns;
  private final String table;
  private final Function<Visibility, String> seen;
  private final RowReader<T> reader;

  /**
   * @param columns the columns that the reader wants, of a table called {@code t}
   * @param table the table's name; its key is called {@code id}
   * @param seen the condition on {@code t} that a visibility makes
   */
  NumberedRows(
      Database database,
      String columns,
      String table,
      Function<Visibility, String> seen,
      RowReader<T> reader) {
    this.database = database;
    this.columns = columns;
    this.table = table;
    this.seen = seen;
    this.reader = reader;
  }

  /** The rows of a table that says in {@code unit} which unit sees a row. */
  static <T> NumberedRows<T> ofUnits(
      Database database, String columns, String table, RowReader<T> reader) {
    return new NumberedRows<>(
        database, columns, table, visibility -> SeenUnits.ofUnit(visibility, "t.unit"), reader);
  }

  @Override
  public List<T> page(long before, int limit, Visibility visibility) {
    String sql =
        select(columns, visibility) + " and t.id < :before order by t.id desc limit :limit";
    return database.read(handle ->
        SeenUnits.bind(handle.createQuery(sql), visibility)
            .bind("before", before)
            .bind("limit", limit)
            .map((row, context) -> reader.read(row))
            .list());
  }

  @Override
  public long count(Visibility visibility) {
    String sql = select("count(*)", visibility);
    return database.read(
        handle -> SeenUnits.bind(handle.createQuery(sql), visibility).mapTo(Long.class).one());
  }

  @Override
  public Optional<T> find(long number, Visibility visibility) {
    return find(columns, number, visibility, reader);
  }

  /** Something else of one row. */
  <V> Optional<V> find(
      String wanted, long number, Visibility visibility, RowReader<V> readerOfWanted) {
    String sql = select(wanted, visibility) + " and t.id = :number";
    return database.read(handle ->
        SeenUnits.bind(handle.createQuery(sql), visibility)
            .bind("number", number)
            .map((row, context) -> readerOfWanted.read(row))
            .findOne());
  }

  private String select(String wanted, Visibility visibility) {
    return "select " + wanted + " from " + table + " t where " + seen.apply(visibility);
  }
}
