/** Beginning of the name of a file about a place, in letters every system takes: `HN0703-danli`. */
export function placeFileName(id: string, name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return [id, ...plain.split(/[^a-z0-9]+/).filter((word) => word !== '')].join('-')
}
