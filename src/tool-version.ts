// The version that ledgers and manifests record. package.json says the same, which a test holds.
export const TOOL_VERSION = '0.1.0'
