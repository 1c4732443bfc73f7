// npm run dev: builds, serves, and does both again after each change (tsx watches).
import { buildApp } from './lib/build.ts'

buildApp()
await import(new URL('../dist/node.js', import.meta.url).href)
