import type zh from '../zh-CN/assets.ts'

export default {} satisfies Record<keyof typeof zh, string>
