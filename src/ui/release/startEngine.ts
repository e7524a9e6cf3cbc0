import type { StartEngine } from '../../database/engineConnector.ts'
import { readEngineFiles } from '../../database/engineFiles.ts'
import { ReleaseError } from '../../database/release-error.ts'

/** Starts the engine of the site at `site`: its program and the list of its files come in at the same time. Throws ReleaseError. */
export function startEngine(site: string | URL): StartEngine {
  return async (report) => {
    const base = new URL('engine/', site)
    const list = readEngineFiles(base)
    // Firefox (153) remembers as long as the page stands that a program could not be had and does not ask again; the list is asked for anew.
    if (!navigator.onLine) await list
    const program = import('../../database/browserEngine.ts').catch((error: unknown) => {
      // The program of the engine itself could not be had: the engine has not failed.
      throw new ReleaseError('program-missing', null, { cause: error })
    })
    const [{ browserEngine }, files] = await Promise.all([program, list])
    return browserEngine(base, files)(report)
  }
}
