import type { LayerSpecification } from 'maplibre-gl'

export type LayerChange =
  | { readonly kind: 'paint' | 'layout'; readonly layer: string; readonly property: string; readonly value: unknown }
  | { readonly kind: 'zoom-range'; readonly layer: string; readonly minzoom: number; readonly maxzoom: number }

const WIDEST = { minzoom: 0, maxzoom: 24 }

/**
 * The single properties that turn one look into another. Both lists hold the same layers in the same order;
 * throws an Error where they do not, because then a property change is not enough.
 */
export function layerChanges(before: readonly LayerSpecification[], after: readonly LayerSpecification[]): LayerChange[] {
  if (before.length !== after.length || before.some((layer, index) => layer.id !== after[index]?.id)) {
    throw new Error('the two looks do not have the same layers')
  }
  return after.flatMap((next, index) => {
    const last = before[index]
    if (!last || last === next) return []
    return [...propertyChanges('layout', last, next), ...propertyChanges('paint', last, next), ...zoomChange(last, next)]
  })
}

function propertyChanges(kind: 'paint' | 'layout', last: LayerSpecification, next: LayerSpecification): LayerChange[] {
  const earlier: Readonly<Record<string, unknown>> = { ...last[kind] }
  const later: Readonly<Record<string, unknown>> = { ...next[kind] }
  const names = new Set([...Object.keys(earlier), ...Object.keys(later)])
  return [...names]
    .filter((name) => JSON.stringify(earlier[name]) !== JSON.stringify(later[name]))
    .map((property) => ({ kind, layer: next.id, property, value: later[property] }))
}

function zoomChange(last: LayerSpecification, next: LayerSpecification): LayerChange[] {
  const earlier = { minzoom: last.minzoom ?? WIDEST.minzoom, maxzoom: last.maxzoom ?? WIDEST.maxzoom }
  const later = { minzoom: next.minzoom ?? WIDEST.minzoom, maxzoom: next.maxzoom ?? WIDEST.maxzoom }
  const same = earlier.minzoom === later.minzoom && earlier.maxzoom === later.maxzoom
  return same ? [] : [{ kind: 'zoom-range', layer: next.id, ...later }]
}
