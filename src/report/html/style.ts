import { html } from './markup.ts'

/** The page's only style; its hash is in the page's policy. */
export const style = html`
:root{color-scheme:light dark;--page:#fff;--card:#f6f7f9;--line:#d5d9e0;--text:#1d2129;--soft:#586069;--link:#0b5cc4;--passed:#1a7431;--failed:#c02426;--allowed:#9a5400;--canceled:#5b5f66;--skipped:#5b5f66;--waiting:#5b5f66;--running:#0b5cc4;--queue:#c3c9d2;--focus:#0b5cc4;--critical:#6f42c1}
@media screen and (prefers-color-scheme:dark){:root{--page:#15181d;--card:#1e2229;--line:#3a404a;--text:#e6e8ec;--soft:#a4acb8;--link:#7db3ff;--passed:#5fc77a;--failed:#ff8a85;--allowed:#f0a84a;--canceled:#a4acb8;--skipped:#a4acb8;--waiting:#a4acb8;--running:#7db3ff;--queue:#4a515d;--focus:#7db3ff;--critical:#c0a0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:75rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.25rem}
footer{padding-bottom:2rem;color:var(--soft);font-size:.875rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,button:focus-visible,.scroll:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}
h2{font-size:1.2rem;margin:2rem 0 .75rem}
h3{font-size:1rem;margin:0 0 .25rem}
p{margin:.5rem 0}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem}
.passed{color:var(--passed)}.failed{color:var(--failed)}.allowed{color:var(--allowed)}.canceled{color:var(--canceled)}.skipped{color:var(--skipped)}.waiting{color:var(--waiting)}.running{color:var(--running)}
.status{font-weight:600;white-space:nowrap}
.soft{color:var(--soft)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.75rem 1.25rem;margin:1rem 0;padding:1rem;background:var(--card);border:1px solid var(--line);border-radius:8px}
.facts div{min-width:0}
.facts dt{font-size:.8rem;color:var(--soft)}
.facts dd{margin:0}
.notes{margin:1rem 0;padding:.25rem 1rem;border-left:4px solid var(--line)}
.notes.warning{border-color:var(--allowed)}.notes.next{border-color:var(--link)}
.notes h2{font-size:1rem;margin:.5rem 0 0}
.notes ul{margin:.25rem 0;padding-left:1.25rem}
main>section{content-visibility:auto;contain-intrinsic-size:auto 30rem}
article{margin:0 0 1rem;padding:1rem;background:var(--card);border:1px solid var(--line);border-left:4px solid var(--failed);border-radius:8px}
article.allowed{border-left-color:var(--allowed)}
article.failed,article.allowed{color:var(--text)}
details{margin:.5rem 0 0}
summary{cursor:pointer}
.log{padding:.5rem .75rem;background:#16181d;color:#e4e6ea;border-radius:6px;font:13px/1.45 ui-monospace,monospace}
.log pre{margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
.log details{margin:.1rem 0;padding-left:.75rem;border-left:2px solid #4a515d}
.log summary{color:#aeb6c2}
.timeline{list-style:none;margin:0;padding:0;font-size:.875rem}
.timeline li{display:grid;grid-template-columns:minmax(7rem,16rem) minmax(0,1fr) 8.5rem;gap:.75rem;align-items:center;padding:.1rem 0;border-bottom:1px solid var(--line);break-inside:avoid}
.timeline .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.timeline .axis{color:var(--soft)}
.axis .ticks{display:flex;justify-content:space-between}
.d1 .name{padding-left:1rem}.d2 .name{padding-left:2rem}.d3 .name{padding-left:3rem}
.mark{color:var(--critical)}
svg{display:block;width:100%;height:1rem;background:repeating-linear-gradient(90deg,var(--line) 0 1px,transparent 1px 25%)}
rect{fill:var(--canceled);rx:2px}
rect.queue{fill:var(--queue)}
rect.passed{fill:var(--passed)}rect.failed{fill:var(--failed)}rect.allowed{fill:var(--allowed)}rect.running{fill:var(--running)}
rect.earlier{opacity:.55}
.critical rect:not(.queue){stroke:var(--critical);stroke-width:2px}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.5rem 0;font-size:.875rem;color:var(--soft)}
.key svg{display:inline-block;width:1.5rem;height:.75rem;background:none;vertical-align:middle}
form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:0 0 .75rem}
label{font-size:.875rem;color:var(--soft)}
input,select,button{display:block;font:inherit;padding:.3rem .5rem;color:var(--text);background:var(--page);border:1px solid var(--soft);border-radius:5px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9rem}
th,td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);overflow-wrap:break-word}
thead th{color:var(--soft);font-weight:600}
tbody th{font-weight:400;min-width:10rem}
.number{text-align:right;white-space:nowrap}
tr:target{background:var(--card);outline:2px solid var(--focus)}
[hidden]{display:none!important}
.bold{font-weight:700}.italic{font-style:italic}.underline{text-decoration:underline}
.f0{color:#8b939f}.f1{color:#ff7b72}.f2{color:#56d364}.f3{color:#e3b341}.f4{color:#79b8ff}.f5{color:#d2a8ff}.f6{color:#56d4dd}.f7{color:#d5d9e0}.f8{color:#9aa2ad}.f9{color:#ffa198}.f10{color:#7ee787}.f11{color:#f2cc60}.f12{color:#a5d6ff}.f13{color:#e2c5ff}.f14{color:#8ddbe0}.f15{color:#fff}
.b0,.b8{background:#3a404a;color:#fff}.b1,.b9{background:#a11a1f;color:#fff}.b2,.b10{background:#1a6330;color:#fff}.b3,.b11{background:#7a5300;color:#fff}.b4,.b12{background:#1f4f99;color:#fff}.b5,.b13{background:#6b3fa0;color:#fff}.b6,.b14{background:#0d5c63;color:#fff}.b7,.b15{background:#d5d9e0;color:#15181d}
@media(max-width:44rem){body{font-size:15px}.timeline li{grid-template-columns:minmax(0,1fr) auto}.timeline svg,.timeline .ticks{grid-column:1/-1;grid-row:2}.wide{display:none}}
@media print{:root{color-scheme:light}main>section{content-visibility:visible}form,.skip{display:none}header,main,footer{max-width:none;padding:0}article,tr{break-inside:avoid}.log{background:none;color:#000;border:1px solid #999}.log *{color:#000!important;background:none!important}a{color:inherit}}
`
