// Who may import whom (docs/architecture.md); type-only imports count, too.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles-at-run-time',
      comment: 'Two files that need each other are one, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-stands-alone',
      comment: 'shared/ imports only shared/ and npm packages that run anywhere.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(electron|renderer|resources|scripts|e2e)/' },
    },
    {
      name: 'shared-is-isomorphic',
      comment: 'shared/ uses no Node built-in, no Electron, no React.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-packages',
      comment: 'The npm packages that shared/ may use; each runs in Node and in a page.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test(-data)?\\.ts$' },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(zod|fast-xml-parser|papaparse|@faker-js/faker|ipaddr\\.js|re2js|jsonc-parser|@orpc/(contract|client))/',
      },
    },
    {
      name: 'nothing-imports-the-page',
      severity: 'error',
      from: { pathNot: '^renderer/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'electron-module-in-few-places',
      comment: 'The headless app has no Electron, so only the desktop part may import it.',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/(main\\.ts|preload\\.ts|desktop/)' },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'only-tests-import-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$' },
      to: { path: '\\.test\\.ts$|^e2e/' },
    },
    {
      name: 'everything-can-be-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
