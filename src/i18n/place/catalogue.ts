import enCodes from '../codes/en.json'
import esCodes from '../codes/es.json'
import enCommon from './en/common.json'
import esCommon from './es/common.json'

const es = { codes: esCodes, common: esCommon }
const en = { codes: enCodes, common: enCommon }

/** What page, brief and export of a place say in the same words; Spanish is the reference. */
export type PlaceMessages = typeof es
export const PLACE_MESSAGES: Readonly<Record<'es' | 'en', PlaceMessages>> = { es, en }
