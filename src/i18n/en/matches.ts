import type zh from '../zh-CN/matches.ts'

export default {} satisfies Record<keyof typeof zh, string>
