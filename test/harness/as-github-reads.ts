// A workflow or an action.yml through GitHub's own language service, which also reads the action.yml of this repository's actions.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { validate } from '@actions/languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import { ROOT } from './runner.js'

type Metadata = Record<string, unknown> & { name: string; description: string }

/** How this repository's own actions (`$/actions/<name>`) are called for the service, which does not look into `$/` itself. */
const OURS = 'this-very/repository'

const actionsMetadataProvider = {
  async fetchActionMetadata({ owner, path: folder }: { owner: string; path?: string }) {
    if (owner !== 'this-very') return undefined
    return parse(readFileSync(path.join(ROOT, folder ?? '', 'action.yml'), 'utf8')) as Metadata
  },
}

/** Whether other people's actions exist is asked of GitHub, which a test does not; they are pinned to a commit. */
const OF_OTHERS = /^Unable to resolve action/

const textOf = (message: string | { value: string }): string => (typeof message === 'string' ? message : message.value)

/** What GitHub's language service underlines in a workflow or an action.yml, a line each. */
export async function findings(file: string, text: string): Promise<string[]> {
  const asked = text
    .replaceAll(/uses: (?:\$|OWNER\/pg-runbook)\/(actions\/[\w-]+)(?:@v1)?/g, `uses: ${OURS}/$1@v1`)
    .replaceAll(/uses: (?:\.\/(?=[ \n])|OWNER\/pg-runbook@v1)/g, `uses: ${OURS}@v1`)
  const document = TextDocument.create(`file:///${file}`, 'yaml', 1, asked)
  const diagnostics = await validate(document, { actionsMetadataProvider })
  const told = diagnostics.filter(({ message }) => !OF_OTHERS.test(textOf(message)))
  return told.map(({ range, message }) => `${file}:${range.start.line + 1}: ${textOf(message)}`)
}
