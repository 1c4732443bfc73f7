import type zh from '../zh-CN/projects.ts'

export default {} satisfies Record<keyof typeof zh, string>
