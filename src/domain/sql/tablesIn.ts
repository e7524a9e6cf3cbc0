import { type Token, tokensOf } from './tokens.ts'

/** Words after which the name of a database may stand by itself: `SHOW TABLES FROM returns`. */
const BEFORE_NAME = new Set(['FROM', 'DESCRIBE', 'SHOW', 'SUMMARIZE', 'TABLE'])

/**
 * Which of the known names a statement mentions where a table is named, in the order of `known`: a name before a dot
 * (`demonstration_coverage.observations`), or alone after FROM, JOIN or a comma, as temporary tables are. In doubt a name
 * counts as mentioned. What stands in texts and comments does not count. Upper and lower case are one, as in SQL.
 */
export function tablesIn(sql: string, known: readonly string[]): readonly string[] {
  const { tokens } = tokensOf(sql)
  const mentioned = new Set<string>()
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' && token.kind !== 'quoted') continue
    if (tokens[index + 1]?.text === '.' || inTablePlace(tokens, index)) mentioned.add(token.value.toLowerCase())
  }
  return known.filter((name) => mentioned.has(name.toLowerCase()))
}

function inTablePlace(tokens: readonly Token[], index: number): boolean {
  // `temp.visits` is the temporary table `visits`; the last part of any other name stands in the database before it.
  let first = index
  while (tokens[first - 1]?.text === '.') first -= 2
  if (first < index && tokens[first]?.value.toUpperCase() !== 'TEMP') return false
  let before = first - 1
  while (tokens[before]?.text === '(') before -= 1
  if (isTableWord(tokens[before])) return true
  return tokens[before]?.text === ',' && startsList(tokens, before)
}

function isTableWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && (BEFORE_NAME.has(token.value) || token.value.endsWith('JOIN') || token.value.endsWith('PIVOT'))
}

/** Whether the comma at `index` stands in a list of tables: the last clause before it, in its parentheses, is FROM. */
function startsList(tokens: readonly Token[], index: number): boolean {
  let depth = 0
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at] as Token
    if (token.text === ')') depth += 1
    else if (token.text === '(') depth -= 1
    if (depth < 0) return false
    if (depth > 0 || token.kind !== 'word') continue
    if (token.value === 'FROM') return true
    if (['SELECT', 'WHERE', 'BY', 'HAVING', 'WITH', 'VALUES', 'QUALIFY', 'LIMIT'].includes(token.value)) return false
  }
  return false
}
