import { type ParsedRings, parcelProblem, pointFault } from './parcel-problem.ts'

type Json = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const SHOWN = 40

/** The rings of the one polygon in a GeoJSON text. Heights are dropped; points are counted from 1 within their ring. */
export function parseParcelJson(text: string): ParsedRings {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return parcelProblem('not-json')
  }
  return ringsOf(value)
}

function ringsOf(value: unknown): ParsedRings {
  if (!isObject(value)) return parcelProblem('not-a-polygon', { type: Array.isArray(value) ? '[…]' : String(value) })
  const crs = otherCrs(value.crs)
  if (crs !== null) return parcelProblem('other-crs', { crs })
  switch (value.type) {
    case 'Feature':
      return ringsOf(value.geometry)
    case 'FeatureCollection':
      return only(value.features)
    case 'GeometryCollection':
      return only(value.geometries)
    case 'MultiPolygon':
      return Array.isArray(value.coordinates) && value.coordinates.length === 1
        ? readRings(value.coordinates[0])
        : parcelProblem('many-parts', { count: Array.isArray(value.coordinates) ? value.coordinates.length : 0 })
    case 'Polygon':
      return readRings(value.coordinates)
    default:
      return parcelProblem('not-a-polygon', {
        type: typeof value.type === 'string' ? value.type.slice(0, SHOWN) : '{…}',
      })
  }
}

const only = (parts: unknown): ParsedRings =>
  Array.isArray(parts) && parts.length === 1
    ? ringsOf(parts[0])
    : parcelProblem('many-parts', { count: Array.isArray(parts) ? parts.length : 0 })

/** The name of a `crs` member (GeoJSON of 2008) that is neither WGS 84 nor CGCS2000 in degrees; null where all is well. */
function otherCrs(crs: unknown): string | null {
  if (!isObject(crs)) return null
  const name = isObject(crs.properties) ? String(crs.properties.name) : String(crs.type)
  return /(CRS84|:4326|:4490)$/i.test(name) ? null : name.slice(0, SHOWN)
}

function readRings(value: unknown): ParsedRings {
  if (!Array.isArray(value) || value.length === 0) return parcelProblem('empty')
  const rings: [number, number][][] = []
  for (const part of value) {
    if (!Array.isArray(part)) return parcelProblem('not-a-polygon', { type: 'Polygon' })
    const ring: [number, number][] = []
    for (const [index, point] of part.entries()) {
      const [lon, lat] = Array.isArray(point) ? (point as unknown[]) : []
      if (typeof lon !== 'number' || typeof lat !== 'number')
        return parcelProblem('point-not-a-pair', { point: index + 1 })
      const fault = pointFault(lon, lat)
      if (fault) return parcelProblem(`point-${fault}`, { point: index + 1, lon, lat })
      ring.push([lon, lat])
    }
    rings.push(ring)
  }
  return { kind: 'rings', rings }
}
