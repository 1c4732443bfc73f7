import type { FormReader } from '../../http/form.ts'
import { MERCATOR_LAT, mercatorX, mercatorY, WORLD_PX } from './mercator.ts'

/** A part of the map between two meridians and two parallels, in degrees (WGS 84); its edges belong to it. */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}

export const MAX_ZOOM = 20
/** The longest side that is answered, px at its zoom: a wall of screens, and yet a bound on the work and the answer. */
const MAX_SIDE_PX = 8192
/** The longest side that exact outlines are asked for, degrees. */
const MAX_PARCELS_DEG = 0.5

/** `w,s,e,n` in degrees. Null, with the problem on the form, where it is missing, no box, or leaves the map. */
function readBox(form: FormReader): Box | null {
  const text = form.text('bbox', { max: 200, required: true })
  if (text === null) return null
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (parts.length !== 4 || !parts.every(Number.isFinite)) return form.refuse('bbox', 'map.problem.box')
  const [west, south, east, north] = parts as [number, number, number, number]
  const inside = west >= -180 && east <= 180 && south >= -90 && north <= 90
  if (!inside || west > east || south > north) return form.refuse('bbox', 'map.problem.box')
  return { west, south, east, north }
}

/** The box and zoom that clusters are asked for. */
export function readView(form: FormReader): { box: Box; zoom: number } | null {
  const box = readBox(form)
  const zoom = form.number('zoom', { min: 0, max: MAX_ZOOM, integer: true, required: true })
  if (box === null || zoom === null) return null
  const wide = mercatorX(box.east) - mercatorX(box.west)
  const high = mercatorY(box.south) - mercatorY(box.north)
  if (Math.max(wide, high) * WORLD_PX * 2 ** zoom > MAX_SIDE_PX) return form.refuse('bbox', 'map.problem.large')
  return { box, zoom }
}

/** The box that exact outlines are asked for: some kilometres, never the whole province. */
export function readParcelsBox(form: FormReader): Box | null {
  const box = readBox(form)
  if (box === null) return null
  const large = box.east - box.west > MAX_PARCELS_DEG || box.north - box.south > MAX_PARCELS_DEG
  return large ? form.refuse('bbox', 'map.problem.large') : box
}

/** The whole map. */
export const WORLD: Box = { west: -180, south: -MERCATOR_LAT, east: 180, north: MERCATOR_LAT }
