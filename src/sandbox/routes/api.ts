import type { Route } from '../call.ts'
import { jobRoutes } from './jobs.ts'
import { pipelineRoutes } from './pipelines.ts'
import { triggerRoutes } from './trigger.ts'

/** Every endpoint. */
export const apiRoutes: readonly Route[] = [...triggerRoutes, ...pipelineRoutes, ...jobRoutes].map((route) => ({
  ...route,
  path: `/api/v4${route.path}`,
}))
