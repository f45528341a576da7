// One script more in a package.json that people wrote: only its characters are added, everything else stays as it was, byte for
// byte. The result is read back and compared; where it would not be exactly that, the file is left alone and the line is told.
import { isDeepStrictEqual } from 'node:util'

export type ScriptEdit =
  | { kind: 'unchanged' }
  | { kind: 'added'; text: string }
  /** There is a script of that name with another command. */
  | { kind: 'replaced'; text: string; was: string }
  | { kind: 'not-editable'; why: string }

interface Package {
  scripts?: Record<string, unknown>
}

/** @param text of package.json, without a byte order mark */
export function withScript(text: string, name: string, command: string): ScriptEdit {
  const before = parsed(text)
  if (before === undefined) return { kind: 'not-editable', why: 'it is not valid JSON' }
  const { scripts } = before
  const was = scripts?.[name]
  if (was === command) return { kind: 'unchanged' }
  const wanted = { ...before, scripts: { ...scripts, [name]: command } }
  const edited = candidates(text, name, command, before).find((one) => isDeepStrictEqual(parsed(one), wanted))
  if (edited === undefined) return { kind: 'not-editable', why: 'its scripts could not be found' }
  return was === undefined
    ? { kind: 'added', text: edited }
    : { kind: 'replaced', text: edited, was: JSON.stringify(was) }
}

function parsed(text: string): Package | undefined {
  try {
    const value = JSON.parse(text) as unknown
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Texts that may be the right one: a key of that name can be nested, or stand in a text. */
function candidates(text: string, name: string, command: string, { scripts }: Package): string[] {
  const [newline, indent] = [text.includes('\r\n') ? '\r\n' : '\n', /^([ \t]+)"/m.exec(text)?.[1] ?? '  ']
  const [key, value] = [JSON.stringify(name), JSON.stringify(command)]
  const at = (pattern: RegExp, put: (found: string) => string): string[] =>
    [...text.matchAll(pattern)].map(
      (match) => text.slice(0, match.index) + put(match[0]) + text.slice(match.index + match[0].length),
    )
  const line = `${newline}${indent}${indent}${key}: ${value}`
  if (scripts === undefined) {
    const added = `${newline}${indent}"scripts": {${line}${newline}${indent}}`
    return [...at(/\{\s*\}/g, () => `{${added}${newline}}`), ...at(/\{/g, (brace) => `${brace}${added},`)]
  }
  if (Object.hasOwn(scripts, name))
    return at(new RegExp(`${escaped(key)}\\s*:\\s*"(?:[^"\\\\]|\\\\.)*"`, 'g'), () => `${key}: ${value}`)
  if (Object.keys(scripts).length === 0)
    return at(/"scripts"\s*:\s*\{\s*\}/g, () => `"scripts": {${line}${newline}${indent}}`)
  return at(/"scripts"\s*:\s*\{/g, (open) => `${open}${line},`)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
