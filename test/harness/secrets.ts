// "Everything written anywhere": looks for a marker secret in each form in which a tool may have written it. Written apart from
// src/github/masks.ts on purpose: what that one forgets, this one must find.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Step } from './runner.js'

/** Every form of `secret` and, where given, of the pair with its user. */
export function formsOf(secret: string, user?: string): string[] {
  const percent = encodeURIComponent(secret)
  const everyByte = [...Buffer.from(secret)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
  const forms = [
    ...[secret, percent, percent.toLowerCase(), everyByte, everyByte.toUpperCase(), percent.replaceAll('%20', '+')],
    ...[JSON.stringify(secret).slice(1, -1), Buffer.from(secret).toString('hex'), [...secret].reverse().join('')],
    ...base64Inside(secret),
    ...secret.split(/[\r\n]+/).filter((line) => line.length >= 6),
    ...(user ? [`${user}:${secret}`, `${user}:${percent}`, ...base64Inside(`${user}:${secret}`)] : []),
  ]
  return [...new Set(forms)]
}

/** The part of a base64 text that stands for `secret` wherever it begins in what was encoded. */
function base64Inside(secret: string): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.from('\0'.repeat(shift) + secret)
      .toString('base64')
      .replace(/=+$/, '')
    return encoded.slice(shift === 0 ? 0 : shift + 1, Math.floor(encoded.length / 4) * 4)
  })
}

/** Where `secret` stands in `texts`: `name: the form found`. */
export const findSecret = (secret: string, texts: Record<string, string>, user?: string): string[] =>
  Object.entries(texts).flatMap(([name, text]) =>
    formsOf(secret, user)
      .filter((form) => form.length >= 4 && text.includes(form))
      .map((form) => `${name}: ${form}`),
  )

/**
 * The places of a step where `secret` was written: log (before masking), annotations, outputs, state, summary, report, every
 * command line of its processes, names and contents of files below RUNNER_TEMP, and `more` (e.g. artifacts). The `add-mask`
 * commands are not among them: the runner swallows those.
 */
export function writtenAnywhere(
  step: Step,
  secret: string,
  more: Record<string, string> = {},
  user?: string,
): string[] {
  const files = step.tempLeftovers.map((name) => [`temp ${name}`, readIfFile(path.join(step.temp, name))] as const)
  return findSecret(
    secret,
    {
      log: step.log,
      annotations: JSON.stringify(step.annotations),
      outputs: JSON.stringify(step.outputs),
      state: JSON.stringify(step.state),
      summary: step.summary,
      report: JSON.stringify(step.report ?? ''),
      'command lines': step.commandLines.join('\n'),
      'file names': step.tempLeftovers.join('\n'),
      ...Object.fromEntries(files),
      ...more,
    },
    user,
  )
}

/** Contents of every file below `folder`, by path, as Latin-1 so that any byte counts. */
export function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(names.map((name) => [name, readIfFile(path.join(folder, name))]))
}

function readIfFile(file: string): string {
  try {
    const bytes = readFileSync(file)
    return `${bytes.toString('utf8')}\n${bytes.toString('latin1')}`
  } catch {
    return ''
  }
}
