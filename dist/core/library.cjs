"use strict";exports.ids=[920];exports.modules={
3082:((e,n,r)=>{r.r(n),r.d(n,{DownstreamError:()=>t.B8,GitLabRefusedError:()=>V.O_,GitLabUnavailableError:()=>V.WH,InterruptedError:()=>t.p4,RefusedError:()=>t.fk,UnreachableError:()=>t.Jk,UsageError:()=>t.eb,cancel:()=>k,createGitLabClient:()=>G,createNode:()=>A.RM,createSharedPolls:()=>L.S,listResultJobs:()=>A.SE,retry:()=>q,systemClock:()=>C.ml,trigger:()=>S,watch:()=>j,watchPipeline:()=>P.m})
var t=r(2264),o=r(9128),i=r(1323),a=r(4176),s=r(3544),l=r(2381),c=r(6116),u=r(2981),p=r(9504),f=r(6175),d=r(8479)
async function b(e,{signal:n=(new AbortController).signal,log:r=()=>{},proxyVariables:t={}},{requires:i,command:a}){const s={write:r},l=await(0,o.D)({kind:"terminal",env:{},stdout:s,stderr:s,color:!1})
return(0,u.openRun)({face:"library",env:{},proxyVariables:t,own:h(e,a),requires:i,command:a,host:l,signal:g(n)})}async function y({host:e,options:n},r){const o=await r().catch(e=>{if(e instanceof t.B8)return(0,p.resultOfError)(e)
throw e})
return function(e,{redact:n}){const r=(0,l.redactResult)(e,n),t=r.jobs.map(e=>e.logTail?{...e,logTail:(0,d.ii)(e.logTail)}:e)
return{...r,jobs:t}}(await(0,c.v)(o,e,{...n,summary:!1,annotations:!1}),e)}function g(e){const n=new AbortController,r=()=>{const{reason:r}=e
n.abort(r instanceof t.p4?r:new t.p4("SIGTERM",{cause:r}))}
return e.aborted?r():e.addEventListener("abort",r,{once:!0}),n.signal}function h(e,n){const r=new Map,t=[]
for(const[o,a]of Object.entries({...e})){if(w(a))continue
const e=o.replace(/[A-Z]/g,e=>`-${e.toLowerCase()}`);(0,s.RR)(e)&&!1===n?.options?.includes(e)?t.push({option:e,source:o,message:`is not an option of ${n.name}, which would ignore it`}):(0,s.RR)(e)?r.set(e,{...m(a),origin:"value",source:o}):t.push({option:e,source:o,message:`is not an option${(0,i.SX)(e,s.W6,s.xQ)}`})}return{options:r,problems:t}}function w(e){return void 0===e||"string"==typeof e&&""===e.trim()||(Array.isArray(e)||(0,a.jh)(e))&&Object.values(e).every(e=>void 0===e)}function m(e){return"string"==typeof e?{text:e}:{text:"number"==typeof e||"boolean"==typeof e?String(e):"",value:e}}var v=r(4372)
async function x(e,{url:n,options:r,settings:t},o){const i=v.Z.find(n=>n.definition.name===e)?.definition,a=await b(R(n,r),t,{requires:["pipeline"],command:i})
return y(a,()=>o(a))}function R(e,n){if("string"==typeof e&&""!==e.trim())return{...n,pipelineId:e}
throw new t.eb("the URL of a pipeline is required, such as https://gitlab.com/group/project/-/pipelines/123")}var E=r(9861),C=r(6765),V=r(7968),A=r(4920),L=r(2274),P=r(6517)
function S(e,n={}){return async function(e,n={}){const t=await b(e,n,{requires:["start"]})
if(void 0===t.options.chain)return y(t,()=>(0,f.runMain)(t))
const{runChainFile:o}=await Promise.all([r.e(825),r.e(298),r.e(459),r.e(41),r.e(803),r.e(210),r.e(888),r.e(514)]).then(r.bind(r,5801)),{env:i={},proxyVariables:a={}}=n
return y(t,()=>o(t,{env:i,proxyVariables:a}))}(e,{...n,proxyVariables:process.env})}function j(e,n={},t={}){return async function*(e,n,t){const o=new AbortController,i=t.signal?AbortSignal.any([t.signal,o.signal]):o.signal,a=await b(R(e,n),{...t,signal:i},{requires:["pipeline"]}),{runMain:s}=await Promise.all([r.e(825),r.e(369),r.e(459),r.e(803),r.e(456),r.e(382)]).then(r.bind(r,6175)),l=function(){const e=[]
let n,r=()=>{}
return{push(n){e.push(n),r()},fail(e){n={error:e},r()},async next(){for(;0===e.length&&void 0===n;){const{promise:e,resolve:n}=Promise.withResolvers()
r=n,await e}const[t]=e.splice(0,1)
if(void 0!==t)return t
throw n?.error}}}(),c={...a,onEvent:l.push},u=y(c,()=>s(c)).then(e=>l.push({kind:"ended",result:e}),l.fail)
try{for(;;){const e=await l.next()
if(yield e,"ended"===e.kind)return}}finally{o.abort(),await u}}(e,n,{...t,proxyVariables:process.env})}function k(e,n={},t={}){return function(e,n,t){return x("cancel",{url:e,options:n,settings:t},async e=>{const{runCancel:n}=await Promise.all([r.e(825),r.e(557),r.e(459),r.e(41),r.e(803),r.e(210),r.e(296),r.e(888),r.e(217)]).then(r.bind(r,8178))
return n({...e,flags:{}})})}(e,n,{...t,proxyVariables:process.env})}function q(e,n={},t={}){return function(e,n,t){return x("retry",{url:e,options:n,settings:t},async e=>{const{runRetry:n}=await Promise.all([r.e(825),r.e(557),r.e(459),r.e(41),r.e(803),r.e(210),r.e(296),r.e(888),r.e(217)]).then(r.bind(r,796))
return n({...e,flags:{}})})}(e,n,{...t,proxyVariables:process.env})}const G=(e,n)=>(0,E.createGitLabClient)({proxyVariables:process.env,...e},n)}),
2274:((t,e,n)=>{n.d(e,{S:()=>r})
var i=n(1936)
const s=1e3,a=120,o=9e4,c=100
function r(t,e){const n=new Map,r=new Map
function u(t){const i=n.get(t)??new Map
n.set(t,i)
for(const[t,{askedAtMs:n}]of i)e.monotonicMs()-n>o&&i.delete(t)
return i}function d(t){const{size:e}=u(t)
return e>1?Math.ceil(e/c):0}return{client:Object.create(t,{getPipeline:{value:async function(o,p,l={}){const M=u(o),f=M.get(p),m=f&&M.size>1?(await function(o,u){const p=r.get(o)
if(p&&e.monotonicMs()-p.takenAtMs<function(){const t=[...n.keys()].reduce((t,e)=>t+d(e),0)
return Math.max(s,6e4*t/a)}())return p.items
const l=(0,i.Ki)(async e=>{const n={orderBy:"id",sort:"desc",limit:c*Math.max(1,d(o))}
try{const i=await t.listPipelines(o,n,{...u,signal:e})
return new Map(i.map(t=>[t.id,t]))}catch(t){throw r.delete(o),t}},()=>r.delete(o))
return r.set(o,{takenAtMs:e.monotonicMs(),items:l}),l}(o,l).wait(l.signal)).get(p):void 0,w=m&&f&&m.status===f.pipeline.status&&m.updated_at===f.pipeline.updated_at?f.pipeline:await t.getPipeline(o,p,l)
return M.set(p,{pipeline:w,askedAtMs:e.monotonicMs()}),w}}}),watched:()=>[...n.keys()].reduce((t,e)=>t+u(e).size,0)}}}),
6116:((e,t,n)=>{n.d(t,{p:()=>u,v:()=>c})
var r=n(2264),a=n(8628),s=n(2381),i=n(2083),o=n(9504)
async function u(e,t){const{host:i,options:u,upstream:f}=e,d=await async function({observer:e},t){let n
try{n=await t()}catch(e){if(!(e instanceof r.B8))throw e
n=(0,o.resultOfError)(e)}finally{await(e?.end(n))}return n}(e,t),w=await c({...d,upstream:l(f)},i,u)
for(const e of w.warnings)i.warn(e)
if(void 0===w.steps&&w.jobs.length>1){const{formatCounts:e}=await Promise.all([n.e(384),n.e(857)]).then(n.bind(n,2450))
i.info(e(w.jobs))}0===w.exitCode?i.info(w.message):i.fail(new RunFailure(w))
const m=(0,s.redactResult)(w,e=>i.redact(e))
return{exitCode:w.exitCode,document:(0,a.resultDocument)(m)}}function l(e){const t=e=>e.slice(9).toLowerCase().replaceAll("_","-")
return Object.fromEntries(Object.entries(e).map(([e,n])=>[t(e),n]))}async function c(e,t,r){const u=await async function(e,{reportFiles:t,reportPrefix:r},{redact:a}){if(0===t.length)return e
const{writeReports:s}=await Promise.all([n.e(384),n.e(857)]).then(n.bind(n,9031)),{warnings:i,errors:u}=await s(e,t,{prefix:r,redact:a})
return u.reduce(o.withTrouble,(0,o.withWarnings)(e,i))}(e,r,t),l=await async function(e,t){const{taken:r,refused:s}=await async function({outputs:e}){const t=Object.entries(e)
if(0===t.length)return{taken:[],refused:[]}
const{refuseOutputKey:r}=await Promise.all([n.e(825),n.e(557),n.e(296),n.e(544)]).then(n.bind(n,9700)),a=t.map(([e,t])=>({name:e,value:t,reason:r(e)})),s=a.flatMap(({name:e,reason:t})=>void 0===t?[]:`${(0,i.IN)(e,80)} (${t})`),o=`outputs-from: not set as outputs of this step, but in the map \`outputs\`: ${s.join(", ")}`
return{taken:a.flatMap(({name:e,value:t,reason:n})=>void 0===n?[[e,t]]:[]),refused:0===s.length?[]:[o]}}(e),u="github"===t.kind?(0,o.withWarnings)(e,s):e
return[...(0,a.resultOutputs)(u),...r].map(([e,n])=>t.setOutput(e,n)).every(e=>e)?u:(0,o.withTrouble)(u,new DeliveryError("the outputs of this step could not be written"))}(u,t)
if("github"!==t.kind)return l
const c=(0,s.redactResult)(l,e=>t.redact(e))
if(r.annotations){const{resultAnnotations:e}=await Promise.all([n.e(384),n.e(857)]).then(n.bind(n,6936))
for(const n of e(c))t.annotate(n)}if(!r.summary)return l
const{formatMarkdown:f}=await Promise.all([n.e(384),n.e(857)]).then(n.bind(n,9266))
return await t.appendSummary(f(c))?l:(0,o.withTrouble)(l,new DeliveryError("the job summary could not be written"))}class DeliveryError extends r.B8{name="DeliveryError"
exitCode=6
result="failed"}class RunFailure extends r.B8{name="RunFailure"
exitCode
result
constructor({message:e,exitCode:t,result:n,hints:r,details:a}){super(e,{hints:r,details:a}),this.exitCode=t,this.result=n}}})
}
