import type { SheetGroup, SheetRow } from '../../src/assets/fact-words.ts'
import type { Translator } from '../../src/i18n/translator.ts'

/** The known facts of one group, each with its source, its day, and how fresh it is: a mark that has words. */
export const FactGroupSheet = ({ t, group }: { t: Translator; group: SheetGroup }) =>
  group.rows.length === 0 ? null : (
    <section aria-labelledby={`group-${group.key}`}>
      <h2 id={`group-${group.key}`}>{group.title}</h2>
      <dl class="facts sheet">
        {group.rows.map((row) => (
          <Fact t={t} row={row} />
        ))}
      </dl>
    </section>
  )

const MARKS = { fresh: '●', ageing: '◐', old: '○' } as const

const Fact = ({ t, row }: { t: Translator; row: SheetRow }) => (
  <div>
    <dt>{row.label}</dt>
    <dd>
      <span>
        {row.lines.map((line) => (
          <span class="line">{line}</span>
        ))}
      </span>
      <span class="source">
        {row.origin}
        {row.freshness !== null && (
          <span class={row.freshness === 'fresh' ? 'age' : 'age warn'}>
            {' '}
            <span aria-hidden="true">{MARKS[row.freshness]}</span> {t(`fact.freshness.${row.freshness}`)}
          </span>
        )}
      </span>
    </dd>
  </div>
)

/** What nobody has stated yet, in one place: how many, and which. */
export const UnknownFacts = ({ t, unknown }: { t: Translator; unknown: readonly string[] }) =>
  unknown.length === 0 ? null : (
    <section aria-labelledby="not-known">
      <h2 id="not-known">{t('around.unknown', { n: unknown.length })}</h2>
      <p class="muted">{t('around.unknown.help')}</p>
      <ul class="unknown-facts">
        {unknown.map((label) => (
          <li>{label}</li>
        ))}
      </ul>
    </section>
  )
