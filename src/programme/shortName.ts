/** What a programme is called: the part of its title before the colon. */
export function shortName(title: string): string {
  return title.split(':')[0] ?? title
}
