/** What one language says and the other does not: `en: key` for each text that is missing, and each text whose placeholders differ. */
export function differences(zh, en) {
  const lacking = (name, from, to) =>
    Object.keys(from).flatMap((key) => (to[key] === undefined ? [`${name}: ${key}`] : []))
  const names = (text) => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ')
  const unlike = Object.keys(zh).flatMap((key) =>
    en[key] !== undefined && names(zh[key]) !== names(en[key])
      ? [`${key}: ${names(zh[key])} is not ${names(en[key])}`]
      : [],
  )
  return [...lacking('en', zh, en), ...lacking('zh-CN', en, zh), ...unlike]
}
