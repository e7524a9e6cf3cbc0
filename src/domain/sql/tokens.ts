/** A piece of a statement that means something; comments and blanks are left out. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol'
  /** As written. */
  readonly text: string
  /** A word in upper case, a quoted name without its quotes, else as written. */
  readonly value: string
  /** Where it begins in the statement, in UTF-16 units from 0. */
  readonly position: number
}

export interface Tokens {
  readonly tokens: readonly Token[]
  /** Where a quote or comment begins that never ends, else null. */
  readonly unterminated: number | null
}

const WORD_START = /[\p{L}_\u0080-\uffff]/u
const WORD = /[\p{L}\p{N}_$\u0080-\uffff]/u
// Some of these are no blanks to Unicode, but DuckDB passes over them.
// oxlint-disable-next-line no-control-regex -- a NUL byte is one of them
const BLANK = /[\s\u0000\u180e\u200b-\u200f\u2060\ufeff]/u
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y

/**
 * The tokens of a text in DuckDB's SQL: `--` and nested block comments, `'…'`, `e'…'` with backslashes, `"…"`, `$$…$$` and
 * `$tag$…$tag$`. Never throws: what does not end is said in `unterminated`, and the tokens stop there.
 */
export function tokensOf(sql: string): Tokens {
  const tokens: Token[] = []
  let at = 0
  const take = (kind: Token['kind'], end: number, value?: string) => {
    const text = sql.slice(at, end)
    tokens.push({ kind, text, value: value ?? (kind === 'word' ? text.toUpperCase() : text), position: at })
    at = end
  }
  while (at < sql.length) {
    const character = sql[at] as string
    if (BLANK.test(character)) {
      at += 1
    } else if (sql.startsWith('--', at)) {
      at = lineEnd(sql, at)
    } else if (sql.startsWith('/*', at)) {
      const end = commentEnd(sql, at)
      if (end === null) return { tokens, unterminated: at }
      at = end
    } else if (character === "'" || ((character === 'e' || character === 'E') && sql[at + 1] === "'")) {
      const escapes = character !== "'"
      const end = quoteEnd(sql, escapes ? at + 1 : at, escapes)
      if (end === null) return { tokens, unterminated: at }
      take('string', end)
    } else if (character === '"') {
      const end = quoteEnd(sql, at, false)
      if (end === null) return { tokens, unterminated: at }
      take('quoted', end, sql.slice(at + 1, end - 1).replaceAll('""', '"'))
    } else if (character === '$' && dollarTag(sql, at)) {
      const tag = dollarTag(sql, at) as string
      const close = sql.indexOf(tag, at + tag.length)
      if (close === -1) return { tokens, unterminated: at }
      take('string', close + tag.length)
    } else if (WORD_START.test(character)) {
      take('word', wordEnd(sql, at))
    } else if (/[0-9]/.test(character)) {
      take('number', numberEnd(sql, at))
    } else {
      take('symbol', at + 1)
    }
  }
  return { tokens, unterminated: null }
}

function lineEnd(sql: string, from: number): number {
  for (let at = from; at < sql.length; at += 1) if (sql[at] === '\n' || sql[at] === '\r') return at
  return sql.length
}

function commentEnd(sql: string, from: number): number | null {
  let depth = 0
  for (let at = from; at < sql.length; at += 1) {
    if (sql.startsWith('/*', at)) depth += 1
    else if (sql.startsWith('*/', at)) depth -= 1
    else continue
    at += 1
    if (depth === 0) return at + 1
  }
  return null
}

/** `from` is where the quote stands; twice the quote is one of its text. */
function quoteEnd(sql: string, from: number, escapes: boolean): number | null {
  const quote = sql[from] as string
  for (let at = from + 1; at < sql.length; at += 1) {
    if (escapes && sql[at] === '\\') at += 1
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1
      at += 1
    }
  }
  return null
}

function dollarTag(sql: string, at: number): string | null {
  DOLLAR_TAG.lastIndex = at
  return DOLLAR_TAG.exec(sql)?.[0] ?? null
}

function wordEnd(sql: string, from: number): number {
  let at = from
  while (at < sql.length && WORD.test(sql[at] as string) && !BLANK.test(sql[at] as string)) at += 1
  return at
}

/** `1_000`, `1.5e-3`, `0x1F`: what matters is only that no word begins inside. */
function numberEnd(sql: string, from: number): number {
  const match = /^(?:0[xX][0-9a-fA-F_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]+)?)/.exec(sql.slice(from, from + 400))
  return from + (match?.[0].length ?? 1)
}
