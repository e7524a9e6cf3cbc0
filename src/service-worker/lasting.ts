/**
 * The name of a file without its hash: `assets/GapScreen-B1x_9z-Q.js` gives `assets/GapScreen.js`, and
 * `data/shelves/first.1a2b3c4d.json.gzip` gives `data/shelves/first.json.gzip`. Null where a name carries none, and so may
 * stand for another file tomorrow. `path` is relative to the folder of the app.
 */
export function stemOf(path: string): string | null {
  const found = /^(assets\/.+)-[\w-]{8}(\.\w+)$/.exec(path) ?? /^((?:data|engine)\/.+)\.[0-9a-f]{8}(\.[\w.]+)$/.exec(path)
  return found ? `${found[1]}${found[2]}` : null
}

/** Whether a file can never be another one under this name. */
export function isLasting(path: string): boolean {
  return stemOf(path) !== null
}

/** Files of `now` that stand where one of `kept` stood in the build before, and are not among them. The engine, 6 MB, is fetched when it is asked for. */
export function successors(kept: readonly string[], now: readonly string[]): readonly string[] {
  const had = new Set(kept)
  const stems = new Set(kept.flatMap((path) => stemOf(path) ?? []))
  return now.filter((path) => !had.has(path) && !path.startsWith('engine/') && stems.has(stemOf(path) ?? ''))
}

/** Whether an answer is the file that was asked for: some hosts answer what they do not have with a page. */
export function isWholeFile(path: string, answer: Pick<Response, 'status' | 'headers'>): boolean {
  return answer.status === 200 && (path.endsWith('.html') || !(answer.headers.get('content-type') ?? '').startsWith('text/html'))
}
