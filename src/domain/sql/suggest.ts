const KEYWORDS = 'SELECT FROM WHERE GROUP BY ORDER LIMIT JOIN LEFT ON USING WITH AS AND OR NOT NULL IS IN BETWEEN CASE WHEN THEN ELSE END DESC ASC HAVING DISTINCT SUM COUNT AVG MIN MAX MEDIAN ROUND COALESCE QUALIFY SUMMARIZE DESCRIBE EXPLAIN'.split(' ')
const MOST = 8

/** What the word before the cursor may become: names of tables and columns, then keywords. */
export function suggest(text: string, cursor: number, names: readonly string[]): { readonly from: number; readonly options: readonly string[] } {
  const word = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text.slice(0, cursor))?.[0] ?? ''
  const from = cursor - word.length
  if (word.length < 2) return { from, options: [] }
  const typed = word.toLowerCase()
  const begins = (name: string) => name.toLowerCase().startsWith(typed) && name.toLowerCase() !== typed
  return { from, options: [...new Set([...names.filter(begins), ...KEYWORDS.filter(begins)])].slice(0, MOST) }
}
