import { writeFileSync } from 'node:fs'
import type { LocalizedText } from '../../../src/catalog/indicator.ts'
import type { Step } from '../../pipeline/step.ts'
import { throttled } from '../../pipeline/throttled.ts'
import { buildShapes } from '../../shapes/buildShapes.ts'
import type { Places } from '../places.ts'
import { emptyFolder, WORK } from '../workFiles.ts'

/** What the shapes step leaves for the manifest, in `origin.json`. */
export interface ShapesOrigin {
  readonly kind: 'schematic' | 'legal'
  readonly credit: LocalizedText
  /** File names in the same folder. */
  readonly areas: string
  readonly land: string
}

/** Areas and land, from seats and departments, or from boundaries a person has imported. */
export function shapesStep({ at, code }: Places): Step {
  return {
    name: 'shapes',
    inputs: ['data/territories', 'data/boundaries'],
    code: code('shapesStep.ts'),
    outputs: [WORK.shapes],
    async run(report) {
      const tell = throttled(report)
      const built = await buildShapes({
        outputFolder: emptyFolder(at(WORK.shapes)),
        territoriesFolder: at('data/territories'),
        boundariesFolder: at('data/boundaries'),
        onProgress: (done, total, what) => tell(`${done} of ${total}: ${what}`),
      })
      const origin: ShapesOrigin = { kind: built.kind, credit: built.credit, areas: 'shapes.topojson', land: 'land.topojson' }
      writeFileSync(at(`${WORK.shapes}/origin.json`), JSON.stringify(origin))
    },
  }
}
