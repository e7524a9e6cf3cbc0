// @tmcw/togeojson (BSD-2) and @xmldom/xmldom (MIT): both kept; a worker has no DOMParser of its own.
import { kml } from '@tmcw/togeojson'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import { IntakeError } from '../../intake-error.ts'
import { guarded } from '../content/guarded.ts'
import { LARGEST_SHAPES, refuseTooLarge, SIMPLIFY } from '../content/tooLarge.ts'
import { wholeText } from '../content/wholeText.ts'
import type { NamedBlob } from '../named-blob.ts'
import type { OpenedFile } from '../opened-file.ts'
import { openLayers } from './featureTable.ts'

/** How things are drawn is no property of a place. */
const STYLE = /^(?:style(?:Url|Hash|MapHash)|stroke(?:-.*)?|fill(?:-.*)?|icon(?:-.*)?|label-.*|visibility|marker-.*)$/

/** Opens a KML file. Throws an IntakeError for one that declares entities, which is how small files become huge. */
export async function openKml(file: NamedBlob): Promise<OpenedFile> {
  refuseTooLarge(file.size, LARGEST_SHAPES, SIMPLIFY)
  const text = await wholeText(file)
  refuseEntities(text)
  return guarded({ es: 'el archivo KML', en: 'the KML file' }, () => {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml')
    const features = kml(document).features.map(({ geometry, properties }) => ({ geometry, properties: plainProperties(properties ?? {}) }))
    return openLayers({ name: file.name, bytes: file.size }, 'kml', [{ name: file.name.replace(/\.[^.]+$/, ''), features }])
  })
}

/** Throws an IntakeError for a text with a DOCTYPE or entities. */
function refuseEntities(text: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new IntakeError('entities', 'el archivo declara un DOCTYPE o entidades, y por seguridad no se lee', 'the file declares a DOCTYPE or entities and is not read, for safety')
  }
}

/** Properties without drawing; a text in HTML as the text it is. */
function plainProperties(properties: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.create(null) as Record<string, unknown>
  for (const [key, value] of Object.entries(properties)) {
    if (STYLE.test(key)) continue
    const html = typeof value === 'object' && value !== null && '@type' in value && 'value' in value ? value.value : value
    kept[key] = html
  }
  return kept
}
