import type { Browser } from '@playwright/test'
import { runTool } from '../../test/command.ts'
import { measureOpened, type OpenedRegion } from './measureOpened.ts'
import { buildRegion, type BuiltRegion, regionFolder, SIZES } from './releaseGrowth.ts'

/**
 * Releases of invented regions of several sizes, and the app of the largest of them in a browser. `only` names sizes by their
 * municipalities. Throws an Error where a build fails.
 */
export async function measureScale(launch: () => Promise<Browser>, root: string, say: (line: string) => void, only?: readonly string[]): Promise<{ built: readonly BuiltRegion[]; opened: readonly OpenedRegion[] }> {
  const sizes = SIZES.filter(({ municipalities }) => only === undefined || only.includes(String(municipalities)))
  const built: BuiltRegion[] = []
  for (const size of sizes) built.push(await buildRegion(root, size, say))
  const largest = sizes.toSorted((one, other) => other.municipalities - one.municipalities)[0]
  if (!largest) throw new Error(`no size to measure: ${[...new Set(SIZES.map(({ municipalities }) => municipalities))].join(', ')}`)
  const folder = regionFolder(root, largest)
  if ((await runTool('tsx', ['scripts/build.ts', '--root', folder, '--folder', 'dist', '--pages', 'no'], { NODE_OPTIONS: '--max-old-space-size=12000' })) !== 0) throw new Error('the app of the largest region was not built')
  return { built, opened: await measureOpened(launch, folder, say) }
}
