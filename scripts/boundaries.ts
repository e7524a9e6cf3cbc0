import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { BoundaryFileError } from '../src/intake/boundaries/boundaryFeature.ts'
import { DownloadError, downloadSources } from './boundaries/downloadSources.ts'
import { importBoundaries } from './boundaries/importBoundaries.ts'
import { progressBar } from './boundaries/progressBar.ts'
import { readSources } from './boundaries/readSources.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const USAGE = `npm run boundaries -- FILE... [--partial] [--credit TEXT]
npm run boundaries -- --download [--sources FILE] [--partial]

  FILE         GeoJSON, TopoJSON (all objects), or a ZIP of Shapefiles or GeoJSONs; several together are one set
  --partial    use them even where less than 95 % of a level is matched; the rest stays schematic
  --credit     how to name the source on screen
  --download   fetch the public sources listed in data/boundary-sources.json and match them the same way
  --sources    another list
  --out        another folder than data/boundaries
  --cache      another folder for downloads than .cache/boundaries`

/** Exit code: 0 written, 1 refused or a file that cannot be used, 2 wrong arguments. */
async function main(): Promise<number> {
  let options
  try {
    options = parseArgs({
      allowPositionals: true,
      options: {
        partial: { type: 'boolean', default: false },
        download: { type: 'boolean', default: false },
        sources: { type: 'string', default: `${ROOT}data/boundary-sources.json` },
        credit: { type: 'string' },
        out: { type: 'string', default: `${ROOT}data/boundaries` },
        cache: { type: 'string', default: `${ROOT}.cache/boundaries` },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    return 2
  }
  const { values, positionals } = options
  if (values.help || (positionals.length === 0 && !values.download)) {
    console.error(USAGE)
    return values.help ? 0 : 2
  }
  try {
    // npm runs scripts in the folder of the package; names are meant from where the person stands.
    let files = positionals.map((file) => resolve(process.env['INIT_CWD'] ?? '.', file))
    let credit = values.credit === undefined ? undefined : { es: values.credit, en: values.credit }
    if (values.download) {
      const bar = progressBar('bytes')
      const downloaded = await downloadSources(await readSources(values.sources), {
        folder: values.cache,
        print: console.log,
        onProgress: bar.update,
      }).finally(bar.stop)
      files = [...files, ...downloaded.files]
      credit ??= downloaded.credit
    }
    const bar = progressBar('steps')
    const lines: string[] = []
    const outcome = await importBoundaries({
      files,
      partial: values.partial,
      territoriesFolder: `${ROOT}data/territories`,
      outputFolder: values.out,
      ...(credit ? { credit } : {}),
      // Held back until the bar is gone, which would otherwise write over them.
      print: (line) => lines.push(line),
      onProgress: bar.update,
    }).finally(bar.stop)
    console.log(lines.join('\n'))
    return outcome.written ? 0 : 1
  } catch (error) {
    if (!(error instanceof BoundaryFileError || error instanceof DownloadError)) throw error
    console.error(`${error.message}\nNothing was written.`)
    return 1
  }
}

process.exitCode = await main()
