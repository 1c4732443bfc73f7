import type zh from '../zh-CN/places.ts'

export default {} satisfies Record<keyof typeof zh, string>
