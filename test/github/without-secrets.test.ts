import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { whyWithoutSecrets } from '../../src/github/without-secrets.js'
import { temporaryFolder } from '../harness/backup.js'

const pull = (head: object) => ({ pull_request: { head, base: { repo: { full_name: 'example/app' } } } })
const FORK = pull({ repo: { full_name: 'stranger/app' } })
const OWN = pull({ repo: { full_name: 'example/app' } })

it.each([
  ['a schedule', { GITHUB_EVENT_NAME: 'schedule' }, {}, /schedule/],
  ['a fork', { GITHUB_EVENT_NAME: 'pull_request' }, FORK, /fork/],
  ['a fork that is gone', { GITHUB_EVENT_NAME: 'pull_request' }, pull({ repo: null }), /fork/],
  ['Dependabot', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' }, OWN, /Dependabot/],
  ['a pull request of our own', { GITHUB_EVENT_NAME: 'pull_request' }, OWN, undefined],
  ['a person', { GITHUB_EVENT_NAME: 'workflow_dispatch' }, {}, undefined],
  ['a push', { GITHUB_EVENT_NAME: 'push' }, FORK, undefined],
  ['no event', {}, {}, undefined],
])('F98 %s', async (_who, env, event, expected) => {
  const file = path.join(await temporaryFolder(), 'event.json')
  await writeFile(file, JSON.stringify(event))
  const why = whyWithoutSecrets({ ...env, GITHUB_EVENT_PATH: file })
  if (expected) expect(why).toMatch(expected)
  else expect(why).toBeUndefined()
})

it('F98 an event that cannot be read is no excuse', () => {
  expect(whyWithoutSecrets({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: '/nowhere' })).toBeUndefined()
})
