/**
 * The snapshot file that holds the ready answers about one territory: `territory/HN07` for a department and its
 * municipalities, `territory/SLV` for a country. Districts of El Salvador keep the former national numbering, in which
 * 06 is San Salvador and not La Paz as in the p-codes: they have files of their own, `district/SV06`.
 */
export function territoryShelf(territory: string): string {
  if (/^SV\d{4}$/.test(territory)) return `district/${territory.slice(0, 4)}`
  return `territory/${/^[A-Z]{3}$/.test(territory) ? territory : territory.slice(0, 4)}`
}
