import type zh from '../zh-CN/matching.ts'

export default {} satisfies Record<keyof typeof zh, string>
