import { isOutsideFunction, verbReason, type VerbReason } from './reserved.ts'
import { type Token, tokensOf } from './tokens.ts'

export type RefusalReason =
  | VerbReason
  /** Nothing but blanks and comments. */
  | 'empty'
  /** More than one statement. */
  | 'several'
  /** A quote or a comment that never ends. */
  | 'unterminated'
  /** A function that reads outside the session. */
  | 'outside-function'
  /** A text where a table belongs: a file or an address. */
  | 'outside-file'
  /** A table or view that is not temporary. */
  | 'not-temporary'
  /** A word no statement of the console begins with. */
  | 'unknown'

export interface Refusal {
  readonly allowed: false
  readonly reason: RefusalReason
  /** What it is about, as written; empty where it is about all of the statement. */
  readonly word: string
  /** Where that stands, in UTF-16 units from 0. */
  readonly position: number
}

export interface Allowance {
  readonly allowed: true
  /** Name of the temporary table or view that the statement makes, else null. */
  readonly creates: string | null
}

const QUERY_VERBS = new Set(['SELECT', 'FROM', 'VALUES', 'TABLE', 'PIVOT', 'PIVOT_WIDER', 'PIVOT_LONGER', 'UNPIVOT'])
const DESCRIBING_VERBS = new Set(['DESCRIBE', 'DESC', 'SHOW', 'SUMMARIZE'])

/**
 * Whether the console runs a statement: one that only reads, or keeps what it reads in a temporary table or view. The engine
 * is locked besides; this says why before anything is asked. Never throws, whatever the text.
 */
export function judgeStatement(sql: string): Allowance | Refusal {
  const { tokens: all, unterminated } = tokensOf(sql)
  if (unterminated !== null) return refusal('unterminated', sql.slice(unterminated, unterminated + 12), unterminated)
  const end = all.findIndex((token) => token.text === ';')
  const tokens = end === -1 ? all : all.slice(0, end)
  const more = end === -1 ? undefined : all.slice(end).find((token) => token.text !== ';')
  if (tokens.length === 0 && !more) return refusal('empty', '', 0)
  if (more) return refusal('several', more.text, more.position)
  return judgeHead(tokens, 0) ?? judgeSources(tokens) ?? { allowed: true, creates: createdName(tokens) }
}

/** Null where what begins at `from` may run. */
function judgeHead(tokens: readonly Token[], from: number): Refusal | null {
  let at = from
  while (tokens[at]?.text === '(') at += 1
  const head = tokens[at]
  if (!head) return refusal('unknown', tokens[from]?.text ?? '', tokens[from]?.position ?? 0)
  if (head.kind !== 'word') return refusal('unknown', head.text, head.position)
  if (QUERY_VERBS.has(head.value)) return null
  if (head.value === 'WITH') return judgeWith(tokens, at + 1)
  if (head.value === 'EXPLAIN') return judgeHead(tokens, afterExplain(tokens, at + 1))
  if (DESCRIBING_VERBS.has(head.value)) return judgeDescribed(tokens, at + 1)
  if (head.value === 'CREATE') return judgeCreate(tokens, at)
  return refusal(verbReason(head.value) ?? 'unknown', head.text, head.position)
}

/** Behind `WITH`: each named query is judged, then what stands after them. */
function judgeWith(tokens: readonly Token[], from: number): Refusal | null {
  let at = is(tokens[from], 'RECURSIVE') ? from + 1 : from
  for (;;) {
    at += 1
    if (tokens[at]?.text === '(') at = afterGroup(tokens, at)
    if (is(tokens[at], 'USING') && is(tokens[at + 1], 'KEY')) at = afterGroup(tokens, at + 2)
    if (!is(tokens[at], 'AS')) return refusal('unknown', tokens[at]?.text ?? 'WITH', tokens[at]?.position ?? 0)
    at += 1
    if (is(tokens[at], 'NOT')) at += 1
    if (is(tokens[at], 'MATERIALIZED')) at += 1
    if (tokens[at]?.text !== '(') return refusal('unknown', tokens[at]?.text ?? 'WITH', tokens[at]?.position ?? 0)
    const inside = judgeHead(tokens, at + 1)
    if (inside) return inside
    at = afterGroup(tokens, at)
    if (tokens[at]?.text !== ',') return judgeHead(tokens, at)
    at += 1
  }
}

/** Behind `EXPLAIN`: `ANALYZE` and options in parentheses are passed over. */
function afterExplain(tokens: readonly Token[], from: number): number {
  const at = is(tokens[from], 'ANALYZE') || is(tokens[from], 'ANALYSE') ? from + 1 : from
  const options = tokens[at]?.text === '(' && ['FORMAT', 'ANALYZE', 'ANALYSE', 'VERBOSE'].includes(tokens[at + 1]?.value ?? '')
  return options ? afterGroup(tokens, at) : at
}

