import { scaleOptions } from './scale/options.ts'
import { writePack } from './scale/writePack.ts'

/**
 * `npm run scale -- --municipalities 50000 --countries 200 --years 3 --services 13 --to FOLDER`: an invented region of that
 * size under FOLDER/data, marked as synthetic. `npm run build -- --root FOLDER --pages no` then makes a release and an app of it.
 */
try {
  await writePack(scaleOptions(process.argv.slice(2)), (line) => console.log(line))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
