import { territoryCodesQuery } from '../../catalog/gazetteer-queries.ts'
import { LEAST_THRESHOLD } from '../../intake/package/publication.ts'
import type { SessionWorld } from '../../intake/session/session-messages.ts'
import { borderNeighbours } from '../../layers/areas/borderNeighbours.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'

/** What files are read against: the territories with all their codes, and which of them touch. */
export async function sessionWorld(open: OpenRelease): Promise<SessionWorld> {
  const territories = await open.connector.answer(territoryCodesQuery())
  return { territories, neighbours: borderNeighbours(open.topology, 'municipality'), threshold: LEAST_THRESHOLD, year: new Date().getFullYear() }
}
