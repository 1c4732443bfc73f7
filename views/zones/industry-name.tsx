import type { Translator } from '../../src/i18n/translator.ts'
import type { Industry } from '../../src/zones/industry.ts'

/** Both names of the standard, the reader's language first. Groups and classes have a Chinese name alone. */
export const IndustryName = ({ t, industry }: { t: Translator; industry: Industry | undefined }) => {
  if (!industry) return null
  const zh = <span lang="zh-CN">{industry.nameZh}</span>
  if (industry.nameEn === null) return zh
  return t.locale === 'en' ? (
    <>
      {industry.nameEn}{' '}
      <span class="muted small" lang="zh-CN">
        {industry.nameZh}
      </span>
    </>
  ) : (
    <>
      {zh}{' '}
      <span class="muted small" lang="en">
        {industry.nameEn}
      </span>
    </>
  )
}
