import type { NodeConnector } from '../../../scripts/release/nodeConnector.ts'

interface Row {
  readonly id: string
  readonly parent: string | null
  readonly need: number | null
  /** Persons within 10, 30 and 50 km; null where hidden. */
  readonly within: readonly (number | null)[]
  /** Of a leaf: 0 to 3, from the distance of its seat to the nearest that offers the service. */
  readonly ring: number | null
}

/**
 * What somebody finds out who subtracts published access from published need: needs that are hidden, and rings of 1 to 4
 * persons, that need alone does not tell. Rings are worked out from the published services and seats. One line a finding.
 */
export async function foundByAccess(connector: NodeConnector, service: string, year: string): Promise<string[]> {
  const rows = await readRows(connector, service, year)
  const alone = solve(rows, false)
  const together = solve(rows, true)
  const secret = new Set(rows.filter(({ need }) => need === null).map(({ id }) => id))
  return [...together]
    .filter(([cell]) => !alone.has(cell))
    .filter(([cell, value]) => secret.has(cell) || (cell.includes(' ring ') && value > 0 && value < 5))
    .map(([cell, value]) => `${service} ${year} ${cell}: ${value}`)
}

/** Every cell that can be known, by subtraction after subtraction; each value as it follows. */
function solve(rows: readonly Row[], withAccess: boolean): Map<string, number> {
  const known = new Map<string, number>()
  const children = new Map<string | null, Row[]>()
  for (const row of rows) children.set(row.parent, [...(children.get(row.parent) ?? []), row])
  const leafRings = new Map<string, Set<number>>()
  const ringsOf = (row: Row): Set<number> => {
    const own = new Set(row.ring === null ? (children.get(row.id) ?? []).flatMap((child) => [...ringsOf(child)]) : [row.ring])
    leafRings.set(row.id, own)
    return own
  }
  for (const country of children.get(null) ?? []) ringsOf(country)
  // A leaf lies in one ring, so its ring is its need.
  const cell = (row: Row, ring: number): string => (row.ring === null ? `${row.id} ring ${ring}` : row.id)
  const equations: { total: string; parts: string[] }[] = []
  for (const row of rows) {
    if (row.need !== null) known.set(row.id, row.need)
    if (row.ring !== null) continue
    const below = children.get(row.id) ?? []
    equations.push({ total: row.id, parts: below.map(({ id }) => id) })
    equations.push({ total: row.id, parts: [0, 1, 2, 3].map((ring) => cell(row, ring)) })
    for (const ring of [0, 1, 2, 3]) {
      const parts = below.filter(({ id }) => leafRings.get(id)?.has(ring)).map((child) => cell(child, ring))
      equations.push({ total: cell(row, ring), parts })
      const upTo = row.within[ring]
      if (withAccess && upTo != null) known.set(cell(row, ring), upTo - (row.within[ring - 1] ?? 0))
    }
  }
  for (let progress = true; progress; ) {
    progress = false
    for (const { total, parts } of equations) {
      const unknown = [total, ...parts].filter((term) => !known.has(term))
      if (unknown.length !== 1) continue
      const sum = parts.reduce((before, part) => before + (known.get(part) ?? 0), 0)
      known.set(unknown[0] ?? '', unknown[0] === total ? sum : (known.get(total) ?? 0) - sum)
      progress = true
    }
  }
  return known
}

async function readRows(connector: NodeConnector, service: string, year: string): Promise<Row[]> {
  const rows = await connector.ask<{ id: string; parent: string | null; need: number | null; a: number | null; b: number | null; c: number | null }>(
    `SELECT p.id, p.parent_id AS parent, any_value(denominator) AS need, any_value(numerator) FILTER (measure = 'access-10') AS a,
      any_value(numerator) FILTER (measure = 'access-30') AS b, any_value(numerator) FILTER (measure = 'access-50') AS c
    FROM places p JOIN demonstration_access.observations o ON o.territory_id = p.id
    WHERE o.service = ? AND o.period = ? GROUP BY ALL ORDER BY p.id`,
    [service, year],
  )
  const nearest = await connector.ask<{ id: string; kilometres: number | null }>(
    `WITH leaves AS (SELECT * FROM places WHERE id NOT IN (SELECT parent_id FROM places WHERE parent_id IS NOT NULL)),
    offering AS (SELECT l.* FROM leaves l JOIN demonstration_services_offered.observations o ON o.territory_id = l.id
      WHERE o.service = ? AND o.period = ? AND o.numerator > 0)
    SELECT l.id, min(2 * 6371.0088 * asin(sqrt(sin(radians(o.latitude - l.latitude) / 2) ** 2
      + cos(radians(l.latitude)) * cos(radians(o.latitude)) * sin(radians(o.longitude - l.longitude) / 2) ** 2))) AS kilometres
    FROM leaves l LEFT JOIN offering o ON true GROUP BY l.id`,
    [service, year],
  )
  const ringOf = new Map(
    nearest.map(({ id, kilometres }) => [id, [10, 30, 50].filter((limit) => kilometres === null || kilometres > limit).length]),
  )
  return rows.map(({ id, parent, need, a, b, c }) => ({ id, parent, need, within: [a, b, c], ring: ringOf.get(id) ?? null }))
}
