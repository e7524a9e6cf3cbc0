/**
 * The SQL that the app's questions keep to, so that several engines answer them alike: what DuckDB and ClickHouse both
 * have, or what can be said in the other's words (src/domain/sql/clickhouse). Named as DuckDB's parser names things;
 * docs/remote-engine.md says the same for people.
 */
export const SQL_SUBSET = {
  /** Functions, aggregates and operators. */
  functions: [
    '*', '/', '-', '||',
    'count', 'sum', 'min', 'max', 'any_value', 'bool_and', 'bool_or', 'string_agg',
    'greatest', 'list_position', 'list_value',
  ],
  /** Types of a cast; `false` is one to BOOLEAN. */
  types: ['VARCHAR', 'INTEGER', 'DOUBLE', 'BOOLEAN'],
  /** Types of a constant; NULL by itself has one of its own. */
  constants: ['VARCHAR', 'INTEGER', 'DECIMAL', 'NULL'],
  joins: ['INNER', 'LEFT'],
} as const

/**
 * Parts of a parsed statement, and what each may hold. A part that is not listed, or that holds something not listed here, is
 * outside: what a later DuckDB adds stays outside until somebody lists it.
 */
export const SUBSET_PARTS: Readonly<Record<string, readonly string[]>> = {
  SELECT_NODE: ['modifiers', 'select_list', 'from_table', 'aggregate_handling', 'cte_map', 'where_clause', 'qualify', 'group_expressions', 'group_sets'],
  ORDER_MODIFIER: ['orders'],
  DISTINCT_MODIFIER: [],
  ORDER_DEFAULT: ['null_order', 'expression'],
  DESCENDING: ['null_order', 'expression'],
  BASE_TABLE: ['schema_name', 'table_name', 'alias'],
  JOIN: ['left', 'right', 'condition', 'join_type', 'ref_type'],
  SUBQUERY: ['subquery', 'alias'],
  'CASE/CASE_EXPR': ['alias', 'case_checks', 'else_expr'],
  'CAST/OPERATOR_CAST': ['alias', 'child', 'cast_type'],
  'COLUMN_REF/COLUMN_REF': ['alias', 'column_names'],
  'COMPARISON/COMPARE_EQUAL': ['alias', 'left', 'right'],
  'COMPARISON/COMPARE_GREATERTHANOREQUALTO': ['alias', 'left', 'right'],
  'COMPARISON/COMPARE_LESSTHAN': ['alias', 'left', 'right'],
  'COMPARISON/COMPARE_LESSTHANOREQUALTO': ['alias', 'left', 'right'],
  'CONJUNCTION/CONJUNCTION_AND': ['alias', 'children'],
  'CONJUNCTION/CONJUNCTION_OR': ['alias', 'children'],
  'CONSTANT/VALUE_CONSTANT': ['alias', 'value'],
  'FUNCTION/FUNCTION': ['alias', 'function_name', 'schema', 'children', 'order_bys', 'is_operator', 'filter', 'distinct'],
  'OPERATOR/COMPARE_IN': ['alias', 'children'],
  'OPERATOR/OPERATOR_COALESCE': ['alias', 'children'],
  'OPERATOR/OPERATOR_IS_NOT_NULL': ['alias', 'children'],
  'PARAMETER/VALUE_PARAMETER': ['alias', 'identifier'],
  'STAR/STAR': [],
  'WINDOW/WINDOW_ROW_NUMBER': ['alias', 'function_name', 'partitions', 'orders', 'start', 'end', 'exclude_clause'],
}
