const BLANK = /[ \t\n\r]*/y
/** A string up to the first character that cannot be in it, without its closing mark. */
const OPEN_STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * Where a text stops being JSON: the position of the first character that cannot stand there, the length of the text if
 * it ends too early, or if it is JSON after all. Follows the grammar of RFC 8259.
 */
export function jsonErrorAt(text: string): number {
  const open: ('{' | '[')[] = []
  let at = 0
  const length = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0].length ?? 0
  }
  const next = (): string => {
    at += length(BLANK)
    return text[at] ?? ''
  }
  /** Steps over a string; false where it stops being one. */
  const passString = (): boolean => {
    next()
    at += length(OPEN_STRING)
    if (text[at] !== '"') return false
    at += 1
    return true
  }
  const passKey = (): boolean => {
    if (next() !== '"' || !passString() || next() !== ':') return false
    at += 1
    return true
  }
  for (;;) {
    const start = next()
    if (start === '{' || start === '[') {
      at += 1
      open.push(start)
      if (next() !== closing(start)) {
        if (start === '{' && !passKey()) return at
        continue
      }
    } else if (start === '"') {
      if (!passString()) return at
    } else {
      const passed = length(PLAIN)
      if (passed === 0) return at
      at += passed
    }
    // A value is complete: close what ends here, until a comma asks for the next value.
    while (open.length > 0 && next() === closing(open.at(-1))) {
      at += 1
      open.pop()
    }
    if (open.length === 0 || next() !== ',') {
      next()
      return at
    }
    at += 1
    if (open.at(-1) === '{' && !passKey()) return at
  }
}

function closing(start: '{' | '[' | undefined): string {
  return start === '{' ? '}' : ']'
}
