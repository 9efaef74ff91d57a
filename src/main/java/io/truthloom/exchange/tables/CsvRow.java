package io.truthloom.exchange.tables;

import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/** A row of a table whose columns are found by name, without regard to case. */
public final class CsvRow {
    private final CSVRecord row;
    private final Map<String, Integer> columns;
    private final String where;

    CsvRow(CSVRecord row, Map<String, Integer> columns, String where) {
        this.row = row;
        this.columns = columns;
        this.where = where;
    }

    /** Without white space around it; empty where the table or the row does not have it. The first name that the table has counts. */
    public String get(String... names) {
        for (String name : names) {
            Integer column = columns.get(name);
            if (column != null) {
                return column < row.size() ? row.get(column).strip() : "";
            }
        }
        return "";
    }

    public boolean has(String name) {
        return columns.containsKey(name);
    }

    public OptionalDouble number(String... names) {
        return Numbers.finite(get(names));
    }

    /** File and line, for a problem. */
    public String where() {
        return where;
    }
}
