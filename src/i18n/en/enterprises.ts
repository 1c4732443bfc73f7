import type zh from '../zh-CN/enterprises.ts'

export default {} satisfies Record<keyof typeof zh, string>
