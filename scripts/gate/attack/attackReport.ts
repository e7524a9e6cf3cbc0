import type { FolderAttack } from './attackFolder.ts'

/** An attack in words: what was looked at, and each disclosed cell with its interval and the relations that gave it away. */
export function attackReport({ name, folder, cells, rests, rounded, relations, disclosed, weakest, programs, earlier, toldBefore, revised }: FolderAttack): string {
  const lines = [
    `${name} (${folder})`,
    `  ${cells} hidden counts and ${rests} rests of a whole and its part; ${programs} programs`,
    `  relations used: ${Object.entries(relations).map(([kind, count]) => `${kind} ${count}`).join(', ') || 'none'}`,
    `  earlier releases used: ${earlier.length}; hidden counts they tell: ${toldBefore}`,
  ]
  if (revised) lines.push('  the earlier releases contradict this one (numbers were revised): only this one was attacked')
  if (rounded > 0) lines.push(`  ${rounded} rounded or noisy counts: not attacked here, see the audit in their certificate`)
  if (weakest) lines.push(`  narrowest interval: ${weakest.width} persons (${weakest.count}; its rule asks for ${weakest.required})`)
  lines.push(disclosed.length === 0 ? '  nothing disclosed' : `  DISCLOSED: ${disclosed.length}`)
  for (const { cell, lowest, highest, required, verdict, equations } of disclosed) {
    const highestShown = Number.isFinite(highest) ? highest : 'any'
    lines.push(`  - ${cell}: ${lowest} to ${highestShown}, ${verdict === 'proven' ? '' : 'not proven wider, '}asked for ${required}`)
    for (const equation of equations) lines.push(`      ${equation}`)
  }
  return lines.join('\n')
}
