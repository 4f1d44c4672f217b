(()=>{var e,r,t,o,a,n,i,u={
130:((r,t)=>{"use strict"
t.Io=void 0
var o=new Uint32Array(65536)
t.Io=function(r,t){if(r.length<t.length){var a=t
t=r,r=a}return 0===t.length?r.length:r.length<=32?function(r,t){for(var a=r.length,e=t.length,h=1<<a-1,n=-1,f=0,c=a,v=a;v--;)o[r.charCodeAt(v)]|=1<<v
for(v=0;v<e;v++){var i=o[t.charCodeAt(v)],l=i|f;(f|=~((i|=(i&n)+n^n)|n))&h&&c++,(n&=i)&h&&c--,n=n<<1|~(l|(f=f<<1|1)),f&=l}for(v=a;v--;)o[r.charCodeAt(v)]=0
return c}(r,t):function(r,t){for(var a=t.length,e=r.length,h=[],n=[],f=Math.ceil(a/32),c=Math.ceil(e/32),v=0;v<f;v++)n[v]=-1,h[v]=0
for(var i=0;i<c-1;i++){for(var l=0,d=-1,A=32*i,g=Math.min(32,e)+A,C=A;C<g;C++)o[r.charCodeAt(C)]|=1<<C
for(v=0;v<a;v++){var u=o[t.charCodeAt(v)],M=n[v/32|0]>>>v&1,m=u|l,s=d&(k=((u|(j=h[v/32|0]>>>v&1))&d)+d^d|u|j);(p=l|~(k|d))>>>31^M&&(n[v/32|0]^=1<<v),s>>>31^j&&(h[v/32|0]^=1<<v),d=(s=s<<1|j)|~(m|(p=p<<1|M)),l=p&m}for(C=A;C<g;C++)o[r.charCodeAt(C)]=0}var I=0,w=-1,y=32*i,U=Math.min(32,e-y)+y
for(C=y;C<U;C++)o[r.charCodeAt(C)]|=1<<C
var b=e
for(v=0;v<a;v++){var j,k,p
u=o[t.charCodeAt(v)],M=n[v/32|0]>>>v&1,m=u|I,b+=(p=I|~((k=((u|(j=h[v/32|0]>>>v&1))&w)+w^w|u|j)|w))>>>e-1&1,b-=(s=w&k)>>>e-1&1,p>>>31^M&&(n[v/32|0]^=1<<v),s>>>31^j&&(h[v/32|0]^=1<<v),w=(s=s<<1|j)|~(m|(p=p<<1|M)),I=p&m}for(C=y;C<U;C++)o[r.charCodeAt(C)]=0
return b}(r,t)}}),
2613:(e=>{const r=()=>require("assert")
e.exports=new Proxy({},{get:(e,o)=>"__esModule"===o?void 0:r()[o],has:(e,o)=>o in r(),ownKeys:()=>Reflect.ownKeys(r()),getOwnPropertyDescriptor:(e,o)=>({...Object.getOwnPropertyDescriptor(r(),o),configurable:!0})})}),
181:(e=>{"use strict"
e.exports=require("buffer")}),
5317:(e=>{const r=()=>require("child_process")
e.exports=new Proxy({},{get:(e,o)=>"__esModule"===o?void 0:r()[o],has:(e,o)=>o in r(),ownKeys:()=>Reflect.ownKeys(r()),getOwnPropertyDescriptor:(e,o)=>({...Object.getOwnPropertyDescriptor(r(),o),configurable:!0})})}),
6982:(e=>{const r=()=>require("crypto")
e.exports=new Proxy({},{get:(e,o)=>"__esModule"===o?void 0:r()[o],has:(e,o)=>o in r(),ownKeys:()=>Reflect.ownKeys(r()),getOwnPropertyDescriptor:(e,o)=>({...Object.getOwnPropertyDescriptor(r(),o),configurable:!0})})}),
4434:(e=>{"use strict"
e.exports=require("events")}),
9896:(e=>{"use strict"
e.exports=require("fs")}),
8611:(e=>{const r=()=>require("http")
e.exports=new Proxy({},{get:(e,t)=>"__esModule"===t?void 0:r()[t],has:(e,t)=>t in r(),ownKeys:()=>Reflect.ownKeys(r()),getOwnPropertyDescriptor:(e,t)=>({...Object.getOwnPropertyDescriptor(r(),t),configurable:!0})})}),
5692:(e=>{const r=()=>require("https")
e.exports=new Proxy({},{get:(e,t)=>"__esModule"===t?void 0:r()[t],has:(e,t)=>t in r(),ownKeys:()=>Reflect.ownKeys(r()),getOwnPropertyDescriptor:(e,t)=>({...Object.getOwnPropertyDescriptor(r(),t),configurable:!0})})}),
9278:(e=>{const r=()=>require("net")
e.exports=new Proxy({},{get:(e,o)=>"__esModule"===o?void 0:r()[o],has:(e,o)=>o in r(),ownKeys:()=>Reflect.ownKeys(r()),getOwnPropertyDescriptor:(e,o)=>({...Object.getOwnPropertyDescriptor(r(),o),configurable:!0})})}),
4573:(e=>{"use strict"
e.exports=require("node:buffer")}),
1421:(e=>{const o=()=>require("node:child_process")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
7598:(e=>{const o=()=>require("node:crypto")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
8474:(e=>{"use strict"
e.exports=require("node:events")}),
3024:(e=>{"use strict"
e.exports=require("node:fs")}),
1455:(e=>{const o=()=>require("node:fs/promises")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
7067:(e=>{const o=()=>require("node:http")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
4708:(e=>{const o=()=>require("node:https")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
8995:(e=>{"use strict"
e.exports=require("node:module")}),
7030:(e=>{const o=()=>require("node:net")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
8161:(e=>{const o=()=>require("node:os")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
6760:(e=>{"use strict"
e.exports=require("node:path")}),
481:(e=>{const r=()=>require("node:readline")
e.exports=new Proxy({},{get:(e,o)=>"__esModule"===o?void 0:r()[o],has:(e,o)=>o in r(),ownKeys:()=>Reflect.ownKeys(r()),getOwnPropertyDescriptor:(e,o)=>({...Object.getOwnPropertyDescriptor(r(),o),configurable:!0})})}),
7075:(e=>{"use strict"
e.exports=require("node:stream")}),
8321:(e=>{"use strict"
e.exports=require("node:stream/consumers")}),
6466:(e=>{"use strict"
e.exports=require("node:stream/promises")}),
8500:(e=>{"use strict"
e.exports=require("node:timers/promises")}),
1692:(e=>{const o=()=>require("node:tls")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
3136:(e=>{"use strict"
e.exports=require("node:url")}),
7975:(e=>{"use strict"
e.exports=require("node:util")}),
8522:(e=>{const o=()=>require("node:zlib")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
857:(e=>{const o=()=>require("os")
e.exports=new Proxy({},{get:(e,r)=>"__esModule"===r?void 0:o()[r],has:(e,r)=>r in o(),ownKeys:()=>Reflect.ownKeys(o()),getOwnPropertyDescriptor:(e,r)=>({...Object.getOwnPropertyDescriptor(o(),r),configurable:!0})})}),
6928:(e=>{"use strict"
e.exports=require("path")}),
932:(e=>{"use strict"
e.exports=require("process")}),
2203:(e=>{"use strict"
e.exports=require("stream")}),
3193:(e=>{"use strict"
e.exports=require("string_decoder")}),
3557:(e=>{"use strict"
e.exports=require("timers")}),
4756:(e=>{const r=()=>require("tls")
e.exports=new Proxy({},{get:(e,o)=>"__esModule"===o?void 0:r()[o],has:(e,o)=>o in r(),ownKeys:()=>Reflect.ownKeys(r()),getOwnPropertyDescriptor:(e,o)=>({...Object.getOwnPropertyDescriptor(r(),o),configurable:!0})})}),
9023:(e=>{"use strict"
e.exports=require("util")}),
3106:(e=>{const r=()=>require("zlib")
e.exports=new Proxy({},{get:(e,o)=>"__esModule"===o?void 0:r()[o],has:(e,o)=>o in r(),ownKeys:()=>Reflect.ownKeys(r()),getOwnPropertyDescriptor:(e,o)=>({...Object.getOwnPropertyDescriptor(r(),o),configurable:!0})})}),
5443:((t,i,e)=>{"use strict"
e.d(i,{FE:()=>l,GK:()=>a,T:()=>o,WG:()=>c})
var n=e(2264),s=e(3544)
const a="downstream.yml",o=["chain","gitlab-url","token","api-token","inputs","ca-file","request-timeout","retries","settings-file"],r=["wait",...o],l=[...o,"timeout",...s.W6.filter(t=>void 0!==(0,s.om)(t).ofRun&&!r.includes(t))]
function c(t){const i=new Set([...l,"wait"]),e=[...t.explicit].filter(t=>!i.has(t))
if(t.explicit.has("wait")&&!t.wait&&e.push("wait"),0===e.length)return
const s=e.map(t=>({option:t,message:"is for one pipeline; a chain file says it for each"}))
throw new n.eb(`${e.map(t=>`\`${t}\``).join(", ")}: cannot be given beside \`chain\``,{problems:s,hints:["write it into the chain file, under `defaults` or under the step that it is for"]})}}),
8641:((e,s,r)=>{"use strict"
r.a(e,async(e,t)=>{try{r.r(s)
var o=r(417),a=r(6907)
const{argv:e,env:c,stdout:d,stderr:i}=process,n=(0,a.k0)(process);(0,a.Yh)(process),process.exitCode=1,process.exitCode=await(0,o.a)({args:e.slice(2),env:c,get stdin(){return process.stdin},stdout:d,stderr:i,signal:(0,a.si)(process),outputClosed:n,readWorkTree:async()=>(await Promise.all([r.e(825),r.e(369),r.e(459),r.e(803),r.e(456),r.e(382)]).then(r.bind(r,2090))).readWorkTree(".")}),t()}catch(e){t(e)}},1)}),
6765:((e,n,t)=>{"use strict"
t.d(n,{Eu:()=>a,NB:()=>i,ml:()=>o})
const o={monotonicMs:()=>Number(process.hrtime.bigint())/1e6,wallMs:()=>Date.now(),sleep:function(e,n){return new Promise((t,o)=>{if(n?.aborted)return o(n.reason)
const r=()=>{i(),o(n?.reason)},i=s(e,()=>{n?.removeEventListener("abort",r),t()})
n?.addEventListener("abort",r,{once:!0})})},deadline:function(e,n){const t=new AbortController,o=()=>s(e,()=>t.abort(n()))
let r=o()
return{signal:t.signal,restart(){r(),r=o()},[Symbol.dispose]:()=>r()}}},r=2**31-1
function s(e,n){let t
const o=e=>{t=setTimeout(e<=r?n:()=>o(e-r),Math.min(e,r))}
return o(e),()=>clearTimeout(t)}function i(e,n,t){const o=new AbortController
let r
const s=()=>{r=n.deadline(t,()=>e.reason),r.signal.addEventListener("abort",()=>o.abort(e.reason),{once:!0})}
return e.aborted?s():e.addEventListener("abort",s,{once:!0}),{signal:o.signal,[Symbol.dispose](){e.removeEventListener("abort",s),r?.[Symbol.dispose]()}}}function a(e){return new Promise(n=>{e.aborted?n():e.addEventListener("abort",()=>n(),{once:!0})})}}),
4372:((e,i,t)=>{"use strict"
t.d(i,{Z:()=>o,w:()=>n})
var a=t(8957)
const o=[{kind:"remote",definition:{name:"cancel",summary:"Cancels a pipeline and those below it, and exits 0 only when its status says so",positionals:[a.hg],takesJob:!0,flags:a.DI,options:[...a.bI,"ref","pipeline-id","follow","wait","timeout"],optionTexts:{wait:{description:"Waits until its jobs have cleaned up after themselves and ended"},timeout:{description:"Longest wait: 90m, 1h30m, or a number of seconds",default:"30s"},follow:{description:"Cancels child and multi-project pipelines started by trigger jobs too"}},requires:["pipeline"],examples:[{text:"one job",command:"gitlab-downstream cancel https://gitlab.example.com/group/app/-/jobs/81234"},{text:"cancel, and wait until its jobs have ended",command:"gitlab-downstream cancel 4711 --project group/app --wait"}]},load:async()=>(await Promise.all([t.e(825),t.e(557),t.e(459),t.e(41),t.e(803),t.e(210),t.e(296),t.e(888),t.e(217)]).then(t.bind(t,8178))).cancel},{kind:"remote",definition:{name:"play",summary:"Plays a manual job, and follows its pipeline with --wait",positionals:[a.hg],takesJob:!0,flags:{job:{description:"Job to play: its name, or its URL in the place of PIPELINE; by default the only one that blocks",placeholder:"NAME"},...a.VZ,...a._0},options:[...a.bI,"ref","token","pipeline-id","wait",...a.V8],optionTexts:{...a.mJ,wait:{description:"Waits until the pipeline of the job finishes, and mirrors its result"}},requires:["pipeline"],examples:[{text:"a gate with a variable, to the end of the pipeline",command:"gitlab-downstream play 4711 -p group/app --job deploy --job-variable REGION=eu --wait"}]},load:async()=>(await Promise.all([t.e(825),t.e(557),t.e(459),t.e(41),t.e(803),t.e(210),t.e(296),t.e(888),t.e(217)]).then(t.bind(t,4419))).play},{kind:"remote",definition:{name:"retry",summary:"Runs the failed and canceled jobs of a pipeline again, and follows it with --wait",positionals:[a.hg],takesJob:!0,flags:{...a.DI,...a.VZ,...a._0},options:[...a.bI,"ref","token","pipeline-id","wait",...a.V8],optionTexts:{...a.mJ,wait:{description:"Waits until the pipeline with the retried jobs finishes, and mirrors its result"}},requires:["pipeline"],examples:[{text:"one job",command:"gitlab-downstream retry 4711 -p group/app --job build"},{text:"the newest of a branch, to its end",command:"gitlab-downstream retry latest --project group/app --ref main --wait"}]},load:async()=>(await Promise.all([t.e(825),t.e(557),t.e(459),t.e(41),t.e(803),t.e(210),t.e(296),t.e(888),t.e(217)]).then(t.bind(t,796))).retry}],n=[{kind:"remote",definition:{name:"schedules list",summary:"Lists the pipeline schedules of a project",changesNothing:!0,options:a.Ur,requires:["project"]},load:async()=>(await Promise.all([t.e(825),t.e(557),t.e(459),t.e(41),t.e(803),t.e(210),t.e(296),t.e(888),t.e(217)]).then(t.bind(t,8108))).listSchedules},{kind:"remote",definition:{name:"schedules play",summary:"Starts the pipeline of a schedule now, and prints its URL",positionals:[{name:"ID",description:"id of the schedule, as schedules list shows it",required:!0}],options:a.bI,requires:["project","api-token"],examples:[{text:"the nightly one, now",command:"gitlab-downstream schedules play 12 -p group/app"}]},load:async()=>(await Promise.all([t.e(825),t.e(557),t.e(459),t.e(41),t.e(803),t.e(210),t.e(296),t.e(888),t.e(217)]).then(t.bind(t,8108))).playSchedule}]}),
8957:((e,t,i)=>{"use strict"
i.d(t,{DI:()=>p,PB:()=>c,Ur:()=>n,V8:()=>h,VZ:()=>f,_0:()=>m,bI:()=>s,hg:()=>r,mJ:()=>d,nY:()=>a})
var o=i(3544)
const n=["gitlab-url","project","api-token","ca-file","request-timeout","retries","settings-file"],s=[...n,"dry-run"],a={name:"PIPELINE",description:"id of the pipeline, its URL (gives instance and project too), or latest for the newest on ref",option:"pipeline-id"},r={...a,description:"id of the pipeline, its URL or that of a job (gives instance and project too), or latest for the newest on ref"},p={job:{description:"Only this job: its name, or its URL in the place of PIPELINE",placeholder:"NAME"}},h=["expect-sha",...o.W6.filter(e=>"wait"!==e&&!["Pipeline","Connection"].includes((0,o.om)(e).group))],c={description:"Accepted as for trigger, but not used: reads take api-token, or CI_JOB_TOKEN in a GitLab job"},l="leave, or cancel (takes an api-token with the scope api)",d={token:c,"expect-sha":{description:"Commit that the pipeline has to run; on another one the command fails; with latest, the newest pipeline of this commit is meant, also one that appears only now"},"on-timeout":{description:`What becomes of the pipeline when the timeout is over: ${l}`,default:"leave"},"on-interrupt":{description:`What becomes of the pipeline when the command is interrupted (SIGINT, SIGTERM): ${l}`,default:"leave"}},f={events:{description:"Prints a JSON object per line on stdout as things happen, the result at last"}},m={web:{description:"Opens the pipeline in the browser too"}}}),
2264:((r,e,t)=>{"use strict"
t.d(e,{B8:()=>DownstreamError,Jk:()=>UnreachableError,On:()=>TimedOutError,bD:()=>s,eb:()=>UsageError,fk:()=>RefusedError,p4:()=>InterruptedError})
class DownstreamError extends Error{hints
details
constructor(r,{hints:e=[],details:t=[],cause:s}={}){super(r,void 0===s?void 0:{cause:s}),this.hints=e,this.details=t}with({hints:r=[],details:e=[]}){return Object.create(Object.getPrototypeOf(this),{...Object.getOwnPropertyDescriptors(this),stack:{value:this.stack,writable:!0,configurable:!0},cause:{value:this,writable:!0,configurable:!0},hints:{value:[...r,...this.hints],enumerable:!0},details:{value:[...e,...this.details],enumerable:!0}})}}class UsageError extends DownstreamError{name="UsageError"
exitCode=2
result="invalid"
problems
constructor(r,{problems:e=[],...t}={}){super(r,t),this.problems=e}}class RefusedError extends DownstreamError{name="RefusedError"
exitCode=3
result="refused"}class UnreachableError extends DownstreamError{name="UnreachableError"
exitCode=4
result="unreachable"}class TimedOutError extends DownstreamError{name="TimedOutError"
exitCode=5
result="timeout"}class InterruptedError extends DownstreamError{name="InterruptedError"
result="interrupted"
exitCode
signal
constructor(r,e={},t=`interrupted by ${r}`){super(t,e),this.signal=r,this.exitCode="SIGINT"===r?130:143}}function s(r){return r instanceof Error?r.message:String(r)}}),
417:((e,t,o)=>{"use strict"
o.d(t,{a:()=>W})
var i=o(6765),a=o(2264),n=o(472)
function s({stdin:e,stderr:t,signal:i,host:s}){let r
return async l=>{r??=async function(e){const{createInterface:t}=await Promise.resolve().then(o.t.bind(o,481,19))
return t({input:e,terminal:!1})[Symbol.asyncIterator]()}(e)
const d=await r
t.write(s.redact((0,n.g$)(l,{colors:!1}))),e.resume()
try{const{value:e,done:t}=await async function(e,t){t.throwIfAborted()
const o=Promise.withResolvers(),i=()=>o.reject(t.reason)
t.addEventListener("abort",i,{once:!0})
try{return await Promise.race([e,o.promise])}finally{t.removeEventListener("abort",i)}}(d.next(),i)
if(!t)return e.trim()
throw new a.eb("the question was not answered: the input ended")}catch(e){throw t.write("\n"),e}finally{e.pause()}}}var r=o(4372),l=o(5443),d=o(8957)
const c={name:"FILE",description:"chain file, by default downstream.yml",option:"chain"},p={inputs:{description:"Values of inputs.NAME in the chain file: a YAML or JSON map, types kept"}},h=["text","json","mermaid","gitlab","github"],m=[{kind:"remote",definition:{name:"chain run",summary:"Runs the pipelines of a chain file, each as soon as it may, and follows them to their end",positionals:[c],flags:{state:{description:"Says in this file how far the chain came, after every change",placeholder:"FILE"},resume:{description:"Goes on from the state: what has passed counts, what runs is attached to"},only:{description:"Runs this step alone, without what it needs; repeatable, or several with commas",placeholder:"STEP",repeatable:!0},from:{description:"Runs this step and all that follows; repeatable, or several with commas",placeholder:"STEP",repeatable:!0},...d.VZ,force:{description:"Takes a state file that is there already, or is of another chain"}},options:l.FE,optionTexts:{...p,timeout:{description:"Longest time for the whole chain: 90m, 1h30m, or a number of seconds",default:"that of the file"},summary:{description:"Writes the GitHub job summary of the whole chain"}},examples:[{text:"the file of this folder",command:"gitlab-downstream chain run --input version=1.2"},{text:"so that it can be taken up again, and then that",command:"gitlab-downstream chain run release.yml --state release.json --resume"}]},load:async()=>(await Promise.all([o.e(825),o.e(369),o.e(459),o.e(803),o.e(456),o.e(382)]).then(o.bind(o,4410))).chainRun},{kind:"remote",definition:{name:"chain check",summary:"Checks a chain file, and says everything that is wrong with it, each with its line and column",positionals:[c],flags:{online:{description:"Also asks the servers for project, ref and rights of each step, with reads only"}},changesNothing:!0,options:l.T,optionTexts:p,examples:[{text:"without any request",command:"gitlab-downstream chain check release.yml"},{text:"with the servers",command:"gitlab-downstream chain check --online --input version=1.2"}]},load:async()=>(await Promise.all([o.e(825),o.e(298),o.e(459),o.e(41),o.e(803),o.e(210),o.e(888),o.e(514)]).then(o.bind(o,9780))).chainCheck},{kind:"remote",definition:{name:"chain plan",summary:"Shows which steps of a chain file run side by side, and which wait for others",positionals:[c],flags:{online:{description:"Also reads how long the steps usually take, and shows which of them decide"},format:{description:`How to show it: ${h.join(", ")}`,placeholder:"FORMAT",choices:h},source:{description:"Where jobs take gitlab-downstream from, for gitlab and github: its project (group/gitlab-downstream@0.1.0), the URL of its repository, or a folder in yours (./vendor/gitlab-downstream)",placeholder:"SOURCE"},cli:{description:"Command that starts the CLI in a job, for gitlab",placeholder:"COMMAND"}},changesNothing:!0,options:l.T,optionTexts:p,examples:[{text:"as a picture, for a Markdown file",command:"gitlab-downstream chain plan --format mermaid"}]},load:async()=>(await Promise.all([o.e(825),o.e(298),o.e(459),o.e(41),o.e(803),o.e(210),o.e(888),o.e(514)]).then(o.bind(o,6485))).chainPlan}]
var f=o(3737)
const u=[{kind:"remote",definition:{name:"trigger",summary:"Starts a pipeline in another project, and follows it with --wait",flags:{...d.VZ,...d._0},requires:["start"],examples:[{text:"start and forget",command:"gitlab-downstream trigger --project group/app --ref main"},{text:"with variables, followed to its end",command:"gitlab-downstream trigger --project group/app --ref v1.2 --variable UPLOAD_TO_S3=true --wait"}]},load:async()=>(await Promise.all([o.e(825),o.e(369),o.e(459),o.e(803),o.e(456),o.e(382)]).then(o.bind(o,4410))).trigger},{kind:"remote",definition:{name:"wait",summary:"Follows an existing pipeline to its end, and mirrors its result",positionals:[d.nY],flags:{...d.VZ,...d._0},options:[...d.Ur,"ref","token","pipeline-id","wait-for-ref",...d.V8],optionTexts:{...d.mJ,"wait-for-ref":{description:"How long to wait, with latest and expect-sha, until there is a pipeline of that commit: a duration",default:"as long as timeout"}},requires:["pipeline"],examples:[{text:"take up a wait again, after the runner died",command:"gitlab-downstream wait https://gitlab.example.com/group/app/-/pipelines/4711"},{text:"the newest of a branch",command:"gitlab-downstream wait latest --project group/app --ref main"}]},load:async()=>(await Promise.all([o.e(825),o.e(369),o.e(459),o.e(803),o.e(456),o.e(382)]).then(o.bind(o,4410))).wait},{kind:"remote",definition:{name:"status",summary:"Shows a pipeline and its jobs as they are now",positionals:[d.nY],flags:d._0,changesNothing:!0,options:[...d.Ur,"ref","pipeline-id","follow"],optionTexts:{follow:{description:"Shows the jobs of child and multi-project pipelines started by trigger jobs too"}},requires:["seen-pipeline"],examples:[{text:"as JSON",command:"gitlab-downstream status 4711 --project group/app --json"}]},load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,6610))).status},{kind:"remote",definition:{name:"list",summary:"Lists the newest pipelines of a project",changesNothing:!0,options:[...d.Ur,"ref"],flags:{status:{description:"Only those with this status",placeholder:"STATUS",choices:f.Do},limit:{description:"How many; by default 20",placeholder:"N"},web:{description:"Opens their page in the browser too"}},requires:["project"],examples:[{text:"what failed on a branch",command:"gitlab-downstream list -p group/app -r main --status failed"}]},load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,3196))).list}],g=[{kind:"remote",definition:{name:"logs",summary:"Prints the logs of a pipeline's finished jobs, or of one job; with --follow as they grow",positionals:[d.hg],takesJob:!0,flags:{job:{description:"Name of a job, a glob of names, or the URL of a job",placeholder:"NAME"},follow:{description:"Goes on until the pipeline, or the one job, has ended"}},changesNothing:!0,options:[...d.Ur,"ref","pipeline-id","timeout","poll-interval"],optionTexts:{timeout:{description:"Longest time to follow the logs: 90m, 1h30m, or a number of seconds"}},requires:["seen-pipeline"],examples:[{text:"one job",command:"gitlab-downstream logs 4711 --project group/app --job build"},{text:"all jobs, live",command:"gitlab-downstream logs https://gitlab.example.com/group/app/-/pipelines/4711 --follow"}]},productOnStdout:!0,load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,5975))).logs}],w=[{kind:"remote",definition:{name:"artifacts",summary:"Downloads or lists the artifacts of a pipeline's jobs, or of a job in a ref's newest success",positionals:[d.hg],takesJob:!0,flags:{job:{description:"Name or URL of a job, or with a pipeline a glob of names",placeholder:"NAME"},list:{description:"Shows names and sizes, without a download where the server can list them"},path:{description:"Only this file of the job, put into artifacts-path under its own name",placeholder:"FILE"}},changesNothing:!0,options:[...d.Ur,"ref","token","pipeline-id","follow","artifacts","artifacts-path","artifacts-files","artifacts-max-size","artifacts-max-entries"],optionTexts:{token:d.PB,follow:{description:"Takes the artifacts of child and multi-project pipelines started by trigger jobs too"},artifacts:{description:"Jobs to take the artifacts of: globs of job names, one per line, or all",default:"all"}},requires:["project"],examples:[{text:"everything a pipeline left",command:"gitlab-downstream artifacts 4711 --project group/app"},{text:"a job of the newest successful pipeline, with a job's own token in GitLab",command:"gitlab-downstream artifacts --project group/app --ref main --job build"},{text:"one file",command:"gitlab-downstream artifacts --project group/app --ref main --job build --path dist/app.txt"}]},load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,1484))).artifacts}],b={name:"ID",description:"id of the trigger token, as tokens list shows it",required:!0},y={description:{description:"What the token is for",placeholder:"TEXT"},"expires-at":{description:"Day (UTC) or time from which it is refused, such as 2027-06-30; GitLab takes up to a year ahead",placeholder:"DATE"},reveal:{description:"Shows tokens in full; in a CI job its log may then hold them"},"write-env":{description:"Puts DOWNSTREAM_TOKEN=\u2026 into this file, readable by its owner only, instead of showing the token",placeholder:"FILE"},yes:{description:"Deletes without asking for confirmation"}},k=[{kind:"remote",definition:j("tokens list","Lists the trigger tokens of a project",{changesNothing:!0,flags:v("reveal"),examples:[{text:"as JSON",command:"gitlab-downstream tokens list --project group/app --json"}]}),load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,1653))).listTokens},{kind:"remote",definition:j("tokens show","Shows one trigger token",{changesNothing:!0,positionals:[b],flags:v("reveal")}),load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,1653))).showToken},{kind:"remote",definition:j("tokens create","Creates a trigger token",{flags:v("description","expires-at","reveal","write-env"),examples:[{text:"into a file that only you can read",command:"gitlab-downstream tokens create --project group/app --description nightly --write-env app.env"}]}),load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,9245))).createToken},{kind:"remote",definition:j("tokens update","Changes a trigger token's description",{positionals:[b],flags:v("description")}),load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,7437))).updateToken},{kind:"remote",definition:j("tokens rotate","Replaces a trigger token: creates a new one, hands it over, deletes the old one",{positionals:[b],flags:v("expires-at","reveal","write-env"),examples:[{text:"in a file that others of its lines stay in",command:"gitlab-downstream tokens rotate 17 --project group/app --write-env app.env"}]}),load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,4870))).rotateToken},{kind:"remote",definition:j("tokens delete","Deletes a trigger token; asks first",{positionals:[b],flags:v("yes")}),load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,2378))).deleteToken},{kind:"remote",definition:j("tokens take-ownership","Makes you the owner of a trigger token (older versions of GitLab)",{positionals:[b]}),load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,7437))).takeOwnership}]
function j(e,t,o){return{name:e,summary:t,options:o.changesNothing?d.Ur:d.bI,requires:["project","api-token"],...o}}function v(...e){return Object.fromEntries(e.map(e=>[e,y[e]]))}const x=["ref","token","variables","variables-from","variables-file","variables-literal","inputs"],P=[{kind:"remote",definition:{name:"webhook url",summary:"Prints the URL for a webhook that starts a pipeline; the URL holds the token",changesNothing:!0,options:["gitlab-url","project","settings-file",...x],requires:["project","ref"],flags:{reveal:{description:"Prints it in a CI job too, where its log may then hold the token"}},examples:[{text:"for the field URL of a webhook",command:"gitlab-downstream webhook url --project group/b --ref main"}]},load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,3241))).printWebhookUrl},{kind:"remote",definition:{name:"webhook add",summary:"Adds a webhook to a project: its pushes and tags start a pipeline in another one",options:[...d.bI,...x],requires:["project","ref","api-token"],flags:{"source-project":{description:"Project whose push and tag events trigger: numeric id or full path",placeholder:"PATH"}},examples:[{text:"pushes to group/a start a pipeline in group/b",command:"gitlab-downstream webhook add --source-project group/a --project group/b --ref main"}]},load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,3241))).addWebhook},{kind:"local",definition:{name:"webhook payload",summary:"Shows what started this pipeline: the event of a webhook, or the parameters of the trigger call",positionals:[{name:"FILE",description:"file with the payload; by default the one that TRIGGER_PAYLOAD names"}],options:[],flags:{field:{description:"Prints one field, such as object_kind, project.path_with_namespace or commits[0].id",placeholder:"PATH"},env:{description:"Prints the usual fields as KEY=VALUE lines for a dotenv file"}},examples:[{text:"in the script of the triggered job",command:"gitlab-downstream webhook payload --field object_kind"},{text:"for the jobs after this one",command:"gitlab-downstream webhook payload --env > payload.env"}]},load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,5203))).showPayload}],T=[{kind:"remote",definition:{name:"doctor",summary:"Checks connection, tokens, project, ref and rights, with reads only",changesNothing:!0,checksSettings:!0,options:[...d.Ur,"ref","token"],examples:[{text:"before the first trigger",command:"gitlab-downstream doctor --project group/app --ref main"}]},load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,6941))).doctor}],L=["trigger","trigger-on-tag","bridge-on-tag","upload-to-s3","fetch-artifacts","nightly","chain","webhook-receiver","github","github-nightly","cron"],O=[{kind:"remote",definition:{name:"init",summary:"Writes a ready file: an include for .gitlab-ci.yml, a GitHub workflow, or a line for cron",positionals:[{name:"TEMPLATE",description:L.join(", "),choices:L}],changesNothing:!0,options:["gitlab-url","project","ref","settings-file"],flags:{output:{description:"File to write, - for stdout; by default the usual one of its kind",placeholder:"FILE"},force:{description:"Overwrites the file"},source:{description:"Where gitlab-downstream is: its project (group/gitlab-downstream@0.1.0), the URL of its repository, or a folder in yours (./vendor/gitlab-downstream); required, except for cron",placeholder:"SOURCE"},cli:{description:"Command that starts the CLI in the job or from cron",placeholder:"COMMAND"},schedule:{description:"When, for cron and github-nightly: five fields",placeholder:"CRON"}},examples:[{text:"a job that triggers",command:"gitlab-downstream init trigger --project group/b --ref main --source group/gitlab-downstream"},{text:"a GitHub workflow",command:"gitlab-downstream init github --project group/b --ref main --source owner/gitlab-downstream"},{text:"a line for cron",command:'gitlab-downstream init cron --project group/b --schedule "30 2 * * 1-5"'}]},load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,2349))).init}],S=[{kind:"local",definition:{name:"completion",summary:"Prints a script that completes commands and flags in your shell, or installs it",positionals:[{name:"SHELL",description:"bash, zsh, fish or powershell; with --install by default yours",choices:["bash","zsh","fish","powershell"]}],flags:{install:{description:"Writes the script where the shell finds it, and says what was written"}},options:[],examples:[{text:"in your shell, for good",command:"gitlab-downstream completion --install"},{text:"bash, in ~/.bashrc",command:"source <(gitlab-downstream completion bash)"},{text:"zsh, into a folder of $fpath",command:"gitlab-downstream completion zsh > ~/.zfunc/_gitlab-downstream"},{text:"fish",command:"gitlab-downstream completion fish > ~/.config/fish/completions/gitlab-downstream.fish"},{text:"PowerShell, in $PROFILE",command:"gitlab-downstream completion powershell | Out-String | Invoke-Expression"}]},load:async()=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,1652))).completion}],E=[{kind:"local",definition:{name:"sandbox",summary:"Starts a GitLab-compatible server on this machine that really runs pipelines, to try everything out",options:[],flags:{project:{description:"A project and the folder with its files; by default the current folder",placeholder:"PATH=FOLDER",repeatable:!0},port:{description:"Port to listen on; by default a free one",placeholder:"N"},state:{description:"Folder that keeps tokens, project ids and the port, so that they are the same at the next start",placeholder:"FOLDER"},"gitlab-version":{description:"Version of GitLab to imitate: 17.10, 18.2 or 19.2",placeholder:"N",choices:["17","18","19"]}},examples:[{text:"the project in this folder",command:"gitlab-downstream sandbox"},{text:"two projects, of which one triggers the other",command:"gitlab-downstream sandbox --project demo/a=./a --project demo/b=./b --port 8080"},{text:"with the same tokens each time",command:"gitlab-downstream sandbox --state .sandbox"}]},async load(){try{return(await Promise.all([o.e(825),o.e(298),o.e(942),o.e(384),o.e(20)]).then(o.bind(o,4263))).sandbox}catch(e){throw function(e){return"MODULE_NOT_FOUND"!==e.code?e:new a.eb("the sandbox is not part of the single file",{cause:e,hints:["run it in a checkout of gitlab-downstream: npm ci && node dist/cli.cjs sandbox"]})}(e)}}}],N=[...u,...r.Z,...g,...w,...m,...r.w,...E,...k,...P,...T,...O,...S],C={name:"help",summary:"Shows what a command takes",positionals:[{name:"COMMAND",description:"name of a command, such as trigger or tokens list",choices:[...new Set(N.map(({definition:e})=>e.name.split(" ")[0]??""))]}],options:[]}
function A(){return[...N.map(({definition:e})=>e),C]}var R=o(9128),U=o(9391),D=o(4744),I=o(3951)
const q="gitlab-downstream",M="Starts another project's GitLab pipeline, follows it to its end, and brings back its result, logs and artifacts"
async function W(e){let t,i={}
try{if("__complete"===e.args[0])return await async function({args:e,stdout:t}){const{complete:i,formatCompletion:a}=await o.e(22).then(o.bind(o,6605))
return t.write(a(i(e.slice(1),A()))),0}(e)
const{entry:a,parsed:n,family:r,brief:l}=_(e.args)
if(i={entry:a,parsed:n,family:r,brief:l},n.flags.version)return z(e,I.x)
if(n.flags.help)return await G(e,i)
if(void 0===a){if(n.problems.length>0)throw(0,D.Wp)(n.problems)
return await G(e,i)}t=await H(e,n,a)
const d=await async function(e,t,i,a){const n=!0===a.stdout.isTTY&&!t.flags.json&&!t.flags.events&&!0===a.stdin.isTTY,r=e.productOnStdout&&a.outputClosed?[a.signal,a.outputClosed]:[a.signal],l=AbortSignal.any(r),d={host:i,env:a.env,signal:l,flags:t.flags,positionals:t.positionals,interactive:n,ask:n?s({stdin:a.stdin,stderr:a.stderr,signal:a.signal,host:i}):void 0,openUrl:a.openUrl??(async e=>(await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,4604))).openBrowser(e))}
if("local"===e.kind){if(t.problems.length>0)throw(0,D.Wp)(t.problems)
const{findOwnSecrets:n}=await Promise.resolve().then(o.bind(o,3451))
for(const e of n(a.env))i.mask(e)
return(await e.load())(d)}const[c,{openRun:p}]=await Promise.all([e.load(),Promise.all([o.e(825),o.e(369),o.e(459),o.e(803),o.e(456),o.e(382)]).then(o.bind(o,2981))]),h=await p({face:"cli",env:a.env,own:t,requires:e.definition.requires,command:e.definition,host:i,signal:l,clock:a.clock,readWorkTree:"terminal"===i.kind?a.readWorkTree:void 0}),m=async()=>c(t.flags.events?await async function(e){const[{createEvents:t},{joinObservers:i}]=await Promise.all([Promise.all([o.e(825),o.e(459),o.e(41),o.e(210),o.e(456),o.e(264)]).then(o.bind(o,3904)),Promise.all([o.e(825),o.e(459),o.e(41),o.e(210),o.e(456),o.e(264)]).then(o.bind(o,8631))]),a=t(t=>e.host.product({document:t,onOneLine:!0}),e.clock)
return{...e,observer:i([...e.observer?[e.observer]:[],a])}}({...h,...d}):{...h,...d})
if(!h.options.dryRun)return await m()
const{endAtRequest:f}=await Promise.all([o.e(825),o.e(557),o.e(459),o.e(41),o.e(803),o.e(210),o.e(296),o.e(888),o.e(217)]).then(o.bind(o,6332))
return await f(m,d)}(a,n,t,e)
return await F(d,t,{cli:e,parsed:n}),d.exitCode}catch(n){return e.outputClosed?.aborted&&n===e.outputClosed.reason?0:(t??=await H(e,i.parsed,i.entry),t.fail(n),n instanceof a.B8?(function({parsed:e,entry:t}){return!0===e?.flags.events||!0===e?.flags.json&&!t?.productOnStdout}(i)&&await F(await async function(e){const[{resultDocument:t},{resultOfError:i}]=await Promise.all([Promise.all([o.e(384),o.e(857)]).then(o.bind(o,8628)),Promise.all([o.e(825),o.e(369),o.e(459),o.e(803),o.e(456),o.e(382)]).then(o.bind(o,9504))])
return{document:t(i(e))}}(n),t,{cli:e,parsed:i.parsed}),n.exitCode):1)}}function _(e){const t=(0,U.Zv)(e,A().map(({name:e})=>e))
if("help"===t.name)return _([...t.args,"--help"])
const o=N.find(({definition:e})=>e.name===t.name),{family:i}=t
return{entry:o,family:i,brief:!t.args.includes("--help"),parsed:(0,U.We)(t.args,o?.definition??{})}}async function F(e,t,{cli:a,parsed:n}){if(!n?.flags.events)return t.product(e)
const{resultEvent:s}=await Promise.all([o.e(825),o.e(459),o.e(41),o.e(210),o.e(456),o.e(264)]).then(o.bind(o,3904))
t.product({document:s(e.document,a.clock??i.ml),onOneLine:!0})}async function G(e,{entry:t,family:i,brief:a}){const[{formatCommandHelp:n,formatHelp:s},{formatBriefHelp:r,formatBriefOverview:l}]=await Promise.all([o.e(22).then(o.bind(o,9772)),o.e(22).then(o.bind(o,6471))]),d={program:q,width:e.stdout.columns||Number(e.env.COLUMNS)||80}
if(t)return z(e,(a?r:n)(t.definition,d))
const c=A().filter(({name:e})=>void 0===i||e.startsWith(`${i} `))
return z(e,(a&&void 0===i?l:s)({summary:M,commands:c},d))}function H({env:e,stdout:t,stderr:o},a,n){const{json:s,quiet:r,verbose:l,color:d}=a?.flags??{}
return(0,R.D)({kind:(0,R.G)(e),env:e,stdout:t,stderr:o,json:s||!0===a?.flags.events,productOnStdout:n?.productOnStdout||"local"===n?.kind,quiet:r,verbose:l,color:!1!==d&&void 0,now:i.ml.wallMs})}function z({stdout:e},t){return e.write(t.endsWith("\n")?t:`${t}\n`),0}}),
6907:((t,o,e)=>{"use strict"
e.d(o,{Yh:()=>d,k0:()=>c,si:()=>i})
var n=e(6765),r=e(2264)
const s=500
function i(t,o=n.ml.monotonicMs){const e=new AbortController
let i=0
const c=n=>{const c=new r.p4(n)
e.signal.aborted?o()-i>=s&&t.exit(c.exitCode):i=o(),e.abort(c)}
return t.on("SIGINT",c),t.on("SIGTERM",c),e.signal}function c({stdout:t,stderr:o}){const e=new AbortController
return t.on("error",t=>{"EPIPE"===t.code&&e.abort(t)}),o.on("error",()=>{}),e.signal}function d(t){let o=!1
t.stdout.on("error",e=>{o||"EPIPE"===e.code||(o=!0,t.stderr.write(`error: the output is not complete, as stdout cannot be written: ${e.message}\n`),t.once("exit",()=>{t.exitCode||=1}))})}}),
7752:((t,e,n)=>{"use strict"
n.d(e,{_v:()=>l,fR:()=>u,fc:()=>c,fileErrorWords:()=>y,lz:()=>p,readText:()=>m})
var r=n(7598),i=n(3024),o=n(1455),a=n(6760),s=n(2264)
function c(t){try{(0,i.mkdirSync)(t)}catch(e){const{code:n}=e
if("EEXIST"===n&&f(t))return
if("ENOENT"!==n||f((0,a.dirname)(t)))throw e
c((0,a.dirname)(t)),(0,i.mkdirSync)(t)}}function f(t){return(0,i.statSync)(t,{throwIfNoEntry:!1})?.isDirectory()??!1}function l(t,e="."){const n=(0,i.realpathSync)(e),r=(0,a.relative)(n,(0,a.resolve)(n,t)).split(a.sep)
if(d(r.join(a.sep)))for(let t=1;t<=r.length;t+=1){const e=(0,a.join)(n,...r.slice(0,t)),o=(0,i.lstatSync)(e,{throwIfNoEntry:!1})
if(void 0===o)return
if(o.isSymbolicLink()&&!d((0,a.relative)(n,E(e))))return e}}function d(t){return".."!==t&&!t.startsWith(`..${a.sep}`)&&!(0,a.isAbsolute)(t)}function E(t){try{return(0,i.realpathSync)(t)}catch{return(0,a.resolve)((0,a.dirname)(t),(0,i.readlinkSync)(t))}}async function u(t,e,{mode:n=438}={}){const i=(0,a.join)((0,a.dirname)(t),`.${(0,a.basename)(t)}.${(0,r.randomUUID)()}.tmp`)
try{await(0,o.writeFile)(i,e,{flag:"wx",mode:n,flush:!0}),await(0,o.rename)(i,t)}catch(t){throw await(0,o.rm)(i,{force:!0}).catch(()=>{}),t}}const h=16777216
async function m(t,{limitBytes:e=h,signal:n}={}){const r=[],o=(0,i.createReadStream)(t,{end:e,...n&&{signal:n}})
for await(const t of o)r.push(t)
const a=Buffer.concat(r)
if(a.length<=e)return a.toString("utf8")
throw Object.assign(new Error(`${t} is too large`),{code:"EFBIG"})}function y(t){return p(t)&&S[t.code]||(0,s.bD)(t)}function p(t){return t instanceof Error&&"code"in t&&(Object.hasOwn(S,String(t.code))||"syscall"in t&&"path"in t)}const S={EACCES:"permission denied",EDQUOT:"no space left",EFBIG:"it is larger than 16 MiB",EEXIST:"a part of its path is not a folder",EIO:"the disk failed (EIO)",EISDIR:"it is a folder",ELOOP:"its symbolic links lead in a circle",EMFILE:"too many files are open",ENAMETOOLONG:"its name is too long",ENOENT:"there is no such file or folder",ENOSPC:"no space left",ENOTDIR:"a part of its path is not a folder",EPERM:"permission denied",EROFS:"the file system is read-only"}}),
3737:((e,n,i)=>{"use strict"
i.d(n,{$g:()=>r,D7:()=>a,Do:()=>c,Rm:()=>d,Yp:()=>t})
const c=["created","waiting_for_resource","preparing","waiting_for_callback","pending","running","canceling","scheduled","manual","success","failed","canceled","skipped"],a=["push","web","trigger","schedule","api","external","pipeline","chat","webide","merge_request_event","external_pull_request_event","parent_pipeline","ondemand_dast_scan","ondemand_dast_validation","security_orchestration_policy","container_registry_push","duo_workflow","pipeline_execution_policy_schedule"]
function t(e){switch(e){case"success":case"failed":case"canceled":case"skipped":return{kind:"finished",outcome:e}
case"manual":return{kind:"blocked"}
case"scheduled":return{kind:"delayed"}
default:return{kind:"active"}}}function r(e){return"finished"===t(e).kind}function d(e){return"created"!==e&&"manual"!==e&&!r(e)}}),
9128:((e,t,i)=>{"use strict"
async function n(e){switch(e.kind){case"github":{const{createGitHubHost:t}=await Promise.all([i.e(825),i.e(369),i.e(459),i.e(803),i.e(456),i.e(382)]).then(i.bind(i,7831))
return t({...e,setExitCode:e.setExitCode??r})}case"gitlab":{const{createGitLabHost:t}=await Promise.all([i.e(825),i.e(369),i.e(459),i.e(803),i.e(456),i.e(382)]).then(i.bind(i,2671))
return t(e)}case"terminal":{const{createTerminalHost:t}=await Promise.all([i.e(825),i.e(369),i.e(459),i.e(803),i.e(456),i.e(382)]).then(i.bind(i,740))
return t(e)}}}function a(e){return"true"===e.GITHUB_ACTIONS?"github":"true"===e.GITLAB_CI?"gitlab":"terminal"}function r(e){process.exitCode||=e}i.d(t,{D:()=>n,G:()=>a})}),
9391:((e,o,t)=>{"use strict"
t.d(o,{$0:()=>h,We:()=>u,Zv:()=>v})
var n=t(7975),i=t(2264),s=t(1323),r=t(1166),a=t(1247),p=t(3544),c=t(8918),l=t(9900)
function u(e,o){const t=(0,l.E3)(o),n={options:new Map,values:new Map,positionals:[],problems:[]}
let i
for(const o of f(e,t))"option"===o.kind?m(n,o,t):"positional"===o.kind&&d(n,o.value,i&&{token:i,known:t}),i="option"===o.kind?o:void 0
const s=o.positionals??[];(function(e,o){for(const[t,n]of o.entries())g(e,n,e.positionals[t]??"")
const t=o.at(-1)?.name
for(const n of e.positionals.slice(o.length)){const o=(0,a.vp)(n),i="unexpected argument"+(void 0===o?"":` '${o}'`),s=void 0===t?"expected flags only":`expected nothing but flags after ${t}`
e.problems.push({option:"arguments",source:i,message:s})}})(n,s),o.takesJob&&function({options:e,values:o,problems:t}){const n=o.get("job")?.at(-1)
"string"==typeof n&&(0,r.v3)(n)&&(o.delete("job"),e.has("pipeline-id")&&t.push({option:"job",source:"--job",message:"is a URL, which names the pipeline too; expected it alone"}),e.set("pipeline-id",{text:n,origin:"flag",source:"--job"}))}(n)
const{options:p,problems:u,positionals:v}=n,h=function(e,o){return Object.fromEntries(Object.entries(e).map(([e,{placeholder:t,repeatable:n,negative:i}])=>{const s=o.get(e)??[]
return n?[e,s]:[e,s.at(-1)??(void 0===t?!0===i:void 0)]}))}({...o.flags,...c.v},n.values)
return{options:p,problems:u,positionals:v,argumentNames:new Map(s.flatMap(({option:e,name:o})=>e?[[e,o]]:[])),flags:h}}function f(e,o){const t=[...o].map(([e,{definition:o}])=>[e,{type:void 0===o.placeholder?"boolean":"string",multiple:!0,...void 0===o.short?{}:{short:o.short}}])
return(0,n.parseArgs)({args:[...e],strict:!1,tokens:!0,options:Object.fromEntries(t)}).tokens}function m(e,o,t){const n=(0,l.ii)(o,t)
if("problem"in n)return void e.problems.push({option:o.name,source:o.rawName,message:n.problem})
const i=o.value??String(o.name===n.name)
if(void 0!==n.option)return void function(e,{flag:o,option:t,text:n,source:i}){const s=e.get(t)
if(o.pair)e.set(t,{text:"",origin:"flag",source:i,...s,pairs:[...s?.pairs??[],n]})
else if(""!==n.trim()||(0,p.Lm)(t)){const o=(0,p.om)(t).lines&&void 0!==s&&""!==s.text
e.set(t,{...s,origin:"flag",source:i,text:o?`${s.text}\n${n}`:n})}}(e.options,{flag:n,option:n.option,text:i,source:o.rawName})
const s=void 0===n.definition.placeholder?"true"===i:i
e.values.set(n.name,[...e.values.get(n.name)??[],s])}function d({problems:e,positionals:o},t,n){const i=n&&void 0===n.token.value?(0,l.ii)(n.token,n.known):void 0
if(void 0===i||!("problem"in i))if(void 0!==i&&/^(?:true|false)$/.test(t)){const o=`--${i.name}`
e.push({option:i.name,source:o,message:`takes its value after an equals sign: ${o}=${t}`})}else o.push(t)}function g({options:e,problems:o},t,n){const{name:i,option:s,required:r,description:p,choices:c}=t
if(""===n)return void(r&&o.push({option:i,source:`missing argument ${i}`,message:`expected ${p}`}))
const l=`argument ${i}`
if(void 0!==c&&!c.includes(n))return void o.push({option:i,source:l,given:(0,a.vp)(n),message:`expected ${c.join(", ")}`})
if(void 0===s)return
const u=e.get(s)
void 0!==u&&u.text!==n&&o.push({option:s,source:u.source,message:`is given twice, also as ${l}`}),e.set(s,{text:n,origin:"flag",source:l})}function v(e,o){const[t,n]=h(e)
if(void 0===t)return{name:void 0,args:e}
const r=e[t]??"",p=n===t+1?`${r} ${e[n]}`:r,c=[p,r].find(e=>o.includes(e))
if(void 0===c){if(p===r&&o.some(e=>e.startsWith(`${r} `))&&e.some(e=>"--help"===e||"-h"===e))return{name:c,family:r,args:e.filter((e,o)=>o!==t)}
throw function(e,o,t){const n=t.filter(o=>o.startsWith(`${e} `)).map(o=>o.slice(e.length+1))
if(n.length>0)return new i.eb(`${e}: expected ${n.join(", ")}${(0,s.SX)(o.slice(e.length+1),n)}`)
const r=(0,a.vp)(e),p="unknown command"+(void 0===r?"":` '${r}'`)
return new i.eb(`${p}${(0,s.SX)(e,t)}`,{hints:[`the commands are ${t.join(", ")}`]})}(r,p,o)}const l=c===r?[t]:[t,n]
return{name:c,args:e.filter((e,o)=>!l.includes(o))}}function h(e){return f(e,(0,l.E3)({})).flatMap(e=>"positional"===e.kind?[e.index]:[])}}),
8918:((e,s,t)=>{"use strict"
t.d(s,{v:()=>o})
const o={json:{description:"Prints one JSON document on stdout; progress goes to stderr"},quiet:{description:"Prints only the result and errors",short:"q"},verbose:{description:"Prints every request and decision"},color:{description:"Prints without colors (also NO_COLOR)",negative:!0},help:{description:"Prints the help, -h the short one",short:"h"},version:{description:"Prints the version"}}}),
9900:((e,n,t)=>{"use strict"
t.d(n,{E3:()=>r,LU:()=>u,ii:()=>d})
var i=t(1323),o=t(3544),a=t(8918)
function r({options:e=o.W6,flags:n={}}){const t=o.W6.filter(n=>e.includes(n)).flatMap(s),i=f(n),r=new Set([...i,...f(a.v)].map(({name:e})=>e)),u=[...t.filter(({name:e})=>!r.has(e)),...i,...f(a.v)]
return new Map(u.map(e=>[e.name,e]))}function s(e){const n=(0,o.om)(e),t={name:e,definition:n,option:e}
if(void 0===n.pairFlag)return[t]
const{name:i,description:a,short:r}=n.pairFlag
return[t,{name:i,definition:{description:a,placeholder:"KEY=VALUE",repeatable:!0,...r&&{short:r}},option:e,pair:!0}]}function f(e){return Object.entries(e).map(([e,n])=>({name:e,definition:n}))}function u({name:e,definition:n}){return n.negative?`--no-${e}`:`--${e}`}function d(e,n){const t=!n.has(e.name),i=n.get(e.name)??n.get(/^no-(.+)$/.exec(e.name)?.[1]??"")
if(void 0===i)return{problem:l(e.name,n)}
const o=void 0===i.definition.placeholder?function({name:e,value:n},t,i){return t.definition.negative&&!i?`is not a flag of this command; did you mean ${u(t)}?`:void 0===n?void 0:i?`takes no value; expected --${e} alone`:void 0!==t.option||/^(?:true|false)$/.test(n)?void 0:"expected true or false"}(e,i,t):function({rawName:e,value:n,inlineValue:t},i,o){return o?`is not a flag of this command; --${i.name} takes a value`:void 0===n?"is given without a value":t||!/^-./.test(n)?void 0:`is given without a value (one that starts with - is written ${e}=VALUE)`}(e,i,t)
return void 0===o?i:{problem:o}}function l(e,n){if(void 0!==(r({}).get(e)??r({}).get(e.replace(/^no-/,""))))return"is a flag of other commands, not of this one"
const t=1===e.length?function(e,n){const t=Object.keys(a.v).filter(n=>n.startsWith(e.toLowerCase())),i=t.flatMap(e=>n.get(e)??[]).map(u)
return 0===i.length?"":`; did you mean ${i.join(" or ")}?`}(e,n):(0,i.SX)(e.replace(/^no-/,""),[...n.keys()],e=>u(n.get(e)??{name:e,definition:{description:""}}))
return`is not a flag of this command${t}`}}),
4975:((e,t,n)=>{"use strict"
n.d(t,{q:()=>i})
var r=n(1247)
const l=/^[ \t]*(?:export[ \t]+)?([A-Za-z0-9_]+)[ \t]*=[ \t]*/,s={n:"\n",r:"\r",t:"\t"}
function i(e,t){const n=e=>void 0===t?`line ${e}`:`${t}:${e}`,s=[],i=e.replace(/^\uFEFF/,"").replace(/\r\n?/g,"\n"),u=[]
let a=0
for(let e=1;a<i.length;){const t=c(i,a),r=i.slice(a,t),[f="",h]=l.exec(r)??[]
if(void 0===h){!/^\s*(?:#|$)/.test(r)&&s.push(`${n(e)}: expected KEY=VALUE with a key of letters, digits and underscores`),a=t+1,e+=1
continue}const{value:p,problem:v,next:x}=o(i,a+f.length)
void 0!==v&&s.push(`${n(e)}: ${v}`),u.push({key:h,value:p,line:e}),e+=i.slice(a,x).split("\n").length-1,a=x}if(s.length>0)throw new r.$x(...s)
return u}function o(e,t){const n=e[t]
if('"'!==n&&"'"!==n&&"`"!==n){const n=c(e,t)
return{value:e.slice(t,n).replace(/(?:^|[ \t]+)#.*$/,"").trimEnd(),next:n+1}}const r=function(e,t,n){for(let r=t+1;r<e.length;r+=1){if(e[r]===n)return r
'"'===n&&"\\"===e[r]&&(r+=1)}return-1}(e,t,n)
if(-1===r)return{value:"",problem:`the quote ${n} is never closed`,next:e.length}
const l=c(e,r),i=l+1
if(!/^[ \t]*(?:#.*)?$/.test(e.slice(r+1,l)))return{value:"",problem:"there is text after the closing quote",next:i}
const o=e.slice(t+1,r)
return'"'!==n?{value:o,next:i}:{value:o.replace(/\\([nrt"\\$])/g,(e,t)=>s[t]??t),next:i}}function c(e,t){const n=e.indexOf("\n",t)
return-1===n?e.length:n}}),
1052:((e,t,n)=>{"use strict"
n.d(t,{TL:()=>u,U0:()=>c,Xf:()=>l})
var r=n(3424),i=n(1247),o=n(3684)
async function u(e){if("string"!=typeof e)return p((0,o.fi)(e))
if((0,o.z3)(e))return new Map
const t=await(0,o.l8)(e,s)
if(0===t.length)throw new i.$x("holds no inputs; expected at least one, or to leave it out")
return p(t)}const s='a value with special characters is written in quotes, KEY: "fix: #12"',a=20
function c(e){return e>a?`${e} inputs are given; GitLab takes ${a} at most`:void 0}function l(e){return p(e.map(e=>{const{key:t,value:n,problem:r}=(0,o.T6)(e)
if(void 0!==r)throw new i.$x(r)
return{key:t,value:f(n)}}))}function f(e){const t=(0,r.q)(e)
return null==t||"number"==typeof t&&String(t)!==e?e:t}function p(e){const t=new Map,n=[]
for(const{key:r,value:o}of e){const e=h(o)
""===r.trim()?n.push("has an input without a name"):r.isWellFormed()?void 0!==e?n.push(`${r}: ${e}`):t.has(r)&&n.push(`${r}: appears twice; expected each input once`):n.push(`the name of an input ${i.UT}`),t.set(r,o)}if(n.length>0)throw new i.$x(...n)
return t}function h(e){return null===e?"is null; expected a text, number, boolean or list":function(e){try{return void 0!==JSON.stringify(e)}catch{return!1}}(e)?m(e)?b(e)?"is a number that would change on its way; expected it in quotes":void 0:i.UT:"cannot be written as JSON; expected a text, number, boolean or list"}function m(e){return"string"==typeof e?e.isWellFormed():null===e||"object"!=typeof e||Object.entries(e).every(([e,t])=>e.isWellFormed()&&m(t))}function b(e){return"number"==typeof e?!Number.isFinite(e)||Number.isInteger(e)&&!Number.isSafeInteger(e):null!==e&&"object"==typeof e&&Object.values(e).some(b)}}),
3424:((e,t,r)=>{"use strict"
r.d(t,{_:()=>c,q:()=>o})
var n=r(1247)
function c(e){const t=o(e)
if(null==t||"object"!=typeof t||Array.isArray(t))return
const r=JSON.parse(e,u)
return Object.entries(t).map(([e,t])=>{const n=r[e]
return{key:e,value:t,text:"string"==typeof n?n:void 0}})}function o(e){let t
try{t=JSON.parse(e)}catch{return}if(function(e){return[...e.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)].filter(([,e])=>":"===e).length}(e)!==a(t))throw new n.$x("a key appears twice; expected each key once")
return t}function u(e,t,r){return"number"==typeof t||"boolean"==typeof t?r?.source:t}const s=100
function a(e,t=0){if(null===e||"object"!=typeof e)return 0
if(t>s)throw new n.$x(`is nested more than ${s} levels deep`)
const r=Array.isArray(e)?0:Object.keys(e).length
return Object.values(e).reduce((e,r)=>e+a(r,t+1),r)}}),
4804:((t,e,n)=>{"use strict"
n.d(e,{$T:()=>d,Li:()=>r,Rc:()=>c,nG:()=>a,wO:()=>f})
var i=n(1913),s=n(6304),o=n(1247)
function r(t){return[t].flat().flatMap(t=>t.split(/\r\n|\r|\n/)).map(t=>t.trim()).filter(t=>""!==t)}function a(t){const e=r(t),[n]=e
if(1===e.length&&("none"===n||"all"===n))return{kind:n}
const i=e.find(t=>"none"===t||"all"===t)
if(void 0!==i)throw new o.$x(`${i} is beside other lines; expected it alone, or globs of job names`)
return{kind:"globs",globs:e}}function c(t){const e=[],n=r(t).map(t=>{const n=t.lastIndexOf(":"),i=t.slice(0,Math.max(n,0)).trim(),s=t.slice(n+1).trim().replace(/^(?:\.\/)+/,"")
return""===i||""===s?e.push(`${JSON.stringify(t)}: expected JOB:PATH, such as build:dist/build.env`):(s.startsWith("/")||s.split(/[\\/]/).includes(".."))&&e.push(`${JSON.stringify(t)}: expected a path inside the job's artifacts`),{job:i,path:s}})
if(e.length>0)throw new o.$x(...e)
return n}const h={"annotations.json":"gitlab-annotations",".json":"json",".md":"markdown",".html":"html",".xml":"junit",".env":"dotenv"}
function d(t){const e=[],n=r(t).flatMap(t=>{const n=Object.entries(h).find(([e])=>t.toLowerCase().endsWith(e))
return void 0!==n?[{path:t,format:n[1]}]:(e.push(`${JSON.stringify(t)}: expected a file that ends in ${(0,s.yh)(Object.keys(h))}`),[])}),i=n.find(({path:t},e)=>n.findIndex(e=>e.path===t)<e)
if(void 0!==i&&e.push(`${JSON.stringify(i.path)} is there twice; expected each file once`),e.length>0)throw new o.$x(...e)
return n}const l="TRIGGERED"
function f(t){const e=t.trim()
if(!/^[A-Za-z_][A-Za-z0-9_]*$/.test(e))throw new o.$x("expected letters, digits and underscores, and no digit first, such as BUILD")
if(e.toUpperCase()!==l&&(0,i.X)(`${e}_RESULT`))throw new o.$x(`names that begin with ${e}_ change how the following jobs run; expected another prefix, such as BUILD`)
return e}}),
1323:((t,n,e)=>{"use strict"
e.d(n,{$q:()=>o,O4:()=>r,SX:()=>c})
var i=e(130)
function o(t,n){const e=d(t),i=n.map(t=>({candidate:t,edits:a(e,d(t))})).filter(({candidate:t,edits:n})=>n<=Math.max(1,Math.floor(Math.min(e.length,t.length)/3))).sort((t,n)=>t.edits-n.edits)
return i[0]?.candidate}function r(t,n){const e=o(t,n)
if(void 0===e)return
const i=a(d(t),d(e))
return i<=2&&3*i<Math.max(t.length,e.length)?e:void 0}function c(t,n,e=t=>t){const i=o(t,n)
return void 0===i?"":`; did you mean ${e(i)}?`}function d(t){return t.toLowerCase().replaceAll("_","-")}function a(t,n){const e=(0,i.Io)(t,n)
if(2!==e||t.length!==n.length)return e
const o=[...t].findIndex((t,e)=>t!==n[e])
return`${t.slice(0,o)}${t[o+1]}${t[o]}${t.slice(o+2)}`===n?1:e}}),
1166:((t,e,n)=>{"use strict"
n.d(e,{FV:()=>$,Fg:()=>w,Fm:()=>f,LW:()=>i,XB:()=>a,eR:()=>h,n8:()=>c,st:()=>d,v3:()=>l})
var o=n(1247)
function i(t){const e=x(t.trim())
if(""!==e.search||""!==e.hash)throw new o.$x("has a query or fragment; expected the base URL, such as https://gitlab.example.com")
const n=e.pathname.replace(/\/+$/,""),i=/\/api\/v(\d+)$/.exec(n)
if(null!==i&&"4"!==i[1]&&"3"!==i[1])throw new o.$x(`ends in ${i[0]}; expected the base URL without it (/api/v4 and the legacy /api/v3 are known)`)
if(n.includes("/-/"))throw new o.$x("is the URL of a page; expected the base URL, such as https://gitlab.example.com")
const r=null===i?n:n.slice(0,-i[0].length)
if("gitlab.com"===e.hostname&&""!==r)throw new o.$x("has a path, which gitlab.com does not have; expected https://gitlab.com, and the project in project")
return{url:`${e.origin}${r.replace(/\/+$/,"")}`,apiVersion:"3"===i?.[1]?"v3":"v4"}}const r="expected a numeric id or the full path, such as group/subgroup/project"
function a(t){const e=String(t).trim()
if(/^\d+$/.test(e))return{kind:"id",id:w(e)}
if(/^(?:git@|ssh:)/.test(e))throw new o.$x(`is an address to clone from; ${r}`)
if(m(e)){const t=g(e)
return{kind:"url",page:{...t,path:s(t.path)}}}return{kind:"path",path:$(s(e.includes("%")?b(e):e))}}function s(t){return t.replace(/\/-(?:\/.*)?$/,"").replace(/^(\/?[^/]+(?:\/[^/]+)+)\/(?:blame|blob|builds|commits|raw|tree)(?:\/.*)?$/,"$1").replace(/\.git\/*$/,"")}const c="expected an id, latest, or the URL of a pipeline such as https://gitlab.com/group/project/-/pipelines/123"
function h(t){const e=String(t).trim().replace(/^#/,"")
if("latest"===e)return{kind:"latest"}
if(/^\d+$/.test(e))return{kind:"id",id:w(e)}
if(!m(e))throw new o.$x(c)
const n=g(e),[,i,r,a]=p.exec(n.path)??u.exec(n.path)??[]
if(void 0===i||void 0===r||void 0===a)throw new o.$x(`is not the URL of a pipeline; ${c}`)
const s=w(a)
return{kind:"jobs"===r?"job":"url",id:s,project:{origin:n.origin,path:i},url:`${n.origin}/${i}/-/${r}/${s}`}}const p=/^(.+?)(?:\/-)?\/(pipelines)\/(\d+)(?:\/[\w-]*)?$/,u=/^(.+?)(?:\/-)?\/(jobs)\/(\d+)(?:\/.*)?$/
function l(t){return m(t)&&u.test(URL.parse(t)?.pathname??"")}function d(t,e){const{origin:n,pathname:o}=new URL(e)
if(n!==t.origin)return
const i=o.replace(/^\/+|\/+$/g,"")
return""===i?t.path:t.path.startsWith(`${i}/`)?t.path.slice(i.length+1):void 0}function f(t,e){const n=t.includes("://")?function(t,e){const n=URL.parse(t),o=new URL(e)
if(null!==n){if("http:"===n.protocol||"https:"===n.protocol){if(n.host!==o.host)return
return d({origin:o.origin,path:n.pathname.replace(/^\/+/,"")},e)}return/^(?:git\+)?ssh:$/.test(n.protocol)&&n.hostname.toLowerCase()===o.hostname?n.pathname:void 0}}(t,e):function(t,e){const[,n,o]=/^(?:[^@/]+@)?([^:/@\\]{2,}|\[[^\]]+\]):(?!\/\/)(.+)$/.exec(t)??[]
return n?.toLowerCase()===new URL(e).hostname?o:void 0}(t,e)
if(void 0!==n)try{return $(decodeURIComponent(n).replace(/\/+$/,"").replace(/\.git$/,""))}catch(t){if(t instanceof o.$x||t instanceof URIError)return
throw t}}function $(t){const e=t.replace(/^\/+|\/+$/g,""),n=e.split("/")
if(n.length<2)throw new o.$x(`has no group; ${r}`)
if(n.some(t=>/^\.{0,2}$/.test(t)||!/^[\w.+-]+$/u.test(t)))throw new o.$x(`is not a path that GitLab allows; ${r}`)
return e}function w(t){const e=Number(t)
if(!Number.isSafeInteger(e)||e<1)throw new o.$x("is not an id; ids start at 1")
return e}function g(t){const e=x(t)
return{origin:e.origin,path:b(e.pathname).replace(/^\/+|\/+$/g,"")}}function m(t){return/^[a-z][a-z0-9+.-]*:\/\//i.test(t)}function x(t){const e=URL.parse(t)
if(!m(t)||null===e)throw new o.$x("is not a URL; expected one with its scheme, such as https://gitlab.example.com")
if("https:"!==e.protocol&&"http:"!==e.protocol)throw new o.$x(`has the scheme ${e.protocol}//; expected https:// or http://`)
if(""!==e.username||""!==e.password)throw new o.$x("has credentials in it; expected the address alone, and tokens in token or api-token")
return e}function b(t){try{return decodeURIComponent(t)}catch{throw new o.$x("has a % that does not start a valid URL encoding")}}}),
6304:((e,t,n)=>{"use strict"
n.d(t,{DB:()=>g,Dq:()=>d,E9:()=>b,EB:()=>a,Rr:()=>h,jl:()=>p,nx:()=>l,qL:()=>u,rD:()=>f,rd:()=>$,yG:()=>c,yL:()=>i,yh:()=>N,z7:()=>x})
var r=n(4977),o=n(1323),s=n(1247)
function i(...e){return t=>{const n=t.trim(),r=e.find(e=>e===n)
if(void 0===r)throw new s.$x(`expected ${N(e)}${(0,o.SX)(n,e)}`)
return r}}function a(...e){return t=>{const n=[t].flat().flatMap(e=>e.split(/[\s,]+/)).filter(e=>""!==e),r=n.filter(t=>!e.some(e=>e===t))
if(r.length>0)throw new s.$x(...r.map(t=>`${JSON.stringify(t)}: expected any of ${e.join(", ")}${(0,o.SX)(t,e)}`))
return e.filter(e=>n.includes(e))}}function c(e){if("boolean"==typeof e)return e
const t=e.trim().toLowerCase()
if("true"!==t&&"false"!==t)throw new s.$x("expected true or false")
return"true"===t}function f(e,t){return n=>{const r="number"==typeof n||/^\d+$/.test(n.trim())?Number(n):Number.NaN
if(!(Number.isInteger(r)&&r>=e&&r<=t))throw new s.$x(`expected a whole number from ${e} to ${t}`)
return r}}function h(e){const t=e.trim()
if(t.includes("\0"))throw new s.$x("has a NUL character; expected a path")
return t}function u(e){const t=e.trim().toLowerCase()
if(!/^[0-9a-f]{7,64}$/.test(t))throw new s.$x("expected a commit SHA, or at least its first 7 digits")
return t}function d(e){const t=u(e)
if(40!==t.length&&64!==t.length)throw new s.$x("expected a commit SHA with all of its digits")
return t}const m=/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|\.lock(?:\/|$)|(?:^|\/)\.|^-/,w="expected a branch or tag: short (main), refs/heads/main or refs/tags/v1"
function $(e){const t=e.trim();(function(e){if(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(e))throw new s.$x(`is a commit SHA, and GitLab starts pipelines on branches and tags only; ${w} (expect-sha checks the commit)`)
if(/^(?:HEAD|@)$/.test(e))throw new s.$x(`is not a name that GitLab's trigger endpoint knows; ${w}`)
if(/^refs\/(?:merge-requests|pull)\//.test(e))throw new s.$x(`is a merge-request ref, which GitLab cannot trigger a pipeline on; ${w}, such as the source branch`)
if(e.startsWith("refs/")&&!/^refs\/(?:heads|tags)\//.test(e))throw new s.$x(`is neither a branch nor a tag; ${w}`)})(t)
const n=/^refs\/(heads|tags)\/(.*)$/s.exec(t),r=n?.[2]??t
if(""===r||m.test(r))throw new s.$x(`is not a name that git allows for a branch or tag; ${w}`)
return null===n?{given:t,name:r,kind:"any"}:{given:t,name:r,kind:"heads"===n[1]?"branch":"tag"}}function l(e,t){const n=e.trim()
if(/^\$(?:\{\{.*\}\}|\{\w+\}|\w+)$|^%\w+%$/s.test(n))throw new s.$x("is the name of a variable that was not replaced by its value; expected the token itself. Does the variable exist here, or is it protected?")
if(/\s/.test(n))throw new s.$x("has white space or a line break inside; expected one token and nothing else")
if(!/^[\x21-\x7e]+$/.test(n))throw new s.$x("has characters that no token has; expected printable ASCII only")
return{value:n,source:t,kind:(0,r.a)(n)}}function x({value:e,source:t}){if(/^(?:.*gl[a-z]+-)?\w{4}$/.test(e))return`${t}: has four characters; GitLab shows only the first four of a token to others than its owner, so this may not be the whole token`}function b(e,t){if("number"==typeof e&&!Number.isInteger(e))throw new s.$x("expected a whole number of seconds")
const n="number"==typeof e?e:function(e){if(/^\d+$/.test(e))return Number(e)
if(/^\d*[.,]\d+[dhms]?$/.test(e))throw new s.$x("is a fraction; expected whole units such as 90m, 1h30m or 45s")
const t=k.exec(e)
if(""===e||null===t)throw new s.$x("is not a duration; expected, for example, 90m, 1h30m, 45s, or a number of seconds")
const n=Object.values(y)
return t.slice(1).reduce((e,t,r)=>e+Number(t??0)*(n[r]??0),0)}(e.trim())
if(n<t.minSeconds||n>t.maxSeconds){const e=`${p(t.minSeconds)} to ${p(t.maxSeconds)}`
throw new s.$x(`is out of range; expected ${e}`)}return n}function p(e){let t=e,n=""
for(const[e,r]of Object.entries(y)){const o=Math.floor(t/r)
t-=o*r,o>0&&(n+=`${o}${e}`)}return n||"0s"}function g(e){const t="number"==typeof e?e:function(e){const t=/^(\d+(?:\.\d+)?) *([a-z]*)$/i.exec(e),n=""===t?.[2]?1:v[t?.[2]?.toLowerCase()??""]
if(void 0===t?.[1]||void 0===n)throw new s.$x("is not a size; expected, for example, 20GiB, 500MB, or a number of bytes")
return Math.round(Number(t[1])*n)}(e.trim())
if(!(t>=1&&Number.isSafeInteger(t)))throw new s.$x("is out of range; expected at least one byte, and no more than 8000TiB")
return t}const y={d:86400,h:3600,m:60,s:1},k=/^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/,v={b:1,kb:1e3,mb:1e6,gb:1e9,tb:1e12,kib:1024,mib:2**20,gib:2**30,tib:2**40}
function N(e){return e.length<2?e.join():`${e.slice(0,-1).join(", ")} or ${e.at(-1)}`}}),
1247:((e,r,t)=>{"use strict"
t.d(r,{$x:()=>InvalidValueError,UT:()=>s,vp:()=>a})
class InvalidValueError extends Error{name="InvalidValueError"
messages
constructor(...e){super(e.join("; ")),this.messages=e}}const s="has half of a character in it (a surrogate without its other half); expected whole ones"
function a(e){if(/:\/\/(?:\S*@|\S*\?)|gl(?:ptt|cbt|pat|oas)-/.test(e))return
const r=e.trim().replace(/[\x00-\x1f\x7f-\x9f]+/g," ")
return r.length>80?`${r.slice(0,79)}\u2026`:r}}),
3684:((e,t,n)=>{"use strict"
n.d(t,{CE:()=>h,Hl:()=>E,OE:()=>m,Px:()=>$,T6:()=>d,cD:()=>N,c_:()=>A,fi:()=>u,l8:()=>v,rf:()=>c,z3:()=>y})
var a=n(2083),o=n(4975),r=n(3424),i=n(4804),s=n(1247)
async function c(e){return"string"!=typeof e?g(u(e).map(k)):y(e)?new Map:function(e){const t=e.split(/\r?\n/).find(e=>!/^\s*(?:#|$)/.test(e))??""
return/^[^:"'{=]*=/.test(t)}(e)?g((0,o.q)(e)):f(e)}function u(e){return Object.entries(e).filter(([,e])=>void 0!==e).map(([e,t])=>({key:e,value:t,text:l(t)?String(t):void 0}))}function l(e){return"string"==typeof e||"boolean"==typeof e||Number.isFinite(e)}async function f(e){return g((await v(e,p)).map(k))}const p='a value with special characters is written in quotes, KEY: "fix: #12"; or take lines KEY="fix: #12", or variables-from'
function $(e){return g(e.map(b))}function m(e){const t=[],n=(0,i.Li)(e).map((e,n)=>{const[,a="",o="",r]=/^(?:([^=]*)=)?(.*?)(\?)?$/.exec(e)??[],i={key:a.trim()||o.trim(),name:o.trim(),optional:void 0!==r},s=x(i.key)
return void 0!==s?t.push(`line ${n+1}: the key ${s}`):/^\w+$/.test(i.name)||t.push(`${i.key}: expected the name of an environment variable after the =, not a value`),i}),a=n.map(({key:e})=>e),o=new Set(a.filter((e,t)=>w.test(e)&&a.indexOf(e)!==t))
if(t.push(...[...o].map(e=>`${e}: appears twice; expected each key once`)),t.length>0)throw new s.$x(...t)
return n}function h(e,{env:t,source:n}){const a=e.filter(({name:e,optional:n})=>void 0===t[e]&&!n)
return{variables:new Map(e.flatMap(({key:e,name:n})=>void 0===t[n]?[]:[[e,t[n]]])),problems:a.map(({name:e})=>({option:"variables-from",source:n,message:`${e}: is not set in the environment; expected one that is set, or ${e}? to leave it out when it is not`}))}}async function v(e,t){const a=(0,r._)(e)
if(void 0!==a)return a
const{parseYamlMap:o}=await Promise.all([n.e(298),n.e(602)]).then(n.bind(n,8693))
return o(e,t)}function d(e){const t=e.indexOf("=")
return-1===t?{key:"",value:"",problem:"has no =; expected KEY=VALUE"}:{key:e.slice(0,t).trim(),value:e.slice(t+1)}}function y(e){return/^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/.test(e)}const w=/^[A-Za-z0-9_]{1,255}$/
function x(e){return w.test(e)?"TRIGGER_PAYLOAD"===e?"is a variable that GitLab sets itself; expected another name":void 0:"is not a name for a variable; expected letters, digits and underscores, 255 at most"}function b(e,t){const n=d(e),a=n.problem??(w.test(n.key)?void 0:x(n.key))
return void 0===a?n:{...n,problem:`entry ${t+1}: ${a}`}}function k({key:e,value:t,text:n,isComment:a}){return void 0!==n?{key:e,value:n}:a?{key:e,value:"",problem:`${e}: holds only a comment; ${p}`}:"object"!=typeof t?{key:e,value:"",problem:`${e}: is not a text; expected a text, a finite number, true or false`}:{key:e,value:"",problem:null===t?`${e}: is null; expected a text ("" for an empty one)`:`${e}: is a nested value; expected a text, because GitLab's variables are texts (a JSON text can hold more)`}}function g(e){const t=new Map,n=[]
0===e.length&&n.push("holds no variables; expected at least one, or to leave it out")
for(const{key:o,value:r,problem:i}of e){const e=x(o)
void 0!==i?n.push(i):void 0!==e?n.push(`${w.test(o)?o:JSON.stringify((0,a.IN)(o,80))}: ${e}`):r.isWellFormed()?t.has(o)&&n.push(`${o}: appears twice; expected each key once`):n.push(`${o}: ${s.UT}`),t.set(o,r)}if(n.length>0)throw new s.$x(...n)
return t}function E(e){const t=Object.entries(e).flatMap(([e,t])=>M.test(t)?[e]:[])
return 0===t.length?[]:[`variables: GitLab replaces $NAME in a value by the variable NAME of the downstream pipeline, which concerns ${t.join(", ")}; write $$ where a $ is meant`]}const M=/(?<!\$)(?:\$\$)*\$(?:[A-Za-z_]|\{[A-Za-z_])/
async function N(e,t){const n=new Map,a=[]
for(const o of(0,i.Li)(e))try{for(const[e,a]of await O(o,t))n.set(e,a)}catch(e){if(!(e instanceof s.$x))throw e
a.push(...e.messages)}if(a.length>0)throw new s.$x(...a)
return n}async function O(e,t){const n=/\.(env|ya?ml|json)$/i.exec(e)?.[1]?.toLowerCase()
if(void 0===n)throw new s.$x(`${e}: expected a file that ends in .env, .yml, .yaml or .json`)
const r=await A(e,t)
if(y(r))return new Map
if("env"===n)return function(e,t){const n=new Map((0,o.q)(e,t).map(({key:e,value:t})=>[e,t])),r=[...n.keys()].flatMap(e=>{const t=x(e)
return void 0===t?[]:[`${(0,a.IN)(e,80)}: ${t}`]})
if(r.length>0)throw new s.$x(...r.map(e=>`${t}: ${e}`))
return n}(r,e)
try{return await f(r)}catch(t){if(!(t instanceof s.$x))throw t
throw new s.$x(...t.messages.map(t=>function(e,t){const n=/^line (\d+), column (\d+): (.*)$/s.exec(t)
return null===n?`${e}: ${t}`:`${e}:${n[1]}:${n[2]}: ${n[3]}`}(e,t)))}}async function A(e,t){try{return await t(e)}catch(t){const n=t instanceof Error&&"code"in t?t.code:void 0,a="ENOENT"===n?"there is no such file":`cannot be read (${n??"unknown reason"})`
throw new s.$x(`${e}: ${a}`)}}}),
9376:((e,t,i)=>{"use strict"
function r(e,t){const i=e.some(e=>"start"===e||"pipeline"===e||"seen-pipeline"===e)
return e.includes("start")&&"project"===t?"required, except with the URL of a pipeline or a chain file":i&&"project"===t?"required, except with the URL of a pipeline":e.includes("seen-pipeline")&&"ref"===t?"with latest, default: the default branch":i&&"ref"===t?e.includes("start")?"required, except with pipeline-id, merge-request or a chain file":"required with latest, except with expect-sha":e.some(e=>e===t)?"required":void 0}function n(e,t,i=new Map){return[...new Map(t.flatMap(t=>o(e,t)))].map(([e,t])=>{const r=i.get(e)
return void 0===r?{option:e,message:`is required; expected ${t}`}:{option:e,source:`missing argument ${r}`,message:`expected ${t}`}})}function o(e,t){const{project:i,ref:r,apiToken:n,pipelineId:c}=e
switch(t){case"start":return void 0===c?function(e){if(void 0!==e.mergeRequest)return[...o(e,"project"),...o(e,"api-token")]
const t=void 0!==(e.token??e.apiToken)
return[...o(e,"project"),...o(e,"ref"),...t?[]:[p]]}(e):a(e)
case"pipeline":return a(e)
case"seen-pipeline":return a(e).filter(([e])=>"ref"!==e)
case"project":return void 0===i?[["project","a numeric id or the full path, such as group/project"]]:[]
case"ref":return void 0===r?[["ref","a branch or tag"]]:[]
case"api-token":return void 0===n?[["api-token","a project, group or personal access token"]]:[]}}i.d(t,{f:()=>r,y:()=>n})
const p=["token","a trigger token or a CI job token (or, in its place, api-token with the scope api)"]
function a(e){const{pipelineId:t,expectSha:i}=e
return void 0===t?[["pipeline-id","an id, the URL of a pipeline, or latest"],...o(e,"project")]:[...o(e,"project"),..."latest"===t.kind&&void 0===i?o(e,"ref"):[]]}}),
3451:((e,t,n)=>{"use strict"
n.d(t,{findOwnSecrets:()=>y,$:()=>S})
const i=["gitlab-url","project","pipeline-id","token","variables","variables-from","variables-file","inputs"]
var o=n(1247),r=n(4744),a=n(4176),s=n(3544)
function c(e,t){if(!u.has(e)){const{default:n,absent:i}=(0,s.om)(e),o={text:n??"",origin:"default",source:"default"}
u.set(e,void 0===n?i:l(e,o,t))}return u.get(e)}const u=new Map
function l(e,t,n){const{text:i,value:r=i,pairs:c,source:u}=t
if(![r].flat().every(f))throw new o.$x(o.UT)
const l=(0,s.om)(e),{pairFlag:p}=l,v=void 0!==c&&""===i.trim()?new Map:(0,a.pQ)(l,r,{source:u,readFile:n})
if(void 0===c||void 0===p)return v
const d=p.parse(c),m=e=>new Map([...e,...d])
return v instanceof Promise?v.then(m):m(v)}function f(e){return"string"!=typeof e||e.isWellFormed()}var p=n(1052),v=n(6304),d=n(3684),m=n(9376),g=n(6701),b=n(1166)
function h(e,t){const{name:n,options:i,changesNothing:o,checksSettings:r}=t
if(void 0===i||r)return[]
const a=new Set([...i,...j,...o?["dry-run"]:[]])
return[...e].flatMap(([e,{origin:t,source:i,text:o}])=>{const r=k[t]
return void 0===r||a.has(e)||x(e,o)?[]:[{option:e,source:i,message:`the command ${n} does not have this option, and would ignore it; ${r}`}]})}function w(e){const t=new Set(j),n=[...e].filter(([e,{origin:n,text:i,value:o}])=>!("ci"===n||x(e,void 0===o?i:function(e){return"object"==typeof e?"":String(e)}(o))||void 0!==k[n]&&t.has(e)))
return new Map(n.map(([e,{text:t}])=>[e,t.trim()]))}const k={environment:"unset the variable for this command",file:"take another settings file for this command"},j=["gitlab-url","project","ref","token","api-token","ca-file","settings-file","request-timeout","retries","poll-interval","timeout","artifacts-max-size","artifacts-max-entries"]
function x(e,t){return t.trim().toLowerCase()===(0,s.om)(e).default}function M(e,t,n){return!t||void 0===e||n?.takesJob?[]:[(0,r.H8)("pipeline-id",e,`is the URL of a job; ${b.n8}`)]}var O=n(7830)
async function S(e){const{face:t,env:i,own:o,command:a,requires:u=[],readFile:f=C,onSecret:p=()=>{}}=e,b=(0,r.Qo)(i),k="action"===t?(0,r.Ui)(i):o??{options:new Map,problems:[]},j=await(0,r.ur)([k,b],f),x=[(0,r.Bn)(i),j,b,k]
for(const e of E(x,i))p(e)
const S=new Map(x.flatMap(({options:e})=>[...e])),y=await async function(e,t){const n={},i=[]
for(const o of s.W6){const a=e.get(o)
try{const e=void 0===a?c(o,t):l(o,a,t)
n[o]=e instanceof Promise?await e:e}catch(e){if(void 0===a)throw e
i.push(...(0,r.ek)(e,o,a))}}return{values:n,problems:i}}(S,f),I=(0,g.s)(y.values,S),{ref:N,"expect-sha":B}=y.values,R=void 0===y.values.chain?u:u.filter(e=>"start"!==e),$=await async function(e,{readWorkTree:t}){if(void 0===t)return{notices:[]}
const{lookAround:i}=await Promise.resolve().then(n.bind(n,5491))
return i(e,t)}({target:I,ref:N,requires:R,expectSha:B},e),q={...I,project:I.project??$.project},J={...y.values,ref:N??$.ref},L=function(e,{target:t,given:n,env:i}){const o=i.CI_JOB_TOKEN?.trim()??"",r=URL.parse(i.CI_SERVER_URL??"")?.origin,{gitlabUrl:a}=t,s=void 0!==a&&r===new URL(a).origin,c=s&&""!==o?{value:o,source:"CI_JOB_TOKEN",kind:"job-token"}:void 0,u=void 0!==e["api-token"]&&(e["variables-as-file"]??[]).length>0,l=`CI_JOB_TOKEN is left out: it belongs to ${r??"an unknown instance"}, not to ${a}`
return{token:"ci"!==n.get("token")?.origin?e.token:u?void 0:c,apiToken:e["api-token"],jobToken:c,notices:""===o||void 0===a||s?[]:[l]}}(y.values,{target:q,given:S,env:i}),W=(0,d.CE)(y.values["variables-from"]??[],{env:i,source:S.get("variables-from")?.source}),F=[...void 0===a?[]:h(S,a),...M(S.get("pipeline-id"),"job"===q.pipelineId?.kind,a),...T(y.values,S),...(0,O.CX)(y.values,(0,O.BN)(y.values,W.variables),S)],K=[...[...x,y,W,q].flatMap(({problems:e})=>e),...F],P=(0,m.y)({...q,...L,ref:J.ref,expectSha:B,mergeRequest:J["merge-request"]},R,o?.argumentNames),z=[...K,...U(P,K,L.notices)]
if(z.length>0)throw(0,r.Wp)(z)
const Q=function(e,{target:t,tokens:n,given:i,named:o}){const{gitlabUrl:r="",apiVersion:a,project:s,pipelineId:c}=t,u=Object.fromEntries((0,O.BN)(e,o))
return{..._(e),gitlabUrl:r,apiVersion:a,project:s,pipelineId:c,...n,variables:e["variables-literal"]?(0,O.bI)(u):u,inputs:Object.fromEntries(e.inputs),asked:w(i),explicit:new Set([...i].filter(([,{origin:e}])=>"ci"!==e).map(([e])=>e))}}(J,{target:q,tokens:L,given:S,named:W.variables}),V=[...[Q.token,Q.apiToken].flatMap(e=>(e&&(0,v.z7)(e))??[]),...x.flatMap(e=>e.warnings??[]),...(0,d.Hl)(Q.variables)]
return{...Q,notices:[...Q.notices,...$.notices],warnings:V}}function y(e){return E([(0,r.Qo)(e)],e)}function E(e,{CI_JOB_TOKEN:t=""}){const n=e.flatMap(({options:e})=>[...e]).flatMap(([e,{text:t}])=>"secret"===(0,s.om)(e).confidential?[t.trim()]:[])
return new Set([...n,t.trim()].filter(e=>""!==e))}function T({inputs:e},t){const n=(0,p.U0)(e?.size??0)
return void 0===n?[]:[{option:"inputs",source:t.get("inputs")?.source,message:n}]}function U(e,t,n){const i=new Set(t.map(({option:e})=>e))
return(i.has("gitlab-url")||i.has("pipeline-id"))&&i.add("project"),e.filter(({option:e})=>!i.has(e)).map(e=>"token"===e.option?{...e,message:[e.message,...n].join("; ")}:e)}function _(e){return Object.fromEntries(I.map(([t,n])=>[n,e[t]]))}const I=s.W6.filter(e=>!i.some(t=>t===e)).map(e=>[e,(0,s.w5)(e)])
async function C(e){const{readText:t}=await Promise.resolve().then(n.bind(n,7752))
return t(e)}}),
4744:((t,n,e)=>{"use strict"
e.d(n,{Bn:()=>d,H8:()=>M,Qo:()=>_,Ui:()=>l,Wp:()=>g,ek:()=>I,m2:()=>P,nB:()=>A,ur:()=>E})
var o=e(2264),i=e(9128),s=e(4975),r=e(1323),c=e(1247),a=e(3684),u=e(3544)
function _(t){return f(Object.entries(t).filter(([t])=>t.startsWith(m)),{origin:"environment",nameSource:t=>t})}const R={options:new Map,problems:[]}
async function E(t,n){const e=t.map(({options:t})=>t.get("settings-file")).find(t=>void 0!==t),o=e?.text.trim()??""
if(void 0===e||""===o||o.includes("\0"))return R
try{const t=(0,s.q)(await(0,a.c_)(o,n),o),e=function(t,n){const e=f(t,{origin:"file",nameSource:t=>`${t} in ${n}`})
return{...e,warnings:e.warnings?.map(t=>`${n}: ${t}`)??[]}}([...new Map(t.map(({key:t,value:n})=>[t,n]))],o)
if(!e.options.has("settings-file"))return e
throw new c.$x(`${o}: names another settings file; expected the settings themselves`)}catch(t){return{...R,problems:I(t,"settings-file",e)}}}function f(t,{origin:n,nameSource:e}){const o=new Map,i=[],s=[]
for(const[r,c]of t){const t=p.get(r),a=t??T(r),_=e(r)
if(void 0===a)s.push(r)
else if(void 0===t){const t=`is not a variable of this program; did you mean ${(0,u.VE)(a)}?`
i.push({option:r,source:_,message:t})}else void 0!==c&&""!==c.trim()&&o.set(t,{text:c,origin:n,source:_})}return{options:o,problems:i,warnings:U("variables",s)}}const p=new Map(u.W6.map(t=>[(0,u.VE)(t),t]))
function T(t){if(t.startsWith(m))return(0,r.O4)(t.slice(m.length),u.W6)}const m="DOWNSTREAM_"
function U(t,n){const[e]=n
if(void 0===e)return[]
const o=n.map(t=>(0,c.vp)(t)??"\u2026").join(", ")
return 1===n.length?[`${o} is not one of the ${t} of this program, and is left out`]:[`${o} are not ${t} of this program, and are left out`]}function l(t){const n=new Map,e=[],o=[]
for(const[i,s]of Object.entries(t)){if(!i.startsWith("INPUT_")||void 0===s||""===s.trim())continue
const t=i.slice(6).toLowerCase(),c=`input ${t}`,a=(0,u.RR)(t)?t:(0,r.O4)(t,u.W6);(0,u.RR)(t)?n.set(t,{text:s,origin:"input",source:c}):void 0===a?o.push(t):e.push({option:t,source:c,message:`is not an input of this action; did you mean ${a}?`})}return{options:n,problems:e,warnings:U("inputs",o)}}function d(t){const n=new Map
for(const e of u.W6){const{ci:o}=(0,u.om)(e),i=void 0===o?void 0:t[o.variable]?.trim()
if(void 0===o||void 0===i||""===i)continue
const s=void 0===o.derive?i:o.derive(i)
void 0!==s&&n.set(e,{text:s,origin:"ci",source:o.variable})}return{options:n,problems:[]}}function g(t){const n=t.map(v)
return 1===n.length?new o.eb(n[0]??"",{problems:t}):new o.eb(`${n.length} problems:`,{problems:t,details:n})}function v({option:t,source:n,given:e,message:o}){return`${n??t}${void 0===e||""===e?"":` ${JSON.stringify(e)}`}: ${o}`}function I(t,n,e){if(!(t instanceof c.$x))throw t
return t.messages.map(t=>M(n,e,t))}function M(t,{text:n,source:e},o){return{option:t,source:e,given:void 0===(0,u.om)(t).confidential?(0,c.vp)(n):void 0,message:o}}function A(t){const n=(0,i.G)(t),e="github"===n?function(t){const{GITHUB_SERVER_URL:n,GITHUB_REPOSITORY:e,GITHUB_RUN_ID:o}=t,i=n&&e&&o?`${n}/${e}/actions/runs/${o}`:void 0
return{UPSTREAM_PROJECT:e,UPSTREAM_REF:t.GITHUB_REF_NAME,UPSTREAM_SHA:t.GITHUB_SHA,UPSTREAM_TAG:"tag"===t.GITHUB_REF_TYPE?t.GITHUB_REF_NAME:void 0,UPSTREAM_PIPELINE_URL:i,UPSTREAM_JOB_URL:void 0,UPSTREAM_ACTOR:t.GITHUB_ACTOR,UPSTREAM_SERVER:n}}(t):"gitlab"===n?function(t){return{UPSTREAM_PROJECT:t.CI_PROJECT_PATH,UPSTREAM_REF:t.CI_COMMIT_REF_NAME,UPSTREAM_SHA:t.CI_COMMIT_SHA,UPSTREAM_TAG:t.CI_COMMIT_TAG,UPSTREAM_PIPELINE_URL:t.CI_PIPELINE_URL,UPSTREAM_JOB_URL:t.CI_JOB_URL,UPSTREAM_ACTOR:t.GITLAB_USER_LOGIN,UPSTREAM_SERVER:t.CI_SERVER_URL}}(t):{}
return Object.fromEntries(Object.entries(e).flatMap(([t,n])=>void 0===n||""===n?[]:[[t,n]]))}function P(t){const n=(0,i.G)(t),e=A(t),{UPSTREAM_PIPELINE_URL:o}=e,[s,r]="gitlab"===n?[t.CI_JOB_NAME,t.CI_JOB_ID]:[t.GITHUB_JOB,t.GITHUB_RUN_ATTEMPT]
return"terminal"!==n&&o&&s&&r?{run:o,job:s,attempt:r}:void 0}}),
5491:((e,t,r)=>{"use strict"
r.d(t,{lookAround:()=>i})
var o=r(1166)
const n={project:void 0,ref:void 0,notices:[]}
async function i(e,t){const{gitlabUrl:r,project:i,problems:s}=e.target,a=function({target:{project:e,pipelineId:t},ref:r,requires:o,expectSha:n}){const i=e=>o.some(t=>e.includes(t)),s="latest"===t?.kind&&i(c)
return{project:void 0===e&&i(p),branch:s&&void 0===r&&void 0===n}}(e)
if(void 0===r||s.length>0||!a.project&&!a.branch)return n
const d=await t(),j=d&&function({remotes:e},t){const r=e.flatMap(({name:e,address:r})=>{const n=(0,o.Fm)(r,t)
return void 0===n?[]:[{remote:e,project:n}]}),n=1===new Set(r.map(({project:e})=>e)).size
return r.find(({remote:e})=>"origin"===e)??(n?r[0]:void 0)}(d,r)
if(void 0===j||!a.project&&i!==j.project)return n
const v=a.branch?d?.branch:void 0,u=[...a.project?[`project ${j.project} (remote ${j.remote})`]:[],...void 0===v?[]:[`ref ${v} (current branch)`]]
return{project:a.project?j.project:void 0,ref:void 0===v?void 0:{given:v,name:v,kind:"branch"},notices:0===u.length?[]:[`Taken from git: ${u.join(", ")}`]}}const c=["start","pipeline","seen-pipeline"],p=[...c,"project"]}),
4176:((e,t,r)=>{"use strict"
r.d(t,{gn:()=>s,jh:()=>a,pQ:()=>o})
var n=r(1247)
function o(e,t,r){if("string"==typeof t)return e.parse(t,r)
switch(e.takes){case"boolean":if("boolean"==typeof t)return e.parse(t,r)
throw new n.$x("expected true or false")
case"number":if("number"==typeof t)return e.parse(t,r)
throw new n.$x("expected a number or a text")
case"lines":if(function(e){return Array.isArray(e)&&e.every(e=>"string"==typeof e)}(t))return e.parse(t,r)
throw new n.$x("expected a list of texts, or one text")
case"map":if(a(t))return e.parse(t,r)
throw new n.$x("expected an object with a value per key, or a text")
case void 0:throw new n.$x("expected a text")}}function a(e){return"[object Object]"===Object.prototype.toString.call(e)}const s=["Pipeline","Waiting","Logs and artifacts","Reports","Connection"]}),
3544:((e,t,a)=>{"use strict"
a.d(t,{xQ:()=>R,VE:()=>k,w5:()=>w,om:()=>b,Lm:()=>g,RR:()=>m,W6:()=>u})
var i=a(6304)
const r="Connection",s={"request-timeout":{group:r,field:"requestTimeoutSeconds",description:"Longest time for one request, and for any silence within one: a duration, or a number of seconds",placeholder:"DURATION",takes:"number",parse:e=>(0,i.E9)(e,{minSeconds:1,maxSeconds:3600}),default:"30s"},retries:{group:r,description:"How often a failed request is tried again, where that is safe",placeholder:"N",takes:"number",parse:(0,i.rD)(0,100),default:"5"},"ca-file":{group:r,description:"File with extra certificates to trust (PEM)",placeholder:"FILE",parse:i.Rr,ci:{variable:"CI_SERVER_TLS_CA_FILE"},local:!0},"settings-file":{group:r,description:"File with DOWNSTREAM_* variables, one KEY=VALUE per line, as tokens create --write-env writes it; the environment wins",placeholder:"FILE",parse:i.Rr,ofRun:!0}}
var o=a(1052),n=a(4804),l=a(1166),p=a(3684)
const c="Pipeline",h={"gitlab-url":{group:c,brief:"Base URL of the GitLab instance",description:"Base URL of the GitLab instance; a path prefix is kept",placeholder:"URL",parse:l.LW,default:"https://gitlab.com",ci:{variable:"CI_SERVER_URL"},local:!0},project:{group:c,short:"p",brief:"Numeric id or full path of the project",description:"Project of the pipeline: numeric id or full path",placeholder:"PROJECT",takes:"number",parse:l.XB,defaultText:"required"},ref:{group:c,short:"r",brief:"Branch or tag",description:"Branch or tag of the pipeline: short, refs/heads/x or refs/tags/x; not a commit SHA or a merge-request ref",placeholder:"REF",parse:i.rd,defaultText:"required"},"merge-request":{group:c,description:"Starts the pipeline of the merge request with this iid in the place of one on ref; takes api-token, and no variables or inputs",placeholder:"IID",takes:"number",parse:(0,i.rD)(1,Number.MAX_SAFE_INTEGER)},token:{group:c,brief:"Trigger token or CI job token: starts the pipeline",description:"Token that starts the pipeline: a trigger token or a CI job token",placeholder:"TOKEN",parse:(e,{source:t})=>(0,i.nx)(e,t),ci:{variable:"CI_JOB_TOKEN",text:"CI_JOB_TOKEN, for its own instance only"},confidential:"secret"},"api-token":{group:c,brief:"Access token: reads (read_api) and acts (api)",description:"Project, group or personal access token that reads (scope read_api) and acts (scope api); without it, reads use the job token where there is one, else no credentials",placeholder:"TOKEN",parse:(e,{source:t})=>(0,i.nx)(e,t),confidential:"secret"},variables:{group:c,brief:"One pipeline variable; repeatable",description:"Pipeline variables: a YAML or JSON map, or KEY=VALUE lines; $$ where a $ is meant",placeholder:"MAP",takes:"map",parse:p.rf,absent:new Map,pairFlag:{name:"variable",short:"V",description:"One pipeline variable; repeatable",parse:p.Px},lines:!0,confidential:"private"},"variables-from":{group:c,brief:"Variables by name from the environment",description:"Pipeline variables whose values are environment variables, taken as they are and never parsed: KEY=NAME, or NAME for both, one per line; an unset one is refused, and with NAME? left out; for everything that others can write, such as titles, messages and branch names",placeholder:"KEY=NAME",takes:"lines",parse:p.OE,absent:[],lines:!0,confidential:"private",local:!0},"variables-file":{group:c,description:"Files with pipeline variables (.env, .yml, .yaml or .json), one path per line; later files win over earlier ones, and variables over files",placeholder:"FILE",takes:"lines",parse:(e,{readFile:t})=>(0,p.cD)(e,t),absent:new Map,lines:!0,local:!0},"variables-literal":{group:c,description:"Sends the values of variables as they are: doubles each $, which GitLab would replace; also in variables-from, variables-file and upstream-variables",takes:"boolean",parse:i.yG,default:"false"},"variables-as-file":{group:c,description:"Names of the variables that are sent with the type file, one per line; only with api-token, as the endpoint of trigger and job tokens has no types",placeholder:"KEY",takes:"lines",parse:n.Li,absent:[],lines:!0},inputs:{group:c,brief:"One pipeline input; repeatable",description:"Pipeline inputs (spec:inputs): a YAML or JSON map, types kept",placeholder:"MAP",takes:"map",parse:o.TL,absent:new Map,pairFlag:{name:"input",description:'One pipeline input, a number, boolean or list where the value is one in JSON (a text that looks like one is written KEY="1"); repeatable',parse:o.Xf},lines:!0,confidential:"private",typed:!0},"upstream-variables":{group:c,description:"Also passes on where the pipeline comes from: UPSTREAM_PROJECT, UPSTREAM_REF, UPSTREAM_SHA, UPSTREAM_TAG, UPSTREAM_PIPELINE_URL, UPSTREAM_JOB_URL, UPSTREAM_ACTOR and UPSTREAM_SERVER, as far as they are known",takes:"boolean",parse:i.yG,default:"false"},"pipeline-id":{group:c,brief:"Attaches to this one: an id, a URL or latest",description:"Attaches to this pipeline instead of starting one: an id, the URL of a pipeline (gives instance and project too), or latest for the newest on ref, with expect-sha the newest of that commit",placeholder:"PIPELINE",takes:"number",parse:l.eR},"expect-sha":{group:c,brief:"Commit that the pipeline has to run",description:"Commit that the pipeline has to run; on another one this step fails, and cancels the pipeline if it has started it",placeholder:"SHA",parse:i.qL},"on-running":{group:c,brief:"What runs already: start, wait, attach, cancel",description:"What to do when a pipeline of the same ref and source still runs: start another one, wait for its end first, attach to it, or cancel it",placeholder:"ACTION",parse:(0,i.yL)("start","wait","attach","cancel"),choices:["start","wait","attach","cancel"],default:"start"},"wait-for-ref":{group:c,field:"waitForRefSeconds",brief:"Waits so long for the ref to arrive (mirrors)",description:"Waits so long until ref has arrived on the server, with expect-sha at that commit; with latest and expect-sha, until a pipeline of that commit is there: a duration, for mirrors",placeholder:"DURATION",takes:"number",parse:e=>(0,i.E9)(e,{minSeconds:0,maxSeconds:2678400}),default:"0"},chain:{group:c,brief:"Runs the pipelines of this chain file",description:"Runs the pipelines of this chain file, in its order and with its values; project, ref and the like come from the file, and inputs are for its expressions",placeholder:"FILE",parse:i.Rr,ofRun:!0},"dry-run":{group:c,brief:"Shows the request, changes nothing",description:"Checks everything, prints the request with secrets masked, and sends nothing that changes anything",takes:"boolean",parse:i.yG,default:"false",ofRun:!0}},d={logs:{group:"Logs and artifacts",needsWait:!0,brief:"none, failed (default) or all (live)",description:"Logs to show: none, failed (the last lines of each failed job, at the end), or all (live, each line labelled with its job)",placeholder:"WHICH",parse:(0,i.yL)("none","failed","all"),choices:["none","failed","all"],default:"failed"},"log-lines":{group:"Logs and artifacts",needsWait:!0,description:"How many of the last lines of a failed job's log to show",placeholder:"N",takes:"number",parse:(0,i.rD)(1,1e5),default:"50"},artifacts:{group:"Logs and artifacts",needsWait:!0,brief:"Downloads artifacts: all, or globs of jobs",description:"Jobs whose artifacts are downloaded when the pipeline ends, also when it failed: none, all, or globs of job names, one per line",placeholder:"JOBS",takes:"lines",parse:n.nG,default:"none",lines:!0},"artifacts-path":{group:"Logs and artifacts",needsWait:!0,onlyWith:["artifacts","outputs-from"],brief:"Folder for the artifacts",description:"Folder that the artifacts are unpacked into, each job in a folder of its own",placeholder:"FOLDER",parse:i.Rr,default:"downstream-artifacts",local:!0},"artifacts-files":{group:"Logs and artifacts",needsWait:!0,onlyWith:["artifacts","outputs-from"],description:"Files of the artifacts to keep: globs, one per line",placeholder:"GLOBS",takes:"lines",parse:n.Li,default:"**",lines:!0},"artifacts-max-size":{group:"Logs and artifacts",needsWait:!0,onlyWith:["artifacts","outputs-from"],field:"artifactsMaxBytes",description:"Limit on the unpacked size of what is kept of one archive, such as 20GiB; setting it also allows archives that unpack to far more than their own size",placeholder:"SIZE",takes:"number",parse:i.DB,defaultText:"10GiB"},"artifacts-max-entries":{group:"Logs and artifacts",needsWait:!0,onlyWith:["artifacts","outputs-from"],description:"Limit on the number of files and folders in one archive",placeholder:"N",takes:"number",parse:(0,i.rD)(1,1e8),default:"250000"},"outputs-from":{group:"Logs and artifacts",needsWait:!0,brief:"Dotenv files in artifacts that become outputs",description:"Dotenv files in the artifacts of jobs that become outputs of this step: JOB:PATH, one per line (the last colon divides)",placeholder:"JOB:PATH",takes:"lines",parse:n.Rc,absent:[],lines:!0},summary:{group:"Reports",description:"Writes the GitHub job summary",takes:"boolean",parse:i.yG,default:"true",ofRun:!0},annotations:{group:"Reports",description:"Makes one GitHub error annotation per failed job",takes:"boolean",parse:i.yG,default:"true",ofRun:!0},"report-file":{group:"Reports",field:"reportFiles",brief:"Writes the result to this file",description:"Writes the result to these files, one path per line; the ending picks the format: .json, .md, .html, .xml (JUnit), .env (dotenv), or annotations.json (GitLab's)",placeholder:"FILE",takes:"lines",parse:n.$T,absent:[],lines:!0,ofRun:!0},"report-prefix":{group:"Reports",description:"What the names in a dotenv report begin with: PREFIX_RESULT, PREFIX_PIPELINE_ID and so on",placeholder:"PREFIX",parse:n.wO,default:"TRIGGERED",ofRun:!0},"github-token":{group:"Reports",needsWait:!0,description:"Token of GitHub that writes a commit status for each job (permission statuses: write), such as github.token; one that GitHub refuses is a warning",placeholder:"TOKEN",parse:(e,{source:t})=>(0,i.nx)(e,t),confidential:"secret",ofRun:!0},"github-sha":{group:"Reports",needsWait:!0,onlyWith:["github-token"],description:"Commit for those statuses, all of its digits",placeholder:"SHA",parse:i.Dq,defaultText:"the event's commit; of a pull request, the newest of its branch",ofRun:!0},"merge-request-note":{group:"Reports",needsWait:!0,description:"Keeps one note on the merge request of the running GitLab pipeline up to date (takes api-token with the scope api)",takes:"boolean",parse:i.yG,default:"false",ofRun:!0},"commit-status":{group:"Reports",needsWait:!0,description:"Shows the pipeline, or each step of a chain, as an external job of the running GitLab pipeline (takes api-token with the scope api)",takes:"boolean",parse:i.yG,default:"false",ofRun:!0}},f={...h,...a(7346).W,...d,...s},u=Object.keys(f)
function b(e){return f[e]}function m(e){return Object.hasOwn(f,e)}function g(e){return void 0===b(e).placeholder}function w(e){return b(e).field??R(e)}function R(e){return e.replace(/-(.)/g,(e,t)=>t.toUpperCase())}function k(e){return`DOWNSTREAM_${e.toUpperCase().replaceAll("-","_")}`}}),
7346:((e,a,t)=>{"use strict"
t.d(a,{W:()=>c,q:()=>d})
var s=t(4804),i=t(6304),o=t(3684)
const l="Waiting",n=86400,r=["cancel","leave"],p="cancel what this call started, leave what it attached to",d=5,c={wait:{group:l,short:"w",brief:"Follows the pipeline to its end",description:"Waits until the pipeline finishes, and mirrors its result",takes:"boolean",parse:i.yG,default:"false",ofRun:!0},timeout:{group:l,brief:"Longest wait, such as 90m (default 1h)",field:"timeoutSeconds",description:`Longest time for all of it, from the first request to the last artifact: 90m, 1h30m, or a number of seconds; cancelling then takes up to ${d} s more`,placeholder:"DURATION",takes:"number",parse:e=>(0,i.E9)(e,{minSeconds:1,maxSeconds:31*n}),default:"1h",ci:{variable:"CI_JOB_TIMEOUT",text:"CI_JOB_TIMEOUT less 60 s (half of it when it is under 120 s)",derive:function(e){const a=/^\d+$/.test(e)?Number(e):0
return a<2?void 0:String(Math.min(a<120?Math.floor(a/2):a-60,31*n))}}},"on-timeout":{group:l,needsWait:!0,description:"What becomes of the pipeline when the timeout is over: cancel or leave",placeholder:"ACTION",parse:(0,i.yL)(...r),choices:r,defaultText:p},"on-interrupt":{group:l,needsWait:!0,description:"What becomes of the pipeline when this step is cancelled (SIGINT, SIGTERM, cancelled workflow): cancel or leave",placeholder:"ACTION",parse:(0,i.yL)(...r),choices:r,defaultText:p},"on-manual":{group:l,needsWait:!0,brief:"Blocked on a manual job: fail, wait or play",description:"What to do when the pipeline is blocked on a manual job: fail, wait, or play (plays it when it is the only one, and names them when there are several)",placeholder:"ACTION",parse:(0,i.yL)("fail","wait","play"),choices:["fail","wait","play"],default:"fail"},play:{group:l,brief:"Plays these manual jobs: globs of names",description:"Manual jobs to play when they are reached: globs of job names, one per line; nothing else is played",placeholder:"JOBS",takes:"lines",parse:s.Li,absent:[],lines:!0,needsWait:!0},"job-variables":{group:l,description:"Variables for the manual jobs that are played, and for them alone: a YAML or JSON map, or KEY=VALUE lines",placeholder:"MAP",takes:"map",parse:o.rf,absent:new Map,pairFlag:{name:"job-variable",description:"One variable for those jobs; repeatable",parse:o.Px},lines:!0,confidential:"private",needsWait:!0},"pass-on":{group:l,needsWait:!0,description:"Statuses of the pipeline to take as success too: any of skipped, canceled, manual",placeholder:"STATUS",takes:"lines",parse:(0,i.EB)("skipped","canceled","manual"),choices:["skipped","canceled","manual"],absent:[],lines:!0},"retry-failed":{group:l,needsWait:!0,brief:"Retries failed jobs up to N times",description:"Retries the failed jobs up to N times before giving the result",placeholder:"N",takes:"number",parse:(0,i.rD)(0,100),default:"0"},follow:{group:l,needsWait:!0,description:"Includes child and multi-project pipelines started by trigger jobs, in status, logs and artifacts",takes:"boolean",parse:i.yG,default:"true"},"poll-interval":{group:l,needsWait:!0,field:"pollIntervalSeconds",description:"Asks for the status at this fixed interval instead of adapting it: seconds, or a duration such as 10s",placeholder:"DURATION",takes:"number",parse:e=>(0,i.E9)(e,{minSeconds:1,maxSeconds:n}),defaultText:"adaptive"}}}),
6701:((t,i,e)=>{"use strict"
e.d(i,{K:()=>u,s:()=>s})
var n=e(1166),r=e(1247),o=e(4744)
function s(t,i){const e=[],s=t=>i.get(t)??{text:"",origin:"default",source:"default"},c=(t,i)=>{try{return i()}catch(i){return void e.push(...(0,o.ek)(i,t,s(t)))}},{"gitlab-url":p,"pipeline-id":h,project:a}=t,d=h&&"project"in h?h.project:void 0,f=d&&p?c("pipeline-id",()=>function(t,i,e){if(void 0!==(0,n.st)(t,i.url))return i
const o=e.get("gitlab-url")
if(void 0!==o&&"ci"!==o.origin)throw new r.$x(`is not on ${i.url}, which ${o.source} names; tokens go nowhere else`)
if(new URL(i.url).origin===t.origin)return{...i,url:t.origin}
const s=[e.get("token"),e.get("api-token")].find(t=>void 0!==t&&"ci"!==t.origin)
if(void 0!==o&&void 0!==s)throw new r.$x(`is not on ${i.url} (${o.source}), and ${s.source} may be meant for that instance; expected gitlab-url to say that it is for ${t.origin}`)
return{url:t.origin,apiVersion:"v4"}}(d,p,i)):p,g=d&&f&&c("pipeline-id",()=>l(d,f)),$=a&&f&&c("project",()=>u(a,f))
if("string"==typeof g&&"string"==typeof $&&g!==$){const t=`is not the project of the pipeline's URL (${g})`
e.push((0,o.H8)("project",s("project"),t))}return{gitlabUrl:f?.url,apiVersion:f?.apiVersion??"v4",project:g??$,pipelineId:h&&"project"in h?{kind:h.kind,id:h.id,url:h.url}:h,problems:e}}function u(t,i){if("id"===t.kind)return t.id
if("url"===t.kind)return l(t.page,i)
const{path:e}=t,{host:n,pathname:o}=new URL(i.url)
if(e.startsWith(`${n}/`)){const t=e.slice(n.length+1)
throw new r.$x(`begins with the host of the instance; expected the full path alone, such as ${t}`)}if(o.endsWith(`/${e}`))throw new r.$x(`is in the path of ${i.url} too; expected gitlab-url without the project`)
return e}function l(t,i){const e=(0,n.st)(t,i.url)
if(void 0===e)throw new r.$x(`is not on ${i.url}; expected the full path, or gitlab-url to match`)
return(0,n.FV)(e)}}),
7830:((e,a,i)=>{"use strict"
i.d(a,{BN:()=>n,CX:()=>l,bI:()=>s})
var r=i(1323),t=i(4744)
function s(e){return Object.fromEntries(Object.entries(e).map(([e,a])=>[e,a.replaceAll("$","$$$$")]))}function n(e,a){return new Map([...e["variables-file"]??[],...e.variables??[],...a])}function l({"variables-as-file":e=[]},a,i){const s=i.get("variables-as-file")
return void 0===s?[]:e.filter(e=>!a.has(e)).map(e=>(0,t.H8)("variables-as-file",s,`${JSON.stringify(e.slice(0,80))} is not the name of a variable that is given${(0,r.SX)(e,[...a.keys()])}`))}}),
2083:((t,e,n)=>{"use strict"
n.d(e,{DJ:()=>r,IN:()=>u,Nt:()=>i})
const f="\n\n_The rest is left out: a summary may not be larger._\n"
function r(t,e){if(Buffer.byteLength(t)<=e)return t
const n=[]
let r={fence:"",folds:0},c=Buffer.byteLength(f)
for(const f of t.split("\n")){const t=s(f,r)
if(c+=Buffer.byteLength(f)+1,c+o(t).length>e)break
n.push(f),r=t}return 0===n.length?"":`${n.join("\n")}${o(r)}${f}`}function s(t,{fence:e,folds:n}){const f=function(t,e){const n=/^ {0,3}(`{3,}|~{3,})(.*)$/.exec(t)
return n?.[1]?""===e?n[1]:n[1].startsWith(e)&&""===n[2]?.trim()?"":e:e}(t,e)
return""!==e||""!==f?{fence:f,folds:n}:t.startsWith("<details>")?{fence:e,folds:n+1}:{fence:e,folds:"</details>"===t?n-1:n}}function o({fence:t,folds:e}){return`${""===t?"":`\n${t}`}${"\n\n</details>".repeat(Math.max(e,0))}`}const c=200,l=/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
function i(t){return`"${(t.length>c?`${t.slice(0,c)}\u2026`:t).replace(l,t=>`\\u{${t.codePointAt(0)?.toString(16)}}`)}"`}function u(t,e){return t.length<=e?t:`${t.slice(0,e).toWellFormed()}\u2026`}}),
472:((u,n,t)=>{"use strict"
function e(u,{colors:n}){if(r(u)||!s.test(u))return u
let t=!1
const e=u.toWellFormed().replace(/\r\n|[\n\v\f\u0085\u2028\u2029]/g," ").replace(l,(u,e)=>{const r=n&&void 0!==e?function(u){const n=u.split(/[;:]/).map(u=>""===u?0:Number(u)),t=[]
for(let u=0;u<n.length;u+=1){const e=n[u]??0,r=38===e||48===e?B(n,u):f.has(e)?1:0
if(t.push(...n.slice(u,u+r)),r>1&&(u+=r-1),0===r&&(38===e||48===e))break}return 0===t.length?"":`\x1b[${t.join(";")}m`}(e):""
return t||=""!==r,r})
return t?`${e}\x1b[0m`:e}function r(u){return/^[ -~]*$/.test(u)}function F(u){return/^[ !#-%(-;=?-~]*$/.test(u)}function o(u,n){return u.split(/\r?\n/).map(u=>e(u,n))}function c(u){return u.replace(/\u001B\[[0-9;:]*m/g,"")}t.d(n,{$i:()=>r,X$:()=>o,dz:()=>c,g$:()=>e,gm:()=>F,q4:()=>i})
const i="[\\u0000-\\u0008\\u000A-\\u001F\\u007F-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}]",s=new RegExp(`${i}|\\p{Surrogate}`,"u"),l=new RegExp(["(?:\\u001B\\[|\\u009B)([0-9;:]{0,64})m","(?:\\u001B\\[|\\u009B)[0-?]*[ -/]*[@-~]","(?:\\u001B[\\]PX^_]|[\\u0090\\u0098\\u009D-\\u009F])[^\\u0007\\u001B\\u0090\\u0098\\u009C-\\u009F]*(?:\\u0007|\\u001B\\\\|\\u009C)","\\u001B[ -/]*[0-~]",i].join("|"),"gu"),f=new Set([0,1,2,3,4,7,9,21,22,23,24,27,29,39,49,...g(30,37),...g(40,47),...g(90,97),...g(100,107)])
function B(u,n){const t=5===u[n+1]?3:2===u[n+1]?5:0,e=u.slice(n+2,n+t)
return t>0&&e.length===t-2&&e.every(u=>u<=255)?t:0}function g(u,n){return Array.from({length:n-u+1},(n,t)=>u+t)}}),
1913:((_,E,O)=>{"use strict"
function A(_){const E=_.toUpperCase()
return T.has(E)||R.some(_=>E.startsWith(_))||S.test(E)}O.d(E,{X:()=>A})
const S=/^(?:(?:PYTHON|RUBY|RUST)[A-Z]|PERL[A-Z5])/,R=["TRIGGERED_","DOWNSTREAM_","CI_","GITLAB_","FF_","RUNNER_","GITHUB_","ACTIONS_","INPUT_","STATE_","LD_","DYLD_","BASH_","GIT_","SSH_","XDG_","OPENSSL_","CURL_","NPM_CONFIG_","YARN_","COREPACK_","PIP_","UV_","POETRY_","TWINE_","BUNDLE_","COMPOSER_","CARGO_","CMAKE_","DOTNET_","CORECLR_","COR_","COMPLUS_","NUGET_","MSBUILD","TF_CLI_","ANSIBLE_","AWS_ENDPOINT_URL"],T=new Set([["GitLab and GitHub set CI, GitLab the payload","CI TRIGGER_PAYLOAD"],["sh(1)","PATH HOME SHELL IFS ENV CDPATH PS1 PS2 PS4 PWD OLDPWD USER LOGNAME"],["bash(1), zsh(1)","PROMPT_COMMAND SHELLOPTS BASHOPTS GLOBIGNORE INPUTRC ZDOTDIR FPATH"],["environ(7)","TMPDIR TMP TEMP TERM TERMINFO TERMCAP"],["ld.so(8), resolver(3)","GCONV_PATH GLIBC_TUNABLES LOCPATH NLSPATH HOSTALIASES LOCALDOMAIN RES_OPTIONS GETCONF_DIR"],["programs that others start","EDITOR VISUAL PAGER MANPAGER BROWSER LESSOPEN LESSCLOSE SUDO_ASKPASS"],["Windows","COMSPEC PATHEXT SYSTEMROOT WINDIR USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA PSMODULEPATH"],["https://nodejs.org/api/cli.html","NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_REPL_EXTERNAL_MODULE"],["https://nodejs.org/api/cli.html, and SSLKEYLOGFILE, which gives TLS keys away","NODE_USE_ENV_PROXY NODE_REDIRECT_WARNINGS NODE_V8_COVERAGE NODE_ICU_DATA SSLKEYLOGFILE"],["where interpreters find packages and settings","VIRTUAL_ENV CONDA_PREFIX GEM_HOME GEM_PATH PHPRC PHP_INI_SCAN_DIR"],["lua(1), R's Startup","LUA_INIT LUA_PATH LUA_CPATH R_PROFILE R_PROFILE_USER R_ENVIRON R_ENVIRON_USER R_LIBS"],["java(1) and the JVM","JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS JAVA_OPTS JAVA_HOME CLASSPATH"],["build tools of Java","MAVEN_OPTS MAVEN_ARGS MAVEN_HOME M2_HOME GRADLE_OPTS GRADLE_USER_HOME GRADLE_HOME ANT_OPTS SBT_OPTS"],["https://go.dev/ref/mod#environment-variables","GOENV GOFLAGS GOPROXY GONOPROXY GOPRIVATE GOSUMDB GONOSUMDB GOINSECURE GOVCS GOAUTH"],["go help environment","GOPATH GOROOT GOBIN GOTOOLCHAIN GOTOOLDIR GOEXPERIMENT CGO_CFLAGS CGO_LDFLAGS"],["make(1)","MAKEFLAGS GNUMAKEFLAGS MAKEFILES MFLAGS CC CXX CPP LD AR CFLAGS CXXFLAGS CPPFLAGS LDFLAGS"],["gcc(1), pkg-config(1)","CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH COMPILER_PATH GCC_EXEC_PREFIX PKG_CONFIG PKG_CONFIG_PATH"],["curl(1), wget(1), rsync(1)","HTTP_PROXY HTTPS_PROXY FTP_PROXY ALL_PROXY NO_PROXY RSYNC_PROXY RSYNC_RSH WGETRC NETRC"],["certificates: OpenSSL, Requests, AWS, Nix, LWP","SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE AWS_CA_BUNDLE NIX_SSL_CERT_FILE PERL_LWP_SSL_CA_FILE PERL_MB_OPT PERL_MM_OPT"],["https://docs.docker.com/reference/cli/docker/","DOCKER_HOST DOCKER_CONFIG DOCKER_CONTEXT DOCKER_CERT_PATH DOCKER_TLS_VERIFY DOCKER_AUTH_CONFIG"],["where deployments go, and as whom","KUBECONFIG VAULT_ADDR VAULT_TOKEN GOOGLE_APPLICATION_CREDENTIALS CLOUDSDK_CONFIG"],["https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html","AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_PROFILE AWS_CONFIG_FILE"],["https://docs.aws.amazon.com/sdkref/latest/guide/creds-config-files.html","AWS_SHARED_CREDENTIALS_FILE AWS_ROLE_ARN AWS_WEB_IDENTITY_TOKEN_FILE"]].flatMap(([,_])=>_.split(" ")))}),
4977:((t,n,e)=>{"use strict"
function o(t,n){return t===n||t.includes("glcbt-")?"job-token":t.includes(s)?"trigger-token":/gl(?:pat|oas)-/.test(t)?"access-token":"unknown-token"}e.d(n,{a:()=>o,e:()=>s})
const s="glptt-"}),
3951:((s,t,c)=>{"use strict"
c.d(t,{x:()=>d})
const d="0.1.0"})
},f={}
function l(e){var r=f[e]
if(void 0!==r)return r.exports
var t=f[e]={exports:{}},o=!0
try{u[e](t,t.exports,l),o=!1}finally{o&&delete f[e]}return t.exports}l.m=u,void 0!==l&&(l.ab=__dirname+"/"),e="function"==typeof Symbol?Symbol("webpack queues"):"__webpack_queues__",r="function"==typeof Symbol?Symbol("webpack exports"):"__webpack_exports__",t="function"==typeof Symbol?Symbol("webpack error"):"__webpack_error__",o=e=>{e&&e.d<1&&(e.d=1,e.forEach(e=>e.r--),e.forEach(e=>e.r--?e.r++:e()))},l.a=(a,n,i)=>{var u
i&&((u=[]).d=-1)
var f,l,c,p=new Set,s=a.exports,b=new Promise((e,r)=>{c=r,l=e})
b[r]=s,b[e]=e=>(u&&e(u),p.forEach(e),b.catch(e=>{})),a.exports=b,n(a=>{var n
f=(a=>a.map(a=>{if(null!==a&&"object"==typeof a){if(a[e])return a
if(a.then){var n=[]
n.d=0,a.then(e=>{i[r]=e,o(n)},e=>{i[t]=e,o(n)})
var i={}
return i[e]=e=>e(n),i}}var u={}
return u[e]=e=>{},u[r]=a,u}))(a)
var i=()=>f.map(e=>{if(e[t])throw e[t]
return e[r]}),l=new Promise(r=>{(n=()=>r(i)).r=0
var t=e=>e!==u&&!p.has(e)&&(p.add(e),e&&!e.d&&(n.r++,e.push(n)))
f.map(r=>r[e](t))})
return n.r?l:i()},e=>(e?c(b[t]=e):l(s),o(u))),u&&u.d<0&&(u.d=0)},n=Object.getPrototypeOf?e=>Object.getPrototypeOf(e):e=>e.__proto__,l.t=function(e,r){if(1&r&&(e=this(e)),8&r)return e
if("object"==typeof e&&e){if(4&r&&e.__esModule)return e
if(16&r&&"function"==typeof e.then)return e}var t=Object.create(null)
l.r(t)
var o={}
a=a||[null,n({}),n([]),n(n)]
for(var i=2&r&&e;"object"==typeof i&&!~a.indexOf(i);i=n(i))Object.getOwnPropertyNames(i).forEach(r=>o[r]=()=>e[r])
return o.default=()=>e,l.d(t,o),t},l.d=(e,r)=>{for(var t in r)l.o(r,t)&&!l.o(e,t)&&Object.defineProperty(e,t,{enumerable:!0,get:r[t]})},l.f={},l.e=e=>Promise.all(Object.keys(l.f).reduce((r,t)=>(l.f[t](e,r),r),[])),l.u=e=>({20:"sandbox",22:"help",41:"wait",210:"wait",217:"commands",264:"wait",296:"wait",298:"yaml",328:"actions-core",369:"run",382:"run",384:"report",389:"actions-core",456:"run",459:"run",514:"chain",544:"artifacts",557:"artifacts",602:"yaml",792:"core",803:"run",825:"run",857:"report",888:"commands",917:"refusal",920:"library",942:"sandbox"}[e]+".cjs"),l.o=(e,r)=>Object.prototype.hasOwnProperty.call(e,r),l.r=e=>{"undefined"!=typeof Symbol&&Symbol.toStringTag&&Object.defineProperty(e,Symbol.toStringTag,{value:"Module"}),Object.defineProperty(e,"__esModule",{value:!0})},i={792:1},l.f.require=(e,r)=>{i[e]||(e=>{var r=e.modules,t=e.ids,o=e.runtime
for(var a in r)l.o(r,a)&&(l.m[a]=r[a])
o&&o(l)
for(var n=0;n<t.length;n++)i[t[n]]=1})(require("./"+l.u(e)))}
var c,p={};(c=p).cli=()=>l(8641),c.action=()=>Promise.all([l.e(825),l.e(369),l.e(459),l.e(803),l.e(456),l.e(382)]).then(l.bind(l,8489)),c.post=()=>Promise.all([l.e(825),l.e(369),l.e(459),l.e(803),l.e(456),l.e(382)]).then(l.bind(l,8313)),c.library=()=>(Promise.all([l.e(825),l.e(459),l.e(41),l.e(803),l.e(456),l.e(920)]).then(l.bind(l,3082)),l(3082)),c.sandbox=()=>(Promise.all([l.e(825),l.e(298),l.e(942),l.e(384),l.e(20)]).then(l.bind(l,8056)),l(8056)),module.exports=p})()
