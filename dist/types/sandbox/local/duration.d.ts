/**
 * Seconds of a duration as `.gitlab-ci.yml` writes it: `90`, `1 week`, `2h20min`, `3 mins 4 sec`, `47 yrs 6 mos`.
 * Undefined for `never` and for what is no duration.
 *
 * Source: https://docs.gitlab.com/ci/yaml/#artifactsexpire_in
 */
export declare function parseDuration(text: string | number): number | undefined;
