import type { SitePlan as Plan } from '../../src/assets/site-plan.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { ParcelPlan } from '../parts/parcel-plan.tsx'
import { TableWrap } from '../parts/table-wrap.tsx'
import { Unknown } from '../parts/tags.tsx'
import { UseSwatch } from '../parts/use-patterns.tsx'
import { langOfText } from '../zones/name.ts'

/** The plan of a parcel with what stands on it: drawing, hatchings, and the same as a table. */
export const SitePlan = ({ t, plan, id = 'plan' }: { t: Translator; plan: Plan; id?: string }) => (
  <figure class="site-plan">
    <ParcelPlan
      t={t}
      id={id}
      plan={plan.drawing}
      areaM2={plan.areaM2}
      builtM2={plan.builtM2}
      uses={plan.buildings.map(({ use }) => use)}
    />
    <figcaption>
      {plan.buildings.length > 0 ? (
        <>
          <ul class="legend" aria-label={t('plan.legend')}>
            {[...new Set(plan.buildings.map(({ use }) => use))].map((use) => (
              <li>
                <UseSwatch id={id} use={use} /> {t(`plan.use.${use}`)}
              </li>
            ))}
          </ul>
          <p class="small">{builtText(t, plan)}</p>
          <TableWrap label={t('plan.buildings')}>
            <table class="small">
              <thead>
                <tr>
                  <th scope="col">{t('plan.building')}</th>
                  <th scope="col">{t('plan.use')}</th>
                  <th scope="col" class="num">
                    {t('plan.storeys')}
                  </th>
                  <th scope="col" class="num">
                    {t('plan.footprint')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {plan.buildings.map((row) => (
                  <tr>
                    <th scope="row">
                      {row.number} {row.name !== null && <span lang={langOfText(row.name)}>{row.name}</span>}
                    </th>
                    <td>{t(`plan.use.${row.use}`)}</td>
                    <td class="num">{row.storeys === null ? <Unknown t={t} /> : row.storeys}</td>
                    <td class="num">{t.format.m2(row.footprintM2)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableWrap>
        </>
      ) : (
        <p class="small muted">{t(plan.buildingsKnown ? 'plan.buildings.none' : 'plan.buildings.unknown')}</p>
      )}
    </figcaption>
  </figure>
)

/** Built area, density and, where every storey is known, the floor area that follows. */
export function builtText(t: Translator, { builtM2, areaM2, floorM2 }: Plan): string {
  const built = t('plan.built', { built: t.format.m2(builtM2), percent: t.format.number((100 * builtM2) / areaM2, 1) })
  return floorM2 === null ? built : built + t('plan.built.floor', { floor: t.format.m2(floorM2) })
}
