import type * as z from 'zod/mini';
import type { Call } from './call.ts';
import type { HttpAnswer } from './http.ts';
/** The value of a successful answer. A page in its place, or another shape, is not GitLab's: whether the call had an effect is unknown. */
export declare function parseAnswer<T>(text: string, schema: z.ZodMiniType<T>, { call, answer }: {
    readonly call: Call;
    readonly answer: HttpAnswer;
}): T;
