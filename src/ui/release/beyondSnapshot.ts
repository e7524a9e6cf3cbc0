import type { Release } from '../../database/loadRelease.ts'
import type { OwnTables } from '../../database/own/own-tables.ts'
import type { Connector } from '../../database/query.ts'
import type { ReleaseError } from '../../database/release-error.ts'

/**
 * Who answers what the snapshot does not hold: the page's own engine, and beside it the engine of the site where the release
 * names one. Without that field nothing of it is loaded and no address is asked.
 */
export function beyondSnapshot(
  release: Pick<Release, 'base' | 'manifest'>,
  engine: Connector,
  own: Pick<OwnTables, 'has'> | null,
  onProblem: (problem: ReleaseError) => void,
): Connector {
  const { remote, tables, release: id } = release.manifest
  if (!remote) return engine
  let routed: Promise<Connector> | null = null
  const open = async (): Promise<Connector> => {
    const [{ remoteConnector }, { routedConnector }] = await Promise.all([import('../../database/remote/remoteConnector.ts'), import('../../database/remote/routedConnector.ts')])
    return routedConnector({ engine, remote: remoteConnector(remote, release.base, id), held: remote.tables, released: Object.keys(tables), own, onProblem })
  }
  return {
    async answer(query, signal) {
      routed ??= open().catch((error: unknown) => {
        routed = null
        throw error
      })
      return (await routed).answer(query, signal)
    },
  }
}
