/** Asks the server, the latest question only: a view that has moved on wants no answer for where it was. */
export function asker() {
  let running = null
  return async (address, accept = 'application/json') => {
    running?.abort()
    running = new AbortController()
    const answer = await fetch(address, { headers: { Accept: accept }, signal: running.signal })
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
    return accept === 'application/json' ? answer.json() : answer.text()
  }
}

export const wasAborted = (error) => error.name === 'AbortError'
