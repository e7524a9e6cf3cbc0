import { SQL_SUBSET, SUBSET_PARTS } from './sql-subset.ts'

type Part = Readonly<Record<string, unknown>>

/**
 * What a statement uses beyond the subset, one short line each, in the order of the statement; empty where it keeps to it.
 * `parsed` is what DuckDB's `json_serialize_sql` gives for it, `tables` the tables it may read as `database.table`. Never throws.
 */
export function outsideSubset(parsed: unknown, tables: ReadonlySet<string>): readonly string[] {
  const found: string[] = []
  const say = (what: string) => {
    if (!found.includes(what)) found.push(what)
  }
  const statements = isPart(parsed) && Array.isArray(parsed['statements']) ? (parsed['statements'] as unknown[]) : []
  const [statement] = statements
  if (!isPart(parsed) || parsed['error'] || !isPart(statement)) return [`no SELECT: ${isPart(parsed) ? text(parsed['error_message']) : ''}`]
  if (statements.length > 1) return ['more than one statement']
  look(statement['node'], [])
  return found

  /** `named`: the WITH queries that may be read here. */
  function look(value: unknown, named: readonly string[]): void {
    if (Array.isArray(value)) for (const one of value) look(one, named)
    if (!isPart(value)) return
    // Lists of CASE branches and the like have no kind of their own.
    if (value['class'] === undefined && value['type'] === undefined) return Object.values(value).forEach((part) => look(part, named))
    const kind = value['class'] === undefined ? text(value['type']) : `${text(value['class'])}/${text(value['type'])}`
    const allowed = Object.hasOwn(SUBSET_PARTS, kind) ? SUBSET_PARTS[kind] : undefined
    if (!allowed) return say(kind)
    for (const [name, part] of Object.entries(value)) {
      if (holds(part) && !['class', 'type', 'query_location', ...allowed].includes(name)) say(`${kind} with ${name}`)
    }
    check(kind, value, named)
    const inner = kind === 'SELECT_NODE' ? lookWith(value, named) : named
    for (const name of allowed) if (name !== 'cte_map' && name !== 'value' && name !== 'cast_type') look(value[name], inner)
  }

  /** Each WITH query sees those before it, and the statement sees all. */
  function lookWith(select: Part, named: readonly string[]): readonly string[] {
    const entries = isPart(select['cte_map']) && Array.isArray(select['cte_map']['map']) ? (select['cte_map']['map'] as unknown[]) : []
    let known = named
    for (const entry of entries) {
      if (!isPart(entry) || !isPart(entry['value'])) continue
      const { query, ...more } = entry['value']
      for (const [name, part] of Object.entries(more)) if (holds(part) && name !== 'materialized') say(`named query with ${name}`)
      look(isPart(query) ? query['node'] : null, known)
      known = [...known, text(entry['key'])]
    }
    return known
  }

  function check(kind: string, part: Part, named: readonly string[]): void {
    const among = (list: readonly string[], name: unknown, what: string) => {
      if (!list.includes(text(name))) say(`${what} ${text(name)}`)
    }
    if (kind === 'FUNCTION/FUNCTION') {
      among(SQL_SUBSET.functions, part['function_name'], 'function')
      if (part['schema'] !== '' && part['schema'] !== 'main') say(`function of ${text(part['schema'])}`)
    }
    if (kind === 'CAST/OPERATOR_CAST') among(SQL_SUBSET.types, typeIn(part['cast_type']), 'cast to')
    if (kind === 'CONSTANT/VALUE_CONSTANT') among(SQL_SUBSET.constants, isPart(part['value']) ? typeIn(part['value']['type']) : '', 'constant of type')
    if (kind === 'JOIN') {
      among(SQL_SUBSET.joins, part['join_type'], 'join')
      if (part['ref_type'] !== 'REGULAR') say(`join ${text(part['ref_type'])}`)
    }
    if (kind === 'SELECT_NODE') {
      if (Array.isArray(part['group_sets']) && part['group_sets'].length > 1) say('GROUPING SETS')
      if (Array.isArray(part['select_list'])) for (const column of part['select_list']) checkName(column)
    }
    if (kind === 'BASE_TABLE') {
      const [database, table] = [text(part['schema_name']), text(part['table_name'])]
      if (database === '' ? !named.includes(table) : !tables.has(`${database}.${table}`)) say(`table ${database === '' ? '' : `${database}.`}${table}`)
    }
  }

  /** `t.id` by itself is a column `id` to DuckDB and at times `t.id` to ClickHouse: it is given a name. */
  function checkName(column: unknown): void {
    if (!isPart(column) || column['class'] !== 'COLUMN_REF' || column['alias'] !== '') return
    const names = column['column_names']
    if (Array.isArray(names) && names.length > 1) say(`column ${names.join('.')} without AS`)
  }
}

function typeIn(type: unknown): string {
  return isPart(type) ? text(type['id']) : ''
}

/** Names and kinds are texts; what is none is no name. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether there is anything in it; what a clause that is not written holds is empty. */
function holds(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (isPart(value)) return Object.values(value).some(holds)
  return value !== null && value !== undefined && value !== '' && value !== false
}
