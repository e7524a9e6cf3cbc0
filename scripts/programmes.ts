import { checkFile } from './programmes/checkFile.ts'
import { programmeOptions } from './programmes/options.ts'
import { spoken } from './programmes/spoken.ts'
import { writeProgrammes } from './programmes/writeProgrammes.ts'
import { endWith } from './release/failure.ts'

/**
 * `npm run programmes -- --format iati|kfw|hxl|csv --out DIR [--only ID] [--reporting-org REF] [--lang es|en]`: the published
 * programmes, or one by its id, in a standard of others.
 * `npm run programmes -- --check FILE [--xsd PATH]`: an IATI activity file by our rules, and by the official schema where a
 * person has it. Ends with code 1 where a problem was found.
 */
async function main(): Promise<void> {
  const say = spoken(process.env)
  const options = programmeOptions(process.argv.slice(2))
  if (options.kind === 'check') {
    const { problems, summary } = await checkFile(options, say)
    for (const problem of problems) console.error(problem)
    console.log(summary)
    if (problems.length > 0) process.exitCode = 1
    return
  }
  const { lines, warnings } = await writeProgrammes(options, say)
  for (const warning of warnings) console.error(warning)
  for (const line of lines) console.log(line)
}

main().catch(endWith)
