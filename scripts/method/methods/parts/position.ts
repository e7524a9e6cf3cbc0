import * as v from 'valibot'
import { described, number } from '../../fields.ts'

/** Where something stands. */
export const position = described(v.strictTuple([number, number]), 'longitude and latitude in degrees, WGS 84')

export const KARNEY = 'Karney, C. F. F. (2013), Algorithms for geodesics, Journal of Geodesy 87, 43-55'
