/** Asks the server, the latest question only: a view that has moved on wants no answer for where it was. */
export function asker() {
  let running = null
  return async (address, headers = { Accept: 'application/json' }) => {
    running?.abort()
    running = new AbortController()
    const answer = await fetch(address, { headers, signal: running.signal })
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
    return headers['HX-Request'] ? answer.text() : answer.json()
  }
}

export const wasAborted = (error) => error.name === 'AbortError'
