import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from '../../src/accounts/password.ts'

/** Made on Node 20 from the password below: whoever moves from one runtime to the other keeps the passwords. */
const STORED = 'scrypt$32768$8$3$FMMVdfUQ-F9ezHrzomkq7g$HHgsTUv3Vknffmt4s2l2_3Vgvqc-QPyZ18ak_hE3m1U'

/** What business code expects of a runtime besides its database. */
export function runtimeContract(name: string): void {
  describe(`a runtime: ${name}`, () => {
    it('verifies a password that another runtime has stored', async () => {
      expect(await verifyPassword(STORED, '盘活 correct horse')).toBe(true)
      expect(await verifyPassword(STORED, '盘活 correct horsf')).toBe(false)
    })

    it('verifies what it has hashed itself, and salts each hash anew', async () => {
      const [first, second] = await Promise.all([hashPassword('one and the same'), hashPassword('one and the same')])
      expect(first).not.toBe(second)
      expect(await verifyPassword(first, 'one and the same')).toBe(true)
    })

    it('writes figures and dates in both languages alike', () => {
      expect(new Intl.NumberFormat('zh-CN').format(1_234_567.89)).toBe('1,234,567.89')
      const day = new Date('2026-05-01T00:00:00Z')
      const format = (locale: string) =>
        new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(day)
      expect([format('zh-CN'), format('en')]).toEqual(['2026年5月1日', 'May 1, 2026'])
    })
  })
}
