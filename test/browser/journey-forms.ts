import { expect } from 'vitest'
import { today } from '../../src/kernel/clock.ts'
import type { NeedKey } from '../../src/projects/requirement.ts'
import { accountOf, type Role, type Visit } from './visit.ts'

/** A site that a project of the balanced preset in industry 3670 should be pleased with; its title and its soil stay unknown. */
const FACTS = {
  landAreaM2: '12,000',
  floorAreaM2: '6000',
  clearHeightM: '9',
  floorLoadKnM2: '20',
  powerKva: '2000',
  rentFenM2Month: '4.5',
  admittedIndustries: '36',
} as const

export const SECRETS = {
  titleNumber: '吉(2021)长春市不动产权第7654321号',
  parcelCode: '220303001001GB00001',
  lon: '125.32456',
}

const textbox = ({ page }: Visit, name: string) => page.getByRole('textbox', { name, exact: true })

export async function signIn(visit: Visit, role: Role): Promise<void> {
  const { page, t, press, turn } = visit
  await press(t('nav.signIn'), 'header')
  const { email, password } = accountOf(role)
  await textbox(visit, t('account.email')).fill(email)
  const secret = page.getByLabel(t('account.password'), { exact: true })
  await secret.fill(password)
  await turn(() => secret.press('Enter'))
  expect(await page.locator('header form[action="/sign-out"]').count()).toBe(1)
}

/** Types a listing as its zone would, with three mistakes: an area that is no number, a height out of range, half a position. */
export async function typeListing(visit: Visit, name: string): Promise<void> {
  const { page, t } = visit
  const type = (label: string, text: string) => textbox(visit, label).fill(text)
  await type(t('asset.field.name'), name)
  await type(t('asset.field.lon'), SECRETS.lon)
  await type(t('asset.field.parcelCode'), SECRETS.parcelCode)
  await type(t('asset.field.titleNumber'), SECRETS.titleNumber)
  for (const [fact, text] of Object.entries(FACTS)) await type(t.dynamic(`fact.${fact}`), text)
  await type(t('fact.landAreaM2'), 'about 18 mu')
  await type(t('fact.clearHeightM'), '900')
  await page.getByRole('combobox', { name: t('fact.condition'), exact: true }).selectOption('ready')
  await page.getByLabel(t('fact.availableFrom'), { exact: true }).fill(today(() => new Date()))
  for (const flag of ['dealModes.rent', 'utilities.water', 'utilities.sewage', 'utilities.central-heating']) {
    const group = page.getByRole('radiogroup', { name: t.dynamic(`fact.${flag}`), exact: true })
    await group.getByLabel(t('word.yes'), { exact: true }).check()
  }
}

export async function correctListing(visit: Visit): Promise<void> {
  const { t } = visit
  await textbox(visit, t('fact.landAreaM2')).fill(FACTS.landAreaM2)
  await textbox(visit, t('fact.clearHeightM')).fill(FACTS.clearHeightM)
  await textbox(visit, t('asset.field.lat')).fill('43.88765')
}

/** A field of one need of the requirement. */
export const needField = ({ page, t }: Visit, need: NeedKey, field: string) =>
  page
    .getByRole('group', { name: t.dynamic(`need.${need}`), exact: true })
    .getByRole('textbox', { name: t.dynamic(`project.field.${field}`), exact: true })

/** States a requirement with three mistakes: no name, an industry that does not exist, a least area above the most. */
export async function typeRequirement(visit: Visit): Promise<void> {
  const { page, t } = visit
  await page.getByRole('combobox', { name: t('project.industry') }).fill('9999')
  await needField(visit, 'floorArea', 'min').fill('4,000')
  await needField(visit, 'floorArea', 'ideal').fill('6000')
  await needField(visit, 'floorArea', 'max').fill('3000')
}

export async function correctRequirement(visit: Visit, name: string): Promise<void> {
  const { page, t } = visit
  await textbox(visit, t('project.name')).fill(name)
  await page.getByRole('combobox', { name: t('project.industry') }).fill('3670')
  await needField(visit, 'floorArea', 'max').fill('15000')
}

/** A refused form: the summary on top, a sentence in the page's language beside each field, what was typed still there. */
export async function expectRefused(
  { page, t }: Visit,
  problems: readonly { field: string; text: string; typed?: string }[],
): Promise<void> {
  const summary = page.getByRole('alert')
  expect(await summary.getByRole('heading').textContent()).toBe(t('form.problems', { n: problems.length }))
  expect(await summary.getByRole('link').count()).toBe(problems.length)
  for (const { field, text, typed } of problems) {
    const id = `f-${field.replace(/[^\w-]/g, '-')}`
    expect(await page.locator(`#${id}-problem`).textContent()).toBe(text)
    const control = page.locator(`#${id}`)
    expect(await control.getAttribute('aria-invalid')).toBe('true')
    expect(await control.getAttribute('aria-describedby')).toContain(`${id}-problem`)
    if (typed !== undefined) expect(await control.inputValue()).toBe(typed)
  }
}

/** A new investor, who forgets to consent at first. */
export async function register(there: Visit): Promise<void> {
  const { page, t, press } = there
  await press(t('nav.signIn'), 'header')
  await press(t('signIn.register'))
  await page.getByRole('textbox', { name: t('account.name'), exact: true }).fill('新投资方')
  await page.getByRole('textbox', { name: t('account.email'), exact: true }).fill('new-investor@panhuo.example')
  const password = page.getByLabel(t('account.password'), { exact: true })
  await password.fill('correct horse battery')
  await press(t('signUp.submit'))
  expect(await page.getByRole('alert').getByRole('link').count()).toBe(1)
  await page.getByLabel(t('signUp.consent.label')).check()
  // A password is never sent back.
  expect(await password.inputValue()).toBe('')
  await password.fill('correct horse battery')
  await press(t('signUp.submit'))
  expect(await page.locator('header form[action="/sign-out"]').count()).toBe(1)
}
