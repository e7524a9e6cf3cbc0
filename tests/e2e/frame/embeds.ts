/** The links of one figure of each kind. */
export const EMBEDS = {
  map: '#/explore?indicator=coverage&level=department&lang=es&figure=map',
  ranked: '#/explore?indicator=coverage&level=department&lang=es&figure=ranked',
  trend: '#/explore?indicator=coverage&level=department&select=HN07&lang=es&figure=trend',
  place: '#/place/HN0703?lang=es&figure=gaps',
  programme: '#/programme/perspectivas?lang=es&figure=map',
  portfolio: '#/programmes?lang=es&figure=timeline',
} as const
