// What the runner makes of a step's output: its own rules for commands (actions/runner, ActionCommand.cs and OutputManager.cs),
// so that a test sees the same log, annotations and masks as people do, and every command that some text smuggled in.

export interface Annotation {
  kind: 'error' | 'warning' | 'notice'
  message: string
  title?: string
  file?: string
  line?: number
  column?: number
}

export interface ReadOutput {
  /** As people read it, before masking: commands shown as the runner shows them, masks left out. */
  log: string
  annotations: Annotation[]
  masks: string[]
  /** Every command seen, by name and in order, also unknown ones. */
  commands: string[]
}

interface Command {
  name: string
  properties: Record<string, string>
  data: string
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

/** `::name key=value,key=value::data` after any white space, or `##[name key=value;]data` anywhere in the line. */
function commandIn(line: string): Command | undefined {
  const version2 = /^\s*::(.*?)::(.*)$/s.exec(line)
  if (version2) return command(version2[1]!, ',', version2[2]!)
  const version1 = /##\[(.*?)\](.*)$/s.exec(line)
  return version1 ? command(version1[1]!, ';', version1[2]!) : undefined
}

function command(head: string, separator: string, data: string): Command {
  const [, name = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(head) ?? []
  const pairs = rest.split(separator).map((pair) => pair.trim().split(/=(.*)/s))
  const properties = pairs.filter(([key]) => key).map(([key, value = '']) => [key!, unescapeProperty(value)])
  return { name, properties: Object.fromEntries(properties) as Record<string, string>, data: unescapeData(data) }
}

const SHOWN_AS: Record<string, string> = {
  error: 'Error: ',
  warning: 'Warning: ',
  notice: 'Notice: ',
  debug: '##[debug]',
}

/** Lines end as .NET ends them: at CR, LF or both. */
export function readOutput(output: string): ReadOutput {
  const read: ReadOutput = { log: '', annotations: [], masks: [], commands: [] }
  for (const line of output.split(/\r\n|\r|\n/)) {
    const found = commandIn(line)
    if (found) read.commands.push(found.name)
    if (found?.name === 'add-mask') read.masks.push(found.data)
    else if (found) read.log += `${SHOWN_AS[found.name] ?? `##[${found.name}]`}${found.data}\n`
    else read.log += `${line}\n`
    if (found && /^(error|warning|notice)$/.test(found.name)) read.annotations.push(annotation(found))
  }
  return read
}

function annotation({ name, properties, data }: Command): Annotation {
  const { title, file, line, col } = properties
  return {
    kind: name as Annotation['kind'],
    message: data,
    ...(title && { title }),
    ...(file && { file }),
    ...(line && { line: Number(line) }),
    ...(col && { column: Number(col) }),
  }
}

/** Each line of a mask is masked as well; longest first, so that no mask breaks another. */
export function masked(log: string, masks: readonly string[]): string {
  const all = masks.flatMap((mask) => [mask, ...mask.split(/[\r\n]+/)]).filter((mask) => mask !== '')
  return [...new Set(all)].sort((a, b) => b.length - a.length).reduce((text, mask) => text.replaceAll(mask, '***'), log)
}

/** The `name=value` and `name<<DELIMITER` entries of GITHUB_OUTPUT and GITHUB_STATE; the last of a name counts. */
export function readKeyValueFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index += 1) {
    const [, name, how, rest] = /^([^=<]+)(=|<<)(.*)$/s.exec(lines[index]!) ?? []
    if (!name) continue
    const end = how === '=' ? index : lines.indexOf(rest!, index + 1)
    if (end < 0) throw new Error(`matching delimiter not found: ${rest}`)
    values[name] = how === '=' ? rest! : lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}
