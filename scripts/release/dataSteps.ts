import type { Step } from '../pipeline/step.ts'
import { placesOf } from './places.ts'
import { answersStep } from './steps/answersStep.ts'
import { catalogStep } from './steps/catalogStep.ts'
import { checkSourcesStep } from './steps/checkSourcesStep.ts'
import { gatedStep } from './steps/gatedStep.ts'
import { noPlacesStep } from './steps/noPlacesStep.ts'
import { placesStep } from './steps/placesStep.ts'
import { programmesStep } from './steps/programmesStep.ts'
import { publishedStep } from './steps/publishedStep.ts'
import { releaseStep } from './steps/releaseStep.ts'
import { shapesStep } from './steps/shapesStep.ts'
import { storiesStep } from './steps/storiesStep.ts'

/** What may differ from the project's own build. */
export interface BuildOptions {
  /** Where the code is; the root unless named. */
  readonly project?: string
  /** Whether places have files and pages of their own. */
  readonly pages?: boolean
}

/** The steps from the files under `data/` to a release at `target`, a path relative to `root`, in their order. */
export function dataSteps(root: string, target: string, { project = root, pages = true }: BuildOptions = {}): Step[] {
  const places = placesOf(root, target, project)
  return [checkSourcesStep, shapesStep, publishedStep, gatedStep, catalogStep, answersStep, pages ? placesStep : noPlacesStep, programmesStep, storiesStep, releaseStep].map((step) => step(places))
}
