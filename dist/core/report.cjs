"use strict";exports.ids=[384,857];exports.modules={
2346:((e,n,r)=>{function t(e){if(void 0===e||e.length>o)return
const n=URL.parse(e)
return null!==n&&/^https?:$/.test(n.protocol)&&""===n.username&&""===n.password?n.href:void 0}r.d(n,{Dy:()=>t,IR:()=>i,gS:()=>s,iS:()=>u})
const o=2e3
function i({pipelineUrl:e,sha:n}){return void 0===n?void 0:p(e,`commit/${encodeURIComponent(n)}`)}function s({pipelineUrl:e,ref:n}){if(void 0===n)return
const r=/^refs\/merge-requests\/(\d+)\//.exec(n)?.[1]
return p(e,void 0!==r?`merge_requests/${r}`:`tree/${n.split("/").map(encodeURIComponent).join("/")}`)}function u({upstream:e={}}){return t(e["job-url"]??e["pipeline-url"])}function p(e,n){const[r,o]=e?.split("/-/pipelines/")??[]
return void 0===o||n.includes("..")?void 0:t(`${r}/-/${n}`)}}),
1109:((n,t,e)=>{e.d(t,{fU:()=>d,jg:()=>f,me:()=>l,nD:()=>u,uM:()=>$})
var s=e(2083),r=e(2346),i=e(6231),o=e(987),a=e(1592)
const c=200
function u(n){return a.q`${(0,s.IN)(n.trim(),c)||"\u2013"}`}function $(n,t){const e=(0,r.Dy)(t)
return void 0===e?n:a.q`<a href="${e}" rel="noreferrer">${n}</a>`}function f(n,t){const e=n.lastIndexOf(" ")+1,s=n.slice(e)
return t.has(s)?a.q`${n.slice(0,e)}${$(a.q`${s}`,s)}`:a.q`${n}`}function d(n){const t=(0,i.a)(n)
if(void 0===t)return
const e=new Date(t).toISOString()
return a.q`<time datetime="${e}">${e.slice(0,-5).replace("T"," ")} UTC</time>`}function l(n){const{icon:t,words:e}=(0,o.OP)(n),s="failed"===n.status?(0,o.AC)(n):void 0,r=void 0===s?a.q``:a.q` <span class="soft">${s}</span>`
return a.q`<span class="status ${(0,o.BE)(n)}">${t} ${e}</span>${r}`}}),
7234:((n,o,t)=>{t.d(o,{e:()=>p})
var r=t(8479),e=t(472),i=t(1592)
function s(n){const o=[]
let t={}
for(const r of(0,e.g$)(n,{colors:!0}).split(a))r.startsWith("\x1b[")?t=l(t,r.slice(2,-1).split(";").map(Number)):""!==r&&o.push(c(r,t))
return i.q`${o}`}const a=/(\u001B\[[0-9;]*m)/
function c(n,{color:o,background:t,bold:r,italic:e,underline:s}){const a=[...void 0===t?void 0===o?[]:[`f${o}`]:[`b${t}`],...r?["bold"]:[],...e?["italic"]:[],...s?["underline"]:[]]
return 0===a.length?i.q`${n}`:i.q`<span class="${a.join(" ")}">${n}</span>`}function l(n,[o,...t]){if(void 0===o)return n
if(0===o)return l({},t)
if(38!==o&&48!==o)return l({...n,...u.get(o)??d(o)},t)
const r=function([n,...o]){const[t=0]=o
if(5===n&&t<16)return t
const[r=0,e=0,i=0]=2===n?o:(c=t)>=232?Array(3).fill(10*(c-232)+8):[36,6,1].map(n=>Math.floor((c-16)/n)%6*51),[s,a]=[Math.min(r,e,i),Math.max(r,e,i)]
var c
if(a-s<40)return a<80?8:a<190?7:15
const l=(s+a)/2
return(r>l?1:0)+(e>l?2:0)+(i>l?4:0)+(a>190?8:0)}(t)
return l(38===o?{...n,color:r}:{...n,background:r},t.slice(5===t[0]?2:4))}const u=new Map([[1,{bold:!0}],[3,{italic:!0}],[4,{underline:!0}],[22,{bold:!1}],[23,{italic:!1}],[24,{underline:!1}],[39,{color:void 0}],[49,{background:void 0}]])
function d(n){return n>=30&&n<=37?{color:n-30}:n>=90&&n<=97?{color:n-82}:n>=40&&n<=47?{background:n-40}:n>=100&&n<=107?{background:n-92}:{}}const f=8
function p(n){const o=[]
let t=h(void 0)
const e=()=>{const n=o.pop()??h(void 0)
n.parts.push(function(n){const o=void 0===n.heading?i.q`section`:s(n.heading)
return i.q`<details${n.mark?.collapsed?i.q``:i.q` open`}><summary>${o}</summary>${g(n)}</details>`}(t)),t=n}
for(const i of n){const n=(0,r.JY)(i)
if(void 0===n)m(t,i)
else if("end"===n.kind){const r=[...o,t].some(o=>o.mark?.name===n.name)
for(;r&&t.mark?.name!==n.name;)e()
r&&e()}else o.length<f&&(g(t),o.push(t),t=h(n))}for(;o.length>0;)e()
return i.q`${g(t)}`}function h(n){return{mark:n,heading:void 0,parts:[],lines:[]}}function m(n,o){const{mark:t,parts:r,lines:e}=n,i=void 0===n.heading&&r.length+e.length===0
t?.hasHeading&&i?n.heading=o:e.push(o)}function g(n){return n.lines.length>0&&n.parts.push(i.q`<pre>${n.lines.map(n=>i.q`${s(n)}\n`)}</pre>`),n.lines=[],n.parts}}),
1592:((n,t,r)=>{r.d(t,{j:()=>i,q:()=>u})
var e=r(472)
const o=Symbol("markup")
function u(n,...t){let r=n[0]??""
for(let e=0;e<t.length;e+=1)r+=c(t[e])+n[e+1]
return{[o]:r}}function i(n){return n[o]}function c(n){return"string"==typeof n?(0,e.gm)(n)?n:(t=(0,e.g$)(n,{colors:!1}),/[&<>"']/.test(t)?t.replace(/[&<>"']/g,n=>`&#${n.charCodeAt(0)};`):t):"number"==typeof n?String(n):void 0===n||!1===n?"":function(n){return o in n}(n)?n[o]:n.map(i).join("")
var t}}),
8739:((e,r,o)=>{o.d(r,{i:()=>a})
const a=o(1592).q`
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
`}),
3535:((s,a,n)=>{n.d(a,{B:()=>r})
var e=n(6231),t=n(987),i=n(1592)
function r(s,a){const n=(0,e.M)(s)
return void 0===n?i.q``:i.q`<section aria-labelledby="timeline-title"><h2 id="timeline-title">Timeline</h2>
<ol class="timeline">
${function({startMs:s,endMs:a}){const n=[0,.25,.5,.75,1].map(n=>{const e=(a-s)/1e3*n
return i.q`<span>${0===n?"0":(0,t.a3)(e)}</span>`})
return i.q`<li class="axis" aria-hidden="true"><span class="name">Job</span><span class="ticks">${n}</span><span>Queue + run</span></li>
`}(n)}${n.rows.map(s=>function({job:s,depth:a,isCritical:n,spans:e},r,l){const p=[`d${Math.min(a,3)}`,n?"critical":""].join(" ").trim(),u=[...e].sort((s,a)=>Number("run"===s.kind)-Number("run"===a.kind)).map(a=>function({kind:s,startMs:a,endMs:n,isEarlier:e},t,{startMs:r,endMs:l}){const p=Math.max(l-r,1),u=(a-r)/p*100,c=Math.max((n-a)/p*100,.2),d="queued"===s?"queue":e?`${t} earlier`:t
return i.q`<rect class="${d}" x="${u.toFixed(2)}%" width="${c.toFixed(2)}%" height="100%"/>`}(a,(0,t.BE)({...s,status:a.status}),r)),c=n?i.q`<span class="mark">◆</span> `:i.q``
return i.q`<li class="${p}"><span class="name">${c}${l}</span><svg aria-hidden="true">${u}</svg><span>${function(s){const a=a=>s.filter(s=>s.kind===a).reduce((s,{startMs:a,endMs:n})=>s+n-a,0)/1e3,n=a("queued")
return`${0===n?"":`${(0,t.a3)(n)} + `}${(0,t.a3)(a("run"))}`}(e)}</span></li>
`}(s,n,a(s.job)))}</ol>
<p class="key"><span>${l("queue")} in the queue</span><span>${l("passed")} passed</span><span>${l("failed")} failed</span><span>${l("allowed")} failed, does not count</span><span>${l("canceled")} other</span><span>${l("passed earlier")} an earlier try</span><span>◆ on the critical path, as far as the times show</span></p>
</section>`}function l(s){return i.q`<svg aria-hidden="true"><rect class="${s}" width="100%" height="100%"/></svg>`}}),
6231:((t,e,s)=>{s.d(e,{M:()=>o,a:()=>i})
var n=s(987)
function o({jobs:t,steps:e,finishedAt:s}){const o=e?.map(n.sE)??[],a=[...t,...o].flatMap(t=>[t,...t.previousTries??[]]).flatMap(d)
if(0===a.length)return
const u=a.reduce((t,e)=>Math.min(t,e),Number.POSITIVE_INFINITY),c=a.reduce((t,e)=>Math.max(t,e),u),p={startMs:u,endMs:Math.max(c,i(s)??c)}
if(void 0===e)return{...p,rows:r(t,p)}
const f=r(o,p),M=e.flatMap(({result:t},e)=>{const s=f.filter(({job:t})=>t===o[e]),n=s.some(t=>t.isCritical),i=r(t.jobs,p)
return[...s,...i.map(t=>({...t,depth:t.depth+1,isCritical:n&&t.isCritical}))]})
return{...p,rows:M}}function r(t,e){const s=function(t){const e=Map.groupBy(t,({pipelineId:t})=>t),s=new Set(t.map(({downstreamPipelineId:t})=>t)),n=[],o=new Set,r=(t,s)=>{if(!o.has(t)){o.add(t)
for(const o of e.get(t)??[])n.push({job:o,depth:s}),void 0!==o.downstreamPipelineId&&r(o.downstreamPipelineId,s+1)}}
for(const t of e.keys())s.has(t)||r(t,0)
for(const t of e.keys())r(t,0)
return n}(t).flatMap(({job:t,depth:s})=>{const n=function(t,e){const s=[...t.previousTries??[],t]
return s.flatMap((t,n)=>{const o=i(t.startedAt)
if(void 0===o)return[]
const r={status:t.status,isEarlier:n<s.length-1},a={kind:"run",startMs:o,endMs:Math.max(o,i(t.finishedAt)??e.endMs),...r},d=1e3*(t.queuedSeconds??0)
return d>0?[{kind:"queued",startMs:Math.max(o-d,e.startMs),endMs:o,...r},a]:[a]})}(t,e)
return 0===n.length?[]:[{job:t,depth:s,spans:n}]}),n=function(t){const e=Map.groupBy(t,({job:t})=>t.pipelineId),s=new Set,n=(t,o)=>{const r=(e.get(t)??[]).toSorted((t,e)=>p(e)-p(t))
let i={startMs:Number.POSITIVE_INFINITY,limitMs:o}
for(const t of r){if(p(t)>i.limitMs||c(t)>=i.startMs||s.has(t.job))continue
s.add(t.job)
const{downstreamPipelineId:e}=t.job
void 0!==e&&n(e,p(t)+u),i={startMs:c(t),limitMs:c(t)+u}}},[o]=t
return void 0!==o&&n(o.job.pipelineId,Number.POSITIVE_INFINITY),s}(s)
return s.map(t=>({...t,isCritical:n.has(t.job)}))}function i(t){const e=void 0===t?Number.NaN:Date.parse(t)
return e>=0&&e<a?e:void 0}const a=Date.UTC(9999,11)
function d({startedAt:t,finishedAt:e,queuedSeconds:s=0}){const n=i(t)
return void 0===n?[]:[s>0?Math.max(n-1e3*s,0):n,n,i(e)??n]}const u=2e3
function c({spans:t}){return t[0]?.startMs??0}function p({spans:t}){return t.at(-1)?.endMs??0}}),
987:((e,n,i)=>{function o(e){return w.get(e)??{icon:"\u2022",emoji:"\u2754",words:e.replaceAll("_"," ")}}function r({status:e,counts:n}){return"failed"!==e||n?o(e):c}function t(e){return o(e).icon}function d(e){return m[e]}i.d(n,{AC:()=>S,BE:()=>$,Gk:()=>b,I8:()=>t,Mf:()=>g,OP:()=>r,Rh:()=>o,_J:()=>d,a3:()=>x,aJ:()=>j,am:()=>k,et:()=>_,ku:()=>q,qw:()=>h,sE:()=>v,uq:()=>M})
const a={icon:"\u2713",emoji:"\u2705"},s={icon:"\u2717",emoji:"\u274c"},c={icon:"!",emoji:"\u26a0\ufe0f",words:"failed (does not count)"},u={icon:"\u2298",emoji:"\u{1f6ab}"},l={icon:"\xbb",emoji:"\u23ed\ufe0f"},p={icon:"\u23f8",emoji:"\u270b"},f={icon:"\u25cb",emoji:"\u23f3"},w=new Map([["success",{...a,words:"passed"}],["failed",{...s,words:"failed"}],["canceled",{...u,words:"canceled"}],["canceling",{...u,words:"canceling"}],["skipped",{...l,words:"skipped"}],["manual",{...p,words:"manual"}],["scheduled",{...f,words:"delayed"}],["created",{...f,words:"created"}],["pending",{...f,words:"pending"}],["preparing",{...f,words:"preparing"}],["waiting_for_resource",{...f,words:"waiting for resource"}],["waiting_for_callback",{...f,words:"waiting for callback"}],["running",{icon:"\u25b6",emoji:"\u{1f504}",words:"running"}]]),m={triggered:{icon:"\u2192",emoji:"\u{1f680}",words:"triggered"},success:{...a,words:"passed"},failed:{...s,words:"failed"},canceled:{...u,words:"canceled"},skipped:{...l,words:"skipped"},manual:{...p,words:"blocked on a manual job"},"sha-mismatch":{...s,words:"runs another commit than expected"},timeout:{icon:"\u2717",emoji:"\u231b",words:"timed out"},interrupted:{...u,words:"interrupted"},refused:{...s,words:"refused"},unreachable:{icon:"\u2717",emoji:"\u{1f50c}",words:"unreachable"},invalid:{...s,words:"invalid"},"dry-run":{icon:"\u25cb",emoji:"\u{1f9ea}",words:"dry run"}}
function g({jobs:e}){const n=e.filter(e=>"failed"===e.status)
return[...n.filter(e=>e.counts),...n.filter(e=>!e.counts)]}function j({jobs:e}){return e.filter(e=>"manual"===e.status&&!e.allowFailure)}function h({name:e,pipelineLabel:n}){return void 0===n?e:`${n}: ${e}`}function k({projectPath:e,pipelineId:n}){return[e,void 0===n?void 0:`#${n}`].filter(e=>void 0!==e).join(" ")}Object.keys(m)
const b={failed:"failed",allowed:c.words,canceled:"canceled",running:"running",waiting:"waiting",skipped:"skipped",passed:"passed"}
function $({status:e,counts:n}){return"failed"===e?n?"failed":"allowed":"success"===e?"passed":"canceled"===e||"canceling"===e?"canceled":"skipped"===e||"running"===e?e:"waiting"}function M(e){const n=Map.groupBy(e,$)
return Object.entries(b).flatMap(([e,i])=>n.has(e)?[`${n.get(e)?.length} ${i}`]:[]).join(" \xb7 ")}function _({steps:e}){return void 0===e?"Downstream pipeline":"Chain"}function v({name:e,counts:n,result:i}){const{pipelineUrl:o,startedAt:r,finishedAt:t,queuedSeconds:d,durationSeconds:a}=i
return{id:0,pipelineId:0,projectId:0,url:o,kind:"bridge",startedAt:r,finishedAt:t,queuedSeconds:d,durationSeconds:a,name:e,stage:"",status:A(i),counts:n,allowFailure:!n}}function A({result:e,exitCode:n}){return"skipped"===e||"canceled"===e?e:"interrupted"===e?"canceled":0===n?"success":"failed"}function S({failureReason:e}){if("unknown_failure"!==e)return void 0!==e&&/^[a-z_]+$/.test(e)?e.replaceAll("_"," "):e}function x(e){const n=Math.max(0,e)
if(n<9.95)return`${n.toFixed(1)} s`
const i=Math.round(n)
if(i<60)return`${i} s`
if(i<3600)return`${Math.floor(i/60)}m ${y(i%60)}s`
const o=Math.round(i/60)
return`${Math.floor(o/60)}h ${y(o%60)}m`}function y(e){return String(e).padStart(2,"0")}function q(e,n){const i=e.map((e,i)=>Math.max(e.length,...n.map(e=>(e[i]??"").length))),o=e=>e.map((e,n)=>e.padEnd(i[n]??0)).join("  ").trimEnd()
return[o(e),...n.map(o)].join("\n")}}),
1401:((n,t,r)=>{r.d(t,{I:()=>o,K:()=>c})
var e=r(472)
function o(n,{indented:t=!1}={}){return JSON.stringify(n,void 0,t?2:void 0).replaceAll("##[","#\\u0023[").replace(i,u)}const i=new RegExp(`${e.q4}(?<!\\n)`,"gu")
function u(n){return Array.from({length:n.length},(t,r)=>`\\u${n.charCodeAt(r).toString(16).padStart(4,"0")}`).join("")}function c(n,t){const r=new Map
return f(n,n=>{let o=r.get(n)
return void 0===o&&(o=function(n,t){if((0,e.$i)(n))return t(n)
const r=(0,e.X$)(n,{colors:!1}).join("\n"),o=t(r)
return o!==r?o:r===n?n:t(n)}(n,t),r.set(n,o)),o})}function f(n,t){return"string"==typeof n?t(n):"object"!=typeof n||null===n?n:Array.isArray(n)?function(n,t){const r=n.map(n=>f(n,t))
return r.every((t,r)=>t===n[r])?n:r}(n,t):function(n,t){const r=Object.keys(n).map(r=>[r,t(r),f(n[r],t)])
return r.every(([t,r,e])=>r===t&&e===n[t])?n:Object.fromEntries(r.map(([,n,t])=>[n,t]))}(n,t)}}),
8479:((t,e,n)=>{function r(t){return c(t).flatMap(({kind:t,text:e})=>"text"===t?[e]:[])}function s(t){return c(t).map(({text:t})=>t)}function i(t){const e=a.exec(t)
if(a.lastIndex=0,null===e||e[0].length<t.length)return
const[,n,r="",s=""]=e
return{kind:"start"===n?"start":"end",name:r,collapsed:s.includes("collapsed=true"),hasHeading:s.includes("heading=true")}}function c(t){const e=[],n=new Map
let r
for(const s of t){const{stream:t,continues:i,text:c}=l(s),{before:o,after:a,content:f}=u(c,n)
i&&void 0!==r&&t===r.stream?(r.line.text+=f,e.push(...o,...a)):(e.push(...o),o.length+a.length!==0&&d(f)||(r={line:{kind:"text",text:f},stream:t},e.push(r.line)),e.push(...a))}return e.map(({kind:t,text:e})=>({kind:t,text:"text"===t?f(e):e}))}n.d(e,{Cw:()=>s,JY:()=>i,ii:()=>r})
const o=/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z ([0-9a-f]{2}[OE])([ +])/
function l(t){const e=o.exec(t)
return e?{stream:e[1],continues:"+"===e[2],text:t.slice(e[0].length)}:{stream:void 0,continues:!1,text:t}}const a=/(?:\u001B\[0?K)?section_(start|end):\d+:([\w.-]+)(\[[^\]\r\n]*\])?\r(?:\u001B\[0?K)*/g
function u(t,e){if(!t.includes("section_"))return{content:t,before:[],after:[]}
const n=t.replace(a,""),r=[...t.matchAll(a)].map(r=>{const[,s,i="",c=""]=r
e.has(i)||e.set(i,`s${e.size}`)
const o=d(t.slice(0,r.index).replace(a,"")),l="start"===s&&o&&!d(n),u=[...c.includes("collapsed=true")?["collapsed=true"]:[],...l?["heading=true"]:[]]
return{comesFirst:o,line:{kind:"mark",text:`section_${s}:0:${e.get(i)}${0===u.length?"":`[${u.join()}]`}\r`}}})
return{content:n,before:r.filter(({comesFirst:t})=>t).map(({line:t})=>t),after:r.filter(({comesFirst:t})=>!t).map(({line:t})=>t)}}function d(t){return""===t.replace(/\u001B\[[0-9;]*[mK]/g,"").trim()}function f(t){return t.includes("\r")?t.split("\r").map(t=>t.replace(o,"")).findLast(t=>!d(t))??"":t}}),
6936:((n,t,e)=>{e.d(t,{resultAnnotations:()=>u})
var i=e(2083),r=e(8479),l=e(987)
const o=9,s=5
function u(n){const t=(0,l.Mf)(n)
return[...c(t.filter(n=>n.counts),"error"),...c(t.filter(n=>!n.counts),"warning")]}function c(n,t){const e=n.length>o?n.slice(0,o-1):n,i=e.map(n=>({level:t,title:a(n),message:f(n)})),r=n.length-e.length
if(0===r)return i
const l={level:t,title:`${r} more failed jobs`,message:g(n.slice(e.length))}
return[...i,l]}function a(n){return`${(0,i.IN)((0,l.qw)(n),120)} failed${n.counts?"":" (does not count)"}`}function f(n){return[`stage ${(0,i.IN)(n.stage,120)}: ${(0,l.AC)(n)??"failed"}`,...(0,r.ii)(n.logTail??[]).filter(n=>""!==n.trim()).slice(-s).map(n=>(0,i.IN)(n,400)),...void 0===n.url?[]:[n.url]].join("\n")}function g(n){return(0,i.IN)(n.map(l.qw).join(", "),1e3)}}),
4794:((t,e,n)=>{n.r(e),n.d(e,{dotenvReport:()=>u})
var s=n(2083),o=n(1913),i=n(8628)
const r=5120,a=20
function u(t,e){const n=[],o=[]
let u=0
for(const a of function(t,e){const n=[...(0,i.resultOutputs)(t,t.jobs.length>p?["json","jobs"]:["json"])].map(([t,n])=>({name:c(e,t),value:n,foreign:!1,isList:["jobs","outputs","pipelines"].includes(t)})),s=Object.entries(t.outputs).map(([t,e])=>({name:t,value:e,foreign:!0}))
return[...n.filter(({isList:t})=>!t),...s,...n.filter(({isList:t})=>t)]}(t,e)){const{name:t,value:i}=a,p=`${t}=${i}\n`,c=u+Buffer.byteLength(p)>r
if(c&&a.isList)continue
const h=f(a,e)??(c?l:void 0)
void 0===h?(u+=Buffer.byteLength(p),n.push(p)):o.push(`dotenv report: ${(0,s.IN)(t,80)} is left out: ${h}`)}return n.length>a&&o.push(`dotenv report: ${n.length} variables; GitLab's default limit is ${a} (plan limit dotenv_variables)`),{text:n.join(""),warnings:o}}const l=`a dotenv report may have ${r} bytes`,p=50
function c(t,e){return`${t}_${e.toUpperCase().replaceAll("-","_")}`}function f({name:t,value:e,foreign:n},s){return/^[A-Za-z_][A-Za-z0-9_]*$/.test(t)?n&&(0,o.X)(t)?"it would change how the following jobs run":n&&t.toUpperCase().startsWith(`${s.toUpperCase()}_`)?"it begins like this report's own names":/[\u0000-\u001F\u007F]/.test(e)?"it has several lines or control characters":e!==e.trim()?"GitLab would trim the spaces around it":void 0:"the name may have letters, digits and _ only"}}),
2684:((t,e,n)=>{n.r(e),n.d(e,{formatGitLabAnnotations:()=>u})
var o=n(2083),r=n(1401),i=n(472),l=n(2346),s=n(987)
const a=15,c=200
function u(t){const e=(0,s.Mf)(t).flatMap(t=>{const e=[(0,s.AC)(t),t.counts?void 0:"does not count"].filter(t=>void 0!==t)
return d(`${(0,s.qw)(t)}${0===e.length?"":` (${e.join(", ")})`}`,t.url)}),n=(t.steps?.map(t=>t.result)??[t]).flatMap(t=>d(`${(0,s.am)(t)}: ${(0,s._J)(t.result).words}`,t.pipelineUrl)),o={[n.length>1?"Downstream pipelines":"Downstream pipeline"]:n.slice(0,a),"Failed downstream jobs":e.slice(0,a)}
return`${(0,r.I)(Object.fromEntries(Object.entries(o).filter(([,t])=>t.length>0)),{indented:!0})}\n`}function d(t,e){const n=(0,l.Dy)(e)
return void 0===n?[]:[{external_link:{label:(0,o.IN)((0,i.g$)(t,{colors:!1}),c),url:n}}]}}),
2708:((t,e,n)=>{n.r(e),n.d(e,{formatHtml:()=>m})
var o=n(7598),s=n(987),r=n(1592)
const a=r.q`
(() => {
  const form = document.getElementById('filter')
  if (!form) return
  const { words, status, logs } = form.elements
  const shown = document.getElementById('shown')
  const rows = [...document.querySelectorAll('#jobs tbody tr')].map((row) => ({ row, text: row.textContent.toLowerCase() }))
  const apply = () => {
    const wanted = words.value.trim().toLowerCase()
    let count = 0
    for (const { row, text } of rows) {
      const fits = (wanted === '' || text.includes(wanted)) && (status.value === '' || row.dataset.status === status.value)
      row.hidden = !fits
      if (fits) count += 1
    }
    shown.textContent = count + ' of ' + rows.length + ' shown'
  }
  const clear = () => {
    form.reset()
    apply()
  }
  form.hidden = false
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && form.contains(event.target)) clear()
    const isTyping = event.target.matches('input, select, textarea')
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    words.focus()
  })
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1))
    if (!target || !target.hidden) return
    clear()
    target.scrollIntoView()
  })
  const fold = (open) => {
    for (const details of document.querySelectorAll('details')) details.open = open
  }
  let areOpen = true
  if (logs) logs.addEventListener('click', () => {
    areOpen = !areOpen
    fold(areOpen)
    logs.textContent = areOpen ? 'Fold all logs' : 'Open all logs'
  })
  addEventListener('beforeprint', () => fold(true))
})()
`
var i=n(1109),l=n(7234)
const d=3e5
var c=n(2346)
function u(t){return void 0===t?void 0:(0,i.nD)(t)}var p=n(8739)
function h(t,e){const n=void 0===t.queuedSeconds?"":(0,s.a3)(t.queuedSeconds),o=void 0===t.durationSeconds?"":(0,s.a3)(t.durationSeconds)
return r.q`<tr id="job-${e}" data-status="${(0,s.BE)(t)}"><th scope="row">${(0,i.uM)((0,i.nD)((0,s.qw)(t)),t.url)}</th><td>${(0,i.nD)(t.stage)}</td><td>${(0,i.me)(t)}</td><td class="number wide">${n}</td><td class="number">${o}</td><td class="wide">${function({runner:t,coverage:e,user:n,kind:o,previousTries:s=[],artifactsFolder:a}){const l=["bridge"===o?"trigger job":void 0,void 0===t?void 0:`runner ${t}`,void 0===n?void 0:`for ${n}`,void 0===e?void 0:`coverage ${e} %`,void 0===a?void 0:`artifacts in ${a}`].filter(t=>void 0!==t),d=s.map(({id:t,status:e,url:n},o)=>r.q`${0===o?"":", "}${(0,i.uM)(r.q`#${t}`,n)} ${e}`),c=0===d.length?r.q``:r.q`${0===l.length?"":" \xb7 "}earlier tries: ${d}`
return r.q`${l.join(" \xb7 ")}${c}`}(t)}</td></tr>
`}function f(t){const e=(0,s.sE)(t),n=(0,s.am)(t.result),o=[r.q`<th scope="row">${(0,i.nD)(t.name)}</th>`,r.q`<td>${""===n?"":(0,i.uM)((0,i.nD)(n),e.url)}</td>`,r.q`<td>${(0,i.me)(e)}</td>`,r.q`<td class="number">${void 0===e.durationSeconds?"":(0,s.a3)(e.durationSeconds)}</td>`,r.q`<td class="wide">${t.result.message}</td>`]
return r.q`<tr>${o}</tr>\n`}var $=n(3535)
function m(t){const{icon:e,words:n}=(0,s._J)(t.result),m=`${e} ${(0,s.am)(t)||(0,s.et)(t)} ${n}`
return(0,r.j)(r.q`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${function(){const t=t=>`'sha256-${(0,o.createHash)("sha256").update((0,r.j)(t)).digest("base64")}'`
return`default-src 'none'; style-src ${t(p.i)}; script-src ${t(a)}; img-src data:; base-uri 'none'; form-action 'none'`}()}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${m}</title>
<style>${p.i}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
${function(t){const{icon:e,words:n}=(0,s._J)(t.result),o=(0,s.am)(t),a=""===o?r.q``:r.q`: ${(0,i.uM)((0,i.nD)(o),t.pipelineUrl)}`
return r.q`<header id="top">
<h1>${(0,s.et)(t)} <span class="${function({exitCode:t,result:e}){return 0===t?"passed":"canceled"===e||"interrupted"===e?"canceled":"failed"}(t)}">${e} ${n}</span>${a}</h1>
<p>${t.message}</p>
${function(t){const{status:e,ref:n,sha:o,durationSeconds:a,queuedSeconds:l,coverage:d,tries:p,upstream:h={},artifactsPath:f}=t,$=[["Status",void 0===e?void 0:r.q`${(0,s.Rh)(e).words}`],["Branch or tag",void 0===n?void 0:(0,i.uM)((0,i.nD)(n),(0,c.gS)(t))],["Commit",void 0===o?void 0:(0,i.uM)((0,i.nD)(o.slice(0,12)),(0,c.IR)(t))],["Duration",void 0===a?void 0:r.q`${(0,s.a3)(a)}`],["Time in the queue",void 0===l?void 0:r.q`${(0,s.a3)(l)}`],["Started",(0,i.fU)(t.startedAt??t.createdAt)],["Ended",(0,i.fU)(t.finishedAt)],["Started by",u(t.user)],["Started from",void 0===h.project?void 0:(0,i.uM)((0,i.nD)(h.project),(0,c.iS)(t))],["Kind of pipeline",u(t.source?.replaceAll("_"," "))],["Coverage",void 0===d?void 0:r.q`${d} %`],["Tries",p>1?r.q`${p}`:void 0],["Artifacts",u(f)]].flatMap(([t,e])=>void 0===e?[]:[r.q`<div><dt>${t}</dt><dd>${e}</dd></div>`])
return 0===$.length?r.q``:r.q`<dl class="facts">${$}</dl>`}(t)}
</header>`}(t)}
<main id="main">
${function(t){const e=t.steps?.flatMap(t=>t.result.jobs)??t.jobs,n=new Map(e.map((t,e)=>[t,e]))
return r.q`${function({details:t,hints:e,warnings:n,pipelineUrl:o,jobs:s}){const a=new Set([o,...s.map(({url:t})=>t)]),l=(t,e,n)=>0===n.length?r.q``:r.q`<section class="notes ${t}"><h2>${e}</h2><ul>
${n.map(t=>r.q`<li>${(0,i.jg)(t,a)}</li>\n`)}</ul></section>`
return r.q`${l("detail","Details",t)}${l("next","Next steps",e)}${l("warning","Warnings",n)}`}(t)}
${function(t){const e=(0,s.Mf)(t)
if(0===e.length)return r.q``
const n=e.filter(({logTail:t=[]})=>t.length>0),o=Math.floor(d/Math.max(n.length,1))
return r.q`<section aria-labelledby="failures-title"><h2 id="failures-title">Failed jobs</h2>
${e.map(t=>function(t,e){const n=void 0===t.durationSeconds?void 0:`after ${(0,s.a3)(t.durationSeconds)}`,o=[`stage ${t.stage}`,n,t.runner&&`on ${t.runner}`].filter(t=>void 0!==t)
return r.q`<article class="${(0,s.BE)(t)}"><h3>${(0,i.uM)((0,i.nD)((0,s.qw)(t)),t.url)}</h3>
<p>${(0,i.me)(t)} <span class="soft">· ${o.join(" \xb7 ")}</span></p>
${function({logTail:t=[],linesBeforeTail:e=0,url:n},o){if(0===t.length)return r.q``
const s=function(t,e){let n=e,o=t.length
for(;o>0&&n>0;)n-=(t[--o]?.length??0)+20
return t.slice(n<0?o+1:o)}(t,o),a=e+t.length-s.length,d=r.q`${a} ${1===a?"line":"lines"} before`,c=0===a?r.q``:r.q`<p class="soft">${(0,i.uM)(d,n)}</p>`
return r.q`<details open><summary>The end of its log</summary>${c}<div class="log">${(0,l.e)(s)}</div></details>`}(t,e)}</article>
`}(t,o))}</section>`}(t)}
${function({steps:t}){return void 0===t?r.q``:r.q`<section aria-labelledby="steps-title"><h2 id="steps-title">Steps</h2>
<div class="scroll" tabindex="0" role="region" aria-label="List of steps"><table>
<thead><tr><th scope="col">Step</th><th scope="col">Pipeline</th><th scope="col">Status</th><th scope="col" class="number">Duration</th><th scope="col" class="wide">What happened</th></tr></thead>
<tbody>
${t.map(f)}</tbody></table></div></section>`}(t)}
${(0,$.B)(t,t=>function({name:t},e){return void 0===e?r.q`<strong>${(0,i.nD)(t)}</strong>`:r.q`<a href="#job-${e}">${(0,i.nD)(t)}</a>`}(t,n.get(t)))}
${function({jobs:t}){return 0===t.length?r.q``:r.q`<section aria-labelledby="jobs-title"><h2 id="jobs-title">Jobs</h2>
<p>${(0,s.uq)(t)}</p>
<form id="filter" hidden>
<label>Filter (press /) <input name="words" type="search" autocomplete="off"></label>
<label>Status <select name="status"><option value="">all</option>${function(t){const e=new Set(t.map(s.BE))
return Object.keys(s.Gk).filter(t=>e.has(t))}(t).map(t=>r.q`<option value="${t}">${s.Gk[t]}</option>`)}</select></label>
<button name="logs" type="button">Fold all logs</button>
<span id="shown" class="soft" role="status"></span>
</form>
<div class="scroll" tabindex="0" role="region" aria-label="List of jobs"><table id="jobs">
<thead><tr><th scope="col">Job</th><th scope="col">Stage</th><th scope="col">Status</th><th scope="col" class="number wide">Queue</th><th scope="col" class="number">Duration</th><th scope="col" class="wide">More</th></tr></thead>
<tbody>
${t.map(h)}</tbody></table></div></section>`}(t)}`}(t)}
</main>
<footer><p>Written by gitlab-downstream.</p></footer>
<script>${a}</script>
</body>
</html>
`)}}),
4634:((e,t,n)=>{n.r(t),n.d(t,{formatJunit:()=>u})
var s=n(2083),r=n(8479),i=n(472),a=n(6231),o=n(987)
function u(e){const t=[...(s=e.jobs,[...Map.groupBy(s,({pipelineLabel:e,stage:t})=>[e,t].filter(e=>void 0!==e).join(" \u203a "))].map(([e,t])=>({name:e,startedAt:t.flatMap(({startedAt:e})=>e??[]).sort()[0],cases:t.map(e=>({name:e.name,durationSeconds:e.durationSeconds,outcome:c(e)}))}))),...p(e)],n=function(e){const t=t=>e.reduce((e,n)=>e+n[t],0)
return{tests:t("tests"),failures:t("failures"),errors:t("errors"),skipped:t("skipped")}}(t.map(m))
var s
return`<?xml version="1.0" encoding="UTF-8"?>\n${S("testsuites",{name:g(`Downstream pipeline ${(0,o.am)(e)}`),...n,time:$(e.durationSeconds)},t.map(f))}\n`}function c(e){const{words:t}=(0,o.OP)(e),n=[t,(0,o.AC)(e)].filter(Boolean).join(": ")
switch(e.status){case"success":return{kind:"passed"}
case"failed":return e.counts?{kind:"failure",type:e.failureReason??"failed",message:n,text:d(e)}:{kind:"skipped",message:n}
case"canceled":case"canceling":return e.counts?{kind:"error",type:e.status,message:t,text:d(e)}:{kind:"skipped",message:t}
default:return{kind:"skipped",message:t}}}function d(e){return[e.url,...(0,r.ii)(e.logTail??[])].filter(e=>void 0!==e).join("\n")}function p(e){const{steps:t=[],exitCode:n}=e,s=e=>0===e.exitCode||(0,o.Mf)(e).some(({counts:e})=>e),r=t.filter(e=>"skipped"===e.result.result||!s(e.result)).map(e=>l(e.name,e.result,e.counts)),i=s(e)||t.some(e=>e.counts&&0!==e.result.exitCode)
return 0===n||i?r:[...r,l("gitlab-downstream",e,!0)]}function l(e,t,n){const{result:s,exitCode:r,message:i,details:a,hints:u,createdAt:c,durationSeconds:d,pipelineUrl:p}=t,l=[i,...a,...u,p].filter(e=>void 0!==e).join("\n"),{words:m}=(0,o._J)(s)
return{name:e,startedAt:c,cases:[{name:"run",durationSeconds:d,outcome:0!==r&&n?{kind:"error",type:s,message:m,text:l}:{kind:"skipped",message:n?m:`${m} (does not count)`}}]}}function m({cases:e}){const t=t=>e.filter(({outcome:e})=>e.kind===t).length
return{tests:e.length,failures:t("failure"),errors:t("error"),skipped:t("skipped")}}function f(e){const t=g(e.name),n=e.cases.reduce((e,{durationSeconds:t=0})=>e+t,0)
return S("testsuite",{name:t,...m(e),time:$(n),timestamp:x(e.startedAt)},e.cases.map(e=>function({name:e,durationSeconds:t,outcome:n},s){const r={classname:s,name:g(e),time:$(t)}
switch(n.kind){case"passed":return S("testcase",r,[])
case"skipped":return S("testcase",r,[S("skipped",{message:g(n.message)},[])])
default:{const{kind:e,text:t}=n,[s,i]=[g(n.message),g(n.type)]
return S("testcase",r,[`<${e}${h({message:s,type:i})}>${j(t)}</${e}>`])}}}(e,t)))}function g(e){return(0,s.IN)((0,i.g$)(e,{colors:!1}).trim(),k)||"\u2013"}const k=200
function $(e=0){return Math.min(Math.max(0,e),1e9).toFixed(3)}function x(e){const t=(0,a.a)(e)
return void 0===t?void 0:new Date(t).toISOString().slice(0,19)}function S(e,t,n){return 0===n.length?`<${e}${h(t)}/>`:`<${e}${h(t)}>\n${n.join("\n")}\n</${e}>`}function h(e){return Object.entries(e).flatMap(([e,t])=>void 0===t?[]:[` ${e}="${j(String(t)).replaceAll("\n"," ")}"`]).join("")}function j(e){return(0,i.gm)(e)?e:e.split("\n").map(e=>(0,i.g$)(e,{colors:!1})).join("\n").replace(/[\uFFFE\uFFFF]/g,"").replace(/[&<>"']/g,e=>`&#${e.charCodeAt(0)};`)}}),
2450:((n,t,e)=>{e.d(t,{I:()=>i,R:()=>r,formatCounts:()=>u})
var o=e(3737),a=e(987),s=e(5640)
function i(n){const{jobs:t,nowMs:e}=n,[o]=t.some(n=>"running"===n.status)?[]:(0,s.G)(t,e)
return[f(n),o].filter(Boolean).join(" \xb7 ")}function r(n){const{jobs:t,nowMs:e}=n,o=t.filter(n=>"running"===n.status&&!function({downstreamPipelineId:n},t){return void 0!==n&&t.some(t=>t.pipelineId===n)}(n,t)),i=(0,s.G)(t,e,({status:n})=>"running"!==n)
return[f(n),...o.map(t=>`  ${(0,a.OP)(t).icon} ${(0,a.qw)(t)}: ${function(n,{nowMs:t,usualSeconds:e}){const o=Date.parse(n.startedAt??""),s=Number.isNaN(o)?"running":(0,a.a3)(Math.max(0,Math.round((t-o)/1e3))),i=e.get((0,a.qw)(n))
return void 0===i?s:`${s} of usually ${(0,a.a3)(i)}`}(t,n)}`),...i.map(n=>`  ${(0,a.Rh)("pending").icon} ${n}`)]}function u(n){const t=[...Map.groupBy(n,({pipelineLabel:n,stage:t})=>[n,t].filter(Boolean).join(" \u203a "))].map(([n,t])=>[n,(0,a.uq)(t),l(t)])
return(0,a.ku)(["STAGE","JOBS","TIME"],[...t,["all",(0,a.uq)(n),l(n)]])}function l(n){const t=t=>n.map(n=>Date.parse(n[t]??"")).filter(n=>!Number.isNaN(n)),[e,o]=[t("startedAt"),t("finishedAt")]
return 0===e.length||0===o.length?"":(0,a.a3)((Math.max(...o)-Math.min(...e))/1e3)}function f({status:n,jobs:t,elapsedMs:e,expectedMs:s}){const i=t.filter(n=>(0,o.$g)(n.status)).length,r=t.length>0?`${i}/${t.length} jobs`:void 0,u=void 0===s?void 0:function(n,t){if(t>=n)return"takes longer than usual"
return`${Math.min(99,Math.floor(t/n*100))}%, about ${(0,a.a3)((n-t)/1e3)} left`}(s,e)
return[(0,a.Rh)(n).words,r,(0,a.a3)(e/1e3),u].filter(Boolean).join(" \xb7 ")}}),
9266:((t,n,e)=>{e.r(n),e.d(n,{formatMarkdown:()=>A})
var o=e(2083),r=e(8479),i=e(2346),s=e(6231),a=e(987)
const u=60
function c(t){if(void 0===t.steps&&function(t){let n=0
for(const e of t)if([e,...e.previousTries??[]].some(({startedAt:t})=>void 0!==(0,s.a)(t))&&(n+=1),n>u)return!0
return!1}(t.jobs))return""
const n=(0,s.M)(t)?.rows??[],e=void 0===t.steps?n:n.filter(({depth:t})=>0===t)
if(e.length<2||e.length>u)return""
const o=[]
let r
for(const t of e){const n=l(t)
n!==r&&o.push(`  section ${n}`),r=n,o.push(`  ${f(t)}`)}return["```mermaid","gantt","  dateFormat YYYY-MM-DDTHH:mm:ss","  axisFormat %H:%M:%S",...o,"```"].join("\n")}function l({job:t}){return $([t.pipelineLabel,t.stage].filter(Boolean).join(" \u203a "))}function f({job:t,spans:n}){const e=n.findLast(({kind:t})=>"run"===t),o=e?.startMs??0,r=Math.max(e?.endMs??0,o+1e3)
return`${(0,a.OP)(t).icon} ${$(t.name)} :${function({status:t,counts:n}){return"success"===t?"done, ":"failed"===t?n?"crit, ":"active, ":""}(t)}${d(o)}, ${d(r)}`}function d(t){return new Date(t).toISOString().slice(0,19)}function $(t){const n=(0,o.IN)(t,60).replace(/[^\p{L}\p{N}_.\-/()+=\u203a\u2026 ]+/gu," ").replace(/\s+/g," ").trim()
return""===n?"\u2013":n}var m=e(472)
const p=200
function g(t){const n=(0,o.IN)(x(t),p).replace(/\\+(?=\|)/g,"$& ").replaceAll("|","\\|")
if(""===n)return"\u2013"
const e="`".repeat(D(n,"`")+1),r=n.startsWith("`")||n.endsWith("`")||/^ .* $/.test(n)?" ":""
return`${e}${r}${n}${r}${e}`}function h(t){return S((0,o.IN)(x(t),v))}function j(t){const n=(0,o.IN)(x(t),v).split(/`([^`]+)`/)
return n.map((t,e)=>e%2==1?g(t):""===t&&e>0&&e<n.length-1?w:S(t)).join("")}const v=2e3,w="&#8203;"
function S(t){return t.replace(/www\.|:\/\/|(?<=^\d+)\.|[&<>`*_[\]()|~\\!{}$^=+@#-]/gi,t=>{if(4===t.length)return`${t}${w}`
const n=`&#${t.charCodeAt(0)};`
return"://"===t?`${n}${w}//`:"@"===t||"#"===t?`${n}${w}`:n})}function b(t,n){const e=void 0===n?void 0:M(n)
return void 0===e?t:`[${t}](${e})`}function M(t){return(0,i.Dy)(t)?.replace(/[^A-Za-z0-9\-._~:/?#@!$&+,;=%]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase().padStart(2,"0")}`)}function x(t){return(0,m.g$)(t,{colors:!1}).replace(/\s+/g," ").trim()}function D(t,n){let e=0,o=0
for(const r of t)o=r===n?o+1:0,e=Math.max(e,o)
return e}function A(t,{jobLimit:n=200,limitBytes:e=524288}={}){const r=function(){const t=new Set
return(n,e)=>void 0===e||t.has(e)?n:(t.add(e),b(n,e))}(),i=new Set([t.pipelineUrl,...t.jobs.map(({url:t})=>t)].filter(t=>void 0!==t)),s=function(t,n){const e=(0,a._J)(t.result),{emoji:o,words:r}=6===t.exitCode?{emoji:"\u26a0\ufe0f",words:`${e.words}, with results missing here`}:e,i=(0,a.am)(t),s=""===i?"":`: ${n(g(i),t.pipelineUrl)}`
return`## ${o} ${(0,a.et)(t)} ${r}${s}`}(t,r),u=(t,n)=>I(t,n.map(t=>function(t,n,e){const o=t.lastIndexOf(" ")+1,r=t.slice(o)
if(!n.has(r))return j(t)
const i=e(h(r),r),s=t.slice(0,o).trim()
return i.startsWith("[")?`${j(s)} ${i}`.trim():j(s.replace(/:$/,""))}(t,i,r))),l=t.hints.filter(n=>n!==`see ${t.pipelineUrl}`),f=[s,j(t.message),C(t),O(t,r,e/2),u("Details",t.details),u("Next steps",l),u("Warnings",t.warnings),y(t,r),W(t,r),c(t),q(t,r,n)]
return(0,o.DJ)(`${f.filter(t=>""!==t).join("\n\n")}\n`,e)}function C(t){const{status:n,ref:e,sha:o,durationSeconds:r,tries:s,artifactsPath:u}=t
return[void 0===n?void 0:`**Status** ${g(n)}`,void 0===e?void 0:`**Ref** ${b(g(e),(0,i.gS)(t))}`,void 0===o?void 0:`**Commit** ${b(g(o.slice(0,12)),(0,i.IR)(t))}`,void 0===r?void 0:`**Duration** ${(0,a.a3)(r)}`,s>1?`**Tries** ${s}`:void 0,void 0===u?void 0:`**Artifacts** ${g(u)}`].filter(t=>void 0!==t).join(" \xb7 ")}function I(t,n){return 0===n.length?"":[`**${t}**`,"",...n.map(t=>`- ${t}`)].join("\n")}function y(t,n){return I("Waiting for a manual job to be played",("manual"===t.result?(0,a.aJ)(t):[]).map(t=>n(g((0,a.qw)(t)),t.url)))}const N=50
function O(t,n,e){const o=(0,a.Mf)(t),r=o.flatMap(t=>(t.logTail??[]).length>0?[[t,P(t)]]:[]),i=new Map
let s=0
for(const[t,n]of r){if(s+=Buffer.byteLength(n),!(s<=e))break
i.set(t,n)}const u=o.slice(0,N).map(t=>function(t,n){const{emoji:e,words:o}=(0,a.OP)(t),r=(0,a.AC)(t),i=void 0===t.durationSeconds?"":` after ${(0,a.a3)(t.durationSeconds)}`,s=void 0===r?"":`: ${h(r)}`
return`${e} ${n(g((0,a.qw)(t)),t.url)} in stage ${g(t.stage)} ${o}${i}${s}`}(t,n)+(i.get(t)??""))
return[...u,...L(o.length-u.length,"more failed job","more failed jobs"),...L(r.length-i.size,"more log of a failed job","more logs of failed jobs")].join("\n\n")}function P({logTail:t=[]}){return T("The end of its log",function(t){const n=t.map(t=>(0,m.g$)(t,{colors:!1})).join("\n"),e="`".repeat(Math.max(3,D(n,"`")+1))
return`${e}text\n${n}\n${e}`}((0,r.ii)(t)))}function T(t,n){return`\n\n<details><summary>${t}</summary>\n\n${n}\n\n</details>`}function L(t,n,e){return t<=0?[]:[`\u2026 and ${t} ${1===t?n:e}`]}function W({steps:t=[]},n){return 0===t.length?"":["| Step | Pipeline | Status | Duration |","| --- | --- | --- | ---: |",...t.map(t=>{const e=(0,a.sE)(t),o=(0,a.am)(t.result),{emoji:r,words:i}=(0,a.OP)(e),s=void 0===e.durationSeconds?"":(0,a.a3)(e.durationSeconds)
return`| ${g(t.name)} | ${""===o?"":n(g(o),e.url)} | ${r} ${h(i)} | ${s} |`})].join("\n")}function q(t,n,e){const{jobs:o}=t
if(0===o.length)return""
const r=function(t,n){const e=t.filter(t=>"success"!==t.status),o=new Set([...e,...t].slice(0,Math.max(n,0)))
return o.size===n||e.length>=n?t.filter(t=>o.has(t)):t.filter((t,r)=>o.has(t)||r<n-e.length)}(o,e).map(t=>function(t,n){const{emoji:e,words:o}=(0,a.OP)(t),r=[o,"failed"===t.status?(0,a.AC)(t):void 0].filter(t=>void 0!==t).join(": "),i=void 0===t.durationSeconds?"":(0,a.a3)(t.durationSeconds)
return`| ${n(g((0,a.qw)(t)),t.url)} | ${g(t.stage)} | ${e} ${h(r)} | ${i} |`}(t,n)),i=[["| Job | Stage | Status | Duration |","| --- | --- | --- | ---: |",...r].join("\n"),...L(o.length-e,"more job","more jobs")].join("\n\n"),s=`${o.length} ${1===o.length?"job":"jobs"}: ${(0,a.uq)(o)}`
return 0===t.exitCode&&0===(0,a.Mf)(t).length?T(s,i).trim():`**${s}**\n\n${i}`}}),
8628:((e,t,i)=>{i.r(t),i.d(t,{jobDocument:()=>o,outputDescriptions:()=>u,resultDocument:()=>l,resultOutputs:()=>p})
var a=i(1401),s=i(987)
const n={result:{description:"How it ended: triggered, success, failed, canceled, skipped, manual, sha-mismatch, timeout, interrupted, refused, unreachable, invalid or dry-run",value:({result:e})=>e},status:{description:"The pipeline's last GitLab status",value:({status:e})=>e},"pipeline-id":{description:"Id of the pipeline, written as soon as it exists",value:({pipelineId:e})=>e},"pipeline-iid":{description:"Id of the pipeline within its project",value:({pipelineIid:e})=>e},"pipeline-url":{description:"Address of the pipeline, written as soon as it exists",value:({pipelineUrl:e})=>e},"project-id":{description:"Numeric id of the project",value:({projectId:e})=>e},ref:{description:"Branch or tag the pipeline runs on",value:({ref:e})=>e},sha:{description:"Commit the pipeline runs on",value:({sha:e})=>e},duration:{description:"Seconds the pipeline took as GitLab counts them, else the time it was watched",value:({durationSeconds:e})=>e},jobs:{description:"JSON array of the jobs: stage, status, times, runner, earlier tries and more",value:({jobs:e})=>e.map(o)},"failed-jobs":{description:"JSON array with the names of the failed jobs",value:e=>[...new Set((0,s.Mf)(e).map(e=>e.name))]},"artifacts-path":{description:"Folder the artifacts were unpacked to",value:({artifactsPath:e})=>e},outputs:{description:"JSON map of what outputs-from read",value:({outputs:e})=>e},pipelines:{description:"JSON map of a chain's steps by name, each with these same keys",value:({steps:e})=>e&&Object.fromEntries(e.map(({name:e,result:t})=>[e,l(t)]))},json:{description:"Everything as one JSON document",value:e=>l(e)},"created-at":{value:({createdAt:e})=>e},"started-at":{value:({startedAt:e})=>e},"finished-at":{value:({finishedAt:e})=>e},"queued-duration":{value:({queuedSeconds:e})=>e},coverage:{value:({coverage:e})=>e},source:{value:({source:e})=>e},user:{value:({user:e})=>e},upstream:{value:({upstream:e})=>e},"project-path":{value:({projectPath:e})=>e},message:{value:({message:e})=>e},"exit-code":{value:({exitCode:e})=>e},tries:{value:({tries:e})=>e},warnings:{value:({warnings:e})=>e},hints:{value:({hints:e})=>e},details:{value:({details:e})=>e}},r=Object.entries(n),u=new Map(r.flatMap(([e,{description:t}])=>void 0===t?[]:[[e,t]]))
function l(e){const t=r.filter(([e])=>"json"!==e).map(([t,{value:i}])=>[t,i(e)??null])
return Object.fromEntries(t)}function o(e){return{id:e.id,name:e.name,stage:e.stage,status:e.status,kind:e.kind,counts:e.counts,"allow-failure":e.allowFailure,...d(e),coverage:e.coverage??null,user:e.user??null,"pipeline-id":e.pipelineId,"project-id":e.projectId,"pipeline-label":e.pipelineLabel??null,"downstream-pipeline-id":e.downstreamPipelineId??null,"artifacts-folder":e.artifactsFolder??null,"previous-tries":(e.previousTries??[]).map(e=>({id:e.id,status:e.status,...d(e)}))}}function d(e){return{"failure-reason":e.failureReason??null,"created-at":e.createdAt??null,"started-at":e.startedAt??null,"finished-at":e.finishedAt??null,"queued-duration":e.queuedSeconds??null,duration:e.durationSeconds??null,runner:e.runner??null,url:e.url??null}}function p(e,t=[]){const i=new Map
for(const[s,{description:n,value:u}]of r){const r=void 0===n||t.includes(s)?void 0:u(e)
void 0!==r&&i.set(s,"object"==typeof r?(0,a.I)(r):String(r))}return i}}),
2381:((t,s,l)=>{l.r(s),l.d(s,{redactResult:()=>e})
var o=l(1401),r=l(8479)
function e(t,s){return(0,o.K)(a(t),s)}function a(t){const s=t.jobs.map(t=>void 0===t.logTail?t:{...t,logTail:(0,r.Cw)(t.logTail)}),l=t.steps?.map(t=>({...t,result:a(t.result)}))
return{...t,jobs:s,...l&&{steps:l}}}}),
5640:((e,t,n)=>{n.d(t,{G:()=>i,Z:()=>s})
var r=n(987)
function i(e,t,n=()=>!0){const i=e.filter(t=>u(t)&&!function({downstreamPipelineId:e},t){return void 0!==e&&t.some(t=>t.pipelineId===e&&u(t))}(t,e)&&n(t)),s=[...Map.groupBy(i,t=>function(e,t){return JSON.stringify([e.pipelineId,e.status,d(e,t)])}(t,e))].map(([,n])=>function(e,t,n){const[r]=e,i=e.flatMap(e=>function(e,t,n){if("pending"===e.status&&void 0!==e.queuedSeconds)return n-1e3*e.queuedSeconds
if("running"===e.status)return f(e.startedAt)
const r="created"===e.status?[]:l(e,t).map(({finishedAt:e})=>e),i=[e.createdAt,...r].flatMap(e=>f(e)??[])
return 0===i.length?void 0:Math.max(...i)}(e,t,n)??[])
return{jobs:e,reason:void 0===r?"":d(r,t),sinceMs:0===i.length?void 0:Math.min(...i)}}(n,e,t))
return s.sort((e,t)=>o(e)-o(t)).map(e=>function({jobs:e,reason:t,sinceMs:n},i){const s=e.slice(0,c).map(r.qw).join(", "),a=e.length>c?` and ${e.length-c} more`:"",u=void 0===n?"":` for ${(0,r.a3)(Math.round((i-n)/1e3))}`
return`${s}${a}: ${(0,r.Rh)(e[0]?.status??"").words}${u}${""===t?"":`, ${t}`}`}(e,t))}function s(e){return e.some(e=>"job"===e.kind&&"pending"===e.status&&void 0===e.runner)}const a=new Set(["success","failed","canceled","skipped"])
function u({status:e,allowFailure:t}){return!(a.has(e)||"manual"===e&&t)}function o({jobs:[e]}){return["running","canceling","created"].indexOf(e?.status??"")}const c=5
function d(e,t){switch(e.status){case"pending":return"bridge"===e.kind?"GitLab has not started its pipeline":function({runner:e,tags:t=[]}){return void 0!==e?`the runner ${e} has not begun`:0===t.length?"no runner has taken it":`no runner with the ${1===t.length?"tag":"tags"} ${t.join(", ")} has taken it`}(e)
case"waiting_for_resource":return"another job holds its resource group"
case"preparing":return"GitLab prepares what it needs, such as a cluster"
case"waiting_for_callback":return"something outside of GitLab has not answered"
case"manual":return"a person must play it"
case"scheduled":return function({url:e}){return void 0===e?"it starts by itself when its time has come":`it starts by itself at the time that its page shows: ${e}`}(e)
case"running":return void 0===e.runner?"":`on the runner ${e.runner}`
case"created":return function(e,t){const n=l(e,t).filter(u),r=[n,t.filter(t=>u(t)&&t.pipelineId===e.pipelineId&&t.stage===e.stage)].map(e=>e.filter(({status:e})=>"created"!==e)),[i=n]=r.filter(e=>e.length>0)
if(0===i.length)return"GitLab has not queued it, though nothing before it is left"
const s=i.length>c?` and ${i.length-c} more`:""
return`behind ${i.slice(0,c).map(({name:e})=>e).join(", ")}${s}`}(e,t)
default:return""}}function l({pipelineId:e,stage:t},n){const r=n.filter(t=>t.pipelineId===e),i=[...new Set(r.map(e=>e.stage))]
return r.filter(e=>i.indexOf(e.stage)<i.indexOf(t))}function f(e){const t=Date.parse(e??"")
return Number.isNaN(t)?void 0:t}}),
9031:((t,e,r)=>{r.d(e,{checkReportFiles:()=>w,writeReports:()=>d})
var n=r(1455),o=r(6760),a=r(2264),i=r(7752),s=r(1401),c=r(8628),l=r(2381)
async function d(t,e,{prefix:r,redact:n}){const o=(0,l.redactResult)(t,n),a=[],i=[]
for(const{path:t,format:s}of e){const e=await f(o,s,r)
a.push(...e.warnings??[])
const c=await u(t,n(e.text))
void 0!==c&&i.push(c)}return{warnings:a,errors:i}}async function u(t,e){try{return(0,i.fc)((0,o.dirname)(t)),void await(0,i.fR)(t,e)}catch(e){return new ReportFileError(`report file ${t} could not be written: ${(0,i.fileErrorWords)(e)}`,{cause:e,hints:["choose a path that can be written with report-file"]})}}async function f(t,e,n){switch(e){case"json":return{text:`${(0,s.I)((0,c.resultDocument)(t),{indented:!0})}\n`}
case"markdown":return{text:(await Promise.all([r.e(384),r.e(857)]).then(r.bind(r,9266))).formatMarkdown(t)}
case"dotenv":return(await Promise.all([r.e(384),r.e(857)]).then(r.bind(r,4794))).dotenvReport(t,n)
case"html":return{text:(await Promise.all([r.e(384),r.e(857)]).then(r.bind(r,2708))).formatHtml(t)}
case"junit":return{text:(await Promise.all([r.e(384),r.e(857)]).then(r.bind(r,4634))).formatJunit(t)}
case"gitlab-annotations":return{text:(await Promise.all([r.e(384),r.e(857)]).then(r.bind(r,2684))).formatGitLabAnnotations(t)}}}async function w(t){const e=[]
for(const{path:r}of t){const t=await p(r)?"it is a folder":h(r)??await m((0,o.dirname)(r))
void 0!==t&&e.push({option:"report-file",given:r,message:`report file ${r} cannot be written: ${t}`})}const[r]=e
if(void 0===r)return
const n=1===e.length?r.message:`${e.length} report files cannot be written`
throw new a.eb(n,{problems:e})}function h(t){const e=(0,i._v)((0,o.dirname)(t))
return e&&`${e} is a symbolic link out of the current folder`}async function m(t){try{return(await(0,n.stat)(t)).isDirectory()?void await(0,n.access)(t,n.constants.W_OK):`${t} is not a folder`}catch(e){return(0,i.lz)(e)&&"ENOENT"===e.code&&(0,o.dirname)(t)!==t?m((0,o.dirname)(t)):(0,i.fileErrorWords)(e)}}async function p(t){return(0,n.stat)(t).then(t=>t.isDirectory(),()=>!1)}class ReportFileError extends a.B8{name="ReportFileError"
exitCode=6
result="invalid"}})
}
