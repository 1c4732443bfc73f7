import type zh from '../zh-CN/home.ts'

export default {} satisfies Record<keyof typeof zh, string>
