import { type Token, tokensOf } from '../tokens.ts'

export interface ClickHouseStatement {
  readonly sql: string
  /** Name -> value, as text, of each `{name:Type}` in the statement; null is `\N`. */
  readonly parameters: Readonly<Record<string, string>>
}

/**
 * Settings under which ClickHouse gives a statement the meaning DuckDB gives it: what a LEFT JOIN leaves out is null, a cast
 * of null is null, a name is a column before it is an alias, and a number behind ORDER BY is no column.
 */
export const CLICKHOUSE_SETTINGS = {
  join_use_nulls: 1,
  cast_keep_nullable: 1,
  prefer_column_name_to_alias: 1,
  enable_positional_arguments: 0,
  enable_analyzer: 1,
} as const

/** Functions that bear another name there; what needs more than a name is rewritten below. */
const RENAMED: Readonly<Record<string, string>> = { BOOL_AND: 'min', BOOL_OR: 'max', ANY_VALUE: 'any' }

/**
 * A statement of the subset in ClickHouse's SQL (24.4 and later, which knows QUALIFY), its values as named parameters.
 * Throws a RangeError where values and question marks do not pair, or a statement is cut off.
 */
export function toClickHouse(sql: string, values: readonly (string | number | null)[]): ClickHouseStatement {
  const { tokens, unterminated } = tokensOf(sql)
  if (unterminated !== null) throw new RangeError('a quote or comment never ends')
  const parameters: Record<string, string> = {}
  let used = 0
  const placeholder = (): string => {
    const value = values[used]
    if (value === undefined) throw new RangeError(`more question marks than the ${values.length} values`)
    used += 1
    const name = `p${used}`
    parameters[name] = value === null ? '\\N' : escaped(String(value))
    if (value === null) return `{${name}:Nullable(String)}`
    return `{${name}:${typeof value === 'number' ? 'Float64' : 'String'}}`
  }
  const translated = rewritten(tokens, placeholder).join(' ')
  if (used !== values.length) throw new RangeError(`${values.length} values for ${used} question marks`)
  return { sql: translated, parameters }
}

/** Pieces of the statement, each a token or what stands for it. */
function rewritten(tokens: readonly Token[], placeholder: () => string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const call = token.kind === 'word' && tokens[at + 1]?.text === '('
    if (token.text === '?') pieces.push(placeholder())
    else if (isPair(tokens, at)) {
      pieces.push(`${token.text}${tokens[at + 1]?.text}`)
      at += 1
    } else if (token.kind === 'number') pieces.push(exactNumber(token.text))
    else if (call && (token.value === 'LIST_POSITION' || token.value === 'STRING_AGG')) {
      const end = groupEnd(tokens, at + 1)
      const parts = splitArguments(tokens.slice(at + 2, end)).map((part) => rewritten(part, placeholder).join(' '))
      pieces.push(token.value === 'LIST_POSITION' ? position(parts) : joined(parts))
      at = end
    } else pieces.push(call ? (RENAMED[token.value] ?? token.text) : token.text)
  }
  return pieces
}

/** Two signs that are one operator: `::`, `||`, `<=`, `>=`, `<>`, `!=`. */
function isPair(tokens: readonly Token[], at: number): boolean {
  const [one, two] = [tokens[at], tokens[at + 1]]
  if (!one || !two || two.position !== one.position + 1) return false
  return ['::', '||', '<=', '>=', '<>', '!='].includes(one.text + two.text)
}

/** A number with a point is a decimal to DuckDB and a binary fraction to ClickHouse: `0.7` is told to be a decimal. */
function exactNumber(text: string): string {
  const fraction = /^\d+\.(\d+)$/.exec(text)
  return fraction ? `toDecimal64('${text}', ${fraction[1]?.length ?? 0})` : text
}

/** Place in a list from 1, null where it is not in it (ClickHouse says 0). */
function position([list, wanted]: readonly string[]): string {
  return `nullIf(indexOf(${list}, ${wanted}), 0)`
}

/** Texts of a group in one, in an order: `string_agg(text, separator ORDER BY key)`; null where there is none. */
function joined([text, rest]: readonly string[]): string {
  const [separator, key] = (rest ?? '').split(/ ORDER BY /i)
  const pairs = `groupArrayIf((${key ?? '0'}, ${text}), ${text} IS NOT NULL)`
  return `if(count(${text}) = 0, NULL, arrayStringConcat(arrayMap(pair -> assumeNotNull(pair.2), arraySort(pair -> pair.1, ${pairs})), ${separator}))`
}

function groupEnd(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.text === '(' || tokens[at]?.text === '[') depth += 1
    if (tokens[at]?.text === ')' || tokens[at]?.text === ']') depth -= 1
    if (depth === 0) return at
  }
  throw new RangeError('a parenthesis never closes')
}

/** The arguments of a call, parted at commas outside any bracket. */
function splitArguments(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of tokens) {
    if (token.text === '(' || token.text === '[') depth += 1
    if (token.text === ')' || token.text === ']') depth -= 1
    if (token.text === ',' && depth === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** Values are read as tab-separated fields: backslash, tab and line end are written with a backslash. */
function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}
