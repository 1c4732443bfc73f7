export function differences(zh: Record<string, string>, en: Record<string, string>): string[]
