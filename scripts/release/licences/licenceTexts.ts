/** Sentences that stand in the text of one licence alone, by its name in the SPDX list (spdx.org/licenses). */
const SIGNS: readonly { readonly licence: string; readonly sign: RegExp; readonly without?: RegExp }[] = [
  { licence: 'Apache-2.0', sign: /Apache License,? Version 2\.0/i },
  { licence: 'BSD-2-Clause', sign: /Redistribution and use in source and binary forms/i, without: /neither the names? of/i },
  { licence: 'BSD-3-Clause', sign: /Redistribution and use in source and binary forms.*neither the names? of|the terms of the New BSD license/i },
  { licence: 'ISC', sign: /Permission to use, copy, modify,? and\/or distribute this software for any purpose with or without fee is hereby granted, provided/i },
  { licence: '0BSD', sign: /Permission to use, copy, modify,? and\/or distribute this software for any purpose with or without fee is hereby granted\./i },
  { licence: 'MIT', sign: /Permission is hereby granted, free of charge, to any person obtaining a copy of this software/i },
  { licence: 'OFL-1.1', sign: /SIL OPEN FONT LICENSE Version 1\.1/i },
]

/** The licences whose words stand in a text, in the order of their names. Finds those the app may use, and no others. */
export function licencesIn(text: string): readonly string[] {
  const line = text.replaceAll(/[\s*#]+/g, ' ')
  return SIGNS.filter(({ sign, without }) => sign.test(line) && !without?.test(line)).map(({ licence }) => licence)
}

/** The text of the MIT licence (spdx.org/licenses/MIT), for packages that name it and bring no text along. */
export function mitText(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
}
