import * as v from 'valibot'

const LONGEST_RECEIVED = 60
const EXPECTED: Readonly<Record<string, string>> = {
  finite: 'a finite number',
  integer: 'a whole number',
  safe_integer: 'a whole number',
  min_length: 'at least one character or entry',
}

/** What does not fit a schema, in one line: `places[3].numerator: expected number, received "12"`. More than one is counted. */
export function issueLine(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const rest = issues.length - 1
  return `${oneIssue(deepest(issues[0]))}${rest > 0 ? ` (and ${rest} more)` : ''}`
}

/** Where something may have one of several forms, the form that went furthest is the one that was meant. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const own = issue.path ?? []
  const inner = (issue.issues ?? []).map(deepest).filter(({ path }) => (path?.length ?? 0) > 1)
  const furthest = inner.reduce<v.BaseIssue<unknown> | null>((best, one) => (best && (best.path?.length ?? 0) >= (one.path?.length ?? 0) ? best : one), null)
  if (furthest === null) return issue
  return { ...furthest, path: [...own, ...(furthest.path ?? [])] as unknown as NonNullable<typeof issue.path> }
}

function oneIssue(issue: v.BaseIssue<unknown>): string {
  const place = pathText(issue.path ?? [])
  if (issue.expected === 'never') return `${place}: no field of this name is known`
  const isForm = issue.type === 'strict_object' || issue.type === 'variant'
  if (issue.received === 'undefined') return `${place}: missing${isForm || issue.expected === null ? '' : `, expected ${issue.expected}`}`
  // A union of objects knows only that it expected an object; its own message says which.
  const expected = issue.type === 'union' ? issue.message : (EXPECTED[issue.type] ?? issue.expected ?? issue.message)
  return `${place}: expected ${expected}, received ${short(issue.received)}`
}

function pathText(path: readonly v.IssuePathItem[]): string {
  if (path.length === 0) return 'the whole'
  return path.map(({ key }, at) => (typeof key === 'number' ? `[${key}]` : keyText(String(key), at))).join('')
}

function keyText(key: string, at: number): string {
  if (!/^[A-Za-z_][\w-]*$/.test(key)) return `[${JSON.stringify(key)}]`
  return at === 0 ? key : `.${key}`
}

function short(received: string): string {
  const line = received.replaceAll(/\s+/g, ' ')
  return line.length > LONGEST_RECEIVED ? `${line.slice(0, LONGEST_RECEIVED)}…` : line
}
