import type zh from '../zh-CN/accounts.ts'

export default {} satisfies Record<keyof typeof zh, string>
