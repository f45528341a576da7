// Where the documents of the action that runs can be read: in its own repository, which may be a fork, at the version that runs.

/**
 * @returns a URL that ends in `/`; undefined where the runner does not say whose action it is
 * Source: docs.github.com, "Variables reference", GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF: set for an action that a workflow
 * names as owner/repository@ref, empty for one of the checkout.
 */
export function ownDocs(env: NodeJS.ProcessEnv, folder: string): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env
  if (!server || !repository || !/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(repository)) return undefined
  const at = (ref || 'HEAD').split('/').map(encodeURIComponent).join('/')
  return `${server}/${repository}/blob/${at}/${folder}/`
}
