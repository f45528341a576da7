// Findings as SARIF 2.1.0, for code scanning. Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0";
// docs.github.com, "SARIF support for code scanning".
import { createHash } from 'node:crypto'
import { TOOL_VERSION } from '../tool-version.js'
import type { CheckReport, RuleFinding } from './check-report.js'
import { findingInWords } from './check-report.js'

const LEVELS = { error: 'error', warn: 'warning' } as const

/** Paths are relative to the repository's root, with forward slashes and escaped as in a URI. */
const uriOf = (file: string): string =>
  file
    .replace(/^\.\//, '')
    .split(/[\\/]/)
    .map((part) => encodeURIComponent(part))
    .join('/')

/** The same finding keeps its fingerprint when lines above it move. */
const fingerprint = ({ rule, location, message }: RuleFinding): string =>
  createHash('sha256')
    .update(JSON.stringify([rule, location.file, message]))
    .digest('hex')

/** @param docs where the pages of the rules are, as a URL that ends in `/`; left out where that is not known */
export function sarif({ findings, rules }: CheckReport, docs?: string): object {
  const ids = Object.keys(rules) as (keyof typeof rules)[]
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'pg-runbook',
            version: TOOL_VERSION,
            rules: ids.map((id) => ({
              id,
              shortDescription: { text: rules[id]!.title },
              ...(docs && { helpUri: `${docs}${id}.md` }),
              help: { text: `docs/rules/${id}.md of pg-runbook says why, with an example of each way to write it` },
              defaultConfiguration: { level: LEVELS[rules[id]!.severity] },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: ids.indexOf(finding.rule),
          level: LEVELS[finding.severity],
          message: { text: findingInWords(finding) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(finding.location.file) },
                region: { startLine: finding.location.line, startColumn: finding.location.column ?? 1 },
              },
            },
          ],
          partialFingerprints: { 'pgRunbook/v1': fingerprint(finding) },
        })),
      },
    ],
  }
}
