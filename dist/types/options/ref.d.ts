import type { Ref } from './values.ts';
/** A branch or tag. Refuses what GitLab's trigger endpoint answers with `Reference not found`, before anything is sent. */
export declare function parseRef(text: string): Ref;
