import type { SheetGroup, SheetRow } from '../../src/assets/fact-words.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { Unknown } from '../parts/tags.tsx'

/** The facts of one group, each with its source, its day, and a word where it is old. */
export const FactGroupSheet = ({ t, group }: { t: Translator; group: SheetGroup }) => (
  <section aria-labelledby={`group-${group.key}`}>
    <h2 id={`group-${group.key}`}>{group.title}</h2>
    <dl class="facts sheet">
      {group.rows.map((row) => (
        <Fact t={t} row={row} />
      ))}
    </dl>
  </section>
)

const Fact = ({ t, row }: { t: Translator; row: SheetRow }) => (
  <div>
    <dt>{row.label}</dt>
    <dd>
      {row.origin === null ? (
        <Unknown t={t} />
      ) : (
        <>
          <span>
            {row.lines.map((line) => (
              <span class="line">{line}</span>
            ))}
          </span>
          <span class="source">
            {row.origin}
            {row.freshness !== null && row.freshness !== 'fresh' && (
              <span class="warn"> {t(`fact.freshness.${row.freshness}`)}</span>
            )}
          </span>
        </>
      )}
    </dd>
  </div>
)
