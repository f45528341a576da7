// age's text form: base64 between two marker lines. Source: age-encryption.org/v1, ASCII armor (strict PEM, RFC 7468). Only its
// form is checked here; the seal inside vouches for every byte.
import { Transform } from 'node:stream'

const BEGIN = '-----BEGIN AGE ENCRYPTED FILE-----'
const END = '-----END AGE ENCRYPTED FILE-----'
const BASE64_LINE = /^[A-Za-z0-9+/]{1,64}={0,2}$/
const LONGEST_LINE = 66

/** Bytes of the armor in, bytes of the age file out; fails on anything else and on a missing end. */
export function dearmor(): Transform {
  let [rest, state]: [string, 'before' | 'inside' | 'after'] = ['', 'before']
  const take = (line: string): Buffer | undefined => {
    if (state === 'inside' && BASE64_LINE.test(line)) return Buffer.from(line, 'base64')
    if (state === 'before' && line === BEGIN) state = 'inside'
    else if (state === 'inside' && line === END) state = 'after'
    else if (line.trim() !== '' || state === 'inside') throw new Error('its armor is damaged')
    return undefined
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const lines = (rest + chunk.toString('latin1')).split('\n')
      rest = lines.pop()!
      try {
        if (rest.length > LONGEST_LINE) throw new Error('its armor is damaged')
        const pieces = lines.flatMap((line) => take(line.replace(/\r$/, '')) ?? [])
        done(null, Buffer.concat(pieces))
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      try {
        take(rest.replace(/\r$/, ''))
        done(state === 'after' ? null : new Error('its armor has no end'))
      } catch (error) {
        done(error as Error)
      }
    },
  })
}
