const KEY = 'arraigo.statements'
const MOST = 50

/** Statements run before in this browser, the last first. */
export function earlierStatements(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Puts a statement first; an empty text forgets all of them. */
export function rememberStatement(sql: string): readonly string[] {
  const next = sql === '' ? [] : [sql, ...earlierStatements().filter((other) => other !== sql)].slice(0, MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    // Without storage the list lasts as long as the page.
  }
  return next
}
