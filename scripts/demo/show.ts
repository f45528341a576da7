// Runs the committed bundle as a terminal or a runner starts it, and prints what people see of it; the exit code is part of the story.
import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { masked, readOutput } from '../../test/harness/runner-commands.js'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** A repository of its own, with what the demo leaves for a look. */
export const OUTPUT = path.join(ROOT, 'demo-output')
export const SUMMARY = path.join(OUTPUT, 'summary.md')

export const say = (text = '') => void process.stdout.write(`${text}\n`)
export const heading = (text: string) => say(`\n\u001b[1m== ${text}\u001b[0m\n`)

export type Environment = Record<string, string>

async function show(command: string, args: string[], env: Environment): Promise<void> {
  say(`$ ${command}`)
  const child = spawn(process.execPath, args, { cwd: OUTPUT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let raw = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (raw += text))
  const exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  say(asShown(raw))
  say(`(exit code ${exitCode})\n`)
}

/** As the runner shows a log: its commands carried out, secrets masked, debug lines left out. */
function asShown(raw: string): string {
  const { log, masks } = readOutput(raw.replace(/^::debug::.*\n/gm, ''))
  return masked(log, masks).trimEnd()
}

const quoted = (word: string): string => (/^[\w./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)

export const cli = (words: string[], env: Environment): Promise<void> =>
  show(`pg-runbook ${words.map(quoted).join(' ')}`, [path.join(ROOT, 'dist/cli.js'), ...words], env)

/** One action as a runner starts it: inputs in INPUT_*, files for outputs and summary. */
export async function action(name: string, inputs: Record<string, string>, env: Environment): Promise<void> {
  const given = Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])
  const runner = {
    GITHUB_STEP_SUMMARY: SUMMARY,
    GITHUB_OUTPUT: path.join(OUTPUT, 'outputs'),
    GITHUB_STATE: path.join(OUTPUT, 'state'),
  }
  await Promise.all(Object.values(runner).map((file) => writeFile(file, '', { flag: 'a' })))
  const shown = Object.entries(inputs)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
  return show(`uses: actions/${name} (${shown})`, [path.join(ROOT, `dist/${name}.js`)], {
    ...env,
    ...runner,
    GITHUB_ACTOR: 'demo',
    RUNNER_TEMP: OUTPUT,
    GITHUB_WORKSPACE: OUTPUT,
    ...(Object.fromEntries(given) as Environment),
  })
}

/** The last section of the job summary, as a browser would show its characters. */
export async function showSummary(): Promise<void> {
  const sections = (await readFile(SUMMARY, 'utf8')).split(/^(?=### )/m)
  const text = sections.at(-1)!.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
  say('The job summary of that step (Markdown):\n')
  say(text.replace(/<\/?code>/g, '`').replace(/^/gm, '    '))
}
