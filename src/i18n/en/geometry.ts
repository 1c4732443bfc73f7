import type zh from '../zh-CN/geometry.ts'

export default {
  'geometry.empty': 'There are no coordinates. Write one boundary point a line: longitude, latitude',
  'geometry.line-not-a-pair': 'Line {line} should hold two numbers, longitude and latitude; “{text}” cannot be read',
  'geometry.line-not-finite': 'The figures of line {line} are not valid',
  'geometry.line-swapped':
    'The figures of line {line} look swapped ({lon}, {lat}): write longitude first, then latitude',
  'geometry.line-out-of-range':
    'Line {line} is out of range ({lon}, {lat}): longitude and latitude in degrees are needed, not plane coordinates',
  'geometry.not-json': 'This is not complete GeoJSON: check brackets and quotation marks',
  'geometry.not-a-polygon': 'A polygon is needed; this is “{type}”',
  'geometry.many-parts': 'A parcel is one polygon; this has {count} parts: list them one by one',
  'geometry.other-crs': 'Use longitude and latitude in WGS 84 or CGCS2000; the file says “{crs}”',
  'geometry.point-not-a-pair': 'Point {point} should be [longitude, latitude], two numbers',
  'geometry.point-not-finite': 'The figures of point {point} are not valid',
  'geometry.point-swapped':
    'The figures of point {point} look swapped ({lon}, {lat}): longitude comes first, then latitude',
  'geometry.point-out-of-range':
    'Point {point} is out of range ({lon}, {lat}): longitude and latitude in degrees are needed',
  'geometry.too-few-points': 'At least 3 different boundary points are needed; there are {count}',
  'geometry.too-many-points': 'Too many boundary points: at most {max}',
  'geometry.crosses-itself': 'The boundary crosses itself at {lon}, {lat}: check the order of the points',
  'geometry.touches-itself': 'The boundary touches itself at {lon}, {lat}: check for a repeated point',
  'geometry.no-area': 'The boundary encloses hardly any area',
  'geometry.hole-outside': 'Inner ring {hole} does not lie inside the parcel ({lon}, {lat})',
  'geometry.hole-in-hole': 'Inner ring {hole} lies inside another inner ring ({lon}, {lat})',

  'geometry.outside-province': 'The position {lon}, {lat} is not in Jilin Province: check the coordinates',
  'geometry.far-from-zone':
    'The position is about {km} km from its zone (usually within {withinKm} km): check the coordinates',
  'geometry.declared-area-differs':
    'The declared area of {declaredM2} m² differs by {percent} % from the {measuredM2} m² measured from the boundary',
  'geometry.overlaps': 'Overlaps “{name}” by about {areaM2} m² ({percent} % of this parcel)',

  'plan.title': 'Plan of the parcel',
  'plan.desc':
    'North is up. {n} sides, perimeter {perimeterM} m, area measured from the boundary {areaM2} m², about {widthM} m from west to east and {heightM} m from south to north.',
  'plan.north': 'N',
  'plan.metres': '{m} m',
} satisfies Record<keyof typeof zh, string>
