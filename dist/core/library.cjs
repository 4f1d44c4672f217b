"use strict";exports.ids=[920];exports.modules={
3082:((e,n,r)=>{r.r(n),r.d(n,{DownstreamError:()=>t.B8,GitLabRefusedError:()=>V.O_,GitLabUnavailableError:()=>V.WH,InterruptedError:()=>t.p4,RefusedError:()=>t.fk,UnreachableError:()=>t.Jk,UsageError:()=>t.eb,cancel:()=>k,createGitLabClient:()=>G,createNode:()=>A.RM,createSharedPolls:()=>L.S,listResultJobs:()=>A.SE,retry:()=>q,systemClock:()=>C.ml,trigger:()=>S,watch:()=>j,watchPipeline:()=>P.m})
var t=r(2264),o=r(9128),i=r(1323),a=r(4176),s=r(3544),l=r(2381),c=r(6116),u=r(2981),p=r(9504),f=r(8922),d=r(8479)
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
throw new t.eb("the URL of a pipeline is required, such as https://gitlab.com/group/project/-/pipelines/123")}var E=r(1342),C=r(6765),V=r(7968),A=r(4920),L=r(2274),P=r(6517)
function S(e,n={}){return async function(e,n={}){const t=await b(e,n,{requires:["start"]})
if(void 0===t.options.chain)return y(t,()=>(0,f.runMain)(t))
const{runChainFile:o}=await Promise.all([r.e(825),r.e(917),r.e(330),r.e(234),r.e(668),r.e(888),r.e(514)]).then(r.bind(r,5801)),{env:i={},proxyVariables:a={}}=n
return y(t,()=>o(t,{env:i,proxyVariables:a}))}(e,{...n,proxyVariables:process.env})}function j(e,n={},t={}){return async function*(e,n,t){const o=new AbortController,i=t.signal?AbortSignal.any([t.signal,o.signal]):o.signal,a=await b(R(e,n),{...t,signal:i},{requires:["pipeline"]}),{runMain:s}=await Promise.all([r.e(825),r.e(369),r.e(330),r.e(342),r.e(382)]).then(r.bind(r,8922)),l=function(){const e=[]
let n,r=()=>{}
return{push(n){e.push(n),r()},fail(e){n={error:e},r()},async next(){for(;0===e.length&&void 0===n;){const{promise:e,resolve:n}=Promise.withResolvers()
r=n,await e}const[t]=e.splice(0,1)
if(void 0!==t)return t
throw n?.error}}}(),c={...a,onEvent:l.push},u=y(c,()=>s(c)).then(e=>l.push({kind:"ended",result:e}),l.fail)
try{for(;;){const e=await l.next()
if(yield e,"ended"===e.kind)return}}finally{o.abort(),await u}}(e,n,{...t,proxyVariables:process.env})}function k(e,n={},t={}){return function(e,n,t){return x("cancel",{url:e,options:n,settings:t},async e=>{const{runCancel:n}=await Promise.all([r.e(557),r.e(330),r.e(234),r.e(668),r.e(463),r.e(888),r.e(217)]).then(r.bind(r,8178))
return n({...e,flags:{}})})}(e,n,{...t,proxyVariables:process.env})}function q(e,n={},t={}){return function(e,n,t){return x("retry",{url:e,options:n,settings:t},async e=>{const{runRetry:n}=await Promise.all([r.e(557),r.e(330),r.e(234),r.e(668),r.e(463),r.e(888),r.e(217)]).then(r.bind(r,796))
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
8628:((e,t,i)=>{i.r(t),i.d(t,{outputDescriptions:()=>u,resultDocument:()=>l,resultOutputs:()=>p})
var a=i(1401),s=i(987)
const n={result:{description:"How it ended: triggered, success, failed, canceled, skipped, manual, sha-mismatch, timeout, interrupted, refused, unreachable, invalid or dry-run",value:({result:e})=>e},status:{description:"The pipeline's last GitLab status",value:({status:e})=>e},"pipeline-id":{description:"Id of the pipeline, written as soon as it exists",value:({pipelineId:e})=>e},"pipeline-iid":{description:"Id of the pipeline within its project",value:({pipelineIid:e})=>e},"pipeline-url":{description:"Address of the pipeline, written as soon as it exists",value:({pipelineUrl:e})=>e},"project-id":{description:"Numeric id of the project",value:({projectId:e})=>e},ref:{description:"Branch or tag the pipeline runs on",value:({ref:e})=>e},sha:{description:"Commit the pipeline runs on",value:({sha:e})=>e},duration:{description:"Seconds the pipeline took as GitLab counts them, else the time it was watched",value:({durationSeconds:e})=>e},jobs:{description:"JSON array of the jobs: stage, status, times, runner, earlier tries and more",value:({jobs:e})=>e.map(o)},"failed-jobs":{description:"JSON array with the names of the failed jobs",value:e=>[...new Set((0,s.Mf)(e).map(e=>e.name))]},"artifacts-path":{description:"Folder the artifacts were unpacked to",value:({artifactsPath:e})=>e},outputs:{description:"JSON map of what outputs-from read",value:({outputs:e})=>e},pipelines:{description:"JSON map of a chain's steps by name, each with these same keys",value:({steps:e})=>e&&Object.fromEntries(e.map(({name:e,result:t})=>[e,l(t)]))},json:{description:"Everything as one JSON document",value:e=>l(e)},"created-at":{value:({createdAt:e})=>e},"started-at":{value:({startedAt:e})=>e},"finished-at":{value:({finishedAt:e})=>e},"queued-duration":{value:({queuedSeconds:e})=>e},coverage:{value:({coverage:e})=>e},source:{value:({source:e})=>e},user:{value:({user:e})=>e},upstream:{value:({upstream:e})=>e},"project-path":{value:({projectPath:e})=>e},message:{value:({message:e})=>e},"exit-code":{value:({exitCode:e})=>e},tries:{value:({tries:e})=>e},warnings:{value:({warnings:e})=>e},hints:{value:({hints:e})=>e},details:{value:({details:e})=>e}},r=Object.entries(n),u=new Map(r.flatMap(([e,{description:t}])=>void 0===t?[]:[[e,t]]))
function l(e){const t=r.filter(([e])=>"json"!==e).map(([t,{value:i}])=>[t,i(e)??null])
return Object.fromEntries(t)}function o(e){return{id:e.id,name:e.name,stage:e.stage,status:e.status,kind:e.kind,counts:e.counts,"allow-failure":e.allowFailure,...d(e),coverage:e.coverage??null,user:e.user??null,"pipeline-id":e.pipelineId,"project-id":e.projectId,"pipeline-label":e.pipelineLabel??null,"downstream-pipeline-id":e.downstreamPipelineId??null,"artifacts-folder":e.artifactsFolder??null,"previous-tries":(e.previousTries??[]).map(e=>({id:e.id,status:e.status,...d(e)}))}}function d(e){return{"failure-reason":e.failureReason??null,"created-at":e.createdAt??null,"started-at":e.startedAt??null,"finished-at":e.finishedAt??null,"queued-duration":e.queuedSeconds??null,duration:e.durationSeconds??null,runner:e.runner??null,url:e.url??null}}function p(e){const t=new Map
for(const[i,{description:s,value:n}]of r){const r=void 0===s?void 0:n(e)
void 0!==r&&t.set(i,"object"==typeof r?(0,a.I)(r):String(r))}return t}}),
2381:((t,s,l)=>{l.r(s),l.d(s,{redactResult:()=>e})
var o=l(1401),r=l(8479)
function e(t,s){return(0,o.K)(a(t),s)}function a(t){const s=t.jobs.map(t=>void 0===t.logTail?t:{...t,logTail:(0,r.Cw)(t.logTail)}),l=t.steps?.map(t=>({...t,result:a(t.result)}))
return{...t,jobs:s,...l&&{steps:l}}}}),
6116:((t,e,n)=>{n.d(e,{p:()=>u,v:()=>l})
var r=n(2264),a=n(8628),s=n(2381),o=n(2083),i=n(9504)
async function u(t,e){const{host:o,options:u,upstream:d}=t,f=await e().catch(t=>{if(t instanceof r.B8)return(0,i.resultOfError)(t)
throw t}),p=await l({...f,upstream:c(d)},o,u)
for(const t of p.warnings)o.warn(t)
if(void 0===p.steps&&p.jobs.length>1){const{formatCounts:t}=await n.e(857).then(n.bind(n,2450))
o.info(t(p.jobs))}0===p.exitCode?o.info(p.message):o.fail(new RunFailure(p))
const w=(0,s.redactResult)(p,t=>o.redact(t))
return{exitCode:p.exitCode,document:(0,a.resultDocument)(w)}}function c(t){const e=t=>t.slice(9).toLowerCase().replaceAll("_","-")
return Object.fromEntries(Object.entries(t).map(([t,n])=>[e(t),n]))}async function l(t,e,r){const u=await async function(t,{reportFiles:e,reportPrefix:r},{redact:a}){if(0===e.length)return t
const{writeReports:s}=await n.e(857).then(n.bind(n,9031)),{warnings:o,errors:u}=await s(t,e,{prefix:r,redact:a})
return u.reduce(i.withTrouble,(0,i.withWarnings)(t,o))}(t,r,e),c=await async function(t,e){const{taken:r,refused:s}=await async function({outputs:t}){const e=Object.entries(t)
if(0===e.length)return{taken:[],refused:[]}
const{refuseOutputKey:r}=await Promise.all([n.e(557),n.e(463),n.e(544)]).then(n.bind(n,9700)),a=e.map(([t,e])=>({name:t,value:e,reason:r(t)})),s=a.flatMap(({name:t,reason:e})=>void 0===e?[]:`${(0,o.IN)(t,80)} (${e})`),i=`outputs-from: not set as outputs of this step, but in the map \`outputs\`: ${s.join(", ")}`
return{taken:a.flatMap(({name:t,value:e,reason:n})=>void 0===n?[[t,e]]:[]),refused:0===s.length?[]:[i]}}(t),u="github"===e.kind?(0,i.withWarnings)(t,s):t
return[...(0,a.resultOutputs)(u),...r].map(([t,n])=>e.setOutput(t,n)).every(t=>t)?u:(0,i.withTrouble)(u,new DeliveryError("the outputs of this step could not be written"))}(u,e),l=(0,s.redactResult)(c,t=>e.redact(t))
if(r.annotations){const{resultAnnotations:t}=await n.e(857).then(n.bind(n,6936))
for(const n of t(l))e.annotate(n)}if(!r.summary)return c
const{formatMarkdown:d}=await n.e(857).then(n.bind(n,9266))
return await e.appendSummary(d(l))?c:(0,i.withTrouble)(c,new DeliveryError("the job summary could not be written"))}class DeliveryError extends r.B8{name="DeliveryError"
exitCode=6
result="failed"}class RunFailure extends r.B8{name="RunFailure"
exitCode
result
constructor({message:t,exitCode:e,result:n,hints:r,details:a}){super(t,{hints:r,details:a}),this.exitCode=e,this.result=n}}}),
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
return{content:n,before:r.filter(({comesFirst:t})=>t).map(({line:t})=>t),after:r.filter(({comesFirst:t})=>!t).map(({line:t})=>t)}}function d(t){return""===t.replace(/\u001B\[[0-9;]*[mK]/g,"").trim()}function f(t){return t.includes("\r")?t.split("\r").map(t=>t.replace(o,"")).findLast(t=>!d(t))??"":t}})
}
