import type { StartEngine } from '../../database/engineConnector.ts'
import { readEngineFiles } from '../../database/engineFiles.ts'

/** Starts the engine of the site at `site`: its program and the list of its files come in at the same time. Throws ReleaseError. */
export function startEngine(site: string | URL): StartEngine {
  return async (report) => {
    const base = new URL('engine/', site)
    const [{ browserEngine }, files] = await Promise.all([import('../../database/browserEngine.ts'), readEngineFiles(base)])
    return browserEngine(base, files)(report)
  }
}
