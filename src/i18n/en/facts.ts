import type zh from '../zh-CN/facts.ts'

export default {} satisfies Record<keyof typeof zh, string>
