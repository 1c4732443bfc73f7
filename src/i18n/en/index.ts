import type zhCN from '../zh-CN/index.ts'
import accounts from './accounts.ts'
import assets from './assets.ts'
import common from './common.ts'
import enterprises from './enterprises.ts'
import exchange from './exchange.ts'
import facts from './facts.ts'
import geometry from './geometry.ts'
import home from './home.ts'
import matches from './matches.ts'
import matching from './matching.ts'
import places from './places.ts'
import projects from './projects.ts'
import zones from './zones.ts'
/** Every text of this language, one file a module. */
export default {
  ...accounts,
  ...assets,
  ...common,
  ...enterprises,
  ...exchange,
  ...facts,
  ...geometry,
  ...home,
  ...matches,
  ...matching,
  ...places,
  ...projects,
  ...zones,
} satisfies Record<keyof typeof zhCN, string>
