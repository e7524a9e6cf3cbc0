import { existsSync } from 'node:fs'
import { serveFolder } from '../../../scripts/serve/serveFolder.ts'

/** Below this path the app is served, as on a host that gives a project a folder and not a domain. */
const SUB_PATH = '/un/camino/cualquiera/'

/**
 * Serves the built app with the server of `npm start`, below a sub-path: files only, no rewriting, no fallback to
 * the first page. Runs once before all tests; the address reaches them through the environment.
 */
export default async function serveApp(): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html')) throw new Error('dist/index.html is missing: npm run build')
  const { server, address } = await serveFolder('dist', { port: 0, path: SUB_PATH })
  // By number: the browser of the tests resolves no names at all.
  process.env['ARRAIGO_ADDRESS'] = address.replace('localhost', '127.0.0.1')
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}
