import type zh from '../zh-CN/zones.ts'

export default {} satisfies Record<keyof typeof zh, string>
