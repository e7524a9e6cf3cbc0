import type { Map as MapLibreMap } from 'maplibre-gl'

/** PNG of what the map shows. Read inside the `render` event: afterwards the drawing buffer is empty. */
export function mapPicture(map: MapLibreMap): Promise<Blob> {
  return new Promise((resolve, reject) => {
    map.once('render', () => {
      map.getCanvas().toBlob((blob) => {
        if (blob) resolve(blob)
        else reject(new Error('the browser made no picture of the map'))
      }, 'image/png')
    })
    map.triggerRepaint()
  })
}
