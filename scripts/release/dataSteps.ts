import type { Step } from '../pipeline/step.ts'
import { placesOf } from './places.ts'
import { answersStep } from './steps/answersStep.ts'
import { catalogStep } from './steps/catalogStep.ts'
import { checkSourcesStep } from './steps/checkSourcesStep.ts'
import { gatedStep } from './steps/gatedStep.ts'
import { placesStep } from './steps/placesStep.ts'
import { programmesStep } from './steps/programmesStep.ts'
import { publishedStep } from './steps/publishedStep.ts'
import { releaseStep } from './steps/releaseStep.ts'
import { shapesStep } from './steps/shapesStep.ts'
import { storiesStep } from './steps/storiesStep.ts'

/** The steps from the files under `data/` to a release at `target`, a path relative to `root`, in their order. */
export function dataSteps(root: string, target: string): Step[] {
  const places = placesOf(root, target)
  return [checkSourcesStep, shapesStep, publishedStep, gatedStep, catalogStep, answersStep, placesStep, programmesStep, storiesStep, releaseStep].map((step) => step(places))
}
