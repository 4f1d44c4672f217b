import type { Route } from '../route.ts'
import { artifactRoutes } from './artifacts.ts'
import { hookRoutes } from './hooks.ts'
import { jobRoutes } from './jobs.ts'
import { pageRoutes } from './pages.ts'
import { pipelineRoutes } from './pipelines.ts'
import { projectRoutes, userRoutes } from './projects.ts'
import { lintRoutes, repositoryRoutes } from './repository.ts'
import { legacyRoutes, triggerRoutes } from './trigger.ts'
import { legacyTriggerTokenRoutes, triggerTokenRoutes } from './trigger-tokens.ts'

/** Everything the server answers. Where two fit a path, the first one takes it. */
export const allRoutes: readonly Route[] = [
  ...below('/api/v4', [
    ...triggerRoutes,
    ...triggerTokenRoutes,
    ...pipelineRoutes,
    ...artifactRoutes,
    ...jobRoutes,
    ...hookRoutes,
    ...repositoryRoutes,
    ...lintRoutes,
    ...projectRoutes,
    ...userRoutes,
  ]),
  ...below('/api/v3', [...legacyRoutes, ...legacyTriggerTokenRoutes]),
  ...pageRoutes,
]

function below(prefix: string, routes: readonly Route[]): Route[] {
  return routes.map((route) => ({ ...route, path: `${prefix}${route.path}` }))
}
