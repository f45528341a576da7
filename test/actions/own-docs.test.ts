// Links into the action's own documents: of the fork that runs, never of a repository that is only assumed.
import { ownDocs } from '../../src/actions/own-docs.js'

it.each([
  [{ GITHUB_ACTION_REPOSITORY: 'someone/fork', GITHUB_ACTION_REF: 'v1' }, 'someone/fork/blob/v1'],
  [{ GITHUB_ACTION_REPOSITORY: 'someone/fork', GITHUB_ACTION_REF: 'feature/a b' }, 'someone/fork/blob/feature/a%20b'],
  [{ GITHUB_ACTION_REPOSITORY: 'someone/fork' }, 'someone/fork/blob/HEAD'],
])('%j', (env, place) => {
  const server = 'https://github.example.com'
  expect(ownDocs({ GITHUB_SERVER_URL: server, ...env }, 'docs/rules')).toBe(`${server}/${place}/docs/rules/`)
})

it.each([{}, { GITHUB_ACTION_REPOSITORY: '' }, { GITHUB_ACTION_REPOSITORY: '../etc' }])('%j is unknown', (env) => {
  expect(ownDocs({ GITHUB_SERVER_URL: 'https://github.com', ...env }, 'docs/rules')).toBeUndefined()
})
