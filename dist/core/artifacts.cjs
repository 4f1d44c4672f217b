"use strict";exports.ids=[544,557];exports.modules={
1936:((t,n,e)=>{async function r(t,n,e){const r=o(n)
let i=!1
const s=Array.from(t,t=>r(async()=>{if(!i)try{await e(t)}catch(t){throw i=!0,t}}))
for(const t of await Promise.allSettled(s))if("rejected"===t.status)throw t.reason}function o(t){const n=[]
let e=t
return async t=>{e>0?e--:await new Promise(t=>n.push(t))
try{return await t()}finally{const t=n.shift()
t?t():e++}}}function i(t){const n=[],e=[]
let r=t,o=!1
function i(){o||(o=!0,setImmediate(s))}function s(){o=!1
const s=n.splice(0,t)
r=t-s.length,s.length>0?i():s.push(...e.splice(0))
for(const t of s)t()}return{begin(){if(i(),0===r)return new Promise(t=>n.push(t))
r-=1},afterAll(){if(0!==n.length||0!==e.length)return new Promise(t=>e.push(t))}}}function s(t,n){const e=new AbortController,r=t(e.signal)
let o=0,i=!1
const s=()=>{i=!0}
return r.then(s,s),{async wait(t){o++
try{return await function(t,n){return void 0===n?t:new Promise((e,r)=>{const o=()=>r(n.reason)
if(n.aborted)return o()
n.addEventListener("abort",o,{once:!0}),t.then(e,r).finally(()=>n.removeEventListener("abort",o))})}(r,t)}finally{o--,0!==o||i||(n(),e.abort(new Error("nothing waits for this any more")))}}}}e.d(n,{Ki:()=>s,W4:()=>r,uz:()=>o,z4:()=>i})}),
4633:((e,t,a)=>{a.r(t),a.d(t,{createArtifactMethods:()=>s})
var r=a(4825),o=a(2264),n=a(6403),c=a(6596)
const i=r._H3({path:r.YjP(),type:r.YjP(),size:r.lqM(r.mee(r.aig()))})
function s(e,t){const a=async(a,r={})=>t.toStreamAnswer(a,await e.stream(a,r)),r=({project:e,ref:t,job:r,place:o},{searchRecent:n,...c}={})=>{const i=f(e,`/artifacts/${encodeURIComponent(t)}/${o}`,`of job ${r} on ${t}`)
return a({...i,query:{job:r,search_recent_successful_pipelines:n||void 0},ref:t},c)}
return{openJobArtifacts:(e,t,r)=>a(f(e,`/${t}/artifacts`,`of job ${t}`),r),openJobArtifactFile:async(e,t,r,o)=>a(f(e,`/${t}/artifacts/${p(r)}`,`${r} of job ${t}`),o),openRefArtifacts:(e,t,a,o)=>r({project:e,ref:t,job:a,place:"download"},o),openRefArtifactFile:async(e,t,a,o,n)=>r({project:e,ref:t,job:a,place:`raw/${p(o)}`},n),async listArtifactTree(t,a,r={}){const o=f(t,`/${a}/artifacts/tree`,`of job ${a}`)
return(await(0,c.n)(e,{...o,query:{recursive:!0}},i,r)).map(({path:e,type:t,size:a})=>({path:e,type:t,size:a??void 0}))}}}function f(e,t,a){return{method:"GET",path:`${(0,n.DZ)(e)}/jobs${t}`,sender:"reader",endpoint:"artifacts",purpose:`read the artifacts ${a} of ${(0,n.j1)(e)}`,project:e}}function p(e){const t=e.split("/").filter(e=>""!==e&&"."!==e)
if(0===t.length||t.includes(".."))throw new o.eb(`"${e}" is not a path of a file among artifacts: give a relative path without ".."`)
return t.map(encodeURIComponent).join("/")}}),
7968:((r,t,s)=>{s.d(t,{Gq:()=>i,O_:()=>GitLabRefusedError,WH:()=>GitLabUnavailableError})
var e=s(2264)
class GitLabRefusedError extends e.fk{name="GitLabRefusedError"
status
words
isForeign
constructor(r,{status:t,words:s,isForeign:e=!1,...i}){super(r,i),this.status=t,this.words=s,this.isForeign=e}}class GitLabUnavailableError extends e.Jk{name="GitLabUnavailableError"
delivery
status
retryAfterSeconds
transient
isForeign
constructor(r,{delivery:t,status:s,retryAfterSeconds:e,transient:i=!0,isForeign:a=!1,...n}){super(r,n),this.delivery=t,this.status=s,this.retryAfterSeconds=e,this.transient=i,this.isForeign=a}}async function i(r){try{return await r()}catch(r){if(r instanceof GitLabRefusedError)return r
throw r}}}),
6473:((t,n,r)=>{function e(t){return c(i(t,"path"))}function o(t){return c(i(t,"name"))}function c(t){return n=>t(n,[0]).at(-1)===n.length}function i(t,n){const r=[]
for(let e=0;e<t.length;){const{part:o,length:c}=u(t,e,n)
r.push(o),e+=c}return function(t){return(n,r)=>t.reduce((t,r)=>r(n,t),[...r])}(r)}function u(t,n,r){const e="path"===r?function(t,n){const r=t.charAt(n)
if(!"@?*+!".includes(r)||"("!==t.charAt(n+1))return
const e=f(t,n+1,["(",")"])
if(void 0===e)return
return{part:l(r,m(a(t.slice(n+2,e),"|").map(t=>i(t,"path")))),length:e+1-n}}(t,n)??function(t,n){const r=0===n||"/{,(|".includes(t.charAt(n-1))
return r&&t.startsWith("**/",n)?{part:v,length:3}:r&&s(t,n)?{part:d(void 0),length:2}:"/"===t.charAt(n)&&s(t,n+1)?{part:A,length:3}:void 0}(t,n)??function(t,n){const r=/^\[([!^]?)((?:\\.|[^\]\\])(?:\\.|[^\]\\])*)\]/s.exec(t.slice(n))
if(null===r)return
const[e,o,c=""]=r,i=[...c.matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gs)].map(([,t="",n=t])=>[t.charCodeAt(t.length-1),n.charCodeAt(n.length-1)])
return{part:p(t=>t!==h&&(t=>i.some(([n=0,r=0])=>t>=n&&t<=r))(t)===(""===o)),length:e.length}}(t,n):void 0
if(void 0!==e)return e
const o=t.slice(n),c=/^\*+/.exec(o)?.[0].length??0
if(c>0)return{part:d("path"===r?"/":void 0),length:c}
if(o.startsWith("?"))return{part:p(t=>"name"===r||t!==h),length:1}
const u=o.startsWith("{")?function(t,n,r){const e=f(t,n,["{","}"])
if(void 0===e)return
const o=e+1-n,c=t.slice(n+1,e),[,u,h]=/^(\w)\.\.(\w)$/.exec(c)??[]
if(void 0!==u&&void 0!==h){const[t=0,n=0]=[u.charCodeAt(0),h.charCodeAt(0)].sort((t,n)=>t-n)
return{part:p(r=>r>=t&&r<=n),length:o}}const s=a(c,",")
return s.length>1?{part:m(s.map(t=>i(t,r))),length:o}:void 0}(t,n,r):void 0
if(void 0!==u)return u
const w="path"===r&&o.startsWith("\\")&&o.length>1,C="path"===r?/^[^*?{[\\@+!/]+/:/^[^*?{]+/,W=w?o.slice(1,2):C.exec(o)?.[0]??o.slice(0,1)
return{part:g(W),length:w?2:W.length}}r.d(n,{V:()=>o,x:()=>e})
const h="/".charCodeAt(0)
function s(t,n){return t.startsWith("**",n)&&(n+2===t.length||",})|".includes(t.charAt(n+2)))}function l(t,n){const r=g("")
return"?"===t?m([r,n]):"*"===t?m([r,w(n)]):"+"===t?w(n):"!"===t?function(t){const n=d("/")
return(r,e)=>C(e.flatMap(e=>{const o=new Set(t(r,[e]))
return n(r,[e]).filter(t=>!o.has(t))}))}(n):n}function f(t,n,[r,e]){let o=0
for(let c=n;c<t.length;c+="\\"===t[c]?2:1)if(t[c]===r&&(o+=1),t[c]===e&&(o-=1),0===o)return c}function a(t,n){const r=[""]
let e=0
for(const[o]of t.matchAll(/\\.|[\s\S]/g))"{"!==o&&"("!==o||(e+=1),"}"!==o&&")"!==o||(e-=1),o===n&&0===e?r.push(""):r.push(`${r.pop()}${o}`)
return r}function g(t){return(n,r)=>r.filter(r=>n.startsWith(t,r)).map(n=>n+t.length)}function p(t){return(n,r)=>r.filter(r=>r<n.length&&t(n.charCodeAt(r))).map(t=>t+1)}function d(t){return(n,r)=>{const e=[]
let o=0
for(const c of r)if(!(c<o))for(let r=c;r<=n.length&&(e.push(r),o=r+1,n[r]!==t);r+=1);return e}}function v(t,n){const r=new Set(n),e=[]
for(let o=n[0]??t.length+1;o<=t.length;o+=1)(r.has(o)||e.length>0&&"/"===t[o-1])&&e.push(o)
return e}function A(t,n){const r=n.find(n=>"/"===t[n])
return void 0===r?[...n]:C([...n,...d(void 0)(t,[r+1])])}function m(t){return(n,r)=>C(t.flatMap(t=>t(n,r)))}function w(t){return(n,r)=>{const e=new Set
for(let o=r;o.length>0;){o=t(n,o).filter(t=>!e.has(t))
for(const t of o)e.add(t)}return C(e)}}function C(t){return[...new Set(t)].sort((t,n)=>t-n)}}),
4166:((t,e,i)=>{i.d(e,{Rp:()=>c,cq:()=>d,cu:()=>l,hx:()=>f,nE:()=>ArtifactError,yy:()=>u})
var r=i(2264),a=i(7752),s=i(3737),o=i(2083),n=i(4920)
function c(t){return(0,n.iR)(t).flatMap(({jobs:t,projectId:e,label:i})=>t.toSorted((t,e)=>t.id-e.id).map(t=>function(t,{projectId:e,pipelineLabel:i}){const r=t.artifacts?.find(t=>"archive"===t.file_type)
return{id:t.id,name:t.name,projectId:e,kind:"job",status:t.status,pipelineLabel:i,hasArchive:t.artifacts||t.artifacts_file?Boolean(r??t.artifacts_file):void 0,archiveBytes:r?.size??t.artifacts_file?.size??void 0,artifactsExpireAt:t.artifacts_expire_at??void 0}}(t,{projectId:e,pipelineLabel:i})))}function f({id:t,name:e,pipelineLabel:i}){const r=void 0===i?"":` in ${(0,o.Nt)(i).slice(1,-1)}`
return`job ${(0,o.Nt)(e)} (#${t}${r})`}function d({hasArchive:t,status:e}){return void 0!==t||void 0===e?!1===t:!(0,s.$g)(e)||"skipped"===e}function l(t,e,i){const r=f(t),a=t.artifactsExpireAt
if(void 0!==a&&Date.parse(a)<=e.wallMs())return new ArtifactError("expired",`the artifacts of ${r} expired at ${(0,o.Nt)(a).slice(1,-1)}`,{cause:i,hints:["run the pipeline again","set a longer artifacts:expire_in in that job, or keep them in GitLab"]})
if(t.hasArchive)return new ArtifactError("no-file",`GitLab lists artifacts for ${r} but does not hand them out (404)`,{cause:i,hints:["they may have been erased just now","the token may not read the jobs of that project"]})
const s=void 0===t.status?"":`; its status is ${(0,o.Nt)(t.status).slice(1,-1)}`
return new ArtifactError("none",`${r} has no artifacts${s}`,{cause:i,hints:["the job must list files below artifacts:paths, and write them","a failed job uploads them only with artifacts:when: always or on_failure"]})}class ArtifactError extends r.B8{name="ArtifactError"
kind
exitCode
result
fetched
constructor(t,e,{fetched:i=[],...r}={}){super(e,r),this.kind=t,this.fetched=i
const{exitCode:a,result:s}=function(t){return"folder"===t||"disk-full"===t?{exitCode:6,result:"invalid"}:"late"===t?{exitCode:6,result:"timeout"}:"damaged"===t?{exitCode:4,result:"unreachable"}:{exitCode:3,result:"refused"}}(t)
this.exitCode=a,this.result=s}}function u(t,e){if(!(0,a.lz)(t))return t
const{code:i}=t
return"ENOSPC"===i||"EDQUOT"===i?new ArtifactError("disk-full",`the disk of ${e} is full (${i})`,{cause:t,hints:["free some space, or point artifacts-path to a larger disk","narrow artifacts or artifacts-files"]}):new ArtifactError("folder",`cannot write to ${e}: ${(0,a.fileErrorWords)(t)}`,{cause:t,hints:["artifacts-path must name a folder that this step may create and write to"]})}}),
8947:((t,e,n)=>{n.d(e,{bM:()=>g,checkArtifactsFolder:()=>h,eH:()=>p,ye:()=>d})
var o=n(7598),r=n(3024),a=n(1455),i=n(6760),c=n(2264),s=n(7752),f=n(2083),l=n(4166),u=n(5150)
function h(t){try{d(t)}catch(e){if(!(e instanceof l.nE))throw e
const{message:n,hints:o,details:r}=e,a=[{option:"artifacts-path",given:t,message:n}]
throw new c.eb(n,{problems:a,hints:o,details:r,cause:e})}}function d(t){const e=()=>(0,r.mkdtempSync)((0,i.join)(t,".tmp-"))
try{(function(t){const e=(0,s._v)(t)
if(void 0!==e)throw new l.nE("folder",`${t} is not used: ${e} is a symbolic link out of the current folder`,{hints:["remove the link, or set artifacts-path to the place that it leads to"]})})(t),(0,s.fc)(t),(0,r.rmSync)(e(),{recursive:!0})}catch(e){throw(0,l.yy)(e,t)}const n=e=>function(t,e){const n=(0,i.join)(t,e),o=(0,r.lstatSync)(n,{throwIfNoEntry:!1})
if(o&&(!o.isDirectory()||0!==(0,r.readdirSync)(n).length&&!m(t).includes(e)))throw new l.nE("folder",`${n} already exists, and no earlier run made it, so it is not replaced`,{hints:[`remove it, or set artifacts-path to a folder without ${(0,f.Nt)(e)} in it`,`folders made by this tool are listed in ${(0,i.join)(t,y)}`]})}(t,e)
return{path:t,createWorkFolder:e,checkPlace:n,place:async(e,o,c)=>{n(o)
const s=(0,i.join)(t,o);(function(t,e){const n=[...new Set([...m(t),e])].sort(),o=(0,r.mkdtempSync)((0,i.join)(t,".tmp-"))
try{(0,r.writeFileSync)((0,i.join)(o,y),`${JSON.stringify({folders:n},void 0,2)}\n`),(0,r.renameSync)((0,i.join)(o,y),(0,i.join)(t,y))}finally{(0,r.rmSync)(o,{recursive:!0})}})(t,o)
const f=await async function(t,e){try{return await(0,a.rename)(t,e),!0}catch(t){if("ENOENT"===t.code)return!1
throw t}}(s,c)
try{await(0,a.rename)(e,s)}catch(t){throw f&&await(0,a.rename)(c,s),t}return s}}}const y=".gitlab-downstream.json"
function m(t){try{const{folders:e}=JSON.parse((0,r.readFileSync)((0,i.join)(t,y),"utf8"))
return Array.isArray(e)?e.filter(t=>"string"==typeof t):[]}catch{return[]}}function p(t){const e=new Map,n=new Set,o=(t,o)=>{n.add((0,u.zN)(o)),e.set(t,o)},r=t.map(t=>({job:t,safe:g(t.name)})).sort(b)
for(const{job:t,safe:e}of r)n.has((0,u.zN)(e))||o(t,e)
for(const{job:t,safe:a}of r)e.has(t)||o(t,w(a,n))
return e}function b(t,e){const n=j(t.job.pipelineLabel??"",e.job.pipelineLabel??""),o=Number(t.safe!==t.job.name)-Number(e.safe!==e.job.name)
return n||o||j(t.job.name,e.job.name)||t.job.id-e.job.id}function j(t,e){return t<e?-1:t>e?1:0}function w(t,e){for(let n=2;;n+=1){const o=`${t}~${n}`
if(!e.has((0,u.zN)(o)))return o}}function g(t){const e=t.toWellFormed().normalize("NFC").replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu,"_").replace(/[. ]+$/,t=>"_".repeat(t.length)).replace(/^[. ]/,"_"),n=(0,u.ML)(e)?`_${e}`:e||"_"
return Buffer.byteLength(n)<=S?n:function(t,e){const n=`~${(0,o.createHash)("sha256").update(e).digest("hex").slice(0,8)}`
let r=""
for(const e of t){if(Buffer.byteLength(r+e)+n.length>S)break
r+=e}return r+n}(n,t)}const S=200}),
9700:((t,e,o)=>{o.d(e,{readOutputs:()=>h,refuseOutputKey:()=>y})
var n=o(2264),s=o(7968),a=o(4975),i=o(8628),r=o(2083),c=o(1913),u=o(7321),f=o(4166)
async function h(t){const e=new Map
for(const o of t.sources){const n=(0,u.bo)(t.jobs,o.job,"outputs-from"),s=await p(t,n,o.path)
for(const[t,a]of w(s,{job:n,path:o.path}))e.set(t,a)}return Object.fromEntries(e)}async function p(t,e,o){try{const{body:n}=await t.client.openJobArtifactFile(e.projectId,e.id,o,{signal:t.signal})
return await async function(t,e){const o=[]
let n=0
for await(const s of t){if(n+=s.length,n>l)throw new f.nE("outputs",`${e} is larger than ${l} bytes`)
o.push(s)}try{return new TextDecoder("utf-8",{fatal:!0}).decode(Buffer.concat(o))}catch(t){throw new f.nE("outputs",`${e} is not text in UTF-8`,{cause:t})}}(n,`outputs-from: ${(0,r.Nt)(o)} of ${(0,f.hx)(e)}`)}catch(n){throw n instanceof s.O_&&404===n.status?await async function({client:t,clock:e,signal:o},n,s,a){const i=(0,f.cu)({...n,hasArchive:void 0},e,a)
if(!1===n.hasArchive||"expired"===i.kind)return function({kind:t,message:e,cause:o,details:n,hints:s},a){return new f.nE(t,`outputs-from: ${(0,r.Nt)(a)} is not there: ${e}`,{cause:o,details:n,hints:s})}(i,s)
const c=await t.listArtifactTree(n.projectId,n.id,{signal:o}).catch(()=>{})
o?.throwIfAborted()
const u=c?.filter(t=>"directory"!==t.type&&"tree"!==t.type).map(t=>(0,r.Nt)(t.path)),h=u&&u.length>d?", \u2026":""
return new f.nE("no-file",`outputs-from: ${(0,f.hx)(n)} has no artifact ${(0,r.Nt)(s)}`,{cause:a,details:u?[`its artifacts: ${u.slice(0,d).join(", ")}${h}`]:[],hints:["the path is the one in the archive, from the root of the project",...u?[]:["the job may have no artifacts at all: see artifacts:paths there"]]})}(t,e,o,n):n}}const l=1048576,d=20
function w(t,{job:e,path:o}){return function(t,e,o){try{return(0,a.q)(t,e)}catch(t){const e=(0,n.bD)(t)
throw new f.nE("outputs",`${o} is not a dotenv file`,{cause:t,details:[e]})}}(t,o,`outputs-from: ${(0,r.Nt)(o)} of ${(0,f.hx)(e)}`).map(({key:t,value:e})=>[t,e])}function y(t){return/^[A-Za-z_][A-Za-z0-9_]*$/.test(t)?$.has(t.toLowerCase())?"it is the name of an output of this tool":"__proto__"===t||"constructor"===t||"prototype"===t?"it is reserved":(0,c.X)(t)?"it would change how the following jobs run":void 0:"a key is made of letters, digits and underscores, and no digit is first"}const $=new Set([...i.outputDescriptions.keys(),"pipelines"])}),
5150:((t,i,s)=>{s.d(i,{ML:()=>l,Ni:()=>d,Uf:()=>u,_E:()=>a,zN:()=>h})
var e=s(3024),n=s(6760)
function a(t,{windows:i}){if(""===t||"/"===t)return"its name is empty"
if(t.includes("\0"))return"its name has a NUL byte"
if(t.includes("\\"))return"its name has a backslash"
if(t.startsWith("/"))return"its path is absolute"
if(/^[a-z]:/i.test(t))return"its path has a drive letter"
const s=(t.endsWith("/")?t.slice(0,-1):t).split("/")
for(const t of s){const s=o(t,i)
if(s)return s}}const r=255
function o(t,i){return".."===t?"its path leaves its folder (..)":""===t||"."===t?"its path has an empty part":Buffer.byteLength(t)>r?`its name is longer than ${r} bytes`:i?l(t)?"its name is reserved by Windows":/[<>:"|?*]|\p{Cc}/u.test(t)?"its name has a character that Windows does not allow":/[. ]$/.test(t)?"its name ends with a dot or space, which Windows drops":void 0:void 0}function l(t){return c.test(t.replace(/[. ]+$/,""))}const c=/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\xb9\xb2\xb3]) *(?:\..*)?$/i
function u(t,i,{windows:s}){if(""===i||i.includes("\0"))return"it is a symlink without a usable target"
if(i.startsWith("/")||/^[a-z]:/i.test(i))return"it is a symlink to an absolute path"
if(i.includes("\\"))return"it is a symlink with a backslash in its target"
const e=i.split("/").filter(t=>""!==t&&"."!==t),n=e.findIndex(t=>".."!==t),a=-1===n?e.length:n
return e.slice(a).includes("..")?"it is a symlink whose target has .. in the middle":a>t.split("/").length-1?"it is a symlink out of the folder":s&&e.slice(a).some(t=>o(t,!0))?"it is a symlink to a name Windows reserves":void 0}function d(t,i=process.platform){const s=(0,n.join)(t,"probe-\xe9");(0,e.writeFileSync)(s,"")
const a=(0,e.existsSync)((0,n.join)(t,"PROBE-\xc9"))||(0,e.existsSync)((0,n.join)(t,"probe-e\u0301"))
return(0,e.rmSync)(s),{foldsNames:a,windows:"win32"===i}}function h(t){return t.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC")}}),
6335:((e,i,r)=>{function t(e,{earlierTries:i,...r}){return{...n(e),...r,name:e.name,stage:e.stage,allowFailure:e.allow_failure??!1,tags:e.tag_list??void 0,coverage:e.coverage??void 0,user:e.user?.username,downstreamPipelineId:"downstream_pipeline"in e?e.downstream_pipeline?.id:void 0,previousTries:[...i].sort((e,i)=>e.id-i.id).map(n)}}function n(e){return{id:e.id,status:e.status,failureReason:e.failure_reason??void 0,createdAt:e.created_at??void 0,startedAt:e.started_at??void 0,finishedAt:e.finished_at??void 0,queuedSeconds:e.queued_duration??void 0,durationSeconds:e.duration??void 0,runner:e.runner?.description??void 0,url:e.web_url??void 0}}function a(e){const i=new Map
for(const r of e)r.id>(i.get(r.name)?.id??Number.NEGATIVE_INFINITY)&&i.set(r.name,r)
const r=e=>i.get(e.name)===e
return{jobs:e.filter(r),earlierTries:e.filter(e=>!r(e))}}r.d(i,{O:()=>t,T:()=>a})}),
7321:((e,t,n)=>{n.d(t,{MK:()=>s,bo:()=>f,hm:()=>a})
var i=n(6473),o=n(2083),r=n(4166)
function a(e,t){const n=e.filter(e=>"bridge"!==e.kind)
if("none"===t.kind)return{selected:[],warnings:[]}
if("all"===t.kind)return{selected:n.map(e=>({job:e,exact:!1})),warnings:[]}
const i=new Map,r=[]
for(const e of t.globs){const t=n.filter(t=>t.name===e),a=t.length>0?t:n.filter(t=>s(e,t.name))
if(0===a.length&&!l(e))throw c(e,n)
0===a.length&&r.push(`artifacts: no job matches ${(0,o.Nt)(e)}`)
for(const e of a)i.set(e,i.get(e)||t.length>0)}return{selected:n.filter(e=>i.has(e)).map(e=>({job:e,exact:i.get(e)??!1})),warnings:r}}function s(e,t){return(0,i.V)(e)(t)}function l(e){return/[*?{]/.test(e)}function f(e,t,n){const i=e.filter(e=>"bridge"!==e.kind),a=i.filter(e=>e.name===t),s=a.filter(e=>void 0===e.pipelineLabel),l=new Set(a.map(e=>e.pipelineLabel))
if(0===s.length&&l.size>1)throw new r.nE("no-job",`${n}: several pipelines have a job ${(0,o.Nt)(t)}`,{details:[...l].map(e=>(0,o.Nt)(e??"")),hints:["give the jobs different names"]})
const[f]=(s.length>0?s:a).toSorted((e,t)=>t.id-e.id)
if(!f)throw c(t,i,n)
return f}function c(e,t,n="artifacts"){const i=[...new Set(t.map(e=>(0,o.Nt)(e.name)))]
return new r.nE("no-job",`${n}: the pipeline has no job ${(0,o.Nt)(e)}`,{details:i.length>0?[`its jobs: ${i.slice(0,30).join(", ")}${i.length>30?", \u2026":""}`]:[],hints:["names are matched exactly, upper and lower case too"]})}}),
4920:((e,i,n)=>{n.d(i,{RM:()=>l,SE:()=>a,iR:()=>u,jf:()=>I,ph:()=>f,qm:()=>s,ry:()=>m,vX:()=>b,z:()=>p})
var t=n(3737),r=n(6335)
function l(e,i,n){return{projectId:e,pipelineId:i.id,label:n,pipeline:i,jobs:[],earlierTries:[],bridges:[],children:[],unreadable:void 0,bridgesUnreadable:void 0,fingerprint:void 0,jobsReadAtMs:Number.NEGATIVE_INFINITY}}function s(e,i){if(e?.startsWith(`${i}/`))return e.slice(i.length+1).split("/-/")[0]}function u(e){return[e,...e.children.flatMap(u)]}function a(e){return o(e,!0)}function p(e,i,n){return a({...l(e,i),jobs:[n]})[0]}function o(e,i){const{pipelineId:n,pipeline:t,label:l}=e,s=Map.groupBy(e.earlierTries,({name:e})=>e),u=t.project_id??e.projectId,a=(e,t)=>(0,r.O)(e,{kind:t,pipelineId:n,projectId:u,pipelineLabel:l,earlierTries:s.get(e.name)??[],counts:i&&!e.allow_failure})
return[...[...e.jobs.map(e=>a(e,"job")),...e.bridges.map(e=>a(e,"bridge"))].sort((e,i)=>d(e)-d(i)),...e.children.flatMap(n=>o(n,i&&c(e,n)))]}function d({id:e,previousTries:i}){return i?.[0]?.id??e}function c(e,i){const n=j(e,i)
return void 0!==n&&!(n.allow_failure||"success"===n.status&&"success"!==i.pipeline.status)}function f(e){return e.children.flatMap(i=>[...c(e,i)||"success"===i.pipeline.status?[]:[i],...f(i)])}function b(e){const i=h(e)
if(0===i.length)return
const n=new Set(i.map(e=>e.pipelineId))
return m(e).filter(e=>n.has(e.pipelineId)&&!e.allowFailure)}function m(e){const i=new Set(u(e).flatMap(({bridges:e})=>e.filter(g).map(({id:e})=>e)))
return a(e).filter(e=>"manual"===e.status&&!i.has(e.id))}function g({downstream_pipeline:e}){return null!=e}function h(e){if("manual"===e.pipeline.status)return[e,...e.children.filter(({pipeline:e})=>"manual"===e.status).flatMap(h)]
if((0,t.$g)(e.pipeline.status)||e.jobs.some(e=>(0,t.Rm)(e.status)))return[]
const i=e.children.filter(i=>{const n=j(e,i)
return void 0!==n&&(0,t.Rm)(n.status)}),n=e.bridges.filter(e=>(0,t.Rm)(e.status))
if(0===n.length||n.length>i.length)return[]
const r=i.map(h)
return r.every(e=>e.length>0)?r.flat():[]}function I(e){return a(e).filter(e=>"scheduled"===e.status)}function j(e,i){return e.bridges.find(e=>e.downstream_pipeline?.id===i.pipelineId)}}),
3179:(i=>{function n(){this.pending=0,this.max=1/0,this.listeners=[],this.waiting=[],this.error=null}function t(i){i.pending+=1
var n=!1
return function(e){if(n)throw new Error("callback called twice")
if(n=!0,i.error=i.error||e,i.pending-=1,i.waiting.length>0&&i.pending<i.max)r(i,i.waiting.shift())
else if(0===i.pending){var s=i.listeners
i.listeners=[],s.forEach(t)}}
function t(n){n(i.error)}}function r(i,n){n(t(i))}i.exports=n,n.prototype.go=function(i){this.pending<this.max?r(this,i):this.waiting.push(i)},n.prototype.wait=function(i){0===this.pending?i(this.error):this.listeners.push(i)},n.prototype.hold=function(){return t(this)}}),
2198:(t=>{const e=new Int32Array([0,1996959894,3993919788,2567524794,124634137,1886057615,3915621685,2657392035,249268274,2044508324,3772115230,2547177864,162941995,2125561021,3887607047,2428444049,498536548,1789927666,4089016648,2227061214,450548861,1843258603,4107580753,2211677639,325883990,1684777152,4251122042,2321926636,335633487,1661365465,4195302755,2366115317,997073096,1281953886,3579855332,2724688242,1006888145,1258607687,3524101629,2768942443,901097722,1119000684,3686517206,2898065728,853044451,1172266101,3705015759,2882616665,651767980,1373503546,3369554304,3218104598,565507253,1454621731,3485111705,3099436303,671266974,1594198024,3322730930,2970347812,795835527,1483230225,3244367275,3060149565,1994146192,31158534,2563907772,4023717930,1907459465,112637215,2680153253,3904427059,2013776290,251722036,2517215374,3775830040,2137656763,141376813,2439277719,3865271297,1802195444,476864866,2238001368,4066508878,1812370925,453092731,2181625025,4111451223,1706088902,314042704,2344532202,4240017532,1658658271,366619977,2362670323,4224994405,1303535960,984961486,2747007092,3569037538,1256170817,1037604311,2765210733,3554079995,1131014506,879679996,2909243462,3663771856,1141124467,855842277,2852801631,3708648649,1342533948,654459306,3188396048,3373015174,1466479909,544179635,3110523913,3462522015,1591671054,702138776,2966460450,3352799412,1504918807,783551873,3082640443,3233442989,3988292384,2596254646,62317068,1957810842,3939845945,2647816111,81470997,1943803523,3814918930,2489596804,225274430,2053790376,3826175755,2466906013,167816743,2097651377,4027552580,2265490386,503444072,1762050814,4150417245,2154129355,426522225,1852507879,4275313526,2312317920,282753626,1742555852,4189708143,2394877945,397917763,1622183637,3604390888,2714866558,953729732,1340076626,3518719985,2797360999,1068828381,1219638859,3624741850,2936675148,906185462,1090812512,3747672003,2825379669,829329135,1181335161,3412177804,3160834842,628085408,1382605366,3423369109,3138078467,570562233,1426400815,3317316542,2998733608,733239954,1555261956,3268935591,3050360625,752459403,1541320221,2607071920,3965973030,1969922972,40735498,2617837225,3943577151,1913087877,83908371,2512341634,3803740692,2075208622,213261112,2463272603,3855990285,2094854071,198958881,2262029012,4057260610,1759359992,534414190,2176718541,4139329115,1873836001,414664567,2282248934,4279200368,1711684554,285281116,2405801727,4167216745,1634467795,376229701,2685067896,3608007406,1308918612,956543938,2808555105,3495958263,1231636301,1047427035,2932959818,3654703836,1088359270,936918e3,2847714899,3736837829,1202900863,817233897,3183342108,3401237130,1404277552,615818150,3134207493,3453421203,1423857449,601450431,3009837614,3294710456,1567103746,711928724,3020668471,3272380065,1510334235,755167117])
t.exports=function(t){let n=-1
for(let r of t)n=e[255&(n^r)]^n>>>8
return(-1^n)>>>0}}),
8384:((t,e,n)=>{var r=n(9896),i=n(9023),o=n(2203),f=o.Readable,s=o.PassThrough,u=n(3179),h=n(4434).EventEmitter
function a(t){h.call(this),this.fd=t,this.pend=new u,this.pend.max=1,this.refCount=0}function l(t,e){e=e||{},f.call(this,e),this.context=t,this.context.ref(),this.start=e.start||0,this.endOffset=e.end,this.pos=this.start}function c(t){h.call(this),this.refCount=0,this.buffer=t}e.BufferSlicer=c,e.FdSlicer=a,i.inherits(a,h),a.prototype.read=function(t,e,n,i,o){var f=this
f.pend.go(function(s){r.read(f.fd,t,e,n,i,function(t,e,n){s(),o(t,e,n)})})},a.prototype.createReadStream=function(t){return new l(this,t)},a.prototype.ref=function(){this.refCount+=1},a.prototype.unref=function(){var t=this
if(t.refCount-=1,t.refCount<0)throw new Error("invalid unref")
t.refCount>0||r.close(t.fd,function(e){e?t.emit("error",e):t.emit("close")})},i.inherits(l,f),l.prototype._read=function(t){var e=this,n=Math.min(e._readableState.highWaterMark,t)
if(null!=e.endOffset&&(n=Math.min(n,e.endOffset-e.pos)),n<=0)return e.push(null),void this._cleanup()
e.context.pend.go(function(t){var i=Buffer.allocUnsafe(n)
r.read(e.context.fd,i,0,n,e.pos,function(n,r){n?e.destroy(n):0===r?(e.push(null),e._cleanup()):(e.pos+=r,e.push(i.slice(0,r))),t()})})},l.prototype._destroy=function(t,e){this._cleanup(),e(t)},l.prototype._cleanup=function(){null!=this.context&&(this.context.unref(),this.context=null)},i.inherits(c,h),c.prototype.read=function(t,e,n,r,i){if(!(0<=e&&e<=t.length))throw new RangeError("offset outside buffer: 0 <= "+e+" <= "+t.length)
if(r<0)throw new RangeError("position is negative: "+r)
e+n>t.length&&(n=t.length-e),r+n>this.buffer.length&&(n=this.buffer.length-r),n<=0?setImmediate(function(){i(null,0)}):(this.buffer.copy(t,e,r,r+n),setImmediate(function(){i(null,n)}))},c.prototype.createReadStream=function(t){var e=new s(t=t||{})
e.start=t.start||0,e.endOffset=t.end,e.pos=e.endOffset||this.buffer.length
for(var n=this.buffer.slice(e.start,e.pos),r=0;;){var i=r+65536
if(i>=n.length){r<n.length&&e.write(n.slice(r,n.length))
break}e.write(n.slice(r,i)),r=i}return e.end(),e},c.prototype.ref=function(){this.refCount+=1},c.prototype.unref=function(){if(this.refCount-=1,this.refCount<0)throw new Error("invalid unref")}}),
6557:((e,r,t)=>{var n=t(9896),i=t(3106),o=t(8384),a=t(9023),s=t(4434).EventEmitter,l=t(2203).Transform,d=t(2203).PassThrough,u=t(2203).Writable
const f="function"==typeof i.crc32?i.crc32:t(2198)
function c(e,r,t){"function"==typeof r&&(t=r,r=null),null==r&&(r={}),null==r.autoClose&&(r.autoClose=!0),null==r.lazyEntries&&(r.lazyEntries=!1),null==r.decodeStrings&&(r.decodeStrings=!0),null==r.validateEntrySizes&&(r.validateEntrySizes=!0),null==r.strictFileNames&&(r.strictFileNames=!1),null==t&&(t=N),n.open(e,"r",function(e,i){if(e)return t(e);(function(e,r,t){"function"==typeof r&&(t=r,r=null),null==r&&(r={}),null==r.autoClose&&(r.autoClose=!1),null==r.lazyEntries&&(r.lazyEntries=!1),null==r.decodeStrings&&(r.decodeStrings=!0),null==r.validateEntrySizes&&(r.validateEntrySizes=!0),null==r.strictFileNames&&(r.strictFileNames=!1),null==t&&(t=N),n.fstat(e,function(n,i){if(n)return t(n)
p(new o.FdSlicer(e),i.size,r,t)})})(i,r,function(e,r){e&&n.close(i,N),t(e,r)})})}function p(e,r,t,n){"function"==typeof t&&(n=t,t=null),null==t&&(t={}),null==t.autoClose&&(t.autoClose=!0),null==t.lazyEntries&&(t.lazyEntries=!1),null==t.decodeStrings&&(t.decodeStrings=!0)
var i=!!t.decodeStrings
if(null==t.validateEntrySizes&&(t.validateEntrySizes=!0),null==t.strictFileNames&&(t.strictFileNames=!1),null==n&&(n=N),"number"!=typeof r)throw new Error("expected totalSize parameter to be a number")
if(r>Number.MAX_SAFE_INTEGER)throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.")
e.ref()
var o=Math.min(65577,r),a=I(o),s=r-a.length
L(e,a,0,o,s,function(s){if(s)return n(s)
for(var l=o-22;l>=0;l-=1)if(101010256===a.readUInt32LE(l)){var d=a.subarray(l),u=d.readUInt16LE(4),f=d.readUInt16LE(10),c=d.readUInt32LE(16),p=d.readUInt16LE(20),h=d.length-22
if(p!==h)return n(new Error("Invalid comment length. Expected: "+h+". Found: "+p+". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK\u263a\u263b` in the comment?"))
var E=i?U(d.subarray(22),!1):d.subarray(22)
if(l-20>=0&&117853008===a.readUInt32LE(l-20)){var y=x(a.subarray(l-20,l-20+20),8),w=I(56)
return L(e,w,0,w.length,y,function(o){return o?n(o):101075792!==w.readUInt32LE(0)?n(new Error("invalid zip64 end of central directory record signature")):0!==(u=w.readUInt32LE(16))?n(new Error("multi-disk zip files are not supported: found disk number: "+u)):(f=x(w,32),c=x(w,48),n(null,new m(e,c,r,f,E,t.autoClose,t.lazyEntries,i,t.validateEntrySizes,t.strictFileNames)))})}return 0!==u?n(new Error("multi-disk zip files are not supported: found disk number: "+u)):n(null,new m(e,c,r,f,E,t.autoClose,t.lazyEntries,i,t.validateEntrySizes,t.strictFileNames))}n(new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."))})}function m(e,r,t,n,i,o,a,l,d,u){var f=this
s.call(f),f.reader=e,f.reader.on("error",function(e){E(f,e)}),f.reader.once("close",function(){f.emit("close")}),f.readEntryCursor=r,f.fileSize=t,f.entryCount=n,f.comment=i,f.entriesRead=0,f.autoClose=!!o,f.lazyEntries=!!a,f.decodeStrings=!!l,f.validateEntrySizes=!!d,f.strictFileNames=!!u,f.isOpen=!0,f.emittedError=!1,f.hasEachEntryBeenCalled=!1,f.lazyEntries||f._readEntry()}function h(e,r){e.autoClose&&e.close(),E(e,r)}function E(e,r){e.emittedError||(e.emittedError=!0,e.emit("error",r))}function y(){}function w(){}function v(e,r,t){var n=31&e,i=(e>>5&15)-1,o=1980+(e>>9&127),a=2*(31&r),s=r>>5&63,l=r>>11&31
if(null==t||"local"===t)return new Date(o,i,n,l,s,a,0)
if("UTC"===t)return new Date(Date.UTC(o,i,n,l,s,a,0))
throw new Error("unrecognized options.timezone: "+options.timezone)}function g(e,r,t,n){for(var i=null,o=0;o<t.length;o++){var a=t[o]
if(28789===a.id){if(a.data.length<6)continue
if(1!==a.data.readUInt8(0))continue
var s=a.data.readUInt32LE(1)
if(f(r)!==s)continue
i=U(a.data.subarray(5),!0)
break}}return null==i&&(i=U(r,!!(2048&e))),n||(i=i.replace(/\\/g,"/")),i}function L(e,r,t,n,i,o){if(0===n)return setImmediate(function(){o(null,I(0))})
e.read(r,t,n,i,function(e,r){return e?o(e):r<n?o(new Error("unexpected EOF")):void o()})}function z(e){l.call(this),this.actualByteCount=0,this.expectedByteCount=e}function S(){s.call(this),this.refCount=0}function F(e){d.call(this),this.context=e,this.context.ref(),this.unreffedYet=!1}r.openPromise=function(e,r){return new Promise((t,n)=>{c(e,{...r,lazyEntries:!0},function(e,r){if(e)return n(e)
t(r)})})},r.or=function(e,r,t){return new Promise((n,i)=>{p(e,r,{...t,lazyEntries:!0},function(e,r){if(e)return i(e)
n(r)})})},r.ax=g,r.lJ=S,a.inherits(m,s),m.prototype.close=function(){this.isOpen&&(this.isOpen=!1,this.reader.unref())},m.prototype.readEntry=function(){if(!this.lazyEntries)throw new Error("readEntry() called without lazyEntries:true")
this._readEntry()},m.prototype._readEntry=function(){var e=this
if(e.entryCount!==e.entriesRead){if(!e.emittedError){var r=I(46)
L(e.reader,r,0,r.length,e.readEntryCursor,function(t){if(t)return h(e,t)
if(!e.emittedError){var n=new y,i=r.readUInt32LE(0)
if(33639248!==i)return h(e,new Error("invalid central directory file header signature: 0x"+i.toString(16)))
if(n.versionMadeBy=r.readUInt16LE(4),n.versionNeededToExtract=r.readUInt16LE(6),n.generalPurposeBitFlag=r.readUInt16LE(8),n.compressionMethod=r.readUInt16LE(10),n.lastModFileTime=r.readUInt16LE(12),n.lastModFileDate=r.readUInt16LE(14),n.crc32=r.readUInt32LE(16),n.compressedSize=r.readUInt32LE(20),n.uncompressedSize=r.readUInt32LE(24),n.fileNameLength=r.readUInt16LE(28),n.extraFieldLength=r.readUInt16LE(30),n.fileCommentLength=r.readUInt16LE(32),n.internalFileAttributes=r.readUInt16LE(36),n.externalFileAttributes=r.readUInt32LE(38),n.relativeOffsetOfLocalHeader=r.readUInt32LE(42),64&n.generalPurposeBitFlag)return h(e,new Error("strong encryption is not supported"))
e.readEntryCursor+=46,r=I(n.fileNameLength+n.extraFieldLength+n.fileCommentLength),L(e.reader,r,0,r.length,e.readEntryCursor,function(t){if(t)return h(e,t)
if(!e.emittedError){n.fileNameRaw=r.subarray(0,n.fileNameLength)
var i=n.fileNameLength+n.extraFieldLength
n.extraFieldRaw=r.subarray(n.fileNameLength,i),n.fileCommentRaw=r.subarray(i,i+n.fileCommentLength)
try{n.extraFields=function(e){for(var r=[],t=0;t<e.length-3;){var n=e.readUInt16LE(t+0),i=t+4,o=i+e.readUInt16LE(t+2)
if(o>e.length)throw new Error("extra field length exceeds extra field buffer size")
var a=e.subarray(i,o)
r.push({id:n,data:a}),t=o}return r}(n.extraFieldRaw)}catch(t){return h(e,t)}if(e.decodeStrings){var o=!!(2048&n.generalPurposeBitFlag)
n.fileComment=U(n.fileCommentRaw,o),n.fileName=g(n.generalPurposeBitFlag,n.fileNameRaw,n.extraFields,e.strictFileNames)
var a=-1!==(p=n.fileName).indexOf("\\")?"invalid characters in fileName: "+p:/^[a-zA-Z]:/.test(p)||/^\//.test(p)?"absolute path: "+p:-1!==p.split("/").indexOf("..")?"invalid relative path: "+p:null
if(null!=a)return h(e,new Error(a))}else n.fileComment=n.fileCommentRaw,n.fileName=n.fileNameRaw
n.comment=n.fileComment,e.readEntryCursor+=r.length,e.entriesRead+=1
for(var s=0;s<n.extraFields.length;s++){var l=n.extraFields[s]
if(1===l.id){var d=l.data,u=0
if(4294967295===n.uncompressedSize){if(u+8>d.length)return h(e,new Error("zip64 extended information extra field does not include uncompressed size"))
n.uncompressedSize=x(d,u),u+=8}if(4294967295===n.compressedSize){if(u+8>d.length)return h(e,new Error("zip64 extended information extra field does not include compressed size"))
n.compressedSize=x(d,u),u+=8}if(4294967295===n.relativeOffsetOfLocalHeader){if(u+8>d.length)return h(e,new Error("zip64 extended information extra field does not include relative header offset"))
n.relativeOffsetOfLocalHeader=x(d,u),u+=8}break}}if(e.validateEntrySizes&&0===n.compressionMethod){var f=n.uncompressedSize
if(n.isEncrypted()&&(f+=12),n.compressedSize!==f){var c="compressed/uncompressed size mismatch for stored file: "+n.compressedSize+" != "+n.uncompressedSize
return h(e,new Error(c))}}e.emit("entry",n),e.lazyEntries||e._readEntry()}var p})}})}}else setImmediate(function(){e.autoClose&&e.close(),e.emittedError||e.emit("end")})},m.prototype.eachEntry=function(){const e=this
if(!e.lazyEntries)throw new Error("eachEntry() requires lazyEntries: true")
if(e.hasEachEntryBeenCalled)throw new Error("eachEntry() must only be called once per ZipFile")
e.hasEachEntryBeenCalled=!0
let r=null
function t(){e.removeListener("entry",n),e.removeListener("end",i),e.removeListener("error",o),e.autoClose&&e.close()}function n(e){let{resolve:t}=r
r=null,t({value:e})}function i(){let{resolve:e}=r
r=null,t(),e({done:!0})}function o(e){let{reject:n}=r
r=null,t(),n(e)}return e.on("entry",n),e.on("end",i),e.on("error",o),{[Symbol.asyncIterator](){return this},next(){const t=new Promise((e,t)=>{if(null!=r)throw new Error("next() called before previous Promise was resolved.")
r={resolve:e,reject:t}})
return e.readEntry(),t},return:e=>(t(),Promise.resolve({done:!0,value:e})),throw:e=>(t(),Promise.reject(e))}},m.prototype.openReadStream=function(e,r,t){var n=this,i=0,o=e.compressedSize
if(null==t&&(t=r,r=null),null==r)r={}
else{if(!1===r.decodeFileData){if(null!=r.decrypt)throw new Error("cannot use options.decrypt when options.decodeFileData === false")
if(null!=r.decompress)throw new Error("cannot use options.decompress when options.decodeFileData === false")}else{if(null!=r.decrypt){if(!e.isEncrypted())throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.")
if(!1!==r.decrypt)throw new Error("invalid options.decrypt value: "+r.decrypt)
if(e.isCompressed()&&!1!==r.decompress)throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.")}if(null!=r.decompress){if(!e.isCompressed())throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.")
if(!1!==r.decompress&&!0!==r.decompress)throw new Error("invalid options.decompress value: "+r.decompress)
a=r.decompress}}if(null!=r.start){if((i=r.start)<0)throw new Error("options.start < 0")
if(i>e.compressedSize)throw new Error("options.start > entry.compressedSize")}if(null!=r.end){if((o=r.end)<0)throw new Error("options.end < 0")
if(o>e.compressedSize)throw new Error("options.end > entry.compressedSize")
if(o<i)throw new Error("options.end < options.start")}}var a,s=!1===r.decodeFileData||(0===e.compressionMethod||8===e.compressionMethod&&!1===r.decompress)&&(!e.isEncrypted()||!1===r.decrypt)
if((null!=r.start||null!=r.end)&&!s)throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.")
if(!n.isOpen)return t(new Error("closed"))
if(e.isEncrypted()&&!s&&!1!==r.decrypt)return t(new Error("entry is encrypted, and options.decodeFileData !== false"))
if(s)a=!1
else{if(8!==e.compressionMethod)return t(new Error("unsupported compression method: "+e.compressionMethod))
a=!0!==r.decodeFileData}n.readLocalFileHeader(e,{minimal:!0},function(r,s){if(r)return t(r)
n.openReadStreamLowLevel(s.fileDataStart,e.compressedSize,i,o,a,e.uncompressedSize,t)})},m.prototype.openReadStreamLowLevel=function(e,r,t,n,o,a,s){var l=this.reader.createReadStream({start:e+t,end:e+n}),d=l
if(o){var u=!1,f=i.createInflateRaw()
l.on("error",function(e){setImmediate(function(){u||f.emit("error",e)})}),l.pipe(f),this.validateEntrySizes?(d=new z(a),f.on("error",function(e){setImmediate(function(){u||d.emit("error",e)})}),f.pipe(d)):d=f,b(d,function(){u=!0,f!==d&&f.unpipe(d),l.unpipe(f),l.destroy()})}s(null,d)},m.prototype.readLocalFileHeader=function(e,r,t){var n=this
null==t&&(t=r,r=null),null==r&&(r={}),n.reader.ref()
var i=I(30)
L(n.reader,i,0,i.length,e.relativeOffsetOfLocalHeader,function(o){try{if(o)return t(o)
var a=i.readUInt32LE(0)
if(67324752!==a)return t(new Error("invalid local file header signature: 0x"+a.toString(16)))
var s=i.readUInt16LE(26),l=i.readUInt16LE(28),d=e.relativeOffsetOfLocalHeader+30+s+l
if(d+e.compressedSize>n.fileSize)return t(new Error("file data overflows file bounds: "+d+" + "+e.compressedSize+" > "+n.fileSize))
if(r.minimal)return t(null,{fileDataStart:d})
var u=new w
u.fileDataStart=d,u.versionNeededToExtract=i.readUInt16LE(4),u.generalPurposeBitFlag=i.readUInt16LE(6),u.compressionMethod=i.readUInt16LE(8),u.lastModFileTime=i.readUInt16LE(10),u.lastModFileDate=i.readUInt16LE(12),u.crc32=i.readUInt32LE(14),u.compressedSize=i.readUInt32LE(18),u.uncompressedSize=i.readUInt32LE(22),u.fileNameLength=s,u.extraFieldLength=l,i=I(s+l),n.reader.ref(),L(n.reader,i,0,i.length,e.relativeOffsetOfLocalHeader+30,function(e){try{return e?t(e):(u.fileName=i.subarray(0,s),u.extraField=i.subarray(s),t(null,u))}finally{n.reader.unref()}})}finally{n.reader.unref()}})},m.prototype.openReadStreamPromise=function(e,r){return new Promise((t,n)=>{this.openReadStream(e,r,function(e,r){if(e)return n(e)
t(r)})})},m.prototype.openReadStreamLowLevelPromise=function(e,r,t,n,i,o){return new Promise((a,s)=>{this.openReadStream(e,r,t,n,i,o,function(e,r){if(e)return s(e)
a(r)})})},m.prototype.readLocalFileHeaderPromise=function(e,r){return new Promise((t,n)=>{this.readLocalFileHeader(e,r,function(e,r){if(e)return n(e)
t(r)})})},y.prototype.getLastModDate=function(e){if(null==e&&(e={}),!e.forceDosFormat)for(var r=0;r<this.extraFields.length;r++){var t=this.extraFields[r]
if(21589===t.id){if((i=t.data).length<5)continue
if(!(1&i[0]))continue
var n=i.readInt32LE(1)
return new Date(1e3*n)}if(10===t.id){var i
if(32!==(i=t.data).length)continue
if(1!==i.readUInt16LE(4))continue
if(24!==i.readUInt16LE(6))continue
var o=i.readUInt32LE(8)+4294967296*i.readInt32LE(12)
return new Date(o/1e4-116444736e5)}}return v(this.lastModFileDate,this.lastModFileTime,e.timezone)},y.prototype.canDecodeFileData=function(){return!this.isEncrypted()&&(0===this.compressionMethod||8===this.compressionMethod)},y.prototype.isEncrypted=function(){return!!(1&this.generalPurposeBitFlag)},y.prototype.isCompressed=function(){return 8===this.compressionMethod},a.inherits(z,l),z.prototype._transform=function(e,r,t){if(this.actualByteCount+=e.length,this.actualByteCount>this.expectedByteCount){var n="too many bytes in the stream. expected "+this.expectedByteCount+". got at least "+this.actualByteCount
return t(new Error(n))}t(null,e)},z.prototype._flush=function(e){if(this.actualByteCount<this.expectedByteCount){var r="not enough bytes in the stream. expected "+this.expectedByteCount+". got only "+this.actualByteCount
return e(new Error(r))}e()},a.inherits(S,s),S.prototype.ref=function(){this.refCount+=1},S.prototype.unref=function(){var e=this
if(e.refCount-=1,!(e.refCount>0)){if(e.refCount<0)throw new Error("invalid unref")
e.close(function(r){if(r)return e.emit("error",r)
e.emit("close")})}},S.prototype.createReadStream=function(e){null==e&&(e={})
var r=e.start,t=e.end
if(r===t){var n=new d
return setImmediate(function(){n.end()}),n}var i=this._readStreamForRange(r,t),o=!1,a=new F(this)
i.on("error",function(e){setImmediate(function(){o||a.emit("error",e)})}),b(a,function(){i.unpipe(a),a.unref(),i.destroy()})
var s=new z(t-r)
return a.on("error",function(e){setImmediate(function(){o||s.emit("error",e)})}),b(s,function(){o=!0,a.unpipe(s),a.destroy()}),i.pipe(a).pipe(s)},S.prototype._readStreamForRange=function(e,r){throw new Error("not implemented")},S.prototype.read=function(e,r,t,n,i){var o=this.createReadStream({start:n,end:n+t}),a=new u,s=0
a._write=function(t,n,i){t.copy(e,r+s,0,t.length),s+=t.length,i()},a.on("finish",i),o.on("error",function(e){i(e)}),o.pipe(a)},S.prototype.close=function(e){setImmediate(e)},a.inherits(F,d),F.prototype._flush=function(e){this.unref(),e()},F.prototype.unref=function(e){this.unreffedYet||(this.unreffedYet=!0,this.context.unref())}
var I,C="\0\u263a\u263b\u2665\u2666\u2663\u2660\u2022\u25d8\u25cb\u25d9\u2642\u2640\u266a\u266b\u263c\u25ba\u25c4\u2195\u203c\xb6\xa7\u25ac\u21a8\u2191\u2193\u2192\u2190\u221f\u2194\u25b2\u25bc !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u2302\xc7\xfc\xe9\xe2\xe4\xe0\xe5\xe7\xea\xeb\xe8\xef\xee\xec\xc4\xc5\xc9\xe6\xc6\xf4\xf6\xf2\xfb\xf9\xff\xd6\xdc\xa2\xa3\xa5\u20a7\u0192\xe1\xed\xf3\xfa\xf1\xd1\xaa\xba\xbf\u2310\xac\xbd\xbc\xa1\xab\xbb\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580\u03b1\xdf\u0393\u03c0\u03a3\u03c3\xb5\u03c4\u03a6\u0398\u03a9\u03b4\u221e\u03c6\u03b5\u2229\u2261\xb1\u2265\u2264\u2320\u2321\xf7\u2248\xb0\u2219\xb7\u221a\u207f\xb2\u25a0\xa0"
function U(e,r){if(r)return e.toString("utf8")
for(var t="",n=0;n<e.length;n++)t+=C[e[n]]
return t}function x(e,r){var t=e.readUInt32LE(r)
return 4294967296*e.readUInt32LE(r+4)+t}function b(e,r){"function"==typeof e.destroy?e._destroy=function(e,t){r(),null!=t&&t(e)}:e.destroy=r}function N(e){if(e)throw e}I="function"==typeof Buffer.allocUnsafe?function(e){return Buffer.allocUnsafe(e)}:function(e){return new Buffer(e)}})
}
