import { problemLine, SourceProblems } from './catalog/problem.ts'
import { writeExample } from './monitoring/example/writeExample.ts'
import { monitoringOptions } from './monitoring/options.ts'
import { takeSheet } from './monitoring/takeSheet.ts'
import { writeRules } from './monitoring/writeRules.ts'
import { writeTemplate } from './monitoring/writeTemplate.ts'

/**
 * `npm run monitoring -- template|take|rules|example`: the quarterly figures of a programme, from an empty sheet to the raw
 * tables that the publication gate reads. What it writes holds small counts: never publish it as it is.
 */
const MOST_SHOWN = 40

async function main(): Promise<void> {
  const options = monitoringOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10))
  switch (options.command) {
    case 'example':
      console.log(`${writeExample(options.dataFolder)}: datos sintéticos / synthetic data`)
      return
    case 'rules':
      console.log(`protection.json: ${writeRules(options.dataFolder, options.programme)} tablas / tables`)
      return
    case 'template':
      console.log(`${options.out}: ${await writeTemplate(options)} filas / rows`)
      return
    case 'take': {
      const { problems, taken, known } = await takeSheet(options)
      for (const language of ['es', 'en'] as const) {
        for (const problem of problems.slice(0, MOST_SHOWN)) console.error(problemLine(problem, language))
        if (problems.length > MOST_SHOWN) console.error(language === 'es' ? `y ${problems.length - MOST_SHOWN} más` : `and ${problems.length - MOST_SHOWN} more`)
      }
      if (problems.length > 0 && taken === 0) {
        console.error('No se escribió nada; lo entregado antes sigue como estaba. / Nothing was written; what was delivered before is as it was.')
        process.exitCode = 1
        return
      }
      console.log(`Informes tomados / reports taken: ${taken}. Ya estaban / known before: ${known}.`)
      if (taken > 0) console.log(`npm run release -- monitoring-${options.programme}`)
    }
  }
}

main().catch((error: unknown) => {
  if (error instanceof SourceProblems) for (const language of ['es', 'en'] as const) for (const problem of error.problems) console.error(problemLine(problem, language))
  else console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
