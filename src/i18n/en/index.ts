import type zhCN from '../zh-CN/index.ts'
import accounts from './accounts.ts'
import assets from './assets.ts'
import brochure from './brochure.ts'
import certificates from './certificates.ts'
import common from './common.ts'
import compare from './compare.ts'
import enterprises from './enterprises.ts'
import errors from './errors.ts'
import exchange from './exchange.ts'
import facts from './facts.ts'
import footprint from './footprint.ts'
import geometry from './geometry.ts'
import home from './home.ts'
import listing from './listing.ts'
import map from './map.ts'
import matches from './matches.ts'
import matching from './matching.ts'
import pairs from './pairs.ts'
import photos from './photos.ts'
import places from './places.ts'
import plan from './plan.ts'
import projects from './projects.ts'
import saved from './saved.ts'
import search from './search.ts'
import shortlists from './shortlists.ts'
import zones from './zones.ts'
/** Every text of this language, one file a module. */
export default {
  ...accounts,
  ...assets,
  ...common,
  ...enterprises,
  ...exchange,
  ...facts,
  ...footprint,
  ...geometry,
  ...home,
  ...matches,
  ...matching,
  ...places,
  ...projects,
  ...search,
  ...map,
  ...compare,
  ...shortlists,
  ...saved,
  ...listing,
  ...brochure,
  ...certificates,
  ...pairs,
  ...photos,
  ...plan,
  ...errors,
  ...zones,
} satisfies Record<keyof typeof zhCN, string>
