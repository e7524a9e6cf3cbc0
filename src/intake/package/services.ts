import { ECONOMIC_SERVICES, SERVICE_CODES, SERVICE_GROUPS, SOCIAL_SERVICES } from '../../catalog/service.ts'
import { keyOfParts, partsOfKey } from '../gather/gatherer.ts'
import type { RawRows } from './rawRows.ts'

/** How the services of a table hang together, and which of their codes may be published. */
export interface ServiceRules {
  /** Each group counts a person once, whichever of these she used. */
  readonly totals: Readonly<Record<string, readonly string[]>>
  readonly published: readonly string[]
  /** Groups with rows for some places and periods only; nothing can be summed to them. */
  readonly dropped: readonly string[]
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = { social: SOCIAL_SERVICES, economic: ECONOMIC_SERVICES }

/** The services of raw rows; null where they tell none apart. `codes` as `Gathered` has them. */
export function serviceRules(rows: RawRows, codes: readonly string[]): ServiceRules | null {
  const used = new Set([...rows.keys()].map((key) => codes[partsOfKey(key).service] ?? 'all'))
  const present = SERVICE_CODES.filter((code) => used.has(code))
  const parts = present.filter((code) => code !== 'all')
  if (parts.length === 0) return null
  const groups = parts.filter((code) => parts.some((part) => MEMBERS[code]?.includes(part)))
  const below = (code: string) => parts.filter((part) => MEMBERS[code]?.includes(part))
  const top = parts.filter((part) => !groups.some((group) => MEMBERS[group]?.includes(part)))
  const totals = { all: top, ...Object.fromEntries(groups.map((group) => [group, below(group)])) }
  const dropped = SERVICE_GROUPS.filter((group) => (group === 'all' || groups.includes(group)) && !isWhole(rows, codes, group, group === 'all' ? parts : below(group)))
  return { totals, published: present.filter((code) => !(dropped as readonly string[]).includes(code)), dropped: dropped.filter((group) => used.has(group)) }
}

/** Whether a group has a row beside every row of its parts. */
function isWhole(rows: RawRows, codes: readonly string[], group: string, parts: readonly string[]): boolean {
  const at = codes.indexOf(group)
  if (at < 0) return false
  return [...rows.keys()].every((key) => {
    const own = partsOfKey(key)
    return !parts.includes(codes[own.service] ?? '') || rows.has(keyOfParts({ ...own, service: at }))
  })
}
