import type { Step } from '../../pipeline/step.ts'
import type { Places } from '../places.ts'
import { emptyFolder, WORK } from '../workFiles.ts'

/** A release without files of places: an app of it has no pages of them. */
export function noPlacesStep({ at, code }: Places): Step {
  return {
    name: 'no places',
    inputs: [],
    code: code('noPlacesStep.ts'),
    outputs: [WORK.places],
    run: async () => {
      emptyFolder(at(WORK.places))
    },
  }
}
