import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { jsonErrorAt } from './jsonErrorAt.ts'

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'no permission', EPERM: 'no permission' }

/** The content of a JSON file, or of stdin where `file` is `-`. Throws an Error of one line if it cannot be read or is no JSON. */
export async function readInput(file: string, stdin: NodeJS.ReadableStream = process.stdin): Promise<unknown> {
  return parseJson(decode(file === '-' ? await buffer(stdin) : await bytesOf(file), file), file)
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new Error(`cannot read ${file}: ${REASONS[code ?? ''] ?? message}`, { cause: error })
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new Error(`${file} is no text in UTF-8`, { cause: error })
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The messages of Node 20 name no place for many mistakes, so it is looked for here.
    const at = jsonErrorAt(text)
    const lines = text.slice(0, at).split('\n')
    const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
    const found = at >= text.length ? 'the text ends too early' : `${JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))} cannot stand there`
    throw new Error(`${file} is no JSON: ${place}: ${found}`, { cause: error })
  }
}
