"use strict";exports.ids=[210,264,296,41];exports.modules={
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
4466:((e,r,n)=>{n.d(r,{l:()=>u,w:()=>w})
var i=n(2264),t=n(7968),s=n(3737),o=n(4920),a=function(e,r,n){if(null!=r){if("object"!=typeof r&&"function"!=typeof r)throw new TypeError("Object expected.")
var i,t
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
i=r[Symbol.asyncDispose]}if(void 0===i){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
i=r[Symbol.dispose],n&&(t=i)}if("function"!=typeof i)throw new TypeError("Object not disposable.")
t&&(i=function(){try{t.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:r,dispose:i,async:n})}else n&&e.stack.push({async:!0})
return r},c=function(e){return function(r){function n(n){r.error=r.hasError?new e(n,r.error,"An error was suppressed during disposal."):n,r.hasError=!0}var i,t=0
return function e(){for(;i=r.stack.pop();)try{if(!i.async&&1===t)return t=0,r.stack.push(i),Promise.resolve().then(e)
if(i.dispose){var s=i.dispose.call(i.value)
if(i.async)return t|=2,Promise.resolve(s).then(e,function(r){return n(r),e()})}else t|=1}catch(e){n(e)}if(1===t)return r.hasError?Promise.reject(r.error):Promise.resolve()
if(r.hasError)throw r.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,r,n){var i=new Error(n)
return i.name="SuppressedError",i.error=e,i.suppressed=r,i})
const l=500,p=500
async function u(e,{client:r,clock:n,withinMs:t,signal:p}){const u={stack:[],error:void 0,hasError:!1}
try{const c=a(u,n.deadline(t,()=>new i.Jk(`GitLab did not answer within ${Math.round(t/1e3)} s`)),!1),w={client:r,clock:n,signal:p?AbortSignal.any([p,c.signal]):c.signal},y=async function(e,r){const n=(0,o.iR)(e).filter(r=>r!==e&&!(0,s.$g)(r.pipeline.status))
await Promise.allSettled(n.map(e=>f(e,r)))}(e,w)
try{return await async function(e,r,n){const{clock:t,signal:o}=n
let a=r
try{for(;!h(a)&&!(0,s.$g)(a.status);)await t.sleep(l,o),a=await d(e,n)??a}catch(e){if(e instanceof i.Jk)return{kind:"unconfirmed",pipeline:a}
throw e}return h(a)?{kind:"canceled",pipeline:a}:{kind:"ended-before",pipeline:a}}(e,await f(e,w),w)}catch(e){if(e instanceof i.fk||e instanceof i.Jk)return{kind:"failed",error:e}
throw e}finally{await y}}catch(e){u.error=e,u.hasError=!0}finally{c(u)}}async function f(e,r){const{client:n,clock:o,signal:a}=r
for(;;){try{return await n.cancelPipeline(e.projectId,e.pipelineId,{signal:a,retries:0})}catch(e){if(!(e instanceof t.WH&&e.transient))throw e
await o.sleep(Math.max(p,1e3*(e.retryAfterSeconds??0)),a).catch(r=>{throw r instanceof i.Jk?e:r})}const c=await d(e,r)
if(c&&(h(c)||(0,s.$g)(c.status)))return c}}function d({projectId:e,pipelineId:r},{client:n,signal:i}){return n.getPipeline(e,r,{signal:i,retries:0}).catch(e=>{if(!(e instanceof t.WH))throw e})}function h({status:e}){return"canceling"===e||"canceled"===e}function w(e){switch(e.kind){case"canceled":return`Canceled pipeline #${e.pipeline.id} (it is ${e.pipeline.status}): ${e.pipeline.web_url}`
case"ended-before":return`Nothing to cancel: pipeline #${e.pipeline.id} had ended with ${e.pipeline.status} before: ${e.pipeline.web_url}`
case"unconfirmed":return`GitLab accepted the cancel request, but pipeline #${e.pipeline.id} is still ${e.pipeline.status}: ${e.pipeline.web_url}`}}}),
4982:((i,e,t)=>{t.d(e,{G:()=>a})
var n=t(2264)
async function a({options:i,client:e,signal:t}){const{project:a,pipelineId:o,ref:s}=i
if(void 0===a||void 0===o)throw new n.eb("no pipeline given",{hints:["name it by its URL, or by its id together with `project`, or as `latest` together with `project` and `ref`"]})
if("job"===o.kind)return async function(i,e,{client:t,signal:a}){const o=await t.getJob(i,e,{signal:a}).catch(i=>{throw i instanceof n.fk?i.with({hints:["a trigger job is named by its pipeline and --job NAME: GitLab does not show it by its id"]}):i})
if(void 0===o.pipeline)throw new n.fk(`GitLab does not say which pipeline has job ${e}`)
return{project:i,pipeline:await t.getPipeline(i,o.pipeline.id,{signal:a}),job:o}}(a,o.id,{client:e,signal:t})
if("latest"!==o.kind)return{project:a,pipeline:await e.getPipeline(a,o.id,{signal:t})}
const r=s?.name??await async function(i,e,t){const a=["give `ref`: without it `latest` takes the default branch of the project"],o=await e.getProjectFacts(i,{signal:t}).catch(i=>{throw i instanceof n.fk?i.with({hints:a}):i})
if(void 0!==o.defaultBranch)return o.defaultBranch
throw new n.fk(`${i} has no default branch: its repository is empty`,{hints:a})}(a,e,t),c={ref:r,orderBy:"id",sort:"desc",limit:1},[l]=await e.listPipelines(a,c,{signal:t})
if(void 0===l)throw new n.fk(`no pipeline found in ${a} on ${r}`,{hints:["check `ref`; child pipelines and pipelines of merge requests are not on a branch"]})
return{project:a,pipeline:await e.getPipeline(a,l.id,{signal:t})}}}),
5671:((e,s,t)=>{t.d(s,{R:()=>y})
var n=t(6765),r=t(5675),o=t(6414),c=t(4171),i=t(8522),u=t(2003)
function a(e,s){e.lineCount++,e.checksum=s,e.lineCount%e.stride===0&&e.checksums.push(s),e.checksums.length>h&&function(e){const{checksums:s}=e
e.stride*=2
for(let e=0;2*e+1<s.length;e++)s[e]=s[2*e+1]??0
s.length=Math.floor(s.length/2)}(e)}const h=4096
function d(e){const s={lineCount:0,checksum:0,stride:1,checksums:[]}
let t,n
const r=()=>(t&&t.passedLines>=s.lineCount&&(n=t),n&&n.passedLines===s.lineCount?n:void 0)
return{get lineCount(){return s.lineCount},startRead(){return r(),t=function(e,s){const t={sizeBytes:0,overlap:Buffer.alloc(0),passedLines:0,checksum:0,held:[],fresh:[]},n=(0,u.AD)(e=>function(e,s){const{shown:t,fresh:n}=e
e.checksum=(0,i.crc32)(s,e.checksum),e.passedLines++,e.passedLines>t.lineCount?(a(t,e.checksum),n.push((0,u.Hj)(s))):function(e,s){const t=function({lineCount:e,checksum:s,stride:t,checksums:n},r){return r===e?s:r%t===0?n[r/t-1]:void 0}(e.shown,e.passedLines)
t!==e.checksum?(e.held.push(Buffer.from(s)),void 0!==t&&function(e){const{settings:s,shown:t,held:n,fresh:r}=e
e.replaced=!0,s.onReplaced(),function(e,s){e.lineCount=s,e.checksums.length=Math.floor(s/e.stride),e.checksum=e.checksums.at(-1)??0}(t,e.passedLines-n.length),r.push(...n.map(u.Hj))
let{checksum:o}=t
for(const e of n)o=(0,i.crc32)(e,o),a(t,o)
e.held=[]}(e)):e.held.length>0&&(e.held=[])}(e,s)}(r,e),e),r={settings:e,shown:s,splitter:n,...t,replaced:!1}
return r}(e,s),n=t,{push:e=>f(n,e),end:e=>p(n,e,n.passedLines<n.shown.lineCount)}
var n},resumeRead(){const e=r()
return void 0===e||0===e.sizeBytes?void 0:function(e){const s=e.overlap,t=e.sizeBytes-s.length
let n=0,r=!1
return e.replaced=!1,{offsetBytes:t,get diverged(){return r},push(t){const o=t.subarray(0,s.length-n)
r||=0!==s.compare(o,0,o.length,n,n+o.length),r||(n+=o.length,t.length>o.length&&f(e,t.subarray(o.length)))},end:t=>p(e,t,n<s.length)}}(e)}}}const l=256
function f(e,s){e.sizeBytes+=s.length,e.overlap=Buffer.concat([e.overlap,s.subarray(-l)]).subarray(-l),e.splitter.push(s),k(e)}function p(e,s,t){return s&&!t&&e.splitter.finish(),k(e),{sizeBytes:e.sizeBytes,replaced:e.replaced,shrunk:t}}function k(e){const s=e.fresh
0!==s.length&&(e.fresh=[],e.settings.onLines(s))}const m=3,g=2e3
async function y(e){const{clock:s,stop:t}=e,n={request:e,reader:d(e),history:(0,c.Zy)(s.monotonicMs()),streak:void 0,shortReads:0}
try{let e
for(;void 0===e;)e=await w(n)
return e}catch(e){if(!t.aborted||e!==t.reason)throw e
return{kind:"stopped",error:n.streak?.error}}}async function w(e){const{clock:s,random:t,stop:i}=e.request,{finished:u,outcome:a}=await function({request:e,reader:s,history:t}){const{source:n,windows:r,clock:c,job:i,slots:u,ended:a,stop:h}=e
return u(async()=>{h.throwIfAborted()
const e=a.aborted
return{finished:e,outcome:await(0,o.f6)({source:n,windows:r,clock:c,job:i,reader:s,history:t,finished:e,signal:h})}})}(e)
if(e.history=a.history,"failed"===a.kind){const n=(0,r.c)(e.streak,a.error,{remainingMs:Number.POSITIVE_INFINITY,random:t()})
return"give-up"===n.kind?{kind:"unreadable",error:a.error}:(e.streak=n.streak,void await s.sleep(n.streak.delayMs,i))}if(e.streak=void 0,"left"!==a.kind&&u){if(!a.end.shrunk)return{kind:"complete"}
if(e.shortReads++,e.shortReads===m)return{kind:"shrunk"}
await s.sleep(g,i)}else await async function({request:e,history:s}){const{clock:t,load:r,ended:o,stop:i}=e,u=(0,c.Hl)(s,t.monotonicMs(),r())
void 0===u?await(0,n.Eu)(o):await t.sleep(u,o).catch(e=>{if(!o.aborted)throw e}),i.throwIfAborted()}(e)}}),
1032:((e,r,o)=>{o.d(r,{Q:()=>f,l:()=>d})
var n=o(1936),t=o(3737),s=o(5671),a=o(6414),i=function(e,r,o){if(null!=r){if("object"!=typeof r&&"function"!=typeof r)throw new TypeError("Object expected.")
var n,t
if(o){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
n=r[Symbol.asyncDispose]}if(void 0===n){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
n=r[Symbol.dispose],o&&(t=n)}if("function"!=typeof n)throw new TypeError("Object not disposable.")
t&&(n=function(){try{t.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:r,dispose:n,async:o})}else o&&e.stack.push({async:!0})
return r},c=function(e){return function(r){function o(o){r.error=r.hasError?new e(o,r.error,"An error was suppressed during disposal."):o,r.hasError=!0}var n,t=0
return function e(){for(;n=r.stack.pop();)try{if(!n.async&&1===t)return t=0,r.stack.push(n),Promise.resolve().then(e)
if(n.dispose){var s=n.dispose.call(n.value)
if(n.async)return t|=2,Promise.resolve(s).then(e,function(r){return o(r),e()})}else t|=1}catch(e){o(e)}if(1===t)return r.hasError?Promise.reject(r.error):Promise.resolve()
if(r.hasError)throw r.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,r,o){var n=new Error(o)
return n.name="SuppressedError",n.error=e,n.suppressed=r,n})
function d(e){const{source:r,secrets:o,clock:d,emit:u,onEnd:p=()=>{},concurrency:h=4,signal:m,random:b=Math.random}=e,w=new Map,y=new Set,g=new Set,v=(0,n.uz)(h),k={support:"unknown"},E=new AbortController,j=m?AbortSignal.any([m,E.signal]):E.signal
let S
function $(e){const n=new AbortController
y.add(e.id)
const t=(0,s.R)({source:r,windows:k,secrets:o,clock:d,slots:v,random:b,load:P,job:e,stop:j,ended:AbortSignal.any([n.signal,j]),onLines:r=>u({kind:"lines",job:e,lines:r}),onReplaced:()=>{return u({kind:"notice",job:e,...(r=e.name,{message:`the log of ${r} was replaced on the server; the lines that follow replace those above, from the first that differs`,hints:[]})})
var r}}).then(r=>function(e,r){if("unreadable"===r.kind&&!(0,a.FN)(r.error)){if(g.has(e.projectId))return
g.add(e.projectId)}if("stopped"===r.kind&&(m?.aborted||S))return
const o=function(e,r){switch(r.kind){case"complete":return
case"shrunk":return{message:`the log of ${e} was cut or erased after these lines were shown`,hints:[]}
case"unreadable":return{message:`the log of ${e} cannot be read: ${(0,a.FN)(r.error)?a.nk:r.error.message}`,hints:(0,a.FN)(r.error)?[]:f,error:r.error}
case"stopped":return{message:`the rest of the log of ${e} was not read in time${r.error?`: ${r.error.message}`:""}`,hints:[],error:r.error}}}(e.name,r)
o&&u({kind:"notice",job:e,...o})}(e,r)).catch(e=>{S??={error:e},E.abort(e)}).finally(()=>{y.delete(e.id),p(e)})
w.set(e.id,{job:e,end:n,done:t})}function P(){const e=r.rateLimit
return{jobsFollowed:y.size,remainingShare:e&&e.remaining/Math.max(e.limit,1)}}return{update(e){if(!j.aborted){for(const r of e)(0,a.Xu)(r)&&!w.has(r.id)&&$(r)
for(const r of function(e,r){const o=new Set(e.map(({id:e})=>e)),n=new Map(e.map(e=>[l(e),e.id])),s=[...r.values()].filter(({job:e})=>!o.has(e.id)&&(n.get(l(e))??0)>e.id)
return[...e.filter(({status:e})=>(0,t.$g)(e)),...s.map(({job:e})=>e)].map(({id:e})=>e)}(e,w))w.get(r)?.end.abort()}},follows:e=>y.has(e.id)||!w.has(e.id)&&(0,a.Xu)(e),async finish(e){const r={stack:[],error:void 0,hasError:!1}
try{for(const{end:e}of w.values())e.abort()
const o=i(r,d.deadline(e,()=>new Error(`no more time for logs after ${e} ms`)),!1),n=()=>E.abort(o.signal.reason)
if(o.signal.addEventListener("abort",n,{once:!0}),await Promise.all([...w.values()].map(({done:e})=>e)),E.abort(new Error("the logs are complete")),S)throw S.error}catch(e){r.error=e,r.hasError=!0}finally{c(r)}}}}function l({projectId:e,pipelineId:r,name:o}){return JSON.stringify([e,r,o])}const f=["logs need an `api-token` with scope `read_api` and at least the Reporter role (Developer for debug logs); a job token cannot read them"]}),
6414:((n,e,t)=>{t.d(e,{FN:()=>f,Xu:()=>l,f6:()=>d,nk:()=>w})
var r=t(2264),i=t(7968),o=t(3737),s=t(4171)
async function d(n){const{windows:e,reader:t,history:i}=n
if("unknown"===e.support&&i.sizeBytes>1){const e=await async function(n){const{windows:e}=n,t=c(n),i=await u(n,t.push,{window:{offsetBytes:0,limitBytes:1},isWanted:e=>1===e||n.finished||t.isWanted(e)})
if("failed"===i.kind){if(!(i.error instanceof r.fk))return t.conclude(i)
const o=await a(n)
return"failed"!==o.kind&&(e.support="no"),o}return e.support=1===t.readBytes?"yes":"no","yes"===e.support?void 0:t.conclude(i)}(n)
if(void 0!==e)return e}const o="yes"===e.support?t.resumeRead():void 0
return void 0===o?await a(n):await async function(n,e){const{clock:t,history:i,finished:o,signal:d}=n,a=new AbortController,c={offsetBytes:e.offsetBytes},f=await u({...n,signal:AbortSignal.any([d,a.signal])},n=>{e.push(n),e.diverged&&a.abort(new Error("the answer is not the window that was asked for"))},{window:c}).catch(n=>{if(d.throwIfAborted(),!a.signal.aborted)throw n})
if(void 0===f||e.diverged)return
if("failed"===f.kind&&f.error instanceof r.fk)return
if("failed"===f.kind)return{kind:"failed",history:i,error:f.error}
const w=e.end(o)
return{kind:"read",end:w,history:(0,s.gN)(i,w.sizeBytes,t.monotonicMs())}}(n,o)??await async function(n){const e=await a(n,!0)
return"read"!==e.kind?e:(e.end.replaced||e.end.shrunk||(n.windows.support="no"),{...e,history:{...e.history,windowed:"yes"===n.windows.support}})}(n)}async function a(n,e=n.finished){const t=c(n)
return t.conclude(await u(n,t.push,{isWanted:n=>e||t.isWanted(n)}))}function c({reader:n,clock:e,history:t,finished:r}){const i=n.startRead()
let o=0
return{get readBytes(){return o},push(n){o+=n.length,i.push(n)},isWanted:n=>(0,s.VW)(t,n),conclude(n){const d=e.monotonicMs()
if("left"===n.kind)return{kind:"left",history:(0,s.hi)(t,n.announcedBytes,d)}
if("failed"===n.kind)return{kind:"failed",history:(0,s.YP)(t,o),error:n.error}
const a=i.end(r),c={...t,windowed:!1,announced:void 0!==n.announcedBytes}
return{kind:"read",end:a,history:(0,s.YT)(c,a.sizeBytes,d,a.replaced)}}}}async function u({source:n,job:e,signal:t},i,{window:o,isWanted:s=()=>!0}){const d=new AbortController
let a
const c=n=>{a=n,s(n)||d.abort(new Error("trace left unread"))}
try{const r={signal:AbortSignal.any([t,d.signal]),onLength:c,window:o}
return await n.readTrace(e.projectId,e.id,i,r),{kind:"done",announcedBytes:a}}catch(n){if(t.throwIfAborted(),d.signal.aborted)return{kind:"left",announcedBytes:a??0}
if(n instanceof r.fk||n instanceof r.Jk)return{kind:"failed",error:n}
throw n}}function f(n){return n instanceof i.O_&&404===n.status&&!n.isForeign}const w="the log was erased (GitLab answers 404)"
function l({kind:n,status:e}){return"bridge"!==n&&"skipped"!==e&&("running"===e||"canceling"===e||(0,o.$g)(e))}}),
4171:((t,e,n)=>{n.d(e,{Hl:()=>l,VW:()=>M,YP:()=>I,YT:()=>h,Zy:()=>d,gN:()=>f,hi:()=>z})
const s=2097152,o=1048576,a=24e4,i=1.25,r=1.05,u=3e3,y=5e3,B=1.5,c=60
function d(t){return{sizeBytes:0,totalBytes:0,startedMs:t,lastReadMs:t,growthBytesPerSecond:0,windowed:!1,announced:!1,vainLooks:0}}function l(t,e,n){const d=function({jobsFollowed:t,remainingShare:e}){const n=Math.max(u,6e4*t/c)
return void 0!==e&&e<.25?4*n:n}(n),l=Math.min(d*B**t.vainLooks,Math.max(d,y))
if(0===t.sizeBytes||t.windowed)return l
const M=Math.min(function(t){const{sizeBytes:e,totalBytes:n,startedMs:o,lastReadMs:i}=t
if(!w(t,e))return Number.POSITIVE_INFINITY
return i+e/Math.max(1,e+s-n)*(a+(i-o)/2)}(t),function({announced:t,sizeBytes:e,totalBytes:n,lastReadMs:a,growthBytesPerSecond:u}){return 0===u||n+(t&&e>o?o:0)>2*e+s?Number.POSITIVE_INFINITY:a+e*(t?r:i)/u*1e3}(t))
return M===Number.POSITIVE_INFINITY?void 0:Math.max(l,M-e)}function M(t,e){return e<=o||e>=2*t.sizeBytes||e!==t.sizeBytes&&w(t,e)}function h(t,e,n,s=!1){return s?{...d(n),sizeBytes:e,totalBytes:e,announced:t.announced}:{...t,sizeBytes:Math.max(e,t.sizeBytes),totalBytes:t.totalBytes+e,lastReadMs:n,growthBytesPerSecond:m(t,e,n),vainLooks:e>t.sizeBytes?0:t.vainLooks+1}}function f(t,e,n){const s=e-t.sizeBytes
return{...t,sizeBytes:e,totalBytes:t.totalBytes+s,lastReadMs:n,windowed:!0,vainLooks:s>0?0:t.vainLooks+1}}function z(t,e,n){return{...t,announced:!0,totalBytes:t.totalBytes+o,growthBytesPerSecond:m(t,e,n),vainLooks:t.vainLooks+1}}function I(t,e){return{...t,sizeBytes:Math.max(e,t.sizeBytes),totalBytes:t.totalBytes+e}}function m(t,e,n){const s=(n-t.lastReadMs)/1e3,o=s>0?(e-t.sizeBytes)/s:0
return Math.max(o,t.growthBytesPerSecond/2)}function w(t,e){return e>=t.totalBytes-s}}),
2003:((t,n,e)=>{e.d(n,{AD:()=>o,Hj:()=>l,aq:()=>i})
const r=65536,f=10,u=13
function o(t,{secrets:n,limitBytes:e=r}){let u=Buffer.alloc(0),o=0
const l=()=>e+n.longestBytes+s
function a(t){const n=o+t.length
if(n>u.length){const t=Buffer.allocUnsafe(Math.max(n,Math.min(2*u.length,l())))
u.copy(t,0,0,o),u=t}t.copy(u,o),o=n}function g(n){if(0===o&&n.length<=e)return t(n)
a(n),y()}function y(){for(;c(u.subarray(0,o))>e;)b()
const n=u.subarray(0,o)
o=0,n.length>0&&t(n)}function b(){const r=u.subarray(0,o),f=i(r,e,n),s=f>=c(r)?r.length:f
t(r.subarray(0,s)),u.copyWithin(0,s,o),o-=s}return{push(t){let n=h(t)
for(;n.length>0;){const t=n.subarray(0,l()-o),e=t.indexOf(f)
e>=0?g(t.subarray(0,e+1)):(a(t),o>=l()&&b()),n=n.subarray(e>=0?e+1:t.length)}},finish:y}}const s=2
function c(t){let n=t.length
return t[n-1]===f&&n--,n<t.length&&t[n-1]===u&&n--,n}function i(t,n,e){const{longestBytes:r}=e,f=a(t,n),u=a(t,Math.max(0,f-r)),o=h(t).toString("utf8",u,f),s=h(t).toString("utf8",f,Math.min(t.length,n+r)),c=e.endOfSecret(o+s,o.length)
return f+Buffer.byteLength(s.slice(0,c-o.length))}function l(t){return h(t).toString("utf8",0,c(t))}function a(t,n){for(let e=n;e>0&&e>n-4;e--)if(128!=(192&(t[e]??0)))return e
return n}function h(t){return Buffer.from(t.buffer,t.byteOffset,t.byteLength)}}),
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
784:((e,i,t)=>{t.d(i,{$Y:()=>u,Zc:()=>j,runWait:()=>w,y4:()=>b,yo:()=>I})
var n=t(2264),o=t(4982),a=t(1742),r=t(8047),s=t(4920),l=t(1246),c=t(66),p=t(6830)
async function w(e){const{options:i,client:t,host:n}=e;(0,p.PP)(i),await(0,p.WT)(i)
const o=await u(e),{pipeline:a}=o.root,s=(0,p.U)(i)?await function({root:{projectId:e,pipelineId:i}},t){return b(t,({client:t,signal:n})=>(0,r.J)(t,e,i,{signal:n}))}(o,e):f
return(0,p.GC)(i,s,t),(0,l.iP)(o,e),n.info(`Following pipeline #${a.id} on ${a.ref??a.sha}: ${a.web_url}`),(0,c.followRun)(o,e)}const f={pipelines:!0,jobs:void 0,newestPipelineId:void 0,refusal:void 0}
async function u(e){const{project:i,pipeline:t,job:n}=await b(e,h)
return{root:(0,s.RM)(i,t),started:!1,...n&&{job:n}}}async function h(e){const{options:i,host:a,clock:r,client:s,signal:c}=e,{project:p,pipelineId:w,expectSha:f,ref:u,explicit:h,asked:b,waitForRefSeconds:j}=i
if("latest"!==w?.kind||void 0===f||void 0===p){if(b.has("wait-for-ref"))throw new n.eb(d)
return(0,o.G)(e)}const{waitForPipeline:I}=await Promise.all([t.e(825),t.e(459),t.e(41),t.e(210),t.e(456),t.e(264)]).then(t.bind(t,2259)),y=h.has("wait-for-ref")?1e3*j:Number.POSITIVE_INFINITY,g={project:p,expectSha:f,ref:u,withinMs:(0,l.Rr)(y,e)}
return{project:p,pipeline:await I(g,{client:s,clock:r,signal:c,tell:a.info})}}const d="`wait-for-ref` waits before a pipeline is started, or with `latest` and `expect-sha` until there is a pipeline of that commit"
function b(e,i){const t=["raise `timeout`, which is for the whole run: GitLab answers too slowly"]
return(0,l.Xw)(e,()=>new n.Jk("the timeout was over before the pipeline could be read",{hints:t}),i)}async function j({project:e,pipeline:i},t){const n=(0,s.RM)(e,i)
return await I(n,t),n}async function I(e,{options:i,client:t,clock:n,signal:o}){await(0,a.u)(e,{client:t,signal:o,follow:i.follow,nowMs:n.monotonicMs(),staleAfterMs:0})}}),
6612:((e,t,n)=>{n.d(t,{N:()=>f,z:()=>d})
var i=n(2264),o=n(3737),s=n(7346),r=n(4466),a=n(4920),c=n(5640),l=n(987),u=n(9504)
async function d(e,{root:t,started:n},r){const{id:d,web_url:g}=t.pipeline,$=function(e,t,{options:n,client:i,clock:o}){const{pipeline:s}=t,r=(0,a.SE)(t),u=`pipeline #${s.id}`
if("timeout"===e){const e=`Timed out after ${(0,l.a3)(n.timeoutSeconds)} waiting for ${u}, still in status ${s.status}`,t=(0,c.G)(r,o.wallMs()+(i.clockSkewMs??0)),a=t.length>m?[...t.slice(0,m),"and more jobs"]:t
return{result:"timeout",exitCode:5,message:e,hints:h(r),details:a}}if("sha-mismatch"===e)return{result:"sha-mismatch",exitCode:1,message:`${p(u)} runs commit ${s.sha.slice(0,12)}, but ${n.expectSha} was expected`,hints:["the ref moved on in the meantime, or `expect-sha` belongs to another project"]}
const{message:d,result:f,exitCode:g}=e
return{result:f,exitCode:g,message:`${p(d)}; ${u} was in status ${s.status}`}}(e,t,r),w=function(e,{options:t}){return"sha-mismatch"===e?void 0:"timeout"===e?t.onTimeout:t.onInterrupt}(e,r)??(n?"cancel":"leave"),{line:k,report:b}=await f({id:d,url:g,policy:w,readTree:async()=>t,withinMs:1e3*s.q},r);(function(e){return"unconfirmed"===e?.kind||"failed"===e?.kind&&!(e.error instanceof i.fk)})(b)&&(r.handover?.save({policy:w}),r.handover?.leaveRest())
const v=void 0===b||"failed"===b.kind?t.pipeline:b.pipeline,y=[...$.details??[],k],C=(0,o.$g)(v.status)||"canceling"===v.status||"terminal"!==r.host.kind?[]:[`to follow it again: gitlab-downstream wait ${g}`]
return{...(0,u.createResult)({...$,details:y,hints:[...$.hints??[],...C]},v,r.client),jobs:(0,a.SE)(t)}}const m=10
function h(e){const t=0===e.length?"raise `timeout`, or look why it takes so long":"raise `timeout` if these jobs need more time"
return(0,c.Z)(e)?[t,"a runner for these jobs must be online and enabled for the project: its Settings > CI/CD > Runners"]:[t]}function p(e){return e.charAt(0).toUpperCase()+e.slice(1)}async function f({id:e,url:t,policy:n,readTree:o,withinMs:s},{client:a,clock:c}){const l=`Pipeline #${e} goes on: ${t}`
if("leave"===n)return{line:l}
if(!a.canAct)return{line:`Not canceled: that needs an \`api-token\` with scope \`api\`, a job or trigger token cannot. ${l}`}
const u=await(0,r.l)(await o(),{client:a,clock:c,withinMs:s})
if("failed"!==u.kind)return{line:(0,r.w)(u),report:u}
const d=u.error instanceof i.fk?l:`Pipeline #${e} may go on: ${t}`
return{line:`Could not cancel: ${u.error.message}. ${d}`,report:u}}}),
66:((e,t,n)=>{n.d(t,{g:()=>z,followRun:()=>_})
var r=n(2264),s=n(3737),o=n(1032),i=n(4920),a=n(987),c=n(7459),l=n(1246),u=n(4166),f=n(1936),d=n(5675),p=n(6414),h=n(2003),w=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var r,s
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
r=t[Symbol.dispose],n&&(s=r)}if("function"!=typeof r)throw new TypeError("Object not disposable.")
s&&(r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:r,async:n})}else n&&e.stack.push({async:!0})
return t},y=function(e){return function(t){function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n,t.hasError=!0}var r,s=0
return function e(){for(;r=t.stack.pop();)try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(e)
if(r.dispose){var o=r.dispose.call(r.value)
if(r.async)return s|=2,Promise.resolve(o).then(e,function(t){return n(t),e()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n)
return r.name="SuppressedError",r.error=e,r.suppressed=t,r})
const m=4096,b=4
function g(e,t){const n=[]
let r=0
const s=(0,h.AD)(function(s){e>0&&(n[r%e]=function(e,t){return e.length<=m?(0,h.Hj)(e):`${(0,h.Hj)(e.subarray(0,(0,h.aq)(e,m,t)))}\u2026`}(s,t)),r++},{secrets:t})
return{push:s.push,end(){s.finish()
const e=n.length>0?r%n.length:0,t=[...n.slice(e),...n.slice(0,e)]
return{kind:"tail",lines:t,omittedLines:r-t.length}}}}var k=n(9504),E=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var r,s
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
r=t[Symbol.dispose],n&&(s=r)}if("function"!=typeof r)throw new TypeError("Object not disposable.")
s&&(r=function(){try{s.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:r,async:n})}else n&&e.stack.push({async:!0})
return t},$=function(e){return function(t){function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n,t.hasError=!0}var r,s=0
return function e(){for(;r=t.stack.pop();)try{if(!r.async&&1===s)return s=0,t.stack.push(r),Promise.resolve().then(e)
if(r.dispose){var o=r.dispose.call(r.value)
if(r.async)return s|=2,Promise.resolve(o).then(e,function(t){return n(t),e()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n)
return r.name="SuppressedError",r.error=e,r.suppressed=t,r})
async function j(e,t){const{pipeline:n,tree:s,tries:u}=e,h=await async function(e,t){const{options:n,client:s,clock:u,host:h,random:m,signal:k}=t,j=(0,i.SE)(e),v=new Set((0,i.iR)(e).flatMap(e=>e.jobs.flatMap(e=>e.erased_at?e.id:[]))),S=(0,a.Mf)({jobs:j}).filter(({kind:e})=>"job"===e)
if("none"===n.logs||0===S.length)return j
if(!(0,c.OU)(s))return h.info("Logs of failed jobs are left out: reading them needs an `api-token` with scope `read_api`"),j
const M=S.slice(0,x)
M.length<S.length&&h.info(`Showing the logs of ${x} of ${S.length} failed jobs`)
const T=await async function(e){const t={stack:[],error:void 0,hasError:!1}
try{const{clock:s,jobs:i,withinMs:a,signal:c,concurrency:l=4}=e,u=w(t,s.deadline(a,()=>new Error("there was no time left to read it")),!1),h=c?AbortSignal.any([c,u.signal]):u.signal,m=(0,f.uz)(l)
async function n(t){try{return h.throwIfAborted(),await async function(e,t){const{source:n,secrets:s,clock:o,lineCount:i,signal:a,random:c=Math.random}=e
let l
for(;;){const e=g(i,s)
try{return await n.readTrace(t.projectId,t.id,e.push,{signal:a,retries:0}),e.end()}catch(e){if(!(e instanceof r.fk||e instanceof r.Jk))throw e
const t=(0,d.c)(l,e,{remainingMs:Number.POSITIVE_INFINITY,random:c()})
if("give-up"===t.kind)throw e
if(l=t.streak,l.failures===b)throw e
await o.sleep(l.delayMs,a).catch(()=>{throw e})}}}({...e,signal:h},t)}catch(e){if(c?.throwIfAborted(),(0,p.FN)(e))return{kind:"unreadable",reason:p.nk,hints:[]}
if(e instanceof r.fk)return{kind:"unreadable",reason:e.message,hints:o.Q}
if(e instanceof r.Jk||e===u.signal.reason)return{kind:"unreadable",reason:e.message,hints:[]}
throw e}}return new Map(await Promise.all(i.map(e=>m(async()=>[e.id,await n(e)]))))}catch(k){t.error=k,t.hasError=!0}finally{y(t)}}({source:s,secrets:h.secrets,clock:u,jobs:M,lineCount:n.logLines,withinMs:Math.min(P,(0,l.XW)(t)/2),signal:k,random:m})
return j.map(e=>{const r=T.get(e.id)
return void 0===r?e:"unreadable"===r.kind?("failed"===n.logs&&h.warn(`The log of ${(0,a.qw)(e)} cannot be read: ${r.reason}`),e):("failed"===n.logs&&function(e,t,{host:n}){const r={stack:[],error:void 0,hasError:!1}
try{const s=(0,a.AC)(e)
E(r,n.section(`${(0,a.qw)(e)} failed${s?` (${s})`:""}${e.url?`: ${e.url}`:""}`),!1),t.omittedLines>0&&n.info(`\u2026 ${t.omittedLines} lines before`),0===t.lines.length?n.info(t.isErased?"(the log was erased)":"(its log is empty)"):n.logLines({key:String(e.id),text:void 0},t.lines)}catch(e){r.error=e,r.hasError=!0}finally{$(r)}}(e,{...r,isErased:v.has(e.id)},t),{...e,logTail:r.lines,linesBeforeTail:r.omittedLines})})}(s,t)
return async function(e,t,n){const{artifacts:r,outputsFrom:s}=n.options
let o=e
return"none"!==r.kind&&(o=await A("all artifacts",o,{tree:t,context:n,add:I})),0===s.length?o:await A("the files of outputs-from",o,{tree:t,context:n,add:O})}({...(0,k.createResult)(v(e,h),n,t.client),jobs:h,tries:u,warnings:T(e)},s,t)}function v({result:e,passed:t,pipeline:n,tries:r},s){const o=t?0:1,i=`Pipeline #${n.id}`,c=n.duration?` after ${(0,a.a3)(n.duration)}`:"",l=r>1?` at try ${r}`:"",u=t&&"success"!==e?", which `pass-on` takes as success":"",f=t?[]:[`see ${n.web_url}`]
switch(e){case"success":return{result:e,exitCode:o,message:`${i} ${(0,a.Rh)("success").words}${l}${c}`}
case"failed":return{result:e,exitCode:o,message:`${i} failed${l}${c}${M(": ",(0,a.Mf)({jobs:s}).filter(({counts:e})=>e))}`,hints:f}
case"canceled":return{result:e,exitCode:o,message:`${i} was canceled${c}${u}`,hints:f}
case"skipped":return{result:e,exitCode:o,message:`${i} was skipped: none of its jobs ran${u}`,hints:f}
case"manual":{const n=`${i} is blocked until a manual job is played${M(": ",(0,a.aJ)({jobs:s}))}${u}`,r=(0,a.aJ)({jobs:s}).flatMap(({url:e})=>void 0===e?[]:[e]),c="`play` plays the jobs that it names, `on-manual: play` the only one that blocks, `on-manual: wait` waits until a person plays them, `pass-on: manual` takes this as success"
return{result:e,exitCode:o,message:n,hints:t?[]:[...f,c],details:r}}}}const S=5
function M(e,t){if(0===t.length)return""
const n=t.length>S?` and ${t.length-S} more`:""
return`${e}${t.slice(0,S).map(a.qw).join(", ")}${n}`}function T({tree:e}){return(0,i.ph)(e).map(({label:e,pipeline:t})=>{const{status:n,web_url:r}=t
return`Downstream pipeline ${e} is ${n}; its trigger job does not wait for it or may fail, so it does not count: ${r??""}`})}const P=2e4,x=20
async function A(e,t,{tree:n,context:s,add:o}){const i=`the timeout of ${(0,a.a3)(s.options.timeoutSeconds)} was over before ${e} had come`,c=()=>new u.nE("late",i,{hints:["raise `timeout`, which is for the whole run"]})
try{return await(0,l.Xw)(s,c,e=>o(t,n,e))}catch(e){if(!(e instanceof r.B8)||e instanceof r.p4)throw e
const n=e instanceof u.nE?L(t,e.fetched,s):t
return(0,k.withTrouble)(n,e)}}async function I(e,t,r){const{options:s,host:o}=r
C(t)
const{downloadArtifacts:i}=await Promise.all([n.e(825),n.e(557),n.e(296),n.e(544)]).then(n.bind(n,836)),{folders:a,warnings:c}=await i((0,u.Rp)(t),s.artifacts,r)
return 0===a.length&&o.info("No job of the selection left artifacts"),(0,k.withWarnings)(L(e,a,r),[...c,...D(t)])}function C({pipelineId:e,unreadable:t}){if(void 0!==t)throw(0,c.oY)({id:e},t)}function D(e){return(0,i.iR)(e).flatMap(({label:e,unreadable:t})=>void 0===t?[]:[`Artifacts of ${e} are left out: its jobs cannot be read (GitLab says: ${t})`])}function L(e,t,{options:n}){if(0===t.length)return e
const r=new Map(t.map(({jobId:e,folder:t})=>[e,t]))
return{...e,artifactsPath:n.artifactsPath,jobs:e.jobs.map(e=>({...e,artifactsFolder:r.get(e.id)??e.artifactsFolder}))}}async function O(e,t,r){const{options:s,client:o,clock:i,signal:a}=r
C(t)
const{readOutputs:c}=await Promise.all([n.e(825),n.e(557),n.e(296),n.e(544)]).then(n.bind(n,9700)),l=(0,u.Rp)(t)
return{...e,outputs:await c({client:o,jobs:l,sources:s.outputsFrom,clock:i,signal:a})}}var R=n(6612),F=n(6911)
async function _(e,t){const{options:n,clock:r}=t,s=r.monotonicMs(),i=await async function(e,t){if((0,l.SD)(e.root.pipeline,t.options))return(0,R.z)("sha-mismatch",e,t)
try{t.signal.throwIfAborted()
const n=await async function(e,t){const n=function(e){const{options:t,client:n,clock:r,host:s,random:i,signal:u}=e
if("all"!==t.logs||!(0,c.OU)(n))return N
const f=new AbortController
let d=e=>{}
const p=(0,o.l)({source:n,secrets:s.secrets,clock:r,random:i,signal:AbortSignal.any([u,f.signal]),onEnd:e=>d(e),emit:e=>{"lines"===e.kind?s.logLines({key:String(e.job.id),text:(0,a.qw)(e.job)},e.lines):s.warn([e.message,...e.hints].join("; "))}})
return{jobsEveryMs:q,follows:p.follows,onEnd(e){d=e},update:e=>p.update(e),finish:()=>(s.progress("reading the rest of the logs"),p.finish(Math.min(J,(0,l.XW)(e)))),stop:()=>f.abort(new Error("the run is over"))}}(t)
try{return await(0,F.v)(e,{jobsEveryMs:n.jobsEveryMs,logs:n,onEvent(e){"jobs"===e.kind&&n.update(e.jobs)},onEnd:()=>n.finish()},t)}finally{n.stop()}}(e,t)
return"timeout"===n.kind?await(0,R.z)("timeout",e,t):await j(n,t)}catch(n){return z(n,e,t)}}(e,t)
return n.wait&&void 0===i.durationSeconds?{...i,durationSeconds:Math.round((r.monotonicMs()-s)/1e3)}:i}const q=5e3,J=3e4,N={jobsEveryMs:void 0,follows:()=>!1,onEnd:()=>{},update:()=>{},finish:async()=>{},stop:()=>{}}
async function z(e,t,n){if(e instanceof r.p4)return(0,R.z)(e,t,n)
const{root:o}=t,a=function(e,{status:t,web_url:n}){return(0,s.$g)(t)?`The pipeline had ended with ${t} before: ${n}`:e instanceof r.fk?`The pipeline is left as it is: ${n}`:`The pipeline goes on by itself: ${n}`}(e,o.pipeline)
if(!(e instanceof r.Jk||e instanceof r.fk))throw n.host.warn(a),e
const c=(0,k.endingOfError)(e),l=[...c.details??[],a]
return{...(0,k.createResult)({...c,details:l},o.pipeline,n.client),jobs:(0,i.SE)(o)}}}),
6911:((e,o,n)=>{n.d(o,{v:()=>d})
var t=n(6517),s=n(3737),a=n(2450),r=n(987)
const i=12e4
function l({url:e}){return void 0===e?"":`: ${e}`}async function d({root:e},{onEvent:o,onEnd:n,logs:d,...c},u){const{options:f,client:b,clock:p,host:w,random:$,signal:g,deadlineAtMs:j,shared:h}=u,{follow:v,retryFailed:y,onManual:M,passOn:m,play:k,pollIntervalSeconds:E}=f,q={follow:v,retryFailed:y,onManual:M,passOn:m,play:k,jobVariables:Object.fromEntries(f.jobVariables),pollIntervalMs:void 0===E?void 0:1e3*E,...c},A=function(e,{nowMs:o,readDurations:n,hasMoreLog:t}){let d,c=[],u="",f=0
const b=new Map,p=new AbortController
function w(o){for(const n of b.get(o)??[])e.info(n)
b.delete(o)}return{show:function(w){"status"===w.kind&&(u=w.pipeline.status),"jobs"===w.kind&&(c=w.jobs),"polled"===w.kind&&function({elapsedMs:t,estimate:s}){const r=o(),l=()=>{const e=o()
return{status:u,jobs:c,expectedMs:s?.expectedMs,usualSeconds:d??new Map,elapsedMs:t+e-r,nowMs:e}}
var b
e.showsProgress&&(e.progress(()=>(0,a.R)(l())),void 0!==s&&(b=s.examplePipelineId,void 0===d&&(d=new Map,n(b,p.signal).then(e=>{d=e})))),t-f<i||(f=t,e.info((0,a.I)(l())))}(w)
const $=function(e){switch(e.kind){case"status":return function({id:e,status:o}){const{icon:n,words:t}=(0,r.Rh)(o)
return(0,s.$g)(o)?[]:[`${n} pipeline #${e} is ${t}`]}(e.pipeline)
case"job":return function(e,o){const{status:n,durationSeconds:t}=e
if("created"===n||"pending"===n||void 0===o&&"skipped"===n)return[]
const a=(0,s.$g)(n)&&t?` in ${(0,r.a3)(t)}`:"",i="failed"===n?` (${[(0,r.AC)(e),!e.counts&&"does not count"].filter(Boolean).join(", ")})`:""
return[`  ${(0,r.OP)(e).icon} ${(0,r.qw)(e)}: ${n}${a}${" ()"===i?"":i}`]}(e.job,e.previous)
case"blocked":return e.jobs.map(e=>`Waiting for the manual job "${(0,r.qw)(e)}" to be played${l(e)}`)
case"delayed":return e.jobs.map(e=>`Delayed job "${(0,r.qw)(e)}" starts by itself later${l(e)}`)
case"played":return[`Played manual job "${(0,r.qw)(e.job)}"${l(e.job)}`]
case"retrying":return[`Retrying ${e.jobs.map(r.qw).join(", ")||"the failed jobs"} (${e.attempt} of ${e.of})`]
case"recovered":return[`GitLab answers again after ${e.failures} failed ${1===e.failures?"poll":"polls"}`]
default:return[]}}(w)
if("job"===w.kind&&(0,s.$g)(w.job.status)&&t(w.job))b.set(w.job.id,$)
else for(const o of $)e.info(o)
for(const o of function(e){switch(e.kind){case"retry-refused":return[`The failed jobs are not retried: ${e.error.message}`]
case"unreadable":{const o=e.label??"the pipeline"
return"trigger jobs"===e.what?[`Trigger jobs of ${o} cannot be read with these credentials, pipelines below it are not followed (GitLab says: ${e.words})`]:[`Jobs of ${o} cannot be read with these credentials, only its status is followed (GitLab says: ${e.words})`]}case"trouble":return[`${e.error.message}; trying again until the timeout`]
default:return[]}}(w))e.warn(o)},logEnded:w,end(){for(const e of[...b.keys()])w(e)
e.progress(void 0),p.abort(new Error("the watch is over"))}}}(w,{nowMs:()=>p.wallMs()+(b.clockSkewMs??0),readDurations:async(o,n)=>{const t={signal:AbortSignal.any([g,n]),retries:0},s=await b.listJobs(e.projectId,o,{},t).catch(()=>[])
return new Map(s.flatMap(({name:e,duration:o})=>o?[[e,o]]:[]))},hasMoreLog:e=>d?.follows(e)??!1})
d?.onEnd(({id:e})=>A.logEnded(e))
const I=(0,t.V)({...q,root:e,deadlineAtMs:j,signal:g},{client:b,clock:p,random:$,watched:h?.watched})
try{for(;;){const e=await I.next()
if(e.done)return"ended"===e.value.kind&&await(n?.()),e.value
A.show(e.value),u.onEvent?.(e.value),u.observer?.see(e.value)
const t=o(e.value)
if(void 0!==t)return t}}finally{await I.return(void 0),A.end()}}}),
7137:((e,t,l)=>{function n(e){return/^[\w./:@%+-]+$/.test(e)?e:`'${e.replaceAll("'","'\\''")}'`}l.d(t,{X:()=>n})}),
4092:((e,t,a)=>{a.r(t),a.d(t,{createJobMethods:()=>g})
var r=a(4825),i=a(6403),n=a(7968),s=a(6596),o=a(171),u=a(3209)
const d=r.MfU(r.lqM(r.mee(r._H3({username:r.YjP()}))),void 0),l=r.MfU(r.lqM(r.mee(r._H3({description:o.Qq}))),void 0),c=r._H3({id:r.aig(),iid:r.lqM(r.aig()),project_id:r.lqM(r.aig()),sha:o.Qq,ref:o.Qq,status:r.YjP(),updated_at:o.Qq,web_url:o.Qq}),b=r._H3({file_type:r.YjP(),size:o.ai,filename:o.Qq,file_format:o.Qq}),_=r._H3({id:r.aig(),name:r.YjP(),stage:r.YjP(),status:r.YjP(),allow_failure:r.lqM(r.zMY()),failure_reason:o.Qq,web_url:o.Qq,created_at:o.Qq,started_at:o.Qq,finished_at:o.Qq,duration:o.ai,queued_duration:o.ai,coverage:o.vk,runner:l,tag_list:r.lqM(r.mee(r.YOg(r.YjP()))),user:d,pipeline:r.lqM(r._H3({id:r.aig(),project_id:r.lqM(r.aig()),status:r.lqM(r.YjP())})),artifacts_file:r.lqM(r.mee(r._H3({filename:o.Qq,size:o.ai}))),artifacts:r.lqM(r.YOg(b)),artifacts_expire_at:o.Qq,erased_at:o.Qq}),f=_,q=r.X$i(_,{downstream_pipeline:r.lqM(r.mee(c))})
function g(e,t){const a=async(t,[a,r],i={})=>{const{body:n,...s}=i,o=j(a,r,{verb:t,subPath:`/${t}`}),{value:u}=await e.json({...o,method:"POST",sender:"actor",body:n},f,s)
return u}
return{async listJobs(t,a,{includeRetried:r}={},i={}){const n=(0,u._)(t,a,{verb:"list the jobs of",subPath:"/jobs"}),o={include_retried:r||void 0}
return h(await(0,s.n)(e,{...n,query:o},f,i))},listBridges:v(e),getJob:async(t,a,r={})=>(await e.json(j(t,a,{verb:"read",subPath:""}),f,r)).value,playJob(e,t,{variables:r={},...i}={}){const n=Object.entries(r).map(([e,t])=>({key:e,value:t})),s=0===n.length?void 0:{job_variables_attributes:n}
return a("play",[e,t],{...i,body:s})},retryJob:(e,t,r)=>a("retry",[e,t],r),cancelJob:(e,t,r)=>a("cancel",[e,t],r),async readTrace(a,r,i,n={}){const{offsetBytes:s,limitBytes:o}=n.window??{},u={byte_offset:s,byte_limit:o},d={...j(a,r,{verb:"read the log of",subPath:"/trace"}),query:u},l=await e.stream(d,n),c=function(e){const t=e["content-length"]
return void 0!==t&&void 0===e["content-encoding"]?Number(t):void 0}(l.headers)
void 0!==c&&n.onLength?.(c)
let b=0
for await(const e of t.chunks(d,l))b+=e.length,await i(e)
return b}}}function v(e){let t
return async(a,r,i={})=>{const o=async n=>{const o=(0,u._)(a,r,{verb:"list the trigger jobs of",subPath:`/${n}`}),d=h(await(0,s.n)(e,o,q,i))
return t=n,d}
if(void 0!==t)return await o(t)
try{return await o("trigger_jobs")}catch(e){if(!(e instanceof n.O_)||404!==e.status)throw e
return await o("bridges")}}}function h(e){return[...new Map(e.map(e=>[e.id,e])).values()]}function j(e,t,{verb:a,subPath:r}){return{method:"GET",path:`${(0,i.DZ)(e)}/jobs/${t}${r}`,sender:"reader",endpoint:"job",purpose:`${a} job ${t} of ${(0,i.j1)(e)}`,project:e}}}),
9949:((t,e,o)=>{o.r(e),o.d(e,{createUpstreamMethods:()=>i})
var a=o(4825),n=o(6403),s=o(6596)
const r=a._H3({id:a.aig()}),d=a._H3({id:a.aig(),body:a.YjP(),author:a._H3({id:a.aig()})})
function i(t){return{async listNotes(e,o,a={}){const n=c(e,o,"read the notes")
return(await(0,s.n)(t,{...n,query:{sort:"desc"}},d,a)).map(({id:t,body:e,author:o})=>({id:t,body:e,authorId:o.id}))},async createNote(e,o,a,n={}){const s={...c(e,o,"write a note"),method:"POST",body:{body:a}}
return{id:(await t.json(s,r,n)).value.id}},async updateNote(e,o,{id:a,body:n},s={}){const d=c(e,o,"change the note")
await t.json({...d,method:"PUT",path:`${d.path}/${a}`,body:{body:n}},r,s)},async setCommitStatus(e,o,{state:a,name:s,description:d,targetUrl:i,pipelineId:c},p={}){const u={state:a,name:s,description:d,target_url:i,pipeline_id:c},m={method:"POST",path:`${(0,n.DZ)(e)}/statuses/${encodeURIComponent(o)}`,body:u,sender:"actor",endpoint:"commit-status",purpose:`write the status of commit ${o.slice(0,8)} of ${(0,n.j1)(e)}`,project:e}
await t.json(m,r,p)}}}function c(t,e,o){return{method:"GET",path:`${(0,n.DZ)(t)}/merge_requests/${e}/notes`,sender:"actor",endpoint:"notes",purpose:`${o} of merge request !${e} of ${(0,n.j1)(t)}`,project:t}}}),
3217:((t,e,n)=>{n.d(e,{S7:()=>f,eF:()=>h,f9:()=>S,wi:()=>l,yh:()=>T})
var r=n(7598),i=n(3024),a=n(1455),o=n(8161),s=n(6760),c=n(2264),u=n(2083)
const d=1048576
async function f({env:t,redact:e,warn:r,debug:i}){const o=await Promise.all([n.e(369),n.e(389),n.e(328)]).then(n.bind(n,6389)),s=new Set,f=(t,e,n)=>{try{return n(),!0}catch(n){const a=s.has(t)?i:r
return s.add(t),a(`${t} ${e} could not be written: ${(0,c.bD)(n)}`),!1}}
return{setOutput:(n,r)=>t.GITHUB_OUTPUT?f("output",n,()=>o.setOutput(n,e(r))):(i(`no GITHUB_OUTPUT: output ${n} is not set`),!0),saveState(n,r){if(!t.GITHUB_STATE)return i(`no GITHUB_STATE: state ${n} is not saved`)
f("state",n,()=>o.saveState(n,e(r)))},async appendSummary(n){const s=t.GITHUB_STEP_SUMMARY
if(!s)return i("no GITHUB_STEP_SUMMARY: the job summary is left out"),!0
try{const{size:t}=await(0,a.stat)(s),r=(0,u.DJ)(e(n),d-t-1)
return""!==r&&await o.summary.addRaw(r,!0).write(),!0}catch(t){return r(`the job summary could not be written: ${(0,c.bD)(t)}`),!1}}}}function l({env:t,run:e,readToken:n,index:a},u){const d=void 0===a?"":`_${a}`
let f=e,l=!1
const T=t=>{f={...f,...t},u.saveState(`run${d}`,JSON.stringify(f))}
return{save(e){T(e)
try{(()=>{const e="cancel"===f.policy&&void 0===f.tokenFile?n():void 0
if(void 0===e||!t.GITHUB_STATE)return
const a=(0,s.join)(t.RUNNER_TEMP||(0,o.tmpdir)(),`gitlab-downstream-${(0,r.randomUUID)()}.json`)
T({tokenFile:a}),(0,i.writeFileSync)(a,JSON.stringify(e),{flag:"wx",mode:384})})()}catch(t){u.warn(`if this step is killed, its post step cannot cancel the pipeline: ${(0,c.bD)(t)}`)}},leaveRest(){l=!0},finish(){l||(u.saveState(`finished${d}`,"true"),h(f))}}}function T(t){return Object.entries(t).flatMap(([e,n])=>{const[,r]=/^STATE_run(|_\d+)$/.exec(e)??[]
if(void 0===r||!n)return[]
try{return[{...JSON.parse(n),isFinished:"true"===t[`STATE_finished${r}`]}]}catch{return[]}})}function S({tokenFile:t,gitlabUrl:e}){if(void 0===t)return
const n=JSON.parse((0,i.readFileSync)(t,"utf8"))
if(n.gitlabUrl!==e)throw new Error(`the saved token is not for ${e}`)
return n}function h({tokenFile:t}){if(void 0!==t)try{(0,i.rmSync)(t,{force:!0})}catch{}}}),
3904:((e,t,n)=>{n.r(t),n.d(t,{createEvents:()=>s,resultEvent:()=>u})
var r=n(8628)
function s(e,t){const n=new Map
return{see(s){for(const u of function(e,t){switch(e.kind){case"status":{const{id:t,web_url:n,status:r}=e.pipeline
return[{event:"status","pipeline-id":t,"pipeline-url":n,status:r,previous:e.previous??null}]}case"job":return[{event:"job",job:(0,r.jobDocument)(e.job),previous:e.previous??null}]
case"jobs":return n=e.jobs,s=t,n.flatMap(({pipelineId:e,name:t,status:n,url:r})=>{const u=s.get(t)??null
return 0!==e||u===n?[]:(s.set(t,n),[{event:"step",name:t,status:n,previous:u,url:r??null}])})
case"polled":{const{elapsedMs:t,estimate:n}=e,r=void 0===n?null:o(n.remainingMs)
return[{event:"polled",elapsed:o(t),percent:n?.percent??null,remaining:r}]}case"blocked":case"delayed":return[{event:e.kind,jobs:e.jobs.map(r.jobDocument)}]
case"played":return[{event:"played",job:(0,r.jobDocument)(e.job)}]
case"retrying":return[{event:"retrying",attempt:e.attempt,of:e.of,jobs:e.jobs.map(r.jobDocument)}]
case"retry-refused":case"trouble":return[{event:e.kind,message:e.error.message}]
case"unreadable":return[{event:"unreadable",what:e.what,"pipeline-label":e.label??null,words:e.words}]
case"recovered":return[{event:"recovered",failures:e.failures}]}var n,s}(s,n))e(a(u,t))},end:async()=>{}}}function u(e,t){return a({event:"result",result:e},t)}function a(e,t){return{at:new Date(t.wallMs()).toISOString(),...e}}function o(e){return Math.round(e/1e3)}}),
552:((t,e,i)=>{i.r(e),i.d(e,{findCommit:()=>a,nameContext:()=>s})
var r=i(1455),n=i(2264),o=i(4920)
async function a({githubSha:t},e){const i=(e.GITHUB_API_URL?.trim()||"https://api.github.com").replace(/\/+$/,""),n=e.GITHUB_REPOSITORY?.trim()??""
if(!/^https?:$/.test(URL.parse(i)?.protocol??""))throw p("github-token","GITHUB_API_URL is not an address; expected one such as https://api.github.com")
if(!/^[\w.-]+\/[\w.-]+$/.test(n))throw p("github-token","is for a workflow of GitHub: the variable GITHUB_REPOSITORY must name its repository, such as octo/app")
const o=t??await async function(t){if(t)try{const e=JSON.parse(await(0,r.readFile)(t,"utf8")).pull_request?.head?.sha
return"string"==typeof e&&/^[0-9a-f]{40,64}$/.test(e)?e:void 0}catch{return}}(e.GITHUB_EVENT_PATH)??e.GITHUB_SHA?.trim()
if(void 0===o||""===o)throw p("github-sha","is missing, and neither the event nor GITHUB_SHA names a commit; expected its SHA")
return{apiUrl:i,repository:n,sha:o}}function s(t,{project:e,baseUrl:i}){if(0===t.pipelineId)return`gitlab/${t.name}`
const r=(0,o.qm)(t.url,i)??e,n=t.pipelineLabel?.replaceAll(/ #\d+/g,"")
return["gitlab",r,...void 0===n||n===r?[]:[n],t.name].join("/")}function p(t,e){return new n.eb(`\`${t}\` ${e}`,{problems:[{option:t,message:e}]})}}),
5069:((r,e,t)=>{t.r(e),t.d(e,{createLedger:()=>y,settleSavedStatuses:()=>h})
var n=t(7598),s=t(3024),o=t(8161),i=t(6760),a=t(1936),c=t(2264),f=t(9893),p=t(4854),u=function(r,e,t){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.")
var n,s
if(t){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
n=e[Symbol.asyncDispose]}if(void 0===n){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
n=e[Symbol.dispose],t&&(s=n)}if("function"!=typeof n)throw new TypeError("Object not disposable.")
s&&(n=function(){try{s.call(this)}catch(r){return Promise.reject(r)}}),r.stack.push({value:e,dispose:n,async:t})}else t&&r.stack.push({async:!0})
return e},l=function(r){return function(e){function t(t){e.error=e.hasError?new r(t,e.error,"An error was suppressed during disposal."):t,e.hasError=!0}var n,s=0
return function r(){for(;n=e.stack.pop();)try{if(!n.async&&1===s)return s=0,e.stack.push(n),Promise.resolve().then(r)
if(n.dispose){var o=n.dispose.call(n.value)
if(n.async)return s|=2,Promise.resolve(o).then(r,function(e){return t(e),r()})}else s|=1}catch(r){t(r)}if(1===s)return e.hasError?Promise.reject(e.error):Promise.resolve()
if(e.hasError)throw e.error}()}}("function"==typeof SuppressedError?SuppressedError:function(r,e,t){var n=new Error(t)
return n.name="SuppressedError",n.error=r,n.suppressed=e,n})
function y(r,{env:e,host:t}){const a=(0,i.join)(e.RUNNER_TEMP||(0,o.tmpdir)(),`gitlab-downstream-statuses-${(0,n.randomUUID)()}.json`)
let f=!1,p=!1
return{keep(e){if(!p){if(0===e.length)return m(a)
f||t.saveState("statuses",a),f=!0
try{const t={...r,open:e};(0,s.writeFileSync)(`${a}.new`,JSON.stringify(t),{mode:384}),(0,s.renameSync)(`${a}.new`,a)}catch(r){p=!0,t.warn(`if this step is killed, its post step cannot settle commit statuses: ${(0,c.bD)(r)}`)}}},close:()=>m(a)}}const d=3e4
async function h(r,e){const{host:t,clock:n,signal:o,proxyVariables:i}=e
try{const e={stack:[],error:void 0,hasError:!1}
try{const c=function(r){try{return JSON.parse((0,s.readFileSync)(r,"utf8"))}catch{return}}(r)
if(void 0===c||0===c.open.length)return
t.mask(c.token)
const l=(0,p.createStatusSender)({...c,clock:n,proxyVariables:i}),y=u(e,n.deadline(d,()=>new Error("there was no time left")),!1),h=AbortSignal.any([o,y.signal])
await(0,a.W4)(c.open,4,async r=>{const e=await l((0,f.R$)(r),h)
if("written"!==e.kind)throw new Error(e.words)}),t.info(`Settled ${c.open.length} pending commit statuses`)}catch(r){e.error=r,e.hasError=!0}finally{l(e)}}catch(r){t.warn(`Commit statuses may stay pending: ${(0,c.bD)(r)}`)}finally{m(r)}}function m(r){for(const e of[r,`${r}.new`])try{(0,s.rmSync)(e,{force:!0})}catch{}}}),
4854:((e,t,i)=>{i.r(t),i.d(t,{createStatusSender:()=>d})
var r=i(2264),n=i(4654),s=i(3938),a=i(7839),o=i(5224),c=i(3951)
function d({commit:e,token:t,clock:i,...d}){const p=(0,a.o)({clock:i,userAgent:`gitlab-downstream/${c.x}`,timeoutMs:1e3*d.requestTimeoutSeconds,caCertificates:d.caCertificates,proxyVariables:d.proxyVariables}),b=new URL(`${e.apiUrl}/repos/${e.repository}/statuses/${encodeURIComponent(e.sha)}`),f={accept:"application/vnd.github+json","accept-encoding":"identity",authorization:`Bearer ${t}`,"content-type":"application/json","x-github-api-version":"2022-11-28"}
return async(e,t)=>{const a=(async(e,t)=>{const r=await p.open({method:"POST",url:b,headers:f,body:JSON.stringify({...e,state:u[e.state]}),signal:t})
return function({status:e,headers:t},i,r){if(201===e)return{kind:"written"}
const n=""===i?`status ${e}`:i
if(e>=500||408===e)return{kind:"failed",words:`GitHub could not be reached: ${e}: ${n}`}
const s=403===e||429===e?function(e,t){return(0,o.mu)({...e,"ratelimit-remaining":e["x-ratelimit-remaining"],"ratelimit-reset":e["x-ratelimit-reset"]},t)}(t,r):void 0
return void 0!==s?{kind:"limited",delayMs:1e3*s,words:`GitHub says: ${n}`}:429===e||403===e&&/rate limit|abuse/i.test(i)?{kind:"limited",delayMs:m,words:`GitHub says: ${n}`}:{kind:"refused",words:`GitHub says: ${e}: ${n}${403===e||404===e?"; the token needs the permission `statuses: write`":""}`,forAll:422!==e||/no commit found/i.test(i)}}(r,(0,n.b)(await(0,s.i4)(r,l)).line,i.wallMs())})(e,t)
try{return await(i.track?.(a)??a)}catch(e){return{kind:"failed",words:`GitHub could not be reached: ${(0,r.bD)(e)}`}}}}const u={pending:"pending",running:"pending",success:"success",failure:"failure",error:"error",canceled:"error"},l=65536,m=6e4}),
4803:((t,e,n)=>{n.r(e),n.d(e,{describeUpstreamStatuses:()=>u})
var s=n(2264),i=n(7968),r=n(3737),o=n(4920),a=n(987),d=n(9893)
function u(t){const{jobName:e}=t.commit
return{site:"GitLab",subjects:c(t),contextOf:({name:t})=>`downstream/${t}${""===e?"":` (${e})`}`,send:m(t)}}function c({project:t,baseUrl:e}){const n=n=>(0,o.qm)(n,e)??String(t??"")
return{ofWatch(t,e){const s=t.filter(({pipelineId:t})=>0===t)
if(s.length>0||void 0===e)return s
const{status:i,web_url:o}=e
return[{...l,name:n(o),url:o,status:(0,r.$g)(i)?"running":i}]},ofResult:t=>void 0!==t.steps?t.steps.map(a.sE):void 0===t.pipelineId?[]:[f(n(t.pipelineUrl),t)]}}const l={id:0,pipelineId:0,projectId:0,kind:"bridge",stage:"",counts:!0,allowFailure:!1}
function f(t,e){const n=(0,a.sE)({name:t,counts:!0,result:e})
if(0===e.exitCode)return{...n,status:"success"}
if("canceled"===n.status)return n
const s="failed"===e.result?(0,a.uq)(e.jobs):(0,a._J)(e.result).words
return{...n,status:"failed",failureReason:s}}const p={pending:"pending",running:"running",success:"success",failure:"failed",error:"failed",canceled:"canceled"},g=255
function m({commit:t,client:e}){const n=new Map
return async(r,o)=>{const{state:a,context:u,description:c,target_url:l=""}=r,f=n.get(u)
if((0,d.nT)(a)&&("running"===f||f===a))return{kind:"written"}
const m=""===l||l.length>g?void 0:l,w={state:p[a],name:u,description:c,targetUrl:m,pipelineId:t.pipelineId},k=await e.setCommitStatus(t.projectId,t.sha,w,{signal:o,retries:0}).then(()=>({kind:"written"}),t=>function(t,e){if(t instanceof i.O_){if(e&&400===t.status&&t.words.includes("Cannot transition status"))return{kind:"written"}
const n=[t.message,...(t.hints??[]).slice(0,1)].join("; ")
return 409===t.status?{kind:"failed",words:n}:{kind:"refused",words:n,forAll:400!==t.status&&422!==t.status}}if(t instanceof s.fk)return{kind:"refused",words:t.message,forAll:!0}
const n=(0,s.bD)(t),r=t instanceof i.WH?t.retryAfterSeconds:void 0
return void 0===r?{kind:"failed",words:n}:{kind:"limited",delayMs:1e3*r,words:n}}(t,(0,d.nT)(a)))
return"written"===k.kind&&n.set(u,a),k}}}),
1413:((e,r,t)=>{t.r(r),t.d(r,{createNote:()=>l,withoutQuickActions:()=>w})
var n=t(2264),s=t(7968),o=t(9266),i=t(2381),a=function(e,r,t){if(null!=r){if("object"!=typeof r&&"function"!=typeof r)throw new TypeError("Object expected.")
var n,s
if(t){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
n=r[Symbol.asyncDispose]}if(void 0===n){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
n=r[Symbol.dispose],t&&(s=n)}if("function"!=typeof n)throw new TypeError("Object not disposable.")
s&&(n=function(){try{s.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:r,dispose:n,async:t})}else t&&e.stack.push({async:!0})
return r},c=function(e){return function(r){function t(t){r.error=r.hasError?new e(t,r.error,"An error was suppressed during disposal."):t,r.hasError=!0}var n,s=0
return function e(){for(;n=r.stack.pop();)try{if(!n.async&&1===s)return s=0,r.stack.push(n),Promise.resolve().then(e)
if(n.dispose){var o=n.dispose.call(n.value)
if(n.async)return s|=2,Promise.resolve(o).then(e,function(r){return t(r),e()})}else s|=1}catch(e){t(e)}if(1===s)return r.hasError?Promise.reject(r.error):Promise.resolve()
if(r.hasError)throw r.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,r,t){var n=new Error(t)
return n.name="SuppressedError",n.error=e,n.suppressed=r,n})
const u=3e4,d=5e3
function l(e){const{mergeRequest:r,host:t,clock:o}=e,i=new AbortController,l=new AbortController,p=function({mergeRequest:e,client:r}){const{projectId:t,iid:o,marker:i}=e
let a,c=!1
const u={problem:void 0,async write(e,l){if(!c)try{a??=await async function(e){const n=await r.getUser({signal:e}),s=await r.listNotes(t,o,{signal:e})
return s.find(({body:e,authorId:r})=>r===n.id&&e.startsWith(i))?.id}(l),a=void 0===a?await d(e,l):await async function(e,n,i){try{return await r.updateNote(t,o,{id:e,body:n},{signal:i}),e}catch(e){if(e instanceof s.O_&&404===e.status)return d(n,i)
throw e}}(a,e,l),u.problem=void 0}catch(e){if(!(e instanceof n.fk||e instanceof n.Jk))throw e
c=e instanceof n.fk,u.problem=e.message}}}
async function d(e,n){return(await r.createNote(t,o,e,{signal:n})).id}return u}(e)
let h,w,m=[],b="",v="",g=!1
return{see(e){"status"===e.kind&&(h=e.pipeline),"jobs"===e.kind&&(m=e.jobs),b=JSON.stringify([h?.status,m.map(({id:e,name:r,status:t})=>[e,r,t])]),"jobs"!==e.kind||g||(w??=async function(){for(;!g&&v!==b;)v=b,await p.write(y(f(h,m),r.marker,t.redact),l.signal),await o.sleep(u,i.signal).catch(()=>{})}().finally(()=>{w=void 0}))},async end(e){const s={stack:[],error:void 0,hasError:!1}
try{g=!0,i.abort()
const c=a(s,o.deadline(d,()=>new n.Jk("the time for the note is over")),!1)
c.signal.addEventListener("abort",()=>l.abort(c.signal.reason),{once:!0}),await w,void 0!==e&&(void 0!==e.pipelineId||void 0!==e.steps)&&await p.write(y(e,r.marker,t.redact),c.signal),void 0!==p.problem&&t.warn(`the note on merge request !${r.iid} is not up to date: ${p.problem}`)}catch(e){s.error=e,s.hasError=!0}finally{c(s)}}}}function f(e,r){return{result:"triggered",exitCode:0,message:void 0===e?"The chain is running":`Pipeline #${e.id} is followed, its status is ${e.status}`,jobs:r,outputs:{},tries:1,warnings:[],hints:[],details:[],status:e?.status,pipelineId:e?.id,pipelineUrl:e?.web_url,ref:e?.ref??void 0,sha:e?.sha}}const p=32768,h=50
function y(e,r,t){return`${r}\n\n${w(t((0,o.formatMarkdown)((0,i.redactResult)(e,t),{limitBytes:p,jobLimit:h})))}`}function w(e){let r=""
return e.split("\n").map(e=>{const[,t=""]=/^ {0,3}(`{3,}|~{3,})/.exec(e)??[]
return""===r?r=t:t.startsWith(r)&&e.trim()===t&&(r=""),""===r?e.replace(/^(\s*)\//,"$1&#47;"):e}).join("\n")}}),
4472:((e,o,t)=>{t.r(o),t.d(o,{findMergeRequest:()=>n,findUpstreamCommit:()=>r})
var i=t(2264)
function n(e,o){s(e,o,{option:"merge-request-note",outside:"is for a job of GitLab, whose merge request it is about",jobToken:"writes no notes"})
const t=Number(o.CI_MERGE_REQUEST_IID),i=Number(o.CI_MERGE_REQUEST_PROJECT_ID??o.CI_PROJECT_ID)
if(t>0&&i>0)return{projectId:i,iid:t,marker:`\x3c!-- gitlab-downstream: ${I(String(e.project??"chain"))}, job ${I(o.CI_JOB_NAME??"")} --\x3e`}}function r(e,o){const t="commit-status"
s(e,o,{option:t,outside:"is for a job of GitLab, whose commit it is about",jobToken:"writes no commit statuses"})
const[i,n]=[Number(o.CI_PROJECT_ID),Number(o.CI_PIPELINE_ID)],r=o.CI_COMMIT_SHA?.trim()??""
if(!(i>0&&n>0&&""!==r))throw _(t,"takes its commit from the variables CI_PROJECT_ID, CI_PIPELINE_ID and CI_COMMIT_SHA of the job")
return{projectId:i,pipelineId:n,sha:r,jobName:o.CI_JOB_NAME??""}}function s({apiToken:e,gitlabUrl:o},t,{option:i,outside:n,jobToken:r}){if("true"!==t.GITLAB_CI)throw _(i,n)
if(void 0===e)throw _(i,`needs an \`api-token\` with scope \`api\`: a job token ${r}`)
if(a(t.CI_SERVER_URL??"")!==a(o))throw _(i,`takes the \`api-token\`, which is for ${o} and not for ${t.CI_SERVER_URL}`)}function a(e){return(URL.parse(e)?.href??e).replace(/\/+$/,"")}function I(e){return encodeURIComponent(e).replaceAll("-","%2D")}function _(e,o){return new i.eb(`\`${e}\` ${o}`,{problems:[{option:e,message:o}]})}}),
8631:((e,n,r)=>{function s(e){if(0!==e.length)return{see(n){for(const r of e)r.see(n)},async end(n){await Promise.all(e.map(e=>e.end(n)))}}}r.r(n),r.d(n,{joinObservers:()=>s})}),
8553:((e,t,i)=>{i.d(t,{openObserver:()=>n})
var o=i(987),s=i(8631)
async function n(e){const{githubToken:t,mergeRequestNote:n,commitStatus:r}=e.options,a=t&&await async function(e,t){const[{findCommit:s,nameContext:n},{createStatusSender:r},{createStatuses:a},{createLedger:l}]=await Promise.all([Promise.all([i.e(825),i.e(459),i.e(41),i.e(210),i.e(456),i.e(264)]).then(i.bind(i,552)),Promise.all([i.e(825),i.e(459),i.e(41),i.e(210),i.e(456),i.e(264)]).then(i.bind(i,4854)),Promise.all([i.e(825),i.e(459),i.e(41),i.e(210),i.e(456),i.e(264)]).then(i.bind(i,6059)),Promise.all([i.e(825),i.e(459),i.e(41),i.e(210),i.e(456),i.e(264)]).then(i.bind(i,5069))]),{options:c,env:m,hasPost:d}=t,{requestTimeoutSeconds:u,gitlabUrl:b}=c,f={project:String(c.project??""),baseUrl:b},p={commit:await s(c,m),token:e,requestTimeoutSeconds:u,caCertificates:t.caCertificates}
return a({...t,site:"GitHub",subjects:{ofWatch:e=>e,ofResult:({steps:e,jobs:t})=>e?.map(o.sE)??t},contextOf:e=>n(e,f),send:r({...p,clock:t.clock,proxyVariables:t.proxyVariables}),ledger:d?l(p,t):void 0})}(t.value,e),l=n?await async function(e){const[{findMergeRequest:t},{createNote:o}]=await Promise.all([Promise.all([i.e(825),i.e(459),i.e(41),i.e(210),i.e(456),i.e(264)]).then(i.bind(i,4472)),Promise.all([i.e(825),i.e(459),i.e(41),i.e(210),i.e(456),i.e(264)]).then(i.bind(i,1413))]),s=t(e.options,e.env)
return void 0!==s?o({...e,mergeRequest:s}):void e.host.info("`merge-request-note` is left out: this pipeline is not one of a merge request")}(e):void 0,c=r?await async function(e){const[{findUpstreamCommit:t},{describeUpstreamStatuses:o},{createStatuses:s}]=await Promise.all([Promise.all([i.e(825),i.e(459),i.e(41),i.e(210),i.e(456),i.e(264)]).then(i.bind(i,4472)),Promise.all([i.e(825),i.e(459),i.e(41),i.e(210),i.e(456),i.e(264)]).then(i.bind(i,4803)),Promise.all([i.e(825),i.e(459),i.e(41),i.e(210),i.e(456),i.e(264)]).then(i.bind(i,6059))]),{options:n,env:r,client:a}=e,l=o({commit:t(n,r),client:a,project:n.project,baseUrl:n.gitlabUrl})
return s({...e,...l,ledger:void 0})}(e):void 0
return(0,s.joinObservers)([a,l,c].filter(e=>void 0!==e))}}),
9893:((e,t,n)=>{n.d(t,{EN:()=>u,R$:()=>$,nT:()=>i})
var s=n(3737),r=n(2346),o=n(987),a=n(2083),c=n(472)
function u(e,t,n){const s=new Map
for(const r of e){const e=l(r,t,n),o=s.get(e.context);(void 0===o||d.indexOf(e.state)<d.indexOf(o.state))&&s.set(e.context,e)}return s}const d=["failure","error","canceled","pending","running","success"]
function i(e){return"pending"===e||"running"===e}function l(e,t,n){const{state:a,words:c}=void 0===n||(0,s.$g)(e.status)?function(e){const{status:t,counts:n,durationSeconds:s}=e,{words:r}=(0,o.Rh)(t),a=s?` in ${(0,o.a3)(s)}`:""
switch(t){case"success":return{state:"success",words:`${r}${a}`}
case"failed":{const t=(0,o.AC)(e),s=`${r}${a}${t?`: ${t}`:""}`
return n?{state:"failure",words:s}:{state:"success",words:`does not count: ${s}`}}case"canceled":return{state:"canceled",words:r}
case"running":return{state:"running",words:r}
case"skipped":return{state:"success",words:r}
case"manual":return e.allowFailure?{state:"success",words:"manual, need not be played"}:{state:"pending",words:r}
default:return{state:"pending",words:r}}}(e):function(e,{result:t,exitCode:n}){if("manual"===e.status&&(e.allowFailure||0===n))return{state:"success",words:"manual, not played"}
const{words:s}=(0,o.Rh)(e.status)
return{state:"interrupted"===t?"canceled":"error",words:`no longer followed (${g[t]??t}); last seen: ${s}`}}(e,n)
return{state:a,context:p(t.contextOf(e),t,f),description:p(c,t,w),target_url:(0,r.Dy)(t.redact(e.url??""))}}const f=250,w=139
function p(e,{redact:t},n){return(0,a.IN)(t((0,c.g$)(e,{colors:!1})),n)}const g={timeout:"the wait timed out",interrupted:"the step was interrupted",unreachable:"GitLab could not be reached",refused:"GitLab refused"}
function $(e){return{...e,state:"error",description:"no longer followed: the step has ended before the job"}}}),
6059:((e,t,n)=>{n.r(t),n.d(t,{MOST_OPEN:()=>h,createStatuses:()=>v})
var o=n(9893)
const s=80,r=500,i=6e4,a=60*i
function c(e,t){let n=[],o=t,c=1e3,l=0
const u=(t,s)=>{const r=n.at(-(t-o))
return void 0===r?0:Math.max(0,r+s-e.monotonicMs())}
return{delayMs(){const t=e.monotonicMs(),o=n.at(-1),d=void 0===o?0:Math.max(0,o+c-t)
return Math.max(d,l-t,u(s,i),u(r,a))},hasRoom:()=>n.filter(t=>t>e.monotonicMs()-i).length<s/4,take(){const t=e.monotonicMs()
n=[...n.filter(e=>e>t-a),t]},pause(t){l=Math.max(l,e.monotonicMs()+t)},useReserve(){o=0,c=0}}}const l={failure:1,error:1,canceled:1,success:2}
var u=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var o,s
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
o=t[Symbol.asyncDispose]}if(void 0===o){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
o=t[Symbol.dispose],n&&(s=o)}if("function"!=typeof o)throw new TypeError("Object not disposable.")
s&&(o=function(){try{s.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:o,async:n})}else n&&e.stack.push({async:!0})
return t},d=function(e){return function(t){function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n,t.hasError=!0}var o,s=0
return function e(){for(;o=t.stack.pop();)try{if(!o.async&&1===s)return s=0,t.stack.push(o),Promise.resolve().then(e)
if(o.dispose){var r=o.dispose.call(o.value)
if(o.async)return s|=2,Promise.resolve(r).then(e,function(t){return n(t),e()})}else s|=1}catch(e){n(e)}if(1===s)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var o=new Error(n)
return o.name="SuppressedError",o.error=e,o.suppressed=t,o})
const f=4,p=6e4
const h=20,m=5e3,w=6e4
function v(e){const{clock:t,signal:n,subjects:s}=e,r={contextOf:e.contextOf,redact:e.host.redact}
let i=!1
const a=function({send:e,pace:t,clock:n,ledger:s,mostOpen:r,onRefused:i}){const a=function(e){let t=new Map
const n=new Map,s=new Map,r=new Set,i=new Set
let a=!1
function c({context:t,state:r},i){const a=s.has(t)
return(0,o.nT)(r)?(0,o.nT)(n.get(t)?.state)?i?4:void 0:a||s.size<e?3:void 0:a?0:l[r]}const u=e=>!function(e,t){return e.state===t?.state&&e.description===t.description}(e,n.get(e.context)),d=({context:e})=>!a&&!i.has(e)&&!r.has(e)
return{open:s,want(e){t=e},choose(e){let n
for(const o of t.values()){const t=d(o)&&u(o)?c(o,e):void 0
void 0!==t&&(void 0===n||t<n.rank)&&(n={status:o,rank:t})}return n?.status},begin(e){r.add(e.context),(0,o.nT)(e.state)&&s.set(e.context,e)},conclude(e,t){const{context:c,state:l}=e
r.delete(c),"written"===t.kind&&n.set(c,e),"refused"===t.kind&&(i.add(c),a||=t.forAll),(0,o.nT)("written"===t.kind?l:n.get(c)?.state)||"failed"===t.kind||s.delete(c)},missing(){const e=[...t.values()].filter(u)
return{count:e.length,open:e.filter(({context:e})=>s.has(e)).length}}}}(r),c=new AbortController,h=new AbortController
let m,w,v=0,y=!1
async function k(n,r){a.begin(n),(0,o.nT)(n.state)&&s?.keep([...a.open.values()]),t.take()
const c=await e(n,r)
a.conclude(n,c),s?.keep([...a.open.values()]),v="failed"===c.kind?v+1:0,function(e){"written"!==e.kind&&(m=e.words,"refused"===e.kind&&e.forAll&&i(m))}(c),"limited"===c.kind&&t.pause(c.delayMs),"failed"===c.kind&&t.pause(Math.min(p,500*2**v))}async function b(e,o){for(;!e.aborted;){const s=a.choose(t.hasRoom())
if(void 0===s)return
const r=t.delayMs()
0===r?await k(s,o):await n.sleep(r,e).catch(()=>{})}}return{put(e){y||(a.want(e),w??=b(c.signal,h.signal).finally(()=>{w=void 0}))},async settle(e,r){const i={stack:[],error:void 0,hasError:!1}
try{y=!0
const l=u(i,n.deadline(r,()=>new Error("no time is left")),!1).signal
c.abort(),l.addEventListener("abort",()=>h.abort(l.reason),{once:!0}),await w
const d=[...a.open.values()].map(e=>[e.context,(0,o.R$)(e)])
a.want(new Map([...d,...e])),t.useReserve(),await Promise.all(Array.from({length:f},()=>b(l,l))),0===a.open.size&&s?.close()}catch(e){i.error=e,i.hasError=!0}finally{d(i)}},missing:a.missing,refusal:()=>m}}({...{...e,pace:c(t,h),mostOpen:h},onRefused(t){i||(i=!0,e.host.warn(`commit statuses are not written: ${t}`))}})
let v,k,b=[],M=[]
function g(e,t){return n.removeEventListener("abort",E),a.settle((0,o.EN)(M,r,e),t)}const E=()=>{k??=g({result:"interrupted",exitCode:130},m)}
return n.addEventListener("abort",E,{once:!0}),{see(e){if("status"===e.kind)v=e.pipeline
else{if("jobs"!==e.kind)return
b=e.jobs}void 0===k&&(M=s.ofWatch(b,v),a.put((0,o.EN)(M,r)))},async end(n){const o=void 0===n?[]:s.ofResult(n)
o.length>0&&(M=o)
const r=void 0!==n&&y.has(n.result),c=Math.max(m,e.deadlineAtMs-t.monotonicMs())
k??=g(n??{result:"failed",exitCode:1},r?Math.min(w,c):m),await k
const l=function({missing:e,refusal:t},{isTold:n,site:o}){const{count:s,open:r}=e()
if(!(0===s||n&&0===r))return`${1===s?"1 commit status was not written":`${s} commit statuses were not written`}${0===r?"":`, and ${r} of them may stay pending`}: ${t()??`there was no time left within the limits of ${o}`}`}(a,{isTold:i,site:e.site})
void 0!==l&&e.host.warn(l)}}}const y=new Set(["success","failed","canceled","skipped","manual"])}),
2259:((t,i,n)=>{n.d(i,{waitForPipeline:()=>c,waitForRef:()=>s})
var e=n(2264),o=n(7968),a=n(6304)
async function s({project:t,ref:i,expectSha:n,withinMs:s},c){const h=`${"any"===i.kind?"branch or tag":i.kind} ${i.name}`,w=void 0===n?`in ${t}`:`in ${t} at commit ${n}`
let d
const l=await f(async()=>{const e=await async function(t,i,{client:n,signal:e}){const a="any"===i.kind?["branch","tag"]:[i.kind],s=[]
for(const c of a)try{const{sha:o}=await n.getRef(t,{kind:c,name:i.name},{signal:e,retries:0})
s.push(o?.toLowerCase()??"")}catch(t){if(!(t instanceof o.O_))throw t
if(404!==t.status||!/(?:Branch|Tag|Repository) Not Found/i.test(t.words))throw r(t)}return s}(t,i,c)
return d=e[0],e.some(t=>void 0===n||t.startsWith(n))||void 0},{withinMs:s,waiting:`Waiting until ${h} is ${w}`,...c})
if(void 0!==l)return
const u=void 0===d?"it is not there":`it is at commit ${d.slice(0,12)}`
throw new e.On(`waited ${(0,a.jl)(Math.round(s/1e3))} for ${h} ${w}: ${u}; nothing was started`,{hints:["look whether the mirror was updated: Settings > Repository > Mirroring repositories shows its last error","or raise `wait-for-ref`"]})}function r(t){return new e.fk(`\`wait-for-ref\` cannot be done with these credentials: ${t.message}`,{hints:["give an `api-token` with scope `read_api` whose user may read the repository (Reporter); nothing was started",...t.hints],cause:t})}async function c({project:t,expectSha:i,ref:n,withinMs:o},s){const{client:r,signal:c}=s,h=`pipeline of commit ${i} in ${t}${n?` on ${n.name}`:""}`,w=i.length>=40?i:void 0,d={ref:n?.name,sha:w,orderBy:"id",sort:"desc",limit:void 0===w?100:1},l=await f(async()=>(await r.listPipelines(t,d,{signal:c,retries:0})).find(t=>t.sha.toLowerCase().startsWith(i)),{withinMs:o,waiting:`Waiting for a ${h}`,...s})
if(void 0!==l)return r.getPipeline(t,l.id,{signal:c})
throw new e.On(`waited ${(0,a.jl)(Math.round(o/1e3))} for a ${h}: there is none`,{hints:["look whether the commit has arrived, and whether its configuration makes a pipeline for it","or raise `wait-for-ref`, or `timeout`"]})}const h=[2e3,3e3,5e3,1e4]
async function f(t,{withinMs:i,waiting:n,clock:e,signal:o,tell:s}){const r=e.monotonicMs()+i
for(let c=0;;c++){const f=r-e.monotonicMs(),{found:d,askedMs:l=0}=await w(t,{leftMs:f,signal:o})
if(void 0!==d||f<=0)return d
0===c&&s(`${n}, for up to ${(0,a.jl)(Math.round(i/1e3))}`)
const u=h[Math.min(c,h.length-1)]??0
await e.sleep(Math.min(f,Math.max(l,u)),o)}}async function w(t,{leftMs:i,signal:n}){try{return{found:await t()}}catch(t){if(!(t instanceof e.Jk)||t===n.reason||i<=0)throw t
const a=t instanceof o.WH?1e3*(t.retryAfterSeconds??0):0
if(a>i)throw t
return{askedMs:a}}}}),
2346:((e,n,r)=>{function t(e){if(void 0===e||e.length>o)return
const n=URL.parse(e)
return null!==n&&/^https?:$/.test(n.protocol)&&""===n.username&&""===n.password?n.href:void 0}r.d(n,{Dy:()=>t,IR:()=>i,gS:()=>s,iS:()=>u})
const o=2e3
function i({pipelineUrl:e,sha:n}){return void 0===n?void 0:p(e,`commit/${encodeURIComponent(n)}`)}function s({pipelineUrl:e,ref:n}){if(void 0===n)return
const r=/^refs\/merge-requests\/(\d+)\//.exec(n)?.[1]
return p(e,void 0!==r?`merge_requests/${r}`:`tree/${n.split("/").map(encodeURIComponent).join("/")}`)}function u({upstream:e={}}){return t(e["job-url"]??e["pipeline-url"])}function p(e,n){const[r,o]=e?.split("/-/pipelines/")??[]
return void 0===o||n.includes("..")?void 0:t(`${r}/-/${n}`)}}),
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
4257:((e,t,n)=>{n.r(t),n.d(t,{settleAfter:()=>N,settleBefore:()=>b})
var i=n(7598),r=n(2264),o=n(6819),a=n(7968),s=n(6304),c=n(4466),u=n(1522),f=n(3737)
async function l({project:e,refNames:t,sources:n},{client:i,signal:r}){const o={ref:d(t),source:d(n),orderBy:"id",sort:"desc",limit:100}
return(await i.listPipelines(e,o,{signal:r})).filter(({ref:e,source:i})=>t.includes(e??"")&&n.includes(i??""))}function d(e){return 1===e.length?e[0]:void 0}function p({status:e}){const{kind:t}=(0,f.Yp)(e)
return"active"===t||"delayed"===t}function w(e){return p(e)&&"canceling"!==e.status}var h=n(4920),g=n(1246)
const m=5e3,$=3e4
async function b(e,t){const{onRunning:n}=t.options,r=v(e,t.options)
return"attach"===n?(0,g.Xw)(t,k,t=>async function(e,t,n){const{host:r,options:s,ciJob:c}=n,f=void 0!==s.token&&void 0===s.mergeRequest,d=c&&f?function({run:e,job:t,attempt:n},r){const{project:o,ref:a,variables:s,inputs:c}=r,u=JSON.stringify([e,t,o,a,Object.entries(s),Object.entries(c)])
return{run:(0,i.createHash)("sha256").update(u).digest("hex").slice(0,32),attempt:n}}(c,{...t,variables:s.variables}):void 0,p=d&&await async function(e,t,n){const{client:i,host:r,signal:s}=n
for(const c of(await l(e,n)).slice(0,j)){const n=await(0,a.Gq)(()=>i.listPipelineVariables(e.project,c.id,{signal:s}))
if(n instanceof a.O_)return void r.info(y(n))
const f=(0,u.r)(n)
if(f[o.hc]===t.run&&f[o.Ni]!==t.attempt)return w(c)||"success"===c.status?c:void 0}}(e,d,n)
if(void 0!==p){const{id:t,web_url:i}=p
return r.info(`Pipeline #${t} was started by an earlier attempt of this job, and is taken up: ${i}`),{joined:await R(e.project,p,n)}}const[h]=await async function(e,t){return(await l(e,t)).filter(e=>w(e)&&!(0,g.SD)(e,t.options))}(e,n)
if(void 0===h)return{mark:d}
const{id:m,web_url:$}=h
return r.info(`Pipeline #${m} runs on ${e.refNames[0]} already, and none is started beside it: ${$}`),{joined:await R(e.project,h,n)}}(r,e,t)):("wait"===n&&await async function(e,t){const{clock:n,host:i,signal:r}=t,o=(0,g.Rr)(Number.POSITIVE_INFINITY,t),a=n.monotonicMs()+o,s=new Set
for(;;){const c=a-n.monotonicMs(),u=await _(e,c,t)
for(const{id:t,status:n,web_url:r}of u?.filter(({id:e})=>!s.has(e))??[])s.add(t),i.info(`Waiting for the end of pipeline #${t} on ${e.refNames[0]}, which is ${n}: ${r}`)
if(void 0!==u&&c<=0&&u[0])throw M(u[0],o)
if(0===u?.length)return
await n.sleep(Math.min(Math.max(c,0),m),r)}}(r,t),"cancel"===n&&await P(r,(await l(r,t)).filter(w),t),{})}function k(){return new r.Jk("the timeout was over before it was known what runs already; nothing was started")}function v({project:e,ref:t,mergeRequest:n},{token:i,ref:r}){if(void 0!==n)return{project:e,refNames:["head","merge","train"].map(e=>`refs/merge-requests/${n}/${e}`),sources:["merge_request_event"]}
const o=[r?.name??t]
return void 0===i?{project:e,refNames:o,sources:["api"]}:{project:e,refNames:o,sources:{"trigger-token":["trigger"],"job-token":["pipeline"]}[i.kind]??["trigger","pipeline"]}}const j=20
function y({message:e}){return`Pipelines of an earlier attempt of this job are not looked for, as that takes an \`api-token\` of a Maintainer: ${e}`}async function N(e,t,n){try{return await async function(e,t,n){const{options:i,host:r,client:o}=n,a=(await l(t,n)).filter(t=>t.id<e.id&&w(t))
if("cancel"===i.onRunning)return void await P(t,a,n)
const s=a.filter(e=>!(0,g.SD)(e,i)).at(-1)
if(void 0===s)return
const c=`Pipeline #${s.id} was started on ${t.refNames[0]} in the same moment: ${s.web_url}`
if("wait"===i.onRunning||!o.canAct){const t=o.canAct?"GitLab has no lock for starting":`canceling #${e.id} takes an \`api-token\``
return void r.warn(`${c}; both run, because ${t}; a \`resource_group\` keeps their jobs apart`)}return r.info(`${c}; it is joined, and #${e.id} is canceled`),await P(t,[e],n),R(t.project,s,n)}(e,v(t,n.options),n)}catch(t){if(t===n.signal.reason)return
if(!(t instanceof r.fk||t instanceof r.Jk))throw t
return void n.host.warn(`Another pipeline may have been started beside #${e.id}: ${t.message}`)}}async function _(e,t,n){try{return(await l(e,n)).filter(p)}catch(e){if(t<=0||e===n.signal.reason||!(e instanceof r.Jk))throw e
return void n.host.warn(`${e.message}; trying again until the timeout`)}}function M({id:e,status:t,web_url:n},i){const o=(0,s.jl)(Math.round(i/1e3))
return new r.On(`waited ${o} for the end of pipeline #${e}, which is ${t}; nothing was started`,{details:[n],hints:["raise `timeout`, or take another `on-running`"]})}async function P({project:e},t,{client:n,clock:i,host:o,signal:a,options:s}){for(const u of t){const t=await(0,c.l)((0,h.RM)(e,u),{client:n,clock:i,signal:a,withinMs:$})
if("failed"===t.kind)throw new r.fk(`\`on-running: ${s.onRunning}\`: pipeline #${u.id} was not canceled`,{details:[t.error.message,u.web_url],hints:t.error.hints,cause:t.error})
o.info((0,c.w)(t))}}function R(e,{id:t},{client:n,signal:i}){return n.getPipeline(e,t,{signal:i})}}),
4976:((e,r,n)=>{n.d(r,{endSavedRun:()=>f})
var i=n(2264),t=n(9861),o=n(3217),s=n(1742),a=n(4920),c=n(7137),l=n(3951),p=n(6612),d=function(e,r,n){if(null!=r){if("object"!=typeof r&&"function"!=typeof r)throw new TypeError("Object expected.")
var i,t
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
i=r[Symbol.asyncDispose]}if(void 0===i){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
i=r[Symbol.dispose],n&&(t=i)}if("function"!=typeof i)throw new TypeError("Object not disposable.")
t&&(i=function(){try{t.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:r,dispose:i,async:n})}else n&&e.stack.push({async:!0})
return r},u=function(e){return function(r){function n(n){r.error=r.hasError?new e(n,r.error,"An error was suppressed during disposal."):n,r.hasError=!0}var i,t=0
return function e(){for(;i=r.stack.pop();)try{if(!i.async&&1===t)return t=0,r.stack.push(i),Promise.resolve().then(e)
if(i.dispose){var o=i.dispose.call(i.value)
if(i.async)return t|=2,Promise.resolve(o).then(e,function(r){return n(r),e()})}else t|=1}catch(e){n(e)}if(1===t)return r.hasError?Promise.reject(r.error):Promise.resolve()
if(r.hasError)throw r.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,r,n){var i=new Error(n)
return i.name="SuppressedError",i.error=e,i.suppressed=r,i})
async function f(e,r){const{host:c}=r
if("leave"===e.policy)return c.info(function(e){const{pipeline:r}=e
return void 0===r?h(e):`Pipeline #${r.id} goes on: ${r.url}`}(e))
try{await async function(e,{host:r,clock:c,signal:f,proxyVariables:y}){const g=(0,o.f9)(e)
void 0!==g&&r.mask(g.apiToken)
const b=function({gitlabUrl:e,requestTimeoutSeconds:r,retries:n},i,{clock:o,proxyVariables:s}){return(0,t.createGitLabClient)({baseUrl:e,apiVersion:"v4",requestTimeoutSeconds:r,retries:n,proxyVariables:s,token:void 0,jobToken:void 0,apiToken:i?.apiToken,caCertificates:i?.caCertificates,userAgent:`gitlab-downstream/${l.x}`},{clock:o})}(e,g,{clock:c,proxyVariables:y}),m={client:b,host:r,clock:c,signal:f},k=e.pipeline??await async function(e,{client:r,host:t,clock:o,signal:s}){const a={stack:[],error:void 0,hasError:!1}
try{const{call:c,project:l}=e
if(void 0===c?.newestPipelineId||"anonymous"===r.readsAs)return void t.warn(h(e))
const{findLostPipeline:p,openCandidates:u}=await Promise.all([n.e(825),n.e(369),n.e(459),n.e(803),n.e(456),n.e(382)]).then(n.bind(n,1522)),f=d(a,o.deadline(function({atWallMs:e},{wallMs:r}){return Math.max(1e4,7e4-Math.max(0,r()-e))}(c,o),()=>new i.Jk("the time for looking is over")),!1),w={client:r,clock:o,signal:AbortSignal.any([s,f.signal])},y=new Map,g={...c,project:l,newestPipelineId:c.newestPipelineId},b=await p(g,y,w).catch(e=>{if(e!==f.signal.reason)throw e})
if("found"===b?.kind)return t.info(`Found the pipeline that the main step had started: #${b.pipeline.id}`),{id:b.pipeline.id,url:b.pipeline.web_url}
const m=u(y)
for(const{pipeline:e}of m)t.warn(`Not canceled: nothing proves that this step started pipeline #${e.id}. Look at it with: gitlab-downstream status ${e.web_url}`)
return void(0===m.length&&t.warn(h(e)))}catch(e){a.error=e,a.hasError=!0}finally{u(a)}}(e,m)
if(void 0===k)return
const{line:v,report:j}=await(0,p.N)({...k,policy:"cancel",withinMs:w,readTree:()=>async function(e,{project:r,follow:n},{client:i,clock:t,signal:o}){const c=(0,a.RM)(r,await i.getPipeline(r,e,{signal:o})),l=t.monotonicMs()
return await(0,s.u)(c,{client:i,signal:o,follow:n,nowMs:l,staleAfterMs:0}).catch(()=>{}),c}(k.id,e,m)},m)
"canceled"===j?.kind||"ended-before"===j?.kind?r.info(v):r.warn(v)}(e,r)}catch(r){c.warn(`Could not cancel ${function({pipeline:e,call:r,project:n}){return void 0!==e?`pipeline #${e.id}, which may go on: ${e.url}`:`what the trigger call may have started in project ${n} on ${r?.ref}`}(e)}: ${(0,i.bD)(r)}`)}}function h({gitlabUrl:e,project:r,call:n}){return`The main step ended during the trigger call, and no pipeline of that call is known. Look with: gitlab-downstream status latest ${["--gitlab-url",e,"--project",String(r),"--ref",n?.ref??""].map(c.X).join(" ")}`}const w=3e4}),
9482:((e,t,s)=>{s.d(t,{examineProject:()=>i,z:()=>o})
var n=s(7968)
async function i(e){const{options:t,client:s,signal:i}=e,{project:c,ref:f}=t
if(void 0===c)return{checks:[o("project","skip","none given")],facts:void 0}
const u=await(0,n.Gq)(()=>s.getProjectFacts(c,{signal:i}))
if(u instanceof n.O_)return{checks:[r(u,e)],facts:void 0}
const d=function({id:e,path:t,visibility:s},n){const i=`${t} (id ${e}${void 0===s?"":`, ${s}`})`
return"number"==typeof n||t===n?o("project","pass",i):o("project","warn",`${n} is now ${i}`,[`use ${t}, or the id ${e}, which stays: GitLab refuses to start pipelines under a former path`])}(u,c)
return void 0===f?{checks:[d,o("ref","skip","none given")],facts:u}:{checks:[d,await a(f,e)],facts:u}}function r({message:e,hints:t,status:s},{client:n}){return"access-token"===n.readsAs?o("project","fail",e,t):s>=500?o("project","warn",e,t):o("project","skip","it is not public, or not there: only an access token can look",["give an `api-token` with scope `read_api` to be sure of its path"])}async function a(e,t){const{client:s,options:i,signal:r}=t,{project:a=""}=i,c="any"===e.kind?["branch","tag"]:[e.kind],f=[]
for(const t of c){const i=await(0,n.Gq)(()=>s.getRef(a,{kind:t,name:e.name},{signal:r}))
if(i instanceof n.O_){if(404!==i.status)return o("ref","skip",`cannot be read: ${i.message}`,i.hints)}else f.push({kind:t,isProtected:!0===i.protected})}return function({name:e,kind:t},s,n){const[i,r]=s
if(void 0===i)return o("ref",n?"fail":"warn",`there is no ${"any"===t?"branch or tag":t} ${e} that these credentials can see`,["push it, or check its spelling; a commit SHA or a merge-request ref cannot be triggered"])
if(void 0!==r)return o("ref","fail",`${e} is a branch and a tag: GitLab refuses it as ambiguous`,[`write refs/heads/${e} or refs/tags/${e}`])
const a=i.isProtected?", protected: the user who starts must be allowed to merge or push to it":""
return o("ref","pass",`${i.kind} ${e}${a}`)}(e,f,"access-token"===s.readsAs)}function o(e,t,s,n=[]){return{name:e,status:t,message:s,remedies:n}}}),
6403:((t,e,n)=>{function o(t){return`/projects/${encodeURIComponent(String(t))}`}function r(t){return"number"==typeof t?`project ${t}`:t}function i(t,e,n){const o=new URL(`${t.baseUrl}/api/${t.apiVersion}${e.path}`)
for(const[t,n]of Object.entries(e.query??{}))void 0!==n&&o.searchParams.set(t,String(n))
const r={accept:"application/json, */*;q=0.1","accept-encoding":"identity"}
if(void 0!==e.form){const t="application/x-www-form-urlencoded"
return{method:e.method,url:o,headers:{...r,"content-type":t},body:e.form.toString(),signal:n}}if(void 0===e.body)return{method:e.method,url:o,headers:r,signal:n}
const i=JSON.stringify(e.body)
return{method:e.method,url:o,headers:{...r,"content-type":"application/json"},body:i,signal:n}}n.d(e,{DZ:()=>o,d_:()=>i,j1:()=>r})}),
6596:((t,e,n)=>{n.d(e,{n:()=>s})
var o=n(4825),r=n(7968)
async function s(t,e,n,{limit:s=Number.POSITIVE_INFINITY,...c}={}){const l=[]
let u={...e.query,per_page:Math.min(s,100)}
for(let r=1;r<=i;r+=1){const{value:r,headers:i}=await t.json({...e,query:u},o.YOg(n),c)
l.push(...r)
const h=a(i,u)
if(void 0===h||l.length>=s)return l.slice(0,s)
u=h}throw new r.WH(`could not ${e.purpose}: the list does not end`,{delivery:"unknown",transient:!1})}const i=1e3
function a(t,e){const n=function(t){for(const[,e,n]of(t??"").matchAll(/<([^>]*)>([^<]*)/g))if(/;\s*rel\s*=\s*(?:"[^"]*\bnext\b[^"]*"|next\b)/i.test(n??""))return e}(t.link)
if(void 0!==n&&URL.canParse(n,"http://localhost"))return Object.fromEntries(new URL(n,"http://localhost").searchParams)
const o=t["x-next-page"]?.trim()
return void 0!==o&&/^\d+$/.test(o)?{...e,page:o}:void 0}}),
9372:((e,t,n)=>{n.d(t,{Z:()=>d})
var a=n(7598),i=n(3024),s=n(6466),o=n(4166)
const r=1<<20,h=1e3,c=3e4
async function d(e){const{clock:t,retries:n,signal:a}=e
for(let i=0;;i+=1)try{return await f(e)}catch(e){if(a?.throwIfAborted(),!(e instanceof o.nE&&"damaged"===e.kind)||i>=n)throw e
await t.sleep(Math.min(h*2**i,c),a)}}async function f(e){const{open:t,path:n,subject:h,signal:c}=e,{headers:d,body:f}=await t({signal:c}),y=function(e){const t="identity"!==(e["content-encoding"]??"identity"),n=e["content-length"],i=/^"([0-9a-f]{64})"$/.exec(e.etag??"")?.[1]
return{sizeBytes:void 0!==n&&/^\d+$/.test(n)&&!t?Number(n):void 0,sha256:i,hash:i&&!t?(0,a.createHash)("sha256"):void 0}}(d)
e.onStart?.(y.sizeBytes)
let l=0
if(await(0,s.pipeline)(async function*(){try{for await(const t of f)l+=t.length,y.hash?.update(t),e.onBytes?.(t.length),yield t}catch(e){throw g(h,l,e)}},(0,i.createWriteStream)(n,{highWaterMark:r}),{signal:c}),void 0!==y.sizeBytes&&l!==y.sizeBytes)throw g(h,l,void 0,y.sizeBytes)
if(y.hash&&y.hash.digest("hex")!==y.sha256)throw new o.nE("damaged",`${h}: the archive arrived damaged: its SHA-256 is not the one GitLab announced`)}function g(e,t,n,a){const i=`${e}: the download was cut off after ${t}${void 0===a?"":` of ${a}`} bytes${n instanceof Error?`: ${n.message}`:""}`
return new o.nE("damaged",i,{cause:n,hints:["try again; if it keeps happening, look at proxies in between"]})}}),
8256:((e,r,t)=>{t.d(r,{P:()=>A})
var n=t(1455),s=t(6760),o=t(6473),i=t(4166),c=t(9372),a=t(9818),f=t(3024),u=t(8500),l=t(7924),h=t(6466),d=t(8522),y=t(2083)
function p({compressedBytes:e,uncompressedBytes:r}){return e<=m&&r<=w}const m=524288,w=1048576
function g(e,r,t){const n=j(r,t,()=>e.view(k(e,r),r.compressedBytes)),s=0===r.compressionMethod?n:function(e,r,t){const n=r.uncompressedBytes+1,s=Math.max(n,Buffer.poolSize)
try{return(0,d.inflateRawSync)(e,{chunkSize:s,maxOutputLength:n})}catch(e){if("ERR_BUFFER_TOO_LARGE"===e.code)throw P(r,t)
throw $(r,t,e.message,e)}}(n,r,t)
return B(r,t,s.length,(0,d.crc32)(s)),s}function v(e,{compressionMethod:r}){0!==r&&e.buffer.transfer(0)}async function b(e,r,{subject:t,write:n,signal:s}){const o=j(r,t,()=>k(e,r)),i=o+r.compressedBytes-1,c=(0,f.createReadStream)(e.path,{start:o,end:i,highWaterMark:E})
let a=0,u=0
const l=async e=>{for await(const s of e){if(a+=s.length,a>r.uncompressedBytes)throw P(r,t)
u=(0,d.crc32)(s,u),await n(s)}}
try{0===r.compressionMethod?await(0,h.pipeline)(c,l,{signal:s}):await(0,h.pipeline)(c,(0,d.createInflateRaw)({chunkSize:E}),l,{signal:s})}catch(e){throw s?.throwIfAborted(),function(e){return e instanceof Error&&"code"in e&&String(e.code).startsWith("Z_")}(e)?$(r,t,e.message,e):e}B(r,t,a,u)}const E=65536,S=67324752
function k(e,r){const t=e.view(r.offset,l.q_)
if(t.readUInt32LE(0)!==S)throw new Error("there is no entry where the directory says")
const n=r.offset+l.q_+t.readUInt16LE(26)+t.readUInt16LE(28)
if(n+r.compressedBytes>e.sizeBytes)throw new Error("it ends after the end of the archive")
return n}function j(e,r,t){try{return t()}catch(t){throw $(e,r,t.message,t)}}function B(e,r,t,n){if(t>e.uncompressedBytes)throw P(e,r)
if(t<e.uncompressedBytes)throw $(e,r,`${t} of ${e.uncompressedBytes} bytes`)
if(n!==e.crc32)throw $(e,r,"its checksum (CRC-32) does not match")}function P(e,r){return(0,a.dD)(r,e.name,`it unpacks to more than the ${e.uncompressedBytes} bytes it says`)}function $(e,r,t,n){const s=`${r}: archive is damaged: entry ${(0,y.Nt)(e.name)}: ${t}`
return new i.nE("damaged",s,{cause:n})}var R=t(5150),I=function(e,r,t){if(null!=r){if("object"!=typeof r&&"function"!=typeof r)throw new TypeError("Object expected.")
var n,s
if(t){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
n=r[Symbol.asyncDispose]}if(void 0===n){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
n=r[Symbol.dispose],t&&(s=n)}if("function"!=typeof n)throw new TypeError("Object not disposable.")
s&&(n=function(){try{s.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:r,dispose:n,async:t})}else t&&e.stack.push({async:!0})
return r},x=function(e){return function(r){function t(t){r.error=r.hasError?new e(t,r.error,"An error was suppressed during disposal."):t,r.hasError=!0}var n,s=0
return function e(){for(;n=r.stack.pop();)try{if(!n.async&&1===s)return s=0,r.stack.push(n),Promise.resolve().then(e)
if(n.dispose){var o=n.dispose.call(n.value)
if(n.async)return s|=2,Promise.resolve(o).then(e,function(r){return t(r),e()})}else s|=1}catch(e){t(e)}if(1===s)return r.hasError?Promise.reject(r.error):Promise.resolve()
if(r.hasError)throw r.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,r,t){var n=new Error(t)
return n.name="SuppressedError",n.error=e,n.suppressed=r,n})
async function z(e){const r={stack:[],error:void 0,hasError:!1}
try{const{archivePath:t,folder:n,subject:o,wants:i,limits:c}=e,h=I(r,new l.nA(t),!1),d=e.nameRules??(0,R.Ni)(n),y=await(0,l.$2)(h,{subject:o,maxEntries:c.maxEntries}),m=(0,a.PI)(y,{subject:o,archiveBytes:h.sizeBytes,rules:d,limits:c,wants:i}),w=m.symlinks.map(e=>({entry:e,target:D(h,e,{subject:o,rules:d})})),E=function(e){const r=new Set
return{place(t){const n=(0,s.join)(e,t),o=(0,s.dirname)(n)
return r.has(o)||((0,f.mkdirSync)(o,{recursive:!0,mode:493}),r.add(o)),n}}}(n)
for(const{name:e}of m.directories)(0,f.mkdirSync)(E.place(e),{recursive:!0,mode:493})
await async function(e,r,{folders:t,subject:n,signal:s,onBytes:o}){let i=performance.now()
for(const c of r){const r=t.place(c.name)
if(p(c)){const t={stack:[],error:void 0,hasError:!1}
try{const s=g(e,c,n)
I(t,_(r,c),!1).write(s),o?.(s.length),v(s,c)}catch(e){t.error=e,t.hasError=!0}finally{x(t)}}else{const t={stack:[],error:void 0,hasError:!1}
try{const i=I(t,_(r,c),!1),a=async e=>{i.write(e),o?.(e.length)}
await b(e,c,{subject:n,write:a,signal:s})}catch(e){t.error=e,t.hasError=!0}finally{x(t)}}performance.now()-i>M&&(await(0,u.setImmediate)(),s?.throwIfAborted(),i=performance.now())}}(h,m.files,{...e,folders:E})
for(const{entry:e,target:r}of w)(0,f.symlinkSync)(r,E.place(e.name))
return{files:m.files.length+w.length,bytes:m.unpackedBytes}}catch(e){r.error=e,r.hasError=!0}finally{x(r)}}function D(e,r,{subject:t,rules:n}){if(r.uncompressedBytes>L||!p(r))throw(0,a.dD)(t,r.name,`it is a symlink whose target is longer than ${L} bytes`)
const s=g(e,r,t).toString(),o=(0,R.Uf)(r.name,s,n)
if(o)throw(0,a.dD)(t,r.name,o)
return s}const L=4096,M=8
function _(e,{mode:r,modifiedSeconds:t}){const n=(0,f.openSync)(e,"wx",r??438)
return{write(e){for(let r=0;r<e.length;)r+=(0,f.writeSync)(n,e,r)},[Symbol.dispose](){try{void 0!==r&&(0,f.fchmodSync)(n,r),t>0&&(0,f.futimesSync)(n,t,t)}finally{(0,f.closeSync)(n)}}}}async function A(e,r){const{artifactsFolder:t,jobFolder:f,subject:u}=r
try{t.checkPlace(f)
const l=t.createWorkFolder()
try{const h=(0,s.join)(l,"files"),d=(0,s.join)(l,"archive.zip"),y=await async function({files:e,clock:r,signal:t,limits:s=(0,a.Lp)(),retries:f},{open:u,subject:l,progress:h},{archivePath:d,finished:y}){const p={open:u,subject:l,path:d,clock:r,retries:f,signal:t},m=function(e){const r=e.map(e=>e.replace(/^(?:\.\/)+/,"").replace(/\/+$/,"")).filter(e=>""!==e)
if(0===r.length||r.includes("**")||r.includes("."))return()=>!0
const t=r.flatMap(e=>[e,`${e}/**`]).map(o.x)
return e=>t.some(r=>r(e))}(e)
for(let e=0;;e+=1){await(0,c.Z)({...p,onStart:h.start,onBytes:h.receive}),await(0,n.mkdir)(y,{mode:493})
try{return await z({archivePath:d,folder:y,subject:l,wants:m,limits:s,signal:t,onBytes:h.unpack})}catch(r){if(!(r instanceof i.nE&&"damaged"===r.kind)||e>0||0===f)throw r
await(0,n.rm)(y,{recursive:!0})}}}(e,r,{archivePath:d,finished:h}),p=await t.place(h,f,(0,s.join)(l,"replaced")),m=0===y.files?`${u}: no file matches artifacts-files`:void 0
return{...y,folder:p,warning:m}}finally{await(0,n.rm)(l,{recursive:!0,force:!0})}}catch(e){throw(0,i.yy)(e,t.path)}}}),
3387:((t,o,e)=>{e.d(o,{Vu:()=>c,a6:()=>f,i7:()=>r,z3:()=>d})
const n=200,s=5e3
function r({clock:t,jobs:o,onProgress:e}){const r=[...o],c=o.map(()=>0),u=[{atMs:t.monotonicMs(),bytes:0}]
let a=0,d=0,f=0,h=Number.NEGATIVE_INFINITY
const M=M=>{const l=t.monotonicMs()
if(!e||!M&&l-h<n)return
for(h=l,u.push({atMs:l,bytes:a});u.length>2&&l-(u[1]?.atMs??l)>=s;)u.shift()
const v=u[0]??{atMs:l,bytes:0}
e({jobs:o.length,jobsDone:f,receivedBytes:i(c),totalBytes:r.every(t=>void 0!==t)?i(r):void 0,unpackedBytes:d,bytesPerSecond:l>v.atMs?1e3*(a-v.bytes)/(l-v.atMs):void 0})}
return{job:t=>({start(o){c[t]=0,r[t]=o??r[t],M(!0)},receive(o){c[t]=(c[t]??0)+o,a+=o,M(!1)},unpack(t){d+=t,M(!1)},done(){r[t]=c[t],f+=1,M(!0)}})}}function i(t){return t.reduce((t,o)=>t+(o??0),0)}function c(t,o){const{receivedBytes:e,totalBytes:n,bytesPerSecond:s,jobs:r,jobsDone:i}=t,c=void 0!==n&&e>=n&&i<r,f=[void 0===n?d(e):`${d(e)} of ${d(n)}`]
c?f.push(`${d(t.unpackedBytes)} unpacked`):void 0!==s&&i<r&&f.push(`${d(s)}/s`)
const h=c?void 0:function({receivedBytes:t,totalBytes:o,bytesPerSecond:e}){return void 0===o||!e||t>=o?void 0:Math.ceil((o-t)/e)}(t)
var M
void 0!==h&&f.push(((M=h)<60?`${M} s`:M<3600?`${Math.floor(M/60)} min ${M%60} s`:`${Math.floor(M/3600)} h ${Math.floor(M%3600/60)} min`)+" left"),r>1&&f.push(`${i} of ${r} jobs done`)
const l=`artifacts: ${f.join(", ")}`
if(void 0===o)return l
const v=function(t,o,e){if(void 0===o||e<a)return
const n=e-2,s=0===o?n:Math.min(n,Math.floor(t/o*n))
return`[${"#".repeat(s)}${"-".repeat(n-s)}]`}(e,n,Math.min(u,o-l.length-1))
return(v?`${v} ${l}`:l).slice(0,Math.max(0,o))}const u=30,a=8
function d(t){const o=["B","KiB","MiB","GiB","TiB"]
let e=t,n=0
for(;e>=1023.95&&n<o.length-1;)e/=1024,n+=1
return`${0===n?Math.round(e):e.toFixed(1)} ${o[n]}`}function f(t,o){let e=Number.NEGATIVE_INFINITY
return()=>{const n=t.monotonicMs()
return!(n-e<o||(e=n,0))}}}),
7924:((e,t,i)=>{i.d(t,{$2:()=>h,nA:()=>ArchiveFile,q_:()=>c})
var s=i(4573),n=i(3024),r=i(6557),o=i(2264),a=i(4166)
const d=1<<20
class ArchiveFile extends r.lJ{path
sizeBytes
#e
#t=Buffer.allocUnsafeSlow(0)
#i=0
#s=0
constructor(e){super(),this.path=e,this.#e=(0,n.openSync)(e,"r"),this.sizeBytes=(0,n.fstatSync)(this.#e).size}read(e,t,i,s,n){let r
try{r=this.view(s,i)}catch(e){return void n(e)}r.copy(e,t),n(null)}view(e,t){if(!Number.isSafeInteger(e+t)||e<0||e+t>this.sizeBytes)throw new Error("the archive points outside of itself")
return(e<this.#i||e+t>this.#s)&&this.#n(e,t),this.#t.subarray(e-this.#i,e-this.#i+t)}close(e){setImmediate(e,null)}[Symbol.dispose](){(0,n.closeSync)(this.#e)}#n(e,t){if(this.#t.length<Math.max(t,d)&&(this.#t=Buffer.allocUnsafeSlow(Math.max(t,d))),this.#i=e,this.#s=e+(0,n.readSync)(this.#e,this.#t,0,this.#t.length,e),this.#s<e+t)throw new Error("the archive ended early")}}const c=30
async function h(e,{subject:t,maxEntries:i}){const s=[]
try{const n=await(0,r.or)(e,e.sizeBytes,{decodeStrings:!1,validateEntrySizes:!1,autoClose:!1,lazyEntries:!0})
if(n.entryCount>i)throw function(e,t,i){return new a.nE("too-big",`${e}: refused: ${t} entries, the limit is ${i}`,{hints:["raise the limit with artifacts-max-entries if this is expected"]})}(t,n.entryCount,i)
for await(const e of n.eachEntry())s.push(w(e))}catch(e){if(e instanceof a.nE)throw e
const i=(0,o.bD)(e)
throw new a.nE("damaged",`${t}: not a whole zip archive: ${i}`,{cause:e})}return s}function w(e){const t=(0,r.ax)(function({generalPurposeBitFlag:e,versionMadeBy:t,fileNameRaw:i}){return f.has(t>>>8)&&(0,s.isUtf8)(i)?e|l:e}(e),e.fileNameRaw,e.extraFields,!0),i=e.externalFileAttributes>>>16
return{name:t,type:y(e,t,i),mode:0===i?void 0:511&i,encrypted:e.isEncrypted(),compressionMethod:e.compressionMethod,compressedBytes:e.compressedSize,uncompressedBytes:e.uncompressedSize,crc32:e.crc32,offset:e.relativeOffsetOfLocalHeader,nameBytes:e.fileNameLength,modifiedSeconds:e.getLastModDate().getTime()/1e3}}const l=2048,f=new Set([3,19]),u=new Map([[0,"file"],[32768,"file"],[16384,"directory"],[40960,"symlink"],[8192,"device"],[24576,"device"]])
function y(e,t,i){const s=e.extraFields.some(({id:e,data:t})=>13===e&&t.length>12),n=u.get(61440&i)??"pipe or socket"
return s&&"symlink"!==n?"hard link":"file"===n&&t.endsWith("/")?"directory":n}}),
9818:((e,t,i)=>{i.d(t,{Lp:()=>p,PI:()=>a,dD:()=>h})
var s=i(2083),n=i(4166),o=i(7924),r=i(5150)
function a(e,t){const{subject:i,rules:s,wants:a}=t,y=new Map
for(const t of e){const e=(0,r._E)(t.name,s)??c(t)??f(t.name,y,s)
if(e)throw h(i,t.name,e)}const p=e.toSorted((e,t)=>e.offset-t.offset);(function(e,t){let i=0
for(const s of e){if(s.offset<i)throw h(t,s.name,"it shares its bytes with another entry")
i=s.offset+o.q_+s.nameBytes+s.compressedBytes}})(p,i)
const u=p.filter(e=>a(e.name.replace(/\/$/,""))),l=u.filter(e=>"file"===e.type),w=u.filter(e=>"symlink"===e.type)
for(const e of[...l,...w]){const t=d(e)
if(t)throw h(i,e.name,t)}const x=l.reduce((e,t)=>e+t.uncompressedBytes,0)
return function(e,{subject:t,archiveBytes:i,limits:s}){const o=["raise the limit with artifacts-max-size if this is expected"]
if(e>s.maxUnpackedBytes){const i=`${t}: refused: it unpacks to ${e} bytes, the limit is ${s.maxUnpackedBytes}`
throw new n.nE("too-big",i,{hints:o})}const r=Math.round(e/i)
if(e>m&&r>s.maxRatio){const i=`${t}: refused: it unpacks to ${e} bytes, ${r} times its size; the limit is ${s.maxRatio} times`
throw new n.nE("too-big",i,{hints:o})}}(x,t),{files:l,symlinks:w,directories:u.filter(e=>"directory"===e.type),unpackedBytes:x}}function c({type:e,name:t,uncompressedBytes:i}){return"hard link"===e||"device"===e||"pipe or socket"===e?`it is a ${e}`:"directory"===e!==t.endsWith("/")?`it is a ${e} with the name of another kind`:"directory"===e&&i>0?"it is a directory with content":void 0}function f(e,t,i){const s=i.foldsNames?(0,r.zN)(e):e,n=s.endsWith("/"),o=n?s.slice(0,-1):s,a=t.get(o)
if(void 0!==a&&(!n||"directory"!==a))return"file"!==a||n?"a file and a directory have this name":"there is a second entry of this name"
t.set(o,n?"directory":"file")
for(let e=o.lastIndexOf("/");e>0;e=o.lastIndexOf("/",e-1)){const i=o.slice(0,e),s=t.get(i)
if("file"===s)return"a file and a directory have this name"
if("directory"===s)break
t.set(i,"directory")}}function d(e){if(e.encrypted)return"it is encrypted"
const{compressionMethod:t,compressedBytes:i,uncompressedBytes:s}=e
return 0!==t&&8!==t?`its compression method ${t} is not supported`:0===t&&i!==s?"it is stored with two different sizes":void 0}const m=67108864
function h(e,t,i){return new n.nE("hostile",`${e}: archive refused: entry ${(0,s.Nt)(t)}: ${i}`,{hints:["nothing of this archive was kept; see what the job writes below artifacts:paths"]})}const y={maxUnpackedBytes:10*2**30,maxEntries:25e4,maxRatio:200}
function p(e={}){return{maxUnpackedBytes:e.maxUnpackedBytes??y.maxUnpackedBytes,maxEntries:e.maxEntries??y.maxEntries,maxRatio:void 0===e.maxUnpackedBytes?y.maxRatio:Number.POSITIVE_INFINITY}}}),
8628:((e,t,i)=>{i.r(t),i.d(t,{jobDocument:()=>o,outputDescriptions:()=>u,resultDocument:()=>l,resultOutputs:()=>p})
var a=i(1401),s=i(987)
const n={result:{description:"How it ended: triggered, success, failed, canceled, skipped, manual, sha-mismatch, timeout, interrupted, refused, unreachable, invalid or dry-run",value:({result:e})=>e},status:{description:"The pipeline's last GitLab status",value:({status:e})=>e},"pipeline-id":{description:"Id of the pipeline, written as soon as it exists",value:({pipelineId:e})=>e},"pipeline-iid":{description:"Id of the pipeline within its project",value:({pipelineIid:e})=>e},"pipeline-url":{description:"Address of the pipeline, written as soon as it exists",value:({pipelineUrl:e})=>e},"project-id":{description:"Numeric id of the project",value:({projectId:e})=>e},ref:{description:"Branch or tag the pipeline runs on",value:({ref:e})=>e},sha:{description:"Commit the pipeline runs on",value:({sha:e})=>e},duration:{description:"Seconds the pipeline took as GitLab counts them, else the time it was watched",value:({durationSeconds:e})=>e},jobs:{description:"JSON array of the jobs: stage, status, times, runner, earlier tries and more",value:({jobs:e})=>e.map(o)},"failed-jobs":{description:"JSON array with the names of the failed jobs",value:e=>[...new Set((0,s.Mf)(e).map(e=>e.name))]},"artifacts-path":{description:"Folder the artifacts were unpacked to",value:({artifactsPath:e})=>e},outputs:{description:"JSON map of what outputs-from read",value:({outputs:e})=>e},pipelines:{description:"JSON map of a chain's steps by name, each with these same keys",value:({steps:e})=>e&&Object.fromEntries(e.map(({name:e,result:t})=>[e,l(t)]))},json:{description:"Everything as one JSON document",value:e=>l(e)},"created-at":{value:({createdAt:e})=>e},"started-at":{value:({startedAt:e})=>e},"finished-at":{value:({finishedAt:e})=>e},"queued-duration":{value:({queuedSeconds:e})=>e},coverage:{value:({coverage:e})=>e},source:{value:({source:e})=>e},user:{value:({user:e})=>e},upstream:{value:({upstream:e})=>e},"project-path":{value:({projectPath:e})=>e},message:{value:({message:e})=>e},"exit-code":{value:({exitCode:e})=>e},tries:{value:({tries:e})=>e},warnings:{value:({warnings:e})=>e},hints:{value:({hints:e})=>e},details:{value:({details:e})=>e}},r=Object.entries(n),u=new Map(r.flatMap(([e,{description:t}])=>void 0===t?[]:[[e,t]]))
function l(e){const t=r.filter(([e])=>"json"!==e).map(([t,{value:i}])=>[t,i(e)??null])
return Object.fromEntries(t)}function o(e){return{id:e.id,name:e.name,stage:e.stage,status:e.status,kind:e.kind,counts:e.counts,"allow-failure":e.allowFailure,...d(e),coverage:e.coverage??null,user:e.user??null,"pipeline-id":e.pipelineId,"project-id":e.projectId,"pipeline-label":e.pipelineLabel??null,"downstream-pipeline-id":e.downstreamPipelineId??null,"artifacts-folder":e.artifactsFolder??null,"previous-tries":(e.previousTries??[]).map(e=>({id:e.id,status:e.status,...d(e)}))}}function d(e){return{"failure-reason":e.failureReason??null,"created-at":e.createdAt??null,"started-at":e.startedAt??null,"finished-at":e.finishedAt??null,"queued-duration":e.queuedSeconds??null,duration:e.durationSeconds??null,runner:e.runner??null,url:e.url??null}}function p(e,t=[]){const i=new Map
for(const[s,{description:n,value:u}]of r){const r=void 0===n||t.includes(s)?void 0:u(e)
void 0!==r&&i.set(s,"object"==typeof r?(0,a.I)(r):String(r))}return i}}),
836:((n,t,e)=>{e.d(t,{uq:()=>w,downloadArtifacts:()=>p,rB:()=>k,ET:()=>j})
var r=e(4166),o=e(1936),i=e(2264),s=e(7968),a=e(7321),c=e(8256),f=e(8947),l=e(3387)
const d=4
function u(n){return"failed"===n.kind&&n.error instanceof r.nE&&"disk-full"===n.error.kind}function g(n,t){const[e,...o]=n
if(!(e instanceof r.nE))return e
const{message:s,kind:a,hints:c,details:f,cause:l}=e,d=o.map(n=>(0,i.bD)(n))
return new r.nE(a,s,{hints:c,details:[...f,...d],cause:l,fetched:t})}var b=e(9818)
const h=5e3,m=80
async function p(n,t,e){const{options:i,client:b,clock:h,signal:m}=e
try{const p=await j(e,p=>async function(n){const{jobs:t,clock:e,onProgress:i,signal:b}=n,{selected:h,warnings:m}=(0,a.hm)(t,n.selection),p=h.filter(({job:n})=>(0,r.cq)(n)),j=p.find(({exact:n})=>n)
if(j)throw(0,r.cu)(j.job,e)
const k=h.filter(({job:n})=>!(0,r.cq)(n)),w=(0,f.eH)(t),y=k.length>0?(0,f.ye)(n.folder):void 0,x=(0,l.i7)({clock:e,jobs:k.map(({job:n})=>n.archiveBytes),onProgress:i}),E=p.map(({job:n})=>({kind:"missing",error:(0,r.cu)(n,e)}))
return await(0,o.W4)(k.entries(),d,async([t,e])=>{if(b?.throwIfAborted(),!y||E.some(u))return
const o=w.get(e.job)??String(e.job.id)
E.push(await async function(n,{job:t,exact:e},o){try{const{warning:e,...i}=await(0,c.P)(n,{...o,subject:`artifacts of ${(0,r.hx)(t)}`,open:e=>n.client.openJobArtifacts(t.projectId,t.id,e)})
return{kind:"fetched",folder:{jobId:t.id,jobName:t.name,...i},warning:e}}catch(o){return o instanceof s.O_&&404===o.status?{kind:e?"failed":"missing",error:(0,r.cu)(t,n.clock,o)}:{kind:"failed",error:o}}finally{o.progress.done()}}(n,e,{artifactsFolder:y,jobFolder:o,progress:x.job(t)}))}),function({jobs:n,signal:t},e,r){const o=new Map(n.map(({id:n},t)=>[n,t])),i=e.filter(n=>"fetched"===n.kind),s=i.map(({folder:n})=>n).sort((n,t)=>(o.get(n.jobId)??0)-(o.get(t.jobId)??0))
if(t?.aborted)throw g([t.reason],s)
const a=e.filter(n=>"failed"===n.kind).map(({error:n})=>n)
if(a.length>0)throw g(a,s)
return{folders:s,warnings:[...r,...e.filter(n=>"missing"===n.kind).map(({error:n})=>n).filter(({kind:n})=>"none"!==n).map(({message:n})=>n),...i.flatMap(({warning:n})=>n??[])]}}(n,E,m)}({client:b,jobs:n,selection:t,files:i.artifactsFiles,folder:i.artifactsPath,clock:h,signal:m,retries:i.retries,limits:k(e),onProgress:p}))
return y(p.folders,e),p}catch(n){throw n instanceof r.nE&&y(n.fetched,e),n}}async function j({host:n,clock:t},e){const r=(0,l.a6)(t,h)
r()
try{return await e(t=>{n.progress((0,l.Vu)(t,m)),"terminal"!==n.kind&&r()&&n.info((0,l.Vu)(t,void 0))})}finally{n.progress(void 0)}}function k({options:n}){return(0,b.Lp)({maxUnpackedBytes:n.artifactsMaxBytes,maxEntries:n.artifactsMaxEntries})}function w({jobName:n,folder:t,files:e,bytes:r}){return`Artifacts of ${n}: ${e} ${1===e?"file":"files"}, ${(0,l.z3)(r)} in ${t}`}function y(n,{host:t}){for(const e of n)t.info(w(e))}}),
1973:((t,e,o)=>{o.d(e,{j:()=>u,w:()=>f})
var n=o(7067),r=o(4708),s=o(7030),a=o(1692),c=o(9625),i=o(2264)
function p(t,e){const o=function(t,e){const o="https:"===t.protocol?"https_proxy":"http_proxy"
for(const t of[o,o.toUpperCase()]){const o=e[t]
if(o)return{name:t,text:o}}}(t,e)
if(void 0===o||(0,c.H)(t))return
const n=function(t){const[,e,o=""]=/^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(t)??[]
if(void 0===e)return`has no scheme; ${h}`
if(!/^https?$/i.test(e))return`has a scheme that this program does not know; ${h}`
const n=o.lastIndexOf("@"),r=o.slice(0,Math.max(n,0))
if(/[#/?\\\s]|%(?![0-9a-f]{2})/i.test(r)||!function(t){try{return decodeURIComponent(t),!0}catch{return!1}}(r))return"has a user or password with a character that stands for something else in a URL; expected # as %23, / as %2F, ? as %3F, % as %25, @ as %40, : as %3A and a space as %20"
const s=o.slice(n+1)
return/^[^\s#/?@\\]+\/?$/.test(s)&&null!==URL.parse(`http://${s}`)&&null!==URL.parse(t)?void 0:`is not the address of a proxy; ${h}`}(o.text.trim())
if(void 0!==n)throw new i.eb(`${o.name}: ${n}`)}const h="expected http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT"
function u({caCertificates:t,proxyVariables:e}){const o=new Map,c=new Map
let i
const h=()=>void 0===t?{rejectUnauthorized:!0}:(i??=a.createSecureContext({ca:[...a.getCACertificates("default"),t]}),{secureContext:i,rejectUnauthorized:!0})
return{route(t,i,{connection:u,fresh:f}){p(i,e)
const d=t.getProxyUrl(i.href)
if(""!==d){const e=function(t,e,o,n){const r=new t.HttpClient(void 0,[],{keepAlive:!1}).getAgent(e.href),c=r,{proxyAuth:i}=c.proxyOptions
c.proxyOptions.proxyAuth=void 0,"https:"===e.protocol&&(c.createSocket=function(t,e,o){const{createSocket:n}=Object.getPrototypeOf(t),r=e.hostname.replace(/^\[(.*)\]$/,"$1"),c=0===(0,s.isIP)(r)?{servername:r}:{}
return(e,s)=>n.call(t,e,t=>s(a.connect({socket:t,host:r,...c,...o()})))}(c,e,n))
const p=c.request
return c.request=t=>{const e=void 0===i?{}:{"Proxy-Authorization":`Basic ${Buffer.from(i,"utf8").toString("base64")}`},r=p({...t,...n(),headers:{...t.headers,...e}})
return o.watchTunnel(r),r},r}(t,i,u,h)
return{agent:e,proxyHost:new URL(d).host}}const l=f?c:o,x=l.get(i.origin)??((t,e)=>"https:"===t.protocol?new r.Agent({keepAlive:e,...h()}):new n.Agent({keepAlive:e}))(i,!f)
return l.set(i.origin,x),{agent:x,proxyHost:void 0}}}}async function f(t,e){const{getProxyUrl:n}=await Promise.all([o.e(825),o.e(369),o.e(459),o.e(803),o.e(456),o.e(382)]).then(o.bind(o,8369))
p(new URL(t),e)
const r=n(t)
return""===r?void 0:new URL(r).host}}),
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
5675:((e,t,n)=>{n.d(t,{c:()=>u})
var i=n(2264),r=n(7968)
const s=1e3,a=3e4,o=2
function u(e,t,{remainingMs:n,random:u}){const d=(e?.failures??0)+1,h=function(e){return e instanceof i.fk||e instanceof r.WH&&!e.transient}(t)?(e?.refusals??0)+1:0
if(h>=o||function(e){return e instanceof i.fk&&!(e instanceof r.O_&&[401,403,404].includes(e.status))}(t))return{kind:"give-up",error:f(t)?l(t):t}
const p=t instanceof r.WH?1e3*(t.retryAfterSeconds??0):0
if(p>n)return{kind:"give-up",error:c(t,p,n)}
const g=Math.min(a,s*2**(d-1))*(.5+.5*u)
return{kind:"try-again",streak:{failures:d,refusals:h,error:t,delayMs:Math.max(p,g)}}}function f(e){return e instanceof r.O_&&404===e.status&&!e.isForeign}function l(e){return new i.fk(`the pipeline can no longer be read: ${e.words}`,{hints:["it was deleted while it was watched, or the credentials lost their rights to it"],details:e.details,cause:e})}function c(e,t,n){const[i,s]=[t,n].map(e=>`${Math.max(0,Math.round(e/1e3))} s`)
return new r.WH(`GitLab asks to wait ${i}, but only ${s} of the timeout are left`,{delivery:"refused",hints:["raise `timeout`, or poll less with `poll-interval`","the pipeline goes on by itself; `wait --pipeline-id` takes it up again"],details:[e.message],cause:e})}}),
1742:((n,i,e)=>{e.d(i,{_:()=>c,u:()=>o})
var t=e(7968),r=e(3737),s=e(6335),a=e(4920)
async function o(n,i){return d(n,n,i)}async function c(n,{client:i,signal:e,nowMs:t,staleAfterMs:r}){if(void 0!==n.fingerprint&&t-n.jobsReadAtMs>=r&&void 0===n.unreadable)return await p(n,{client:i,signal:e}),n.jobsReadAtMs=t,n.jobs[0]?.pipeline?.status}async function d(n,i,e){const t=function(n,{nowMs:i,staleAfterMs:e}){return void 0===n.unreadable&&(n.fingerprint!==b(n.pipeline)||!(0,r.$g)(n.pipeline.status)&&i-n.jobsReadAtMs>=e)}(i,e)&&await async function(n,i,e){const{client:t,signal:r,nowMs:s}=e,a=b(i.pipeline)
return f(i,"unreadable",async()=>{await p(i,{client:t,signal:r})
const o=void 0===i.fingerprint||i.bridges.length>0
e.follow&&o&&await u(n,i,e),i.fingerprint=a,i.jobsReadAtMs=s})}(n,i,e),s=!t&&l(i)&&await u(n,i,e)
let a=!1
for(const t of i.children)a=await d(n,t,e)||a
return t||s||a}function l(n){return n.children.some(n=>!(0,r.$g)(n.pipeline.status)||l(n))}async function p(n,{client:i,signal:e}){const t={signal:e,retries:0},r=await i.listJobs(n.projectId,n.pipelineId,{includeRetried:!0},t)
Object.assign(n,(0,s.T)(r))}async function u(n,i,{client:e,signal:t}){return void 0===i.bridgesUnreadable&&f(i,"bridgesUnreadable",async()=>{i.bridges=await e.listBridges(i.projectId,i.pipelineId,{signal:t,retries:0})
for(const t of i.bridges)g(n,i,t,e.baseUrl)
const r=new Set(i.bridges.map(n=>n.downstream_pipeline?.id))
i.children=i.children.filter(n=>r.has(n.pipelineId))})}async function f(n,i,e){if(void 0===await(0,t.Gq)(e))return!0
const r=await(0,t.Gq)(e)
return n[i]=r?.words,void 0===r}function g(n,i,e,t){const r=e.downstream_pipeline
if(!r)return
const s=i.children.find(n=>n.pipelineId===r.id)
if(s)return void(s.pipeline=r)
if((0,a.iR)(n).some(n=>n.pipelineId===r.id))return
const o=r.project_id??i.projectId
i.children.push((0,a.RM)(o,r,function(n,i,e,t,r){return`${t===n.pipeline.project_id||t===n.projectId?i.name:function(n,i,e){return(0,a.qm)(n,e)||`project ${i}`}(e.web_url,t,r)} #${e.id}`}(i,e,r,o,t)))}function b({status:n,updated_at:i}){return`${n} ${i??""}`}}),
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
4285:((e,t,n)=>{n.d(t,{Gc:()=>M,MJ:()=>u,qD:()=>m,yd:()=>r})
const i=3e4,r=1800,a=[[0,r],[7e4,r],[2e5,12e3],[7e5,12e3],[9e5,i]],s=1e4,o=3,d=.015,c=.1
function M(e){const t=(e.blocked?i:function({elapsedMs:e,sinceChangeMs:t,history:n,watched:c}){const M=function(e){const t=a.findIndex(([t])=>t>e),[n,s]=[a[t],a[t-1]]
if(void 0===n||void 0===s)return 0===t?r:i
const o=(e-s[0])/(n[0]-s[0])
return s[1]+o*(n[1]-s[1])}(t),m=Math.sqrt(Math.max(1,c))
if(void 0===n||t<s)return M*m
if(e<.8*n.shortestMs)return M*o*m
const u=Math.max(r,d*n.medianMs)
return(e<=1.2*n.longestMs?Math.min(M,u):M)*m}(e))*(.9+.2*e.random),n=function({rateLimit:e,requestsPerPoll:t,watched:n}){if(void 0===e||e.resetSeconds<=0)return 0
if(e.remaining<=0)return 1e3*e.resetSeconds
const r=Math.max(1,e.remaining-c*e.limit),a=1e3*e.resetSeconds*t*Math.max(1,n)/r
return Math.min(i,a)}(e)
return n>i?n:Math.min(i,Math.max(t,n))}function m(e){const t=e.flatMap(h).sort((e,t)=>e-t),n=f(t)
if(void 0===n)return
const i=t.filter(e=>e<=3*n),[r,a]=[i[0],i.at(-1)],s=Math.max(...e.map(({id:e})=>e))
return void 0!==r&&void 0!==a?{shortestMs:r,medianMs:f(i)??n,longestMs:a,newestId:s}:void 0}function u(e,t){const n=t/e.medianMs
return{expectedMs:e.medianMs,examplePipelineId:e.newestId,percent:Math.min(99,Math.max(0,Math.floor(100*n))),remainingMs:Math.max(0,e.medianMs-t)}}function h({created_at:e,updated_at:t}){const n=Date.parse(t??"")-Date.parse(e??"")
return Number.isFinite(n)&&n>0?[n]:[]}function f(e){return e[Math.floor(e.length/2)]}}),
6517:((e,t,n)=>{n.d(t,{m:()=>$,V:()=>A})
var r=n(2264),i=n(7968),s=n(3737),o=n(5675),a=n(1742),l=n(7321),c=n(4920)
const d=10
function u({onManual:e,play:t=[],jobVariables:n},r,i){const o=new Set,a=new Set
let u="",y=!1,k=0
function h({id:e,status:t}){return o.has(e)&&("manual"===t||(0,s.Rm)(t))}function m(){return((0,c.vX)(i)??[]).filter(({id:e})=>!o.has(e))}async function*b(e,t){for(const i of e){const e=!a.has(i.id)
a.add(i.id)
const s="bridge"===i.kind?void 0:n
await p(r,i,{...t,variables:s,mayDoubt:e})&&(o.add(i.id),yield{kind:"played",job:i})}}return{statusWithBlockedChildren:function(e){const t=y
if(y="running"===e&&void 0!==(0,c.vX)(i),!y)return e
if(t)return"manual"
for(const e of(0,c.iR)(i))e.jobsReadAtMs=Number.NEGATIVE_INFINITY
return e},playWanted:async function*(e){if(0===t.length)return!1
const n=(0,c.ry)(i).filter(({id:e,name:n})=>!o.has(e)&&t.some(e=>(0,l.MK)(e,n)))
return n.length>0?(yield*b(n,e),k=0,f(i),!0):!("running"===i.pipeline.status||!(0,c.SE)(i).some(h)||k++>=d||(f(i),0))},isUndecided:function(){return"play"===e&&m().length>1},playOrReport:async function*(t,n){const r="blocked"===t?(0,c.vX)(i)??[]:[]
if("blocked"===t&&"play"===e)return yield*b(m(),n)
const s="go-on"===t?(0,c.jf)(i):[],o=[...r,...s].map(e=>`${e.id} ${e.status}`).join()
o!==u&&(u=o,r.length>0&&(yield{kind:"blocked",jobs:r}),s.length>0&&(yield{kind:"delayed",jobs:s}))}}}function f(e){for(const t of(0,c.iR)(e))t.fingerprint=void 0}async function p(e,t,{mayDoubt:n,...s}){try{return await e.playJob(t.projectId,t.id,s),!0}catch(e){if(!(e instanceof i.O_))throw e
if(400===e.status&&n)return!1
throw new r.fk(`GitLab refused to play the manual job "${t.name}": ${e.words}`,{hints:["playing a job needs an `api-token` with scope `api` whose owner may run that job (Developer, or allowed by the protected environment)"],details:t.url?[t.url]:[],cause:e})}}var y=n(4285)
function k({pollIntervalMs:e},{client:t,clock:n,random:r,watched:i=()=>1},o){const{pipeline:a}=o,l=n.monotonicMs(),d=n.wallMs()+(t.clockSkewMs??0),u=h(a.created_at,d)
let f,p=l-h(a.started_at??a.created_at,d),k=!1,m=0
const b=()=>u+n.monotonicMs()-l
function w(){if(void 0!==e)return e
const a=(0,c.iR)(o).filter(e=>e!==o&&!(0,s.$g)(e.pipeline.status)).length
return m=(0,y.Gc)({elapsedMs:b(),sinceChangeMs:n.monotonicMs()-p,blocked:k,history:f,watched:i(),requestsPerPoll:1.5+a,rateLimit:t.rateLimit,random:r()}),m}return{nextDelayMs:w,firstDelayMs:()=>u>0?0:w(),learn(e){f=e},changed(){p=n.monotonicMs()},blocked(e){k=e},elapsedMs:b,staleAfterMs:()=>3*Math.max(y.yd,e??m),estimate:()=>f&&(0,y.MJ)(f,b())}}function h(e,t){const n=t-Date.parse(e??"")
return Number.isFinite(n)&&n>5e3?n:0}const m=10,b=2
function w({retryFailed:e},t,n){let i,s,o=0,a=!1
function l(t){return o+=1,{kind:"retrying",attempt:o,of:e,jobs:t.filter(g)}}return{retry:async function*(c,d){const u=M(n),f=v(c,u)
if(i?.key===f&&i.polls++<m)return!0
if(a||o>=e)return!1
const p=s,y=p&&p.calls>=b?p.error:await async function(e,i,o){try{return await t.retryPipeline(n.projectId,e.id,o),void(s=void 0)}catch(t){if(t instanceof r.fk)return t
throw t instanceof r.Jk&&(s={key:v(e,i),failed:i,calls:(s?.calls??0)+1,error:t}),t}}(c,u,d)
return void 0!==y?(a=!0,yield{kind:"retry-refused",error:y},!1):(i={key:f,polls:0},yield l(u),!0)},reportLateRetry:function*(e){if(void 0===s)return
if("failed"===e.status&&v(e,M(n))===s.key)return
const{failed:t}=s
s=void 0,yield l(t)},isRetried:function(e){const t=v(e,M(n))
return i?.key===t||s?.key===t},tries:()=>o+1}}function M(e){return(0,c.SE)(e).filter(e=>"failed"===e.status)}function v({finished_at:e},t){return`${e} ${t.map(e=>e.id).join()}`}function g({kind:e}){return"job"===e}function j(e){const t=new Set,n=new Map
function r({pipelineId:e,label:n,unreadable:r,bridgesUnreadable:i}){return void 0!==r?s("jobs",r):void 0===i?[]:s("trigger jobs",i)
function s(r,i){const s=`${r} ${e}`
return t.has(s)?[]:(t.add(s),[{kind:"unreadable",what:r,label:n,words:i}])}}function i(e){const t=n.get(e.id)
return t===e.status?[]:(n.set(e.id,e.status),[{kind:"job",job:e,previous:t}])}return t=>{const n=(0,c.iR)(e).flatMap(r)
if(!t)return n
const s=(0,c.SE)(e)
return[...n,...s.flatMap(i),{kind:"jobs",jobs:s}]}}function E(e,{onManual:t,passOn:n}){const r=(0,s.Yp)(e)
switch(r.kind){case"finished":return{kind:"ended",result:r.outcome,passed:"success"===r.outcome||S(r.outcome,n)}
case"blocked":return n.includes("manual")?{kind:"ended",result:"manual",passed:!0}:"fail"===t?{kind:"ended",result:"manual",passed:!1}:{kind:"blocked"}
default:return{kind:"go-on"}}}function S(e,t){return t.some(t=>t===e)}var D=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var r,i
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
r=t[Symbol.asyncDispose]}if(void 0===r){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
r=t[Symbol.dispose],n&&(i=r)}if("function"!=typeof r)throw new TypeError("Object not disposable.")
i&&(r=function(){try{i.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:r,async:n})}else n&&e.stack.push({async:!0})
return t},R=function(e){return function(t){function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n,t.hasError=!0}var r,i=0
return function e(){for(;r=t.stack.pop();)try{if(!r.async&&1===i)return i=0,t.stack.push(r),Promise.resolve().then(e)
if(r.dispose){var s=r.dispose.call(r.value)
if(r.async)return i|=2,Promise.resolve(s).then(e,function(t){return n(t),e()})}else i|=1}catch(e){n(e)}if(1===i)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var r=new Error(n)
return r.name="SuppressedError",r.error=e,r.suppressed=t,r})
async function*$({timeoutMs:e,pipeline:t,root:n,...r},i){const s=i.clock.monotonicMs()+e
return yield*A({...r,root:Object.assign(n,{pipeline:t}),deadlineAtMs:s},i)}async function*A(e,t){const n={stack:[],error:void 0,hasError:!1}
try{const{clock:o}=t,{deadlineAtMs:a}=e,l=D(n,o.deadline(Math.max(0,a-o.monotonicMs()),()=>new DeadlineReached),!1),c=function(e,t,n){const{root:r}=e
return{settings:e,tools:t,root:r,signal:n,calls:{signal:n,retries:0},pace:k(e,t,r),treeEvents:j(r),manualJobs:u(e,t.client,r),retries:w(e,t.client,r),streak:void 0,delayMs:0}}(e,t,AbortSignal.any([e.signal,l.signal]))
try{for(yield*async function*(e){const{root:t,pace:n,tools:i,signal:o}=e
yield{kind:"status",pipeline:t.pipeline,previous:void 0},n.learn(await async function({settings:e,tools:t,root:n,calls:i}){const{pipeline:s}=n
if(void 0===e.pollIntervalMs&&null!==s.ref)try{const e={ref:s.ref,status:"success",limit:20}
return(0,y.qD)(await t.client.listPipelines(n.projectId,e,i))}catch(e){if(e instanceof r.Jk||e instanceof r.fk)return
throw e}}(e)),e.delayMs=(0,s.$g)(t.pipeline.status)?0:n.firstDelayMs(),await i.clock.sleep(O(e),o)}(c);o.monotonicMs()<a;){const e=yield*J(c)
if(e)return e
await o.sleep(O(c),c.signal)}}catch(e){if(!(e instanceof DeadlineReached))throw e}return function({root:e,retries:t,streak:n,settings:r}){const{pipeline:o}=e,a=E(o.status,r),l=t.tries()<=r.retryFailed||t.isRetried(o)
if((0,s.$g)(o.status)&&"ended"===a.kind&&(a.passed||!l))return{kind:"ended",result:a.result,passed:a.passed,pipeline:o,tree:e,tries:t.tries()}
if(n)throw function({error:e,failures:t}){const n=1===t?"once":`${t} times in a row`
return new i.WH(`GitLab failed ${n} until the timeout; last: ${e.message}`,{delivery:"unknown",hints:e.hints,details:e.details,cause:e})}(n)
return{kind:"timeout",pipeline:o,tree:e,tries:t.tries()}}(c)}catch(e){n.error=e,n.hasError=!0}finally{R(n)}}class DeadlineReached extends Error{name="DeadlineReached"}const I=2e3,P=3
async function*J(e){const{settings:t,tools:n}=e
try{const t=yield*async function*(e){const{settings:t,tools:n,root:r,signal:i,pace:o}=e,l=n.clock.monotonicMs(),c=t.deadlineAtMs-l<=I?0:t.jobsEveryMs??o.staleAfterMs(),d={client:n.client,signal:i,follow:t.follow,nowMs:l,staleAfterMs:c},u=await(0,a._)(r,d)
u!==r.pipeline.status&&(yield*async function*(e){const{tools:t,root:n,calls:r,pace:i}=e,s=n.pipeline.status,o=await t.client.getPipeline(n.projectId,n.pipelineId,r)
n.pipeline=o,o.status!==s&&(i.changed(),yield{kind:"status",pipeline:o,previous:s})}(e))
const f=await(0,a.u)(r,d)
return yield*e.treeEvents(f||void 0!==u),(0,s.$g)(r.pipeline.status)||(yield{kind:"polled",elapsedMs:o.elapsedMs(),estimate:o.estimate()}),yield*x(e)}(e)
return e.streak&&(yield{kind:"recovered",failures:e.streak.failures}),e.streak=void 0,e.delayMs=e.pace.nextDelayMs(),t}catch(i){if(!(i instanceof r.Jk||i instanceof r.fk))throw i
const a=void 0===e.streak,l=t.deadlineAtMs-n.clock.monotonicMs(),c=(0,o.c)(e.streak,i,{remainingMs:l,random:n.random()})
if("give-up"===c.kind)throw c.error
if(e.streak=c.streak,c.streak.failures>=P&&(0,s.$g)(e.root.pipeline.status)){const t=yield*async function*(e){try{return yield*x(e)}catch(e){if(e instanceof r.Jk)return
throw e}}(e)
if(t)return t}return a&&(yield{kind:"trouble",error:i}),void(e.delayMs=c.streak.delayMs)}}async function*x(e){const{settings:t,root:n,pace:r,manualJobs:i,retries:s,calls:o}=e,{pipeline:a}=n
if(yield*s.reportLateRetry(a),yield*i.playWanted(o))return
const l=E(i.statusWithBlockedChildren(a.status),t)
if("ended"!==l.kind||l.passed||"failed"!==l.result||!(yield*s.retry(a,o))){if("ended"===l.kind){const{result:e,passed:t}=l
return{kind:"ended",result:e,passed:t,pipeline:a,tree:n,tries:s.tries()}}if("blocked"===l.kind&&i.isUndecided())return{kind:"ended",result:"manual",passed:!1,pipeline:a,tree:n,tries:s.tries()}
r.blocked("blocked"===l.kind&&"wait"===t.onManual),yield*i.playOrReport(l.kind,o)}}function O({delayMs:e,settings:t,tools:n}){const r=Math.max(0,t.deadlineAtMs-n.clock.monotonicMs())
return e<r?e:r>I?r-I:r}}),
9625:((t,e,s)=>{function r(t){const e="https:"===t.protocol
if(o(t))return
const s=e?process.env.https_proxy||process.env.HTTPS_PROXY:process.env.http_proxy||process.env.HTTP_PROXY
if(s)try{return new DecodedURL(s)}catch(t){if(!s.startsWith("http://")&&!s.startsWith("https://"))return new DecodedURL(`http://${s}`)}}function o(t){if(!t.hostname)return!1
if(function(t){const e=t.toLowerCase()
return"localhost"===e||e.startsWith("127.")||e.startsWith("[::1]")||e.startsWith("[0:0:0:0:0:0:0:1]")}(t.hostname))return!0
const e=process.env.no_proxy||process.env.NO_PROXY||""
if(!e)return!1
let s
t.port?s=Number(t.port):"http:"===t.protocol?s=80:"https:"===t.protocol&&(s=443)
const r=[t.hostname.toUpperCase()]
"number"==typeof s&&r.push(`${r[0]}:${s}`)
for(const t of e.split(",").map(t=>t.trim().toUpperCase()).filter(t=>t))if("*"===t||r.some(e=>e===t||e.endsWith(`.${t}`)||t.startsWith(".")&&e.endsWith(`${t}`)))return!0
return!1}s.d(e,{H:()=>o,s:()=>r})
class DecodedURL extends URL{constructor(t,e){super(t,e),this._decodedUsername=decodeURIComponent(super.username),this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){return this._decodedPassword}}})
}