/** Behind `DESCRIBE`, `SHOW`, `SUMMARIZE`: the name of a table, or a query that must be allowed by itself. */
function judgeDescribed(tokens: readonly Token[], from: number): Refusal | null {
  const next = tokens[from]
  const named = !next || next.kind !== 'word' || tokens[from + 1] === undefined || tokens[from + 1]?.text === '.'
  const reason = named ? null : verbReason(next.value)
  if (reason) return refusal(reason, next?.text ?? '', next?.position ?? 0)
  return is(next, 'WITH') || next?.text === '(' ? judgeHead(tokens, from) : null
}

/** `CREATE [OR REPLACE] TEMP TABLE|VIEW … AS` a query. */
function judgeCreate(tokens: readonly Token[], from: number): Refusal | null {
  const made = createdAt(tokens, from)
  const head = tokens[from] as Token
  if (!made) return refusal('not-temporary', head.text, head.position)
  let at = made
  while (tokens[at] && !is(tokens[at], 'AS')) at = tokens[at]?.text === '(' ? afterGroup(tokens, at) : at + 1
  if (!tokens[at]) return refusal('writes', head.text, head.position)
  const query = judgeHead(tokens, at + 1)
  const inner = tokens[at + 1]
  // A table of what EXPLAIN or another CREATE says is no query either.
  if (!query && inner && ['EXPLAIN', 'CREATE'].includes(inner.value)) return refusal('unknown', inner.text, inner.position)
  return query
}

/** Where the name stands of what `CREATE` at `from` makes, where that is a temporary table or view; else null. */
function createdAt(tokens: readonly Token[], from: number): number | null {
  let at = from + 1
  if (is(tokens[at], 'OR') && is(tokens[at + 1], 'REPLACE')) at += 2
  if (!is(tokens[at], 'TEMP') && !is(tokens[at], 'TEMPORARY')) return null
  if (!is(tokens[at + 1], 'TABLE') && !is(tokens[at + 1], 'VIEW')) return null
  at += 2
  return is(tokens[at], 'IF') && is(tokens[at + 1], 'NOT') && is(tokens[at + 2], 'EXISTS') ? at + 3 : at
}

function createdName(tokens: readonly Token[]): string | null {
  if (!is(tokens[0], 'CREATE')) return null
  let at = createdAt(tokens, 0)
  if (at === null) return null
  while (tokens[at + 1]?.text === '.') at += 2
  const name = tokens[at]
  return name?.kind === 'quoted' ? name.value : (name?.text ?? null)
}

/** Functions and texts that read from outside, wherever they stand. */
function judgeSources(tokens: readonly Token[]): Refusal | null {
  for (const [index, token] of tokens.entries()) {
    const named = token.kind === 'word' || token.kind === 'quoted'
    if (named && tokens[index + 1]?.text === '(' && isOutsideFunction(token.kind === 'quoted' ? token.value : token.text)) {
      return refusal('outside-function', token.text, token.position)
    }
    const before = tokens[index - 1]
    if (token.kind === 'string' && before?.kind === 'word' && isTablePlace(tokens, index - 1)) {
      return refusal('outside-file', token.text, token.position)
    }
  }
  return null
}

const TABLE_WORDS = new Set(['FROM', 'JOIN', 'TABLE', 'SUMMARIZE', 'DESCRIBE', 'DESC', 'PIVOT', 'UNPIVOT'])

/** Whether a table follows the word at `index`; `IS DISTINCT FROM 'x'`, `trim(BOTH FROM 'x')` and their like compare texts. */
function isTablePlace(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]
  if (!word || !TABLE_WORDS.has(word.value)) return false
  if (word.value !== 'FROM') return true
  return !is(tokens[index - 1], 'DISTINCT') && !insideCall(tokens, index)
}

/** Whether the parenthesis around `index` belongs to a function such as `extract(year FROM …)`. */
function insideCall(tokens: readonly Token[], index: number): boolean {
  let depth = 0
  for (let at = index - 1; at >= 0; at -= 1) {
    if (tokens[at]?.text === ')') depth += 1
    else if (tokens[at]?.text === '(') {
      if (depth === 0) return ['EXTRACT', 'TRIM', 'SUBSTRING', 'OVERLAY', 'POSITION'].includes(tokens[at - 1]?.value ?? '')
      depth -= 1
    }
  }
  return false
}

/** The index behind the group that opens at `from`. */
function afterGroup(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens[at]?.text === '(') depth += 1
    else if (tokens[at]?.text === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return tokens.length
}

function is(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.value === word
}

function refusal(reason: RefusalReason, word: string, position: number): Refusal {
  return { allowed: false, reason, word, position }
}
