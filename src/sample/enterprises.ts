import { checkCharacter, organisationCheckCharacter } from '../enterprises/credit-code.ts'
import type { Enterprise, EnterpriseFigures } from '../enterprises/enterprise.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { fenOfWan } from '../kernel/money.ts'
import { type Draw, roundTo } from './draw.ts'
import { enterpriseName } from './names.ts'
import { daysBefore, stampOf } from './stamp.ts'
import { zoneIdOf } from './zone-record.ts'
import type { CatalogueZone } from './zones.ts'

/** The code begins with 91: an enterprise registered with the market regulator. */
const REGISTERED = '91'
const CODE_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function creditCode(draw: Draw, countyCode: string): string {
  const organisation = `MA${Array.from({ length: 6 }, () => draw.pick([...CODE_DIGITS])).join('')}`
  const head = `${REGISTERED}${countyCode}${organisation}${organisationCheckCharacter(organisation)}`
  return head + checkCharacter(head)
}

/** Figures in 万元 of a firm in trouble: what a zone's books hold, now and then with holes. */
function figures(draw: Draw, year: number, status: NonNullable<Enterprise['status']>): EnterpriseFigures {
  const stopped = status !== 'operating'
  const known = <T>(value: T): T | null => (draw.chance(0.8) ? value : null)
  const wan = (value: number) => fenOfWan(roundTo(value, 1))
  const assets = draw.around(6_000, 2.2)
  const revenue = stopped ? draw.between(0, 200) : draw.around(3_000, 2)
  const lossYears = stopped ? draw.whole(2, 7) : draw.whole(0, 4)
  return {
    year,
    revenueFen: known(wan(revenue)),
    profitFen: known(wan(lossYears > 0 ? -draw.between(0.02, 0.12) * assets : draw.between(0.01, 0.08) * revenue)),
    taxFen: known(wan(Math.max(1, revenue * draw.between(0.01, 0.05)))),
    assetsFen: known(wan(assets)),
    debtsFen: known(wan(assets * (stopped ? draw.between(0.7, 1.5) : draw.between(0.4, 0.95)))),
    lossYears: known(lossYears),
    stoppedMonths: known(stopped ? draw.whole(6, 90) : 0),
    wageArrears: known(stopped && draw.chance(0.3)),
    taxArrears: known(stopped && draw.chance(0.35)),
    livesOnSubsidy: known(draw.chance(0.2)),
  }
}

/** Holders of assets in the given zones, one for each entry; made-up names, valid codes. */
export function sampleEnterprises(draw: Draw, zones: readonly CatalogueZone[], today: IsoDate): Enterprise[] {
  const taken = new Set<string>()
  const lastYear = Number(today.slice(0, 4)) - 1
  return zones.map((zone, i) => {
    const division = draw.pick(zone.divisions)
    const status = draw.weighted({ operating: 30, stopped: 45, insolvent: 18, dissolved: 7 })
    const createdAt = stampOf(daysBefore(today, draw.whole(60, 1_200)), draw.whole(0, 539))
    return {
      id: `sample-enterprise-${String(i + 1).padStart(3, '0')}`,
      zoneId: zoneIdOf(zone.code),
      name: enterpriseName(draw, zone.prefecture, division, taken),
      creditCode: draw.chance(0.92) ? creditCode(draw, zone.countyCode) : null,
      industry: division,
      status,
      figures: draw.chance(0.8) ? figures(draw, lastYear, status) : null,
      note: null,
      sample: true,
      seq: 1,
      createdAt,
      updatedAt: createdAt,
    }
  })
}
