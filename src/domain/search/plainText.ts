/**
 * A text as it is compared: lower case, without accents, every other sign a single blank.
 * `Danlí, El Paraíso` becomes `danli el paraiso`.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words of a text in their compared form. */
export function plainWords(text: string): string[] {
  const plain = plainText(text)
  return plain === '' ? [] : plain.split(' ')
}
