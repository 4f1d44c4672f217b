import type { Call } from '../call.ts';
import { type Params } from './params.ts';
/** Text of an optional parameter; numbers and booleans of a JSON body become text as in Grape. */
export declare function optionalText(params: Params, name: string): string | undefined;
/** All of these must be there; reports them together, in this order. */
export declare function requiredTexts<const N extends string>(params: Params, names: readonly {
    readonly name: N;
    readonly blank: boolean;
}[]): Record<N, string>;
export declare function optionalFlag(params: Params, name: string): boolean;
/** One of a fixed set. */
export declare function optionalChoice<const V extends string>(params: Params, name: string, allowed: readonly V[]): V | undefined;
export declare function optionalDate(params: Params, name: string): number | undefined;
/** A hash, an object of a JSON body or `name[key]=value` of a form. */
export declare function optionalMap(params: Params, name: string): Params;
/** A numeric id from the path. */
export declare function idFromPath({ values }: Call, name: string): number;
/** The record, or GitLab's 404 for its kind. */
export declare function orNotFound<T>(record: T | undefined | null, resource?: string): T;
