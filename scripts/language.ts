import { fileURLToPath } from 'node:url'
import { endWith } from './release/failure.ts'
import { writeLanguageFile } from './texts/languageFile.ts'

/** `npm run language -- pt.es` writes the one file of a language, Portuguese that stands on Spanish, or brings it up to date. */
try {
  const [name] = process.argv.slice(2)
  if (name === undefined) throw new Error('which language? npm run language -- <code>.<es or en>')
  const { file, untranslated, all, dropped } = writeLanguageFile(fileURLToPath(new URL('..', import.meta.url)), name)
  console.log(`${file}: ${all - untranslated} of ${all} texts are not those of the language it stands on`)
  for (const key of dropped) console.log(`left out, nobody uses it: ${key}`)
} catch (error) {
  endWith(error)
}
