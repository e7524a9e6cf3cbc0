import { briefOptions } from './briefs/options.ts'
import { briefReport } from './briefs/report.ts'
import { writeBriefs } from './briefs/writeBriefs.ts'

/**
 * `npm run briefs -- --out DIR [--only ID] [--lang es|en] [--site https://...]`: a one-page PDF about each municipality and
 * an archive of them all, or about one place of any level. `--site` is where the pages stand: address and QR code of the
 * briefs lead there. `--data` names another folder of a release.
 */
async function main(): Promise<void> {
  const started = performance.now()
  const options = briefOptions(process.argv.slice(2))
  if (options.site === null) console.error('no --site: the briefs carry no address and no QR code')
  const written = await writeBriefs(options)
  console.log(briefReport(written, options.out, (performance.now() - started) / 1000))
}

// An exit, unlike a signal, lets files begun be taken away.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
