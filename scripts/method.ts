import { answer } from './method/answer.ts'
import { endWith } from './release/failure.ts'

/**
 * `npm run method -- NAME FILE.json`: one of our statistical methods with numbers of your own, the result as JSON; `-` reads stdin.
 * `npm run method -- --list [NAME]`: what the methods are, where they come from, and the JSON Schemas of input and result.
 */
// A reader such as `head` may close the pipe before all is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
await answer(process.argv.slice(2)).then((text) => process.stdout.write(text)).catch(endWith)
