"use strict";exports.ids=[369,382,456,459,803,825];exports.modules={
1368:((e,f,o)=>{e.exports=o(8760)}),
8760:((e,t,o)=>{"use strict"
o(9278)
var r,s=o(4756),n=o(8611),c=o(5692),i=o(4434),u=(o(2613),o(9023))
function a(e){var t=this
t.options=e||{},t.proxyOptions=t.options.proxy||{},t.maxSockets=t.options.maxSockets||n.Agent.defaultMaxSockets,t.requests=[],t.sockets=[],t.on("free",function(e,o,r,s){for(var n=p(o,r,s),c=0,i=t.requests.length;c<i;++c){var u=t.requests[c]
if(u.host===n.host&&u.port===n.port)return t.requests.splice(c,1),void u.request.onSocket(e)}e.destroy(),t.removeSocket(e)})}function l(e,t){var o=this
a.prototype.createSocket.call(o,e,function(r){var n=e.request.getHeader("host"),c=d({},o.options,{socket:r,servername:n?n.replace(/:.*$/,""):e.host}),i=s.connect(0,c)
o.sockets[o.sockets.indexOf(r)]=i,t(i)})}function p(e,t,o){return"string"==typeof e?{host:e,port:t,localAddress:o}:e}function d(e){for(var t=1,o=arguments.length;t<o;++t){var r=arguments[t]
if("object"==typeof r)for(var s=Object.keys(r),n=0,c=s.length;n<c;++n){var i=s[n]
void 0!==r[i]&&(e[i]=r[i])}}return e}t.httpOverHttp=function(e){var t=new a(e)
return t.request=n.request,t},t.httpsOverHttp=function(e){var t=new a(e)
return t.request=n.request,t.createSocket=l,t.defaultPort=443,t},t.httpOverHttps=function(e){var t=new a(e)
return t.request=c.request,t},t.httpsOverHttps=function(e){var t=new a(e)
return t.request=c.request,t.createSocket=l,t.defaultPort=443,t},u.inherits(a,i.EventEmitter),a.prototype.addRequest=function(e,t,o,r){var s=this,n=d({request:e},s.options,p(t,o,r))
s.sockets.length>=this.maxSockets?s.requests.push(n):s.createSocket(n,function(t){function o(){s.emit("free",t,n)}function r(e){s.removeSocket(t),t.removeListener("free",o),t.removeListener("close",r),t.removeListener("agentRemove",r)}t.on("free",o),t.on("close",r),t.on("agentRemove",r),e.onSocket(t)})},a.prototype.createSocket=function(e,t){var o=this,s={}
o.sockets.push(s)
var n=d({},o.proxyOptions,{method:"CONNECT",path:e.host+":"+e.port,agent:!1,headers:{host:e.host+":"+e.port}})
e.localAddress&&(n.localAddress=e.localAddress),n.proxyAuth&&(n.headers=n.headers||{},n.headers["Proxy-Authorization"]="Basic "+new Buffer(n.proxyAuth).toString("base64")),r("making CONNECT request")
var c=o.request(n)
function i(n,i,u){var a
return c.removeAllListeners(),i.removeAllListeners(),200!==n.statusCode?(r("tunneling socket could not be established, statusCode=%d",n.statusCode),i.destroy(),(a=new Error("tunneling socket could not be established, statusCode="+n.statusCode)).code="ECONNRESET",e.request.emit("error",a),void o.removeSocket(s)):u.length>0?(r("got illegal response body from proxy"),i.destroy(),(a=new Error("got illegal response body from proxy")).code="ECONNRESET",e.request.emit("error",a),void o.removeSocket(s)):(r("tunneling connection has established"),o.sockets[o.sockets.indexOf(s)]=i,t(i))}c.useChunkedEncodingByDefault=!1,c.once("response",function(e){e.upgrade=!0}),c.once("upgrade",function(e,t,o){process.nextTick(function(){i(e,t,o)})}),c.once("connect",i),c.once("error",function(t){c.removeAllListeners(),r("tunneling socket could not be established, cause=%s\n",t.message,t.stack)
var n=new Error("tunneling socket could not be established, cause="+t.message)
n.code="ECONNRESET",e.request.emit("error",n),o.removeSocket(s)}),c.end()},a.prototype.removeSocket=function(e){var t=this.sockets.indexOf(e)
if(-1!==t){this.sockets.splice(t,1)
var o=this.requests.shift()
o&&this.createSocket(o,function(e){o.request.onSocket(e)})}},r=process.env.NODE_DEBUG&&/\btunnel\b/.test(process.env.NODE_DEBUG)?function(){var e=Array.prototype.slice.call(arguments)
"string"==typeof e[0]?e[0]="TUNNEL: "+e[0]:e.unshift("TUNNEL:"),console.error.apply(console,e)}:function(){}}),
8369:((e,t,s)=>{"use strict"
var o,r
s.r(t),s.d(t,{Headers:()=>i,HttpClient:()=>HttpClient,HttpClientError:()=>HttpClientError,HttpClientResponse:()=>HttpClientResponse,HttpCodes:()=>n,MediaTypes:()=>a,getProxyUrl:()=>f,isHttps:()=>v})
var n,i,a,u=s(8611),c=s(5692),p=s(9625),h=s(1368),l=s(5175),d=function(e,t,s,o){return new(s||(s=Promise))(function(r,n){function i(e){try{u(o.next(e))}catch(e){n(e)}}function a(e){try{u(o.throw(e))}catch(e){n(e)}}function u(e){var t
e.done?r(e.value):(t=e.value,t instanceof s?t:new s(function(e){e(t)})).then(i,a)}u((o=o.apply(e,t||[])).next())})}
function f(e){const t=p.s(new URL(e))
return t?t.href:""}(function(e){e[e.OK=200]="OK",e[e.MultipleChoices=300]="MultipleChoices",e[e.MovedPermanently=301]="MovedPermanently",e[e.ResourceMoved=302]="ResourceMoved",e[e.SeeOther=303]="SeeOther",e[e.NotModified=304]="NotModified",e[e.UseProxy=305]="UseProxy",e[e.SwitchProxy=306]="SwitchProxy",e[e.TemporaryRedirect=307]="TemporaryRedirect",e[e.PermanentRedirect=308]="PermanentRedirect",e[e.BadRequest=400]="BadRequest",e[e.Unauthorized=401]="Unauthorized",e[e.PaymentRequired=402]="PaymentRequired",e[e.Forbidden=403]="Forbidden",e[e.NotFound=404]="NotFound",e[e.MethodNotAllowed=405]="MethodNotAllowed",e[e.NotAcceptable=406]="NotAcceptable",e[e.ProxyAuthenticationRequired=407]="ProxyAuthenticationRequired",e[e.RequestTimeout=408]="RequestTimeout",e[e.Conflict=409]="Conflict",e[e.Gone=410]="Gone",e[e.TooManyRequests=429]="TooManyRequests",e[e.InternalServerError=500]="InternalServerError",e[e.NotImplemented=501]="NotImplemented",e[e.BadGateway=502]="BadGateway",e[e.ServiceUnavailable=503]="ServiceUnavailable",e[e.GatewayTimeout=504]="GatewayTimeout"})(n||(n={})),function(e){e.Accept="accept",e.ContentType="content-type"}(i||(i={})),function(e){e.ApplicationJson="application/json"}(a||(a={}))
const g=[n.MovedPermanently,n.ResourceMoved,n.SeeOther,n.TemporaryRedirect,n.PermanentRedirect],m=[n.BadGateway,n.ServiceUnavailable,n.GatewayTimeout],y=["OPTIONS","GET","DELETE","HEAD"]
class HttpClientError extends Error{constructor(e,t){super(e),this.name="HttpClientError",this.statusCode=t,Object.setPrototypeOf(this,HttpClientError.prototype)}}class HttpClientResponse{constructor(e){this.message=e}readBody(){return d(this,void 0,void 0,function*(){return new Promise(e=>d(this,void 0,void 0,function*(){let t=Buffer.alloc(0)
this.message.on("data",e=>{t=Buffer.concat([t,e])}),this.message.on("end",()=>{e(t.toString())})}))})}readBodyBuffer(){return d(this,void 0,void 0,function*(){return new Promise(e=>d(this,void 0,void 0,function*(){const t=[]
this.message.on("data",e=>{t.push(e)}),this.message.on("end",()=>{e(Buffer.concat(t))})}))})}}function v(e){return"https:"===new URL(e).protocol}class HttpClient{constructor(e,t,s){this._ignoreSslError=!1,this._allowRedirects=!0,this._allowRedirectDowngrade=!1,this._maxRedirects=50,this._allowRetries=!1,this._maxRetries=1,this._keepAlive=!1,this._disposed=!1,this.userAgent=this._getUserAgentWithOrchestrationId(e),this.handlers=t||[],this.requestOptions=s,s&&(null!=s.ignoreSslError&&(this._ignoreSslError=s.ignoreSslError),this._socketTimeout=s.socketTimeout,null!=s.allowRedirects&&(this._allowRedirects=s.allowRedirects),null!=s.allowRedirectDowngrade&&(this._allowRedirectDowngrade=s.allowRedirectDowngrade),null!=s.maxRedirects&&(this._maxRedirects=Math.max(s.maxRedirects,0)),null!=s.keepAlive&&(this._keepAlive=s.keepAlive),null!=s.allowRetries&&(this._allowRetries=s.allowRetries),null!=s.maxRetries&&(this._maxRetries=s.maxRetries))}options(e,t){return d(this,void 0,void 0,function*(){return this.request("OPTIONS",e,null,t||{})})}get(e,t){return d(this,void 0,void 0,function*(){return this.request("GET",e,null,t||{})})}del(e,t){return d(this,void 0,void 0,function*(){return this.request("DELETE",e,null,t||{})})}post(e,t,s){return d(this,void 0,void 0,function*(){return this.request("POST",e,t,s||{})})}patch(e,t,s){return d(this,void 0,void 0,function*(){return this.request("PATCH",e,t,s||{})})}put(e,t,s){return d(this,void 0,void 0,function*(){return this.request("PUT",e,t,s||{})})}head(e,t){return d(this,void 0,void 0,function*(){return this.request("HEAD",e,null,t||{})})}sendStream(e,t,s,o){return d(this,void 0,void 0,function*(){return this.request(e,t,s,o)})}getJson(e){return d(this,arguments,void 0,function*(e,t={}){t[i.Accept]=this._getExistingOrDefaultHeader(t,i.Accept,a.ApplicationJson)
const s=yield this.get(e,t)
return this._processResponse(s,this.requestOptions)})}postJson(e,t){return d(this,arguments,void 0,function*(e,t,s={}){const o=JSON.stringify(t,null,2)
s[i.Accept]=this._getExistingOrDefaultHeader(s,i.Accept,a.ApplicationJson),s[i.ContentType]=this._getExistingOrDefaultContentTypeHeader(s,a.ApplicationJson)
const r=yield this.post(e,o,s)
return this._processResponse(r,this.requestOptions)})}putJson(e,t){return d(this,arguments,void 0,function*(e,t,s={}){const o=JSON.stringify(t,null,2)
s[i.Accept]=this._getExistingOrDefaultHeader(s,i.Accept,a.ApplicationJson),s[i.ContentType]=this._getExistingOrDefaultContentTypeHeader(s,a.ApplicationJson)
const r=yield this.put(e,o,s)
return this._processResponse(r,this.requestOptions)})}patchJson(e,t){return d(this,arguments,void 0,function*(e,t,s={}){const o=JSON.stringify(t,null,2)
s[i.Accept]=this._getExistingOrDefaultHeader(s,i.Accept,a.ApplicationJson),s[i.ContentType]=this._getExistingOrDefaultContentTypeHeader(s,a.ApplicationJson)
const r=yield this.patch(e,o,s)
return this._processResponse(r,this.requestOptions)})}request(e,t,s,o){return d(this,void 0,void 0,function*(){if(this._disposed)throw new Error("Client has already been disposed.")
const r=new URL(t)
let i=this._prepareRequest(e,r,o)
const a=this._allowRetries&&y.includes(e)?this._maxRetries+1:1
let u,c=0
do{if(u=yield this.requestRaw(i,s),u&&u.message&&u.message.statusCode===n.Unauthorized){let e
for(const t of this.handlers)if(t.canHandleAuthentication(u)){e=t
break}return e?e.handleAuthentication(this,i,s):u}let t=this._maxRedirects
for(;u.message.statusCode&&g.includes(u.message.statusCode)&&this._allowRedirects&&t>0;){const n=u.message.headers.location
if(!n)break
const a=new URL(n)
if("https:"===r.protocol&&r.protocol!==a.protocol&&!this._allowRedirectDowngrade)throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.")
if(yield u.readBody(),a.hostname!==r.hostname)for(const e in o)"authorization"===e.toLowerCase()&&delete o[e]
i=this._prepareRequest(e,a,o),u=yield this.requestRaw(i,s),t--}if(!u.message.statusCode||!m.includes(u.message.statusCode))return u
c+=1,c<a&&(yield u.readBody(),yield this._performExponentialBackoff(c))}while(c<a)
return u})}dispose(){this._agent&&this._agent.destroy(),this._disposed=!0}requestRaw(e,t){return d(this,void 0,void 0,function*(){return new Promise((s,o)=>{this.requestRawWithCallback(e,t,function(e,t){e?o(e):t?s(t):o(new Error("Unknown error"))})})})}requestRawWithCallback(e,t,s){"string"==typeof t&&(e.options.headers||(e.options.headers={}),e.options.headers["Content-Length"]=Buffer.byteLength(t,"utf8"))
let o=!1
function r(e,t){o||(o=!0,s(e,t))}const n=e.httpModule.request(e.options,e=>{r(void 0,new HttpClientResponse(e))})
let i
n.on("socket",e=>{i=e}),n.setTimeout(this._socketTimeout||18e4,()=>{i&&i.end(),r(new Error(`Request timeout: ${e.options.path}`))}),n.on("error",function(e){r(e)}),t&&"string"==typeof t&&n.write(t,"utf8"),t&&"string"!=typeof t?(t.on("close",function(){n.end()}),t.pipe(n)):n.end()}getAgent(e){const t=new URL(e)
return this._getAgent(t)}getAgentDispatcher(e){const t=new URL(e),s=p.s(t)
if(s&&s.hostname)return this._getProxyAgentDispatcher(t,s)}_prepareRequest(e,t,n){const i={}
i.parsedUrl=t
const a="https:"===i.parsedUrl.protocol
i.httpModule=a?o||(o=s.t(c,2)):r||(r=s.t(u,2))
const p=a?443:80
if(i.options={},i.options.host=i.parsedUrl.hostname,i.options.port=i.parsedUrl.port?parseInt(i.parsedUrl.port):p,i.options.path=(i.parsedUrl.pathname||"")+(i.parsedUrl.search||""),i.options.method=e,i.options.headers=this._mergeHeaders(n),null!=this.userAgent&&(i.options.headers["user-agent"]=this.userAgent),i.options.agent=this._getAgent(i.parsedUrl),this.handlers)for(const e of this.handlers)e.prepareRequest(i.options)
return i}_mergeHeaders(e){return this.requestOptions&&this.requestOptions.headers?Object.assign({},w(this.requestOptions.headers),w(e||{})):w(e||{})}_getExistingOrDefaultHeader(e,t,s){let o
if(this.requestOptions&&this.requestOptions.headers){const e=w(this.requestOptions.headers)[t]
e&&(o="number"==typeof e?e.toString():e)}const r=e[t]
return void 0!==r?"number"==typeof r?r.toString():r:void 0!==o?o:s}_getExistingOrDefaultContentTypeHeader(e,t){let s
if(this.requestOptions&&this.requestOptions.headers){const e=w(this.requestOptions.headers)[i.ContentType]
e&&(s="number"==typeof e?String(e):Array.isArray(e)?e.join(", "):e)}const o=e[i.ContentType]
return void 0!==o?"number"==typeof o?String(o):Array.isArray(o)?o.join(", "):o:void 0!==s?s:t}_getAgent(e){let t
const s=p.s(e),o=s&&s.hostname
if(this._keepAlive&&o&&(t=this._proxyAgent),o||(t=this._agent),t)return t
const r="https:"===e.protocol
let n=100
if(this.requestOptions&&(n=this.requestOptions.maxSockets||u.globalAgent.maxSockets),s&&s.hostname){const e={maxSockets:n,keepAlive:this._keepAlive,proxy:Object.assign(Object.assign({},(s.username||s.password)&&{proxyAuth:`${s.username}:${s.password}`}),{host:s.hostname,port:s.port})}
let o
const i="https:"===s.protocol
o=r?i?h.httpsOverHttps:h.httpsOverHttp:i?h.httpOverHttps:h.httpOverHttp,t=o(e),this._proxyAgent=t}if(!t){const e={keepAlive:this._keepAlive,maxSockets:n}
t=r?new c.Agent(e):new u.Agent(e),this._agent=t}return r&&this._ignoreSslError&&(t.options=Object.assign(t.options||{},{rejectUnauthorized:!1})),t}_getProxyAgentDispatcher(e,t){let s
if(this._keepAlive&&(s=this._proxyAgentDispatcher),s)return s
const o="https:"===e.protocol
return s=new l.k(Object.assign({uri:t.href,pipelining:this._keepAlive?1:0},(t.username||t.password)&&{token:`Basic ${Buffer.from(`${t.username}:${t.password}`).toString("base64")}`})),this._proxyAgentDispatcher=s,o&&this._ignoreSslError&&(s.options=Object.assign(s.options.requestTls||{},{rejectUnauthorized:!1})),s}_getUserAgentWithOrchestrationId(e){const t=e||"actions/http-client",s=process.env.ACTIONS_ORCHESTRATION_ID
return s?`${t} actions_orchestration_id/${s.replace(/[^a-z0-9_.-]/gi,"_")}`:t}_performExponentialBackoff(e){return d(this,void 0,void 0,function*(){e=Math.min(10,e)
const t=5*Math.pow(2,e)
return new Promise(e=>setTimeout(()=>e(),t))})}_processResponse(e,t){return d(this,void 0,void 0,function*(){return new Promise((s,o)=>d(this,void 0,void 0,function*(){const r=e.message.statusCode||0,i={statusCode:r,result:null,headers:{}}
let a,u
r===n.NotFound&&s(i)
try{u=yield e.readBody(),u&&u.length>0&&(a=t&&t.deserializeDates?JSON.parse(u,function(e,t){if("string"==typeof t){const e=new Date(t)
if(!isNaN(e.valueOf()))return e}return t}):JSON.parse(u),i.result=a),i.headers=e.message.headers}catch(e){}if(r>299){let e
e=a&&a.message?a.message:u&&u.length>0?u:`Failed request: (${r})`
const t=new HttpClientError(e,r)
t.result=i.result,o(t)}else s(i)}))})}}const w=e=>Object.keys(e).reduce((t,s)=>(t[s.toLowerCase()]=e[s],t),{})}),
9625:((t,e,s)=>{"use strict"
function r(t){const e="https:"===t.protocol
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
class DecodedURL extends URL{constructor(t,e){super(t,e),this._decodedUsername=decodeURIComponent(super.username),this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){return this._decodedPassword}}}),
8489:((s,e,t)=>{t.a(s,async(s,r)=>{try{t.r(e)
var o=t(4766),c=t(6907)
const{env:s,stdout:a,stderr:d}=process;(0,c.k0)(process),process.exitCode=1
const n=await(0,o.C)({env:s,stdout:a,stderr:d,signal:(0,c.si)(process)})
process.exitCode=0===n?0:1,r()}catch(s){r(s)}},1)}),
4410:((e,n,t)=>{t.r(n),t.d(n,{chainRun:()=>l,trigger:()=>o,wait:()=>s})
var a=t(5443),i=t(6116),r=t(6175)
const o=async e=>{const n=await(0,i.p)(e,async()=>async function(e){if(void 0===e.options.chain)return(0,r.runMain)(e)
const{runChainFile:n}=await Promise.all([t.e(825),t.e(298),t.e(459),t.e(41),t.e(803),t.e(210),t.e(888),t.e(514)]).then(t.bind(t,5801))
return n(e,{env:e.env})}(await c(e))),a=e.flags.quiet?n.document["pipeline-url"]:null
return a?{...n,text:a}:n},s=async e=>{const{runWait:n}=await Promise.all([t.e(825),t.e(459),t.e(41),t.e(210),t.e(456),t.e(264)]).then(t.bind(t,784)),a={...e,options:{...e.options,wait:!0}}
return(0,i.p)(a,async()=>n(await c(a)))}
async function c(e){if(!e.flags.web)return e
const{openAnnounced:n}=await Promise.all([t.e(825),t.e(557),t.e(459),t.e(41),t.e(803),t.e(210),t.e(296),t.e(888),t.e(217)]).then(t.bind(t,4604))
return n(e)}const l=e=>(0,i.p)(e,async()=>{const[{readChain:n},{runChain:i}]=await Promise.all([Promise.all([t.e(825),t.e(298),t.e(459),t.e(41),t.e(803),t.e(210),t.e(888),t.e(514)]).then(t.bind(t,8257)),Promise.all([t.e(825),t.e(298),t.e(459),t.e(41),t.e(803),t.e(210),t.e(888),t.e(514)]).then(t.bind(t,5801))])
return i({plan:await n(e.options.chain??a.GK),env:e.env,...u(e)},e)})
function u({flags:e}){const n=n=>Array.isArray(e[n])?e[n].map(String):[]
return{selection:{only:n("only"),from:n("from")},state:{path:"string"==typeof e.state&&""!==e.state?e.state:void 0,resume:!0===e.resume,force:!0===e.force}}}}),
4766:((e,t,n)=>{n.d(t,{C:()=>v,a:()=>m})
var i=n(3024),a=n(6765),s=n(2264),o=n(9128),r=n(3217),l=n(4744),u=n(8628),c=n(6116),d=n(2981),f=n(9504),h=n(6175)
async function v(e){const{env:t,stdout:i,stderr:a,signal:r}=e,v=await(0,o.D)({kind:"github",env:t,stdout:i,stderr:a})
try{const e=await(0,d.openRun)({face:"action",env:t,requires:["start"],host:v,signal:r})
if(void 0!==e.options.chain)return await async function(e,t){const{runChainFile:i}=await Promise.all([n.e(825),n.e(298),n.e(459),n.e(41),n.e(803),n.e(210),n.e(888),n.e(514)]).then(n.bind(n,5801))
let a=0
const s=n=>w(n,{env:t,host:e.host,index:a++}),{exitCode:o}=await(0,c.p)(e,()=>i(e,{env:t,openHandover:s}))
return o}(e,t)
const i=w(e.options,{env:t,host:v}),a={...e,handover:i},{exitCode:s}=await(0,c.p)(a,()=>(0,h.runMain)(a))
return i.finish(),s}catch(e){return await async function(e,t,i){if(t.fail(e),!(e instanceof s.B8))return t.setOutput("result","failed"),1
const a=(0,f.resultOfError)(e)
for(const[e,n]of(0,u.resultOutputs)(a))t.setOutput(e,n)
if(t.saveState("finished","true"),"false"===(0,l.Ui)(i).options.get("summary")?.text.trim().toLowerCase())return e.exitCode
const[{formatMarkdown:o},{redactResult:r}]=await Promise.all([Promise.all([n.e(384),n.e(857)]).then(n.bind(n,9266)),Promise.all([n.e(384),n.e(857)]).then(n.bind(n,2381))])
return await t.appendSummary(o(r(a,t.redact))),e.exitCode}(e,v,t)}}function w(e,{env:t,host:n,index:a}){const{gitlabUrl:s,requestTimeoutSeconds:o,retries:l,follow:u,apiToken:c,caFile:d}=e
return(0,r.wi)({env:t,run:{gitlabUrl:s,requestTimeoutSeconds:o,retries:l,follow:u},readToken:()=>c&&{gitlabUrl:s,apiToken:c.value,caCertificates:void 0===d?void 0:(0,i.readFileSync)(d,"utf8")},index:a},n)}async function m({env:e,stdout:t,stderr:n,signal:i}){const s=(0,r.yh)(e),l=s.filter(({isFinished:e})=>!e),{STATE_statuses:u}=e
try{if(0===l.length&&!u)return
const s={host:await(0,o.D)({kind:"github",env:e,stdout:t,stderr:n}),clock:a.ml,signal:i,proxyVariables:e}
await Promise.all([u&&y(u,s),l.length>0&&p(l,s)])}finally{for(const e of s)(0,r.eF)(e)}}async function p(e,t){const{endSavedRun:i}=await Promise.all([n.e(825),n.e(459),n.e(41),n.e(210),n.e(456),n.e(264)]).then(n.bind(n,4976))
await Promise.all(e.map(e=>i(e,t)))}async function y(e,t){const{settleSavedStatuses:i}=await Promise.all([n.e(825),n.e(459),n.e(41),n.e(210),n.e(456),n.e(264)]).then(n.bind(n,5069))
await i(e,t)}}),
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
7831:((e,s,t)=>{t.d(s,{createGitHubHost:()=>c})
var n=t(7598),o=t(4618),r=t(8322),i=t(3217),a=t(1806),d=t(2237),l=t(9528)
async function c(e){const{env:s,json:t=!1,productOnStdout:c=!1,quiet:u=!1,verbose:g=!1}=e,m=t?e.stderr:e.stdout,b=c?e.stderr:m,p=(0,o.a)(),f=(0,d.P)({colors:(0,a.vb)(e,!0),masker:p}),k=(0,d.P)({colors:!1,masker:p}),v=(e,s=b)=>{e.length>0&&s.write(`${e.join("\n")}\n`)},w=e=>v(e.map(l.Df)),h=(e,s,t)=>v([(0,l.KF)((0,l.fE)(e,k.lines(s).join("\n"),t))]),S=function(e){let s
const t=()=>{void 0!==s&&e("endgroup",""),s=void 0}
return{open(n){t()
const o=Symbol(n)
return s=o,e("group",n),{[Symbol.dispose](){s===o&&t()}}},close:t}}((e,s)=>h(e,s)),j=e=>g?w(f.lines(e)):h("debug",e),y=e=>h("warning",e),E=await(0,i.S7)({env:s,redact:p.redact,warn:y,debug:j}),U=new Set
let D=!1
return{kind:"github",mask(e){U.has(e)||(U.add(e),p.add(e),(0,o.e)(e)&&v([(0,l.fE)("add-mask",e)]))},redact:p.redact,secrets:p,info(e){u||w(f.lines(e))},debug:j,warn:y,fail(s){S.close()
const{message:t,details:n,hints:o,stack:i}=(0,r.k)(s),a=[...n,...o.map(e=>`\u2192 ${e}`)]
D?w([(0,r.B)(t),...a].flatMap(f.lines)):h("error",[k.line(t),...a].join("\n")),D=!0,i&&j(i),e.setExitCode?.(1)},product:(0,d.i)({kind:"github",stdout:e.stdout,json:t,masker:p}),showsDebug:g||"1"===s.RUNNER_DEBUG,showsProgress:!1,progress:()=>{},logLines:(e,s)=>v((0,l.Uy)(f.logLines(e,s),n.randomUUID),m),section:e=>u?{[Symbol.dispose]:()=>{}}:S.open(k.line(e)),annotate:({level:e,title:s,message:t})=>h(e,t,{title:k.line(s)}),...E}}}),
2671:((t,o,e)=>{e.d(o,{createGitLabHost:()=>r})
var s=e(1806)
function r(t){const{stdout:o,stderr:e,json:r=!1,productOnStdout:n=!1,quiet:l=!1,verbose:i=!1,now:a=Date.now}=t,c=(0,s.vb)(t,!0),{errors:d,output:p,methods:u}=(0,s.p7)(t,(t,o)=>(0,s.Fr)({stream:t,colors:c,masker:o})),$=function(t,o){let e,s=0
const r=(t,e)=>`\x1b[0Ksection_${t}:${Math.floor(o()/1e3)}:${e}\r\x1b[0K`,n=()=>{void 0!==e&&t.write(`${r("end",e)}\n`),e=void 0}
return{open(o,{collapsed:l}){n(),s+=1
const i=`gitlab_downstream_${s}`
return e=i,t.write(`${r("start",l?`${i}[collapsed=true]`:i)}${o}\n`),{[Symbol.dispose](){e===i&&n()}}},close:n}}(r||n?e:o,a)
return{kind:"gitlab",...u,fail(t){$.close(),d.fail(t,{withStack:i})},progress:()=>{},section:(t,{collapsed:o=!1}={})=>l?{[Symbol.dispose]:()=>{}}:$.open(p.title(t),{collapsed:o})}}}),
1806:((e,n,r)=>{r.d(n,{Fr:()=>i,Hd:()=>l,p7:()=>a,vb:()=>d})
var t=r(4618),o=r(8322),s=r(2237)
function i({stream:e,colors:n,masker:r,around:t=e=>e(),toScreen:i=e=>e}){const a=(0,s.P)({colors:n,masker:r}),d=n=>{n.length>0&&t(()=>e.write(`${n.join("\n")}\n`))},l=e=>a.lines(e).join("\n  ")
return{info:e=>d(a.lines(e).map(e=>i(m(e,n)))),debug:e=>d(a.lines(e).map(e=>g(e,"dim",n))),warn:e=>d([`${g("warning:","yellow",n)} ${l(e)}`]),fail(e,{withStack:r}){const{message:t,details:s,hints:i,stack:u}=(0,o.k)(e)
d([a.line((0,o.B)(t)).replace("error:",g("error:","red",n)),...s.map(e=>`  ${l(e)}`),...i.map(e=>`\u2192 ${l(e)}`),...r&&u?a.lines(u):[]])},logLines:(e,n)=>d(a.logLines(e,n)),title:e=>g(a.line(e),"bold",n),paint:e=>i(m(e,n)),line:e=>m(`${/^ */.exec(e)?.[0]??""}${a.line(e)}`,n)}}function a({kind:e,stdout:n,stderr:r,json:o=!1,productOnStdout:i=!1,quiet:a=!1,verbose:d=!1},l){const u=(0,t.a)(),c=l(r,u),m=o?c:l(n,u),g=i?c:m,p={mask:u.add,redact:u.redact,secrets:u,info(e){a||g.info(e)},debug(e){d&&c.debug(e)},warn:c.warn,product:(0,s.i)({kind:e,stdout:n,json:o,masker:u,paint:m.paint}),logLines:m.logLines,showsDebug:d,showsProgress:!1,setOutput:()=>!0,annotate:()=>{},appendSummary:async()=>!0,saveState:()=>{}}
return{errors:c,output:g,methods:p}}function d({color:e,env:n},r){return void 0!==e?e:!n.NO_COLOR&&(n.FORCE_COLOR?"0"!==n.FORCE_COLOR&&"false"!==n.FORCE_COLOR:r)}function l(e,n){return!0===e.isTTY&&"dumb"!==n.TERM}const u={red:"31",green:"32",yellow:"33",orange:"38;5;208",cyan:"36",dim:"2",bold:"1"},c={"\u2713":"green","\u2717":"red","!":"orange","\u25b6":"cyan","\u25cb":"dim","\u2298":"dim","\xbb":"dim","\u23f8":"yellow"}
function m(e,n){return n?e.replace(/(^ *| {2})([\u2713\u2717!\u25b6\u25cb\u2298\xbb\u23f8])(?= )/,(e,n,r)=>{const t=c[r]
return n+(void 0===t?r:g(r,t,!0))}):e}function g(e,n,r){return r?`\x1b[${u[n]}m${e}\x1b[0m`:e}}),
2237:((n,t,o)=>{o.d(t,{P:()=>s,i:()=>l})
var r=o(1401),e=o(8479),i=o(472),c=o(9528)
function s({colors:n,masker:t}){const o=n=>function(n,t){const o=(0,i.dz)(n)
if(o===n)return t(n)
const r=t(o)
return r===o?n:r}(n,t.redact)
let r=0
return{line:t=>o((0,i.g$)(t.trim(),{colors:n})),lines:t=>(0,i.X$)(t,{colors:n}).map(o),logLines(t,c){const s=void 0===t.text?void 0:o((0,i.g$)(t.text,{colors:!1}))
r=Math.max(r,Math.min(d,s?.length??0))
const l=void 0===s?"":function(n,t,{colors:o}){return o?`\x1b[${function(n){let t=0
for(const o of n)t=31*t+(o.codePointAt(0)??0)>>>0
return u[t%u.length]??u[0]}(n)}m${t} \u2502\x1b[0m `:`${t} \u2502 `}(t.key,s.padEnd(r),{colors:n})
return(0,e.ii)(c).map(t=>l+o((0,i.g$)(t,{colors:n})))}}}const u=[36,35,34,33,32,96,95,94],d=32
function l({kind:n,stdout:t,json:o=!1,masker:e,paint:s=n=>n}){const u="github"===n?c.Df:n=>n
return n=>{const c=t=>e.redactAllBut(t,n.showsSecrets??[]),d=o?function({document:n,onOneLine:t=!1},o){return void 0===n?void 0:(0,r.I)((0,r.K)(n,o),{indented:!t})}(n,c):function({text:n},t){return n&&t((0,i.X$)(n,{colors:!1}).map(t).join("\n"))}(n,c)
if(void 0===d)return
const l=d.split("\n").map(n=>u(o?n:s(n))).join("\n")
t.write(l.endsWith("\n")?l:`${l}\n`)}}}),
740:((e,t,n)=>{n.d(t,{createTerminalHost:()=>f})
var r=n(472),o=n(9045)
const s=1e3,i=80,c=24,l="\r\x1b[2K",u="\x1b[1A"
function a(e,t){const n=setInterval(t,e)
return n.unref(),{[Symbol.dispose]:()=>clearInterval(n)}}function d({columns:e}){return e||i}var m=n(1806)
function f(e){const{env:t,stderr:n,every:i,quiet:f=!1,verbose:v=!1}=e,h=!f&&(0,m.Hd)(n,t),p=function(e,{enabled:t,every:n=a}){if(!t)return{set:()=>{},around:e=>e()}
let i,m,f=[]
const v=t=>{f=t,t.length>0&&e.write(t.join("\n"))},h=()=>{const t=f.reduce((t,n)=>t+function(e,t){return Math.max(1,Math.ceil((0,o.A)((0,r.dz)(e)).width/t))}(n,d(e)),0)
t>0&&e.write(l+`${u}${l}`.repeat(t-1)),f=[]},p=()=>{const t=void 0===i?[]:function(e,t){const n=d(t)-1,s=Math.max(1,(t.rows||c)-1)
return(e.length>s?[...e.slice(0,s-1),`\u2026 ${e.length-s+1} more`]:e).map(e=>function(e,t){const n=(0,r.dz)(e),{index:s,truncated:i}=(0,o.A)(n,{limit:Math.max(t,1),ellipsis:"\u2026",ellipsisWidth:1})
return i?`${n.slice(0,s)}\u2026`:e}(e,n))}(i(),e)
t.length===f.length&&t.every((e,t)=>e===f[t])||(h(),v(t))}
return{set(e){i=e,p(),void 0===i?(m?.[Symbol.dispose](),m=void 0):m??=n(s,p)},around(e){const t=f
h(),e(),v(t)}}}(n,{enabled:h,every:i}),{errors:I,output:S,methods:g}=(0,m.p7)(e,(n,o)=>(0,m.Fr)({stream:n,colors:(0,m.vb)(e,(0,m.Hd)(n,t)),masker:o,around:p.around,toScreen:e=>function(e,t){if(!(0,m.Hd)(e,t)||t.TMUX)return!1
const{TERM_PROGRAM:n="",VTE_VERSION:r,KITTY_WINDOW_ID:o,KONSOLE_VERSION:s,WT_SESSION:i}=t
return!!["iTerm.app","WezTerm","ghostty","vscode"].includes(n)||Number(r)>=5e3||Boolean(o||s||i)}(n,t)?function(e,t=Number.POSITIVE_INFINITY){return(0,r.dz)(e).length<=t?e:e.replace(/https?:\/\/[!-~]+/g,e=>{const t=e.split("/").slice(-2).join("/")
return`\x1b]8;;${e}\x1b\\${t}\x1b]8;;\x1b\\`})}(e,n.columns):e}))
return{kind:"terminal",...g,showsProgress:h,fail(e){p.set(void 0),I.fail(e,{withStack:v})},progress(e){if(void 0===e)return p.set(void 0)
const t="string"==typeof e?()=>[e]:e
p.set(()=>t().map(I.line))},section:e=>(f||S.info(S.title(e)),{[Symbol.dispose]:()=>{}})}}}),
2090:((t,e,r)=>{r.r(e),r.d(e,{readWorkTree:()=>a})
var i=r(1421),o=r(7975)
async function a(t){const e=async(...e)=>{const{stdout:r}=await(0,o.promisify)(i.execFile)("git",e,{cwd:t,timeout:5e3,windowsHide:!0})
return r}
try{const[t,i]=await Promise.all([e("remote","-v"),e("symbolic-ref","--quiet","--short","HEAD").catch(()=>"")])
return{remotes:(r=t,r.split("\n").flatMap(t=>{const[,e,r]=/^(\S+)\t(.+) \(fetch\)/.exec(t)??[]
return void 0===e||void 0===r?[]:[{name:e,address:r}]})),branch:i.trim()||void 0}}catch{return}var r}}),
9528:((e,n,r)=>{function t(e,n,r={}){const t=Object.entries(r).map(([e,n])=>{return`${e}=${r=n,a(r).replaceAll(":","%3A").replaceAll(",","%2C")}`
var r})
return`::${e}${t.length>0?` ${t.join(",")}`:""}::${a(n)}`}function l(e){return/^\s*::/.test(e)||e.includes("##[")}function c(e){return o(e).replace(/^(\s*):(?=:)/,"$1: ")}function u(e,n){if(!e.some(l))return[...e]
const r=n()
return[t("stop-commands",r),...e.map(o),`::${r}::`]}function o(e){return e.replaceAll("##[","# #[")}function a(e){return e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll("\n","%0A")}r.d(n,{Df:()=>c,KF:()=>o,Uy:()=>u,fE:()=>t})}),
8313:((s,r,t)=>{t.a(s,async(s,a)=>{try{t.r(r)
var c=t(4766),e=t(6907)
const{env:s,stdout:o,stderr:n}=process;(0,e.k0)(process),await(0,c.a)({env:s,stdout:o,stderr:n,signal:(0,e.si)(process)}),a()}catch(s){a(s)}},1)}),
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
constructor({message:e,exitCode:t,result:n,hints:r,details:a}){super(e,{hints:r,details:a}),this.exitCode=t,this.result=n}}}),
5175:((r,o,t)=>{t.d(o,{k:()=>ProxyAgent})
class ProxyAgent{constructor(){throw new Error("undici is not part of this bundle")}}}),
9045:((t,i,e)=>{e.d(i,{A:()=>x})
const u=(()=>{const t=/[\uD800-\uDBFF][\uDC00-\uDFFF]/g
return i=>{let e=0
for(t.lastIndex=0;t.test(i);)e+=1
return i.length-e}})(),n=t=>12288===t||t>=65281&&t<=65376||t>=65504&&t<=65510,o=t=>8987===t||9001===t||t>=12272&&t<=12287||t>=12289&&t<=12350||t>=12441&&t<=12543||t>=12549&&t<=12591||t>=12593&&t<=12686||t>=12688&&t<=12771||t>=12783&&t<=12830||t>=12832&&t<=12871||t>=12880&&t<=19903||t>=65040&&t<=65049||t>=65072&&t<=65106||t>=65108&&t<=65126||t>=65128&&t<=65131||t>=127488&&t<=127490||t>=127504&&t<=127547||t>=127552&&t<=127560||t>=131072&&t<=196605||t>=196608&&t<=262141,a=/[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y,F=/[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y,l=/(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/uy,r=/\t{1,1000}/y,s=/[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?))*/uy,p=/(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y,d=/\p{M}+/gu,E={limit:1/0,ellipsis:""},c=(t,i={},e={})=>{const x=i.limit??1/0,f=i.ellipsis??"",h=i?.ellipsisWidth??(f?c(f,E,e).width:0),m=e.controlWidth??0,g=e.tabWidth??8,M=e.emojiWidth??2,j=e.regularWidth??1,b=e.wideWidth??2,A=[[p,j],[a,0],[F,m],[r,g],[s,M],[l,b]]
let _=0,y=0,W=t.length,D=0,I=!1,S=W,k=Math.max(0,x-h),w=0,B=0,H=0,P=0
t:for(;;){if(B>w||y>=W&&y>_){const i=t.slice(w,B)||t.slice(_,y)
D=0
for(const t of i.replaceAll(d,"")){const i=t.codePointAt(0)||0
if(P=n(i)?2:o(i)?b:j,H+P>k&&(S=Math.min(S,Math.max(w,_)+D)),H+P>x){I=!0
break t}D+=t.length,H+=P}w=B=0}if(y>=W)break t
for(let i=0,e=A.length;i<e;i++){const[e,n]=A[i]
if(e.lastIndex=y,e.test(t)){if(D=e===l?u(t.slice(y,e.lastIndex)):e===s?1:e.lastIndex-y,P=D*n,H+P>k&&(S=Math.min(S,y+Math.floor((k-H)/n))),H+P>x){I=!0
break t}H+=P,w=_,B=y,y=_=e.lastIndex
continue t}}y+=1}return{width:I?k:H,index:I?S:W,truncated:I,ellipsed:I&&x>=h}},x=c}),
6403:((t,e,n)=>{function o(t){return`/projects/${encodeURIComponent(String(t))}`}function r(t){return"number"==typeof t?`project ${t}`:t}function i(t,e,n){const o=new URL(`${t.baseUrl}/api/${t.apiVersion}${e.path}`)
for(const[t,n]of Object.entries(e.query??{}))void 0!==n&&o.searchParams.set(t,String(n))
const r={accept:"application/json, */*;q=0.1","accept-encoding":"identity"}
if(void 0!==e.form){const t="application/x-www-form-urlencoded"
return{method:e.method,url:o,headers:{...r,"content-type":t},body:e.form.toString(),signal:n}}if(void 0===e.body)return{method:e.method,url:o,headers:r,signal:n}
const i=JSON.stringify(e.body)
return{method:e.method,url:o,headers:{...r,"content-type":"application/json"},body:i,signal:n}}n.d(e,{DZ:()=>o,d_:()=>i,j1:()=>r})}),
9861:((e,t,r)=>{r.r(t),r.d(t,{createGitLabClient:()=>Z})
var n=r(3209),o=r(6819),s=r(6403),i=r(3478),a=r(7968),c=r(4654),u=r(316),d=r(171)
function l(e,{settings:t,credentials:n}){const{token:o}=t
return{async triggerPipeline(t,s={}){const i=h(t,o)
if("actor"===i.sender&&!n.canAct)throw w(i)
const{value:u}=await e.json(i,d.wr,s)
if("failed"===u.status&&u.yaml_errors)throw await async function(e,{call:t,credentials:n}){const{diagnoseRefusal:o,furtherWords:s}=await r.e(917).then(r.bind(r,921)),i=(0,c.b)(JSON.stringify({message:e.yaml_errors}),n.redact)
return new a.O_(`could not ${t.purpose}: GitLab found errors in its configuration: "${(0,c.ml)(i.line,300)}"`,{status:201,words:i.line,details:[...s(i),`the failed pipeline: ${e.web_url}`],hints:o({status:201,words:"",endpoint:t.endpoint,credential:n.kindFor(t.sender),isWrite:!0,project:t.project,ref:t.ref})})}(u,{call:i,credentials:n})
return u},async triggerBuilds(t,r={}){const n=p(t,o??"")
if(void 0===o)throw w(n)
await e.done(n,r)},describeTrigger:e=>(0,i.B)(function(e,{apiVersion:t,token:r}){return"v3"===t?p(e,u.v5):h(e,void 0===r?void 0:u.v5)}(e,t),t,n.redact)}}function h(e,t){return void 0!==e.mergeRequest?function({project:e,ref:t},r){return{method:"POST",path:`${(0,s.DZ)(e)}/merge_requests/${r}/pipelines`,sender:"actor",endpoint:"merge-request",purpose:`start a pipeline of merge request !${r} of ${(0,s.j1)(e)}`,project:e,ref:t}}(e,e.mergeRequest):void 0===t?function({project:e,ref:t,variables:r,fileVariables:n=[],inputs:o}){const i=Object.entries(r).map(([e,t])=>({key:e,value:t,...n.includes(e)&&{variable_type:"file"}}))
return{method:"POST",path:`${(0,s.DZ)(e)}/pipeline`,body:{ref:t,...0===i.length?{}:{variables:i},...f(o)?{}:{inputs:o}},sender:"actor",endpoint:"create",purpose:`start a pipeline of ${(0,s.j1)(e)} on ${t}`,project:e,ref:t}}(e):function(e,t){const{project:r,ref:n,variables:i,inputs:a,downstreamTriggerId:c,mark:u}=e
return{method:"POST",path:`${(0,s.DZ)(r)}/trigger/pipeline`,body:{token:t,ref:n,...f(i)?{}:{variables:i},...f(a)?{}:{inputs:a},[o.gs]:c,...u&&{[o.hc]:u.run,[o.Ni]:u.attempt}},sender:"token",endpoint:"trigger",purpose:`start a pipeline of ${(0,s.j1)(r)} on ${n}`,project:r,ref:n}}(e,t)}function p({project:e,ref:t,variables:r},n){const o=new URLSearchParams({token:n,ref:t})
for(const[e,t]of Object.entries(r))o.append(`variables[${e}]`,t)
return{method:"POST",path:`${(0,s.DZ)(e)}/trigger/builds`,form:o,sender:"token",endpoint:"trigger",purpose:`start the builds of ${(0,s.j1)(e)} on ${t}`,project:e,ref:t}}function f(e){return 0===Object.keys(e).length}function w(e){return new a.O_(`could not ${e.purpose}: a token is missing`,{status:401,words:"",hints:["give a trigger token or a CI job token as `token`, or an access token with scope `api` as `api-token`"]})}var g=r(7839),m=r(7075)
function y(e,{purpose:t,timeoutSeconds:r}){const{text:n,hints:o,transient:s}=function(e,t){const{host:r,proxyHost:n,code:o}=e,s=void 0===n?r:`${r} (through the proxy ${n})`
switch(e.failure){case"dns":return{text:`the host name ${r} is unknown here (${o})`,hints:["check the host name in `gitlab-url`","check that this machine can resolve the names of your network"],transient:!0}
case"connect":return{text:`no connection to ${s} (${e.message})`,hints:["check `gitlab-url` with its port","check that a firewall does not block the way from this machine; set HTTPS_PROXY where a proxy is needed"],transient:!0}
case"tls":return function(e,t){const{code:r}=e
if("EPROTO"===r||r?.startsWith("ERR_SSL"))return{text:`no TLS connection to ${t} (${r})`,hints:["the port may speak plain http: check `gitlab-url`","a proxy or a firewall on the way may break TLS"],transient:!1}
const n="ERR_TLS_CERT_ALTNAME_INVALID"===r,o="CERT_HAS_EXPIRED"===r||"CERT_NOT_YET_VALID"===r
return{text:`the certificate of ${t} is not trusted (${r}: ${e.message})`,hints:n?["write the host name of the certificate in `gitlab-url`"]:o?["renew the server's certificate, or correct the clock of this machine"]:["give the certificate of the issuing authority as `ca-file` (PEM)"],transient:!1}}(e,s)
case"proxy":return function(e){const t=/statusCode=(\d+)/.exec(e.message)?.[1],r=void 0===t?e.message.replace(/^.*?cause=/,""):`it answered ${t}`
return{text:`the proxy ${e.proxyHost??""} did not connect to ${e.host} (${r})`,hints:"407"===t?["the proxy needs a user name and a password: set HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT, with special characters percent-encoded"]:["check HTTPS_PROXY and HTTP_PROXY",`if ${e.host} can be reached without a proxy, add it to NO_PROXY`],transient:void 0===t||Number(t)>=500}}(e)
case"timeout":return{text:`${s} gave no answer within ${t} s`,hints:e.mayHaveArrived?["raise `request-timeout` if the server is slow"]:["check `gitlab-url`, and firewalls between this machine and GitLab"],transient:!0}
case"reset":return{text:`${s} broke the connection (${e.message})`,hints:[],transient:!0}
case"cut":return{text:`the answer of ${s} was cut short`,hints:[],transient:!0}
case"too-large":return{text:e.message,hints:[],transient:!1}
case"redirect":return{text:`${r} did not answer as GitLab's API does: ${e.message}`,hints:["set `gitlab-url` to the address that GitLab itself uses, with https where it redirects there","a login page in front of GitLab redirects too: have requests below /api/ let through a single sign-on"],transient:!1}}}(e,r)
return new a.WH(`could not ${t}: ${n}`,{delivery:b(e),transient:s,isForeign:"redirect"===e.failure,hints:o,cause:e})}function b({mayHaveArrived:e}){return e?"unknown":"not-sent"}function k(e,{status:t,url:r},{foreign:n,redact:o}){const s=`could not ${e.purpose}: the answer of ${r.host} (${t})`
if("other"===n.kind)return new a.WH(`${s} was about something else: ${n.words}`,{delivery:"unknown",status:t,transient:!0,isForeign:!0,hints:["a cache or a proxy between this machine and GitLab may mix answers up: have requests below /api/ passed on as they are","check `gitlab-url`"]})
const i=n.text.slice(0,v)
return new a.WH(`${s} was not GitLab's${function(e,t){const{text:r}=e,{line:n}=(0,c.b)(r,t),o=""===n?"":` "${(0,c.ml)(n,300)}"`
return(0,c.yp)(r)?` but a web page${o}`:"shape"===e.kind?function(e,t){return Array.isArray(e)?": it was a list of something else":S(e)?` but an error${t}`:"object"==typeof e&&null!==e?": it was an object of another kind":": it was a single value"}(e.value,o):""===r.trim()?": it was empty":$(r)?` but an error${o}`:`: it was not ${e.expected}`}({...n,text:i},o)}`,{delivery:"unknown",status:t,transient:!1,isForeign:!0,hints:(0,c.yp)(i)?j(i):x,cause:"shape"===n.kind?n.cause:void 0})}const v=65536
function $(e){if(!/^\s*\{/.test(e))return!1
try{return S(JSON.parse(e))}catch{return!1}}function S(e){if("object"!=typeof e||null===e)return!1
const t=Object.keys(e)
return t.length>0&&t.every(e=>["message","error","error_description","scope"].includes(e))}function j(e){const t="a login page may stand in front of GitLab: have requests below /api/ let through a single sign-on, or sign in to the network",r="check `gitlab-url`: it must be the base address of a GitLab instance, with its path where it has one"
return/type=["']?password|sign.?in|log.?in|sso|saml/i.test(e)?[t,r]:[r,t]}const x=["check `gitlab-url`: it must be the base address of a GitLab instance","a login page, a captive portal or a proxy may have answered in its place"]
var T=r(3938),O=r(2270)
const P=4,A=1024,L=/^(?:text\/html|application\/(?:\w+\+)?json)\b/i,R=/\/(projects|pipelines|jobs|triggers)\/(\d+)(?:\/(?:cancel|play|erase|metadata|take_ownership)|(?<!\/jobs\/\d+)\/retry)?$/,E={projects:"project",pipelines:"pipeline",jobs:"job",triggers:"trigger token"}
function _({path:e},t){const[,r="",n]=R.exec(e)??[],o=J(t,"id")
return void 0===n||void 0===o||o===Number(n)?void 0:`${E[r]} ${o}`}function M({endpoint:e,path:t,ref:r},n){const[,o]=/\/pipelines\/(\d+)\/(?:jobs|bridges|trigger_jobs)$/.exec(t)??[],s=J(q(n,"pipeline"),"id")
if(void 0!==o&&void 0!==s&&s!==Number(o))return`a job of pipeline ${s}`
const i="trigger"===e||"create"===e||t.endsWith("/pipelines"),a=q(n,"ref")
return i&&void 0!==r&&"string"==typeof a&&a!==function(e){return e.replace(/^refs\/(?:heads|tags)\//,"")}(r)?`a pipeline on ${a}`:void 0}function H({method:e,endpoint:t,path:r,project:n},o,s){const i=J(o,"project_id")??J(q(o,"pipeline"),"project_id")
if(void 0===n||void 0===i||"project"===t)return
if(r.includes("/merge_requests/"))return
const a=String(n).toLowerCase(),c="number"==typeof n?n:s.get(a)
return void 0===c&&"GET"===e&&s.set(a,i),void 0===c||c===i?void 0:`something of project ${i}`}function J(e,t){const r=q(e,t)
return"number"==typeof r?r:void 0}function q(e,t){return"object"==typeof e&&null!==e?e[t]:void 0}var G=r(6428)
const N=5
function U(e){if("GET"!==e.method&&"HEAD"!==e.method||!C.has(e.status)||void 0===e.location)return{kind:"stay"}
if(e.count>=N)return{kind:"refuse",reason:`more than ${N} redirects`}
if(!URL.canParse(e.location,e.from.href))return{kind:"refuse",reason:"it redirects to an address that is not a valid URL"}
const t=new URL(e.location,e.from),r=`${t.origin}${t.pathname}`
if("https:"!==t.protocol&&"http:"!==t.protocol)return{kind:"refuse",reason:`a redirect to ${t.protocol} is not followed`}
if("https:"===e.from.protocol&&"http:"===t.protocol)return{kind:"refuse",reason:`a redirect from https to unprotected ${r} is not followed`}
const n=t.origin===e.home
return n||"refuse"!==e.crossOrigin?(t.username="",t.password="",{kind:"follow",url:t,withCredentials:n}):{kind:"refuse",reason:`it redirects to another place, ${r}`}}const C=new Set([301,302,303,307,308])
var D=r(5224)
async function I(e,t,n,o){const{settings:i,clock:u,transport:d,credentials:l,seen:h}=o
if("actor"===e.sender&&!l.canAct)throw function(e){const t="GET"===e.method?"`read_api`":"`api`"
return new a.O_(`could not ${e.purpose}: an access token is needed for this`,{status:401,words:"",hints:[`give an access token with scope ${t} as \`api-token\``]})}(e)
const p=u.monotonicMs(),f=await async function(e,t,{credentials:r,crossOrigin:n}){let o={...t,headers:{...t.headers,...r}}
for(let r=0;;r+=1){const s=await e.open(o),i=U({method:t.method,status:s.status,location:s.headers.location,from:o.url,home:t.url.origin,crossOrigin:n,count:r})
if("stay"===i.kind)return s
if(s.close(),"refuse"===i.kind)throw new O.wX(i.reason,{failure:"redirect",mayHaveArrived:!0,host:o.url.host})
const a=i.withCredentials?o.headers:{...t.headers}
o={...o,url:i.url,headers:a}}}(d,(0,s.d_)(i,e,n),{credentials:l.headersFor(e.sender),crossOrigin:t}),{method:w,path:g}=e,m=f.headers["x-request-id"]
if(i.onAnswer?.({method:w,path:g,status:f.status,durationMs:u.monotonicMs()-p,requestId:m}),f.url.origin===new URL(i.baseUrl).origin&&(h.rateLimit=(0,D.H5)(f.headers,u.wallMs())??h.rateLimit,h.clockSkewMs=(0,D.AL)(f.headers,u.wallMs())??h.clockSkewMs),f.status>=200&&f.status<300)return f
throw await async function({clock:e,credentials:t},n,o){const{explainAnswer:s}=await r.e(917).then(r.bind(r,921)),i=await(0,T.i4)(n,F),a=(0,D.mu)(n.headers,e.wallMs()),u=function({headers:e,url:t}){const{location:r}=e
if(void 0===r||!URL.canParse(r,t.href))return
const{origin:n,pathname:o}=new URL(r,t)
return`${n}${o}`}(n)
return s({status:n.status,words:(0,c.b)(i,t.redact),retryAfterSeconds:(d=n.status,429===d||503===d?a:void 0),location:void 0===u?void 0:t.redact(u),credential:t.kindFor(o.sender)},o)
var d}(o,f,e)}const F=65536
var W=function(e,t,r){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var n,o
if(r){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
n=t[Symbol.asyncDispose]}if(void 0===n){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
n=t[Symbol.dispose],r&&(o=n)}if("function"!=typeof n)throw new TypeError("Object not disposable.")
o&&(n=function(){try{o.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:n,async:r})}else r&&e.stack.push({async:!0})
return t},X=function(e){return function(t){function r(r){t.error=t.hasError?new e(r,t.error,"An error was suppressed during disposal."):r,t.hasError=!0}var n,o=0
return function e(){for(;n=t.stack.pop();)try{if(!n.async&&1===o)return o=0,t.stack.push(n),Promise.resolve().then(e)
if(n.dispose){var s=n.dispose.call(n.value)
if(n.async)return o|=2,Promise.resolve(s).then(e,function(t){return r(t),e()})}else o|=1}catch(e){r(e)}if(1===o)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,r){var n=new Error(r)
return n.name="SuppressedError",n.error=e,n.suppressed=t,n})
function V(e){const{settings:t,clock:r}=e,{redact:n}=e.credentials,o={rateLimit:void 0,clockSkewMs:void 0},s=function(){const e=new Map
return{findOther(t,r){const n=Array.isArray(r)?r:[r]
for(const r of n){const n=_(t,r)??M(t,r)??H(t,r,e)
if(void 0!==n)return n}}}}(),a=async(n,s,i)=>{const a={stack:[],error:void 0,hasError:!1}
try{const c=W(a,r.deadline(1e3*t.requestTimeoutSeconds,()=>new O.j3("no answer in time")),!1),{signal:u}=s,d=void 0===u?c.signal:AbortSignal.any([u,c.signal])
return await i(await I(n,"refuse",d,{...e,seen:o}))}catch(e){a.error=e,a.hasError=!0}finally{X(a)}},u=async(n,o,s)=>{if(t.dryRun&&"GET"!==n.method)throw new i.r((0,i.B)(n,t,e.credentials.redact))
return await(0,G.mv)({...e,call:n,options:o},async()=>(await(t.admit?.(n,o.signal)),await(async(e,n)=>{try{return await(r.track?.(n())??n())}catch(r){if(!(r instanceof O.wX))throw r
throw y(r,{purpose:e.purpose,timeoutSeconds:t.requestTimeoutSeconds})}})(n,s)))}
return{get rateLimit(){return o.rateLimit},get clockSkewMs(){return o.clockSkewMs},json:(e,t,r={})=>u(e,r,()=>a(e,r,async r=>({value:B(await(0,T.yR)(r,Y),t,{call:e,answer:r,identity:s,redact:n}),headers:r.headers}))),done:(e,t={})=>u(e,t,()=>a(e,t,async t=>{const r=await(0,T.i4)(t,z)
if((0,c.yp)(r))throw k(e,t,{foreign:{kind:"body",text:r,expected:"JSON"},redact:n})})),stream:(t,r={})=>u(t,r,async()=>{const s=await I(t,function({endpoint:e}){return"artifacts"===e?"follow-without-credentials":"refuse"}(t),r.signal,{...e,seen:o})
return await async function(e,t,r){const n=function({path:e}){return/\/jobs\/\d+\/trace$/.test(e)?"log":/\/jobs\/(?:\d+\/artifacts|artifacts\/[^/]+\/download)$/.test(e)?"zip":"file"}(e),o="log"===n?function({headers:e}){return/filename="?(\d+)\.log"?/.exec(e["content-disposition"]??"")?.[1]}(t):void 0
if(void 0!==o&&e.path.endsWith(`/jobs/${o}/trace`))return t
if("file"===n&&!function({path:e},{headers:t}){return/^text\/html\b/i.test(t["content-type"]??"")&&!/\.x?html?$/i.test(e)}(e,t))return t
const s=await async function(e,t){const r=e.chunks(),n=[]
let o,s=0
try{for(;s<t;){const{value:e,done:t}=await r.next()
if(t)break
n.push(e),s+=e.length}}catch(e){o={error:e}}return{bytes:Buffer.concat(n),chunks:n,rest:r,failure:o}}(t,"zip"===n?P:A),i=void 0===o?function(e,{headers:t},{bytes:r,failure:n}){const o=r.toString("utf8")
switch(e){case"zip":{const e=void 0!==n&&r.length<P
return function(e){const t=e.toString("latin1",0,4)
return"PK\x03\x04"===t||"PK\x05\x06"===t}(r)||e?void 0:{kind:"body",text:o,expected:"a zip archive"}}case"log":return L.test(t["content-type"]??"")||(0,c.yp)(o)||$(o)?{kind:"body",text:o,expected:"a log"}:void 0
case"file":return(0,c.yp)(o)?{kind:"body",text:o,expected:"a file"}:void 0}}(n,t,s):{kind:"other",words:`the log of job ${o}`}
if(void 0===i)return function(e,{chunks:t,rest:r,failure:n}){return{...e,chunks:async function*(){try{if(yield*t,void 0!==n)throw n.error
yield*r}finally{await r.return()}}}}(t,s)
throw t.close(),k(e,t,{foreign:i,redact:r})}(t,s,n)})}}const Y=33554432,z=65536
function B(e,t,{call:r,answer:n,identity:o,redact:s}){const i=e=>k(r,n,{foreign:e,redact:s})
let a
try{a=JSON.parse(e)}catch{throw i({kind:"body",text:e,expected:"JSON"})}const c=t.safeParse(a)
if(!c.success)throw i({kind:"shape",text:e,value:a,cause:c.error})
const u=o.findOther(r,c.data)
if(void 0!==u)throw i({kind:"other",words:u})
return c.data}function Z(e,{clock:t,random:r=Math.random}){const o=(0,u.zd)(e),s=V({settings:e,clock:t,random:r,transport:(0,g.o)({clock:t,userAgent:e.userAgent,timeoutMs:1e3*e.requestTimeoutSeconds,caCertificates:e.caCertificates,proxyVariables:e.proxyVariables??{}}),credentials:o}),i=function({settings:e,clock:t}){async function*r(r,n){const o=n.chunks()
try{for(;;){const e=o.next(),{value:r,done:n}=await(t.track?.(e)??e)
if(n)return
yield r}}catch(t){if(!(t instanceof O.wX))throw t
throw y(t,{purpose:r.purpose,timeoutSeconds:e.requestTimeoutSeconds})}finally{await o.return()}}return{chunks:r,toStreamAnswer(e,t){const n=m.Readable.from(r(e,t),{objectMode:!1})
return n.once("close",t.close),{status:t.status,headers:t.headers,body:n}}}}({settings:e,clock:t})
return{baseUrl:e.baseUrl,readsAs:o.readsAs,canAct:o.canAct,get rateLimit(){return s.rateLimit},get clockSkewMs(){return s.clockSkewMs},...l(s,{settings:e,credentials:o}),...(0,n.H)(s),...K(s,i)}}function K(e,t){return{...Q(ee,async()=>(await Promise.all([r.e(825),r.e(557),r.e(459),r.e(41),r.e(803),r.e(210),r.e(296),r.e(888),r.e(217)]).then(r.bind(r,6562))).createInspectionMethods(e)),...Q(te,async()=>(await Promise.all([r.e(825),r.e(459),r.e(41),r.e(210),r.e(456),r.e(264)]).then(r.bind(r,4092))).createJobMethods(e,t)),...Q(re,async()=>(await Promise.all([r.e(825),r.e(557),r.e(296),r.e(544)]).then(r.bind(r,4633))).createArtifactMethods(e,t)),...Q(ne,async()=>(await Promise.all([r.e(825),r.e(557),r.e(459),r.e(41),r.e(803),r.e(210),r.e(296),r.e(888),r.e(217)]).then(r.bind(r,5041))).createTriggerTokenMethods(e)),...Q(oe,async()=>(await Promise.all([r.e(825),r.e(557),r.e(459),r.e(41),r.e(803),r.e(210),r.e(296),r.e(888),r.e(217)]).then(r.bind(r,7050))).createHookMethods(e)),...Q(se,async()=>(await Promise.all([r.e(825),r.e(459),r.e(41),r.e(210),r.e(456),r.e(264)]).then(r.bind(r,9949))).createUpstreamMethods(e)),...Q(ie,async()=>(await Promise.all([r.e(825),r.e(557),r.e(459),r.e(41),r.e(803),r.e(210),r.e(296),r.e(888),r.e(217)]).then(r.bind(r,7391))).createScheduleMethods(e))}}function Q(e,t){let r
const n=Object.keys(e)
return Object.fromEntries(n.map(e=>[e,(...n)=>(async(e,n)=>(r??=t(),(await r)[e](...n)))(e,n)]))}const ee={probeInstance:!0,getUser:!0,getAccessToken:!0,getOwnJob:!0,getProjectFacts:!0,getMember:!0,getRef:!0,getJobTokenScope:!0,listJobTokenAllowlist:!0,listJobTokenGroups:!0},te={listJobs:!0,listBridges:!0,getJob:!0,playJob:!0,retryJob:!0,cancelJob:!0,readTrace:!0},re={openJobArtifacts:!0,openJobArtifactFile:!0,openRefArtifacts:!0,openRefArtifactFile:!0,listArtifactTree:!0},ne={listTriggers:!0,getTrigger:!0,createTrigger:!0,updateTrigger:!0,deleteTrigger:!0,takeTriggerOwnership:!0},oe={listHooks:!0,createHook:!0},se={listNotes:!0,createNote:!0,updateNote:!0,setCommitStatus:!0},ie={listSchedules:!0,getSchedule:!0,playSchedule:!0}}),
3209:((e,r,t)=>{t.d(r,{H:()=>p,_:()=>u})
var n=t(4825),a=t(6403),s=t(6596),i=t(171)
const o=n._H3({key:n.YjP(),value:n.YjP()})
function p(e){const r=async(r,[t,n],a={})=>{const s=u(t,n,{verb:r,subPath:`/${r}`}),{value:o}=await e.json({...s,method:"POST",sender:"actor"},i.wr,a)
return o}
return{async getPipeline(r,t,n={}){const a=u(r,t,{verb:"read",subPath:""})
return(await e.json(a,i.wr,n)).value},listPipelines(r,t,n={}){const o={method:"GET",path:`${(0,a.DZ)(r)}/pipelines`,query:l(t),sender:"reader",endpoint:"pipeline",purpose:`list the pipelines of ${(0,a.j1)(r)}`,project:r,ref:t.ref}
return(0,s.n)(e,o,i.wr,{...n,limit:t.limit??20})},listPipelineVariables(r,t,n={}){const a=u(r,t,{verb:"read the variables of",subPath:"/variables"})
return(0,s.n)(e,a,o,n)},cancelPipeline:(e,t,n)=>r("cancel",[e,t],n),retryPipeline:(e,t,n)=>r("retry",[e,t],n)}}function u(e,r,{verb:t,subPath:n}){return{method:"GET",path:`${(0,a.DZ)(e)}/pipelines/${r}${n}`,sender:"reader",endpoint:"pipeline",purpose:`${t} pipeline ${r} of ${(0,a.j1)(e)}`,project:e}}function l(e){return{ref:e.ref,sha:e.sha,status:e.status,source:e.source,username:e.username,updated_after:e.updatedAfter,created_after:e.createdAfter,order_by:e.orderBy,sort:e.sort}}}),
4654:((e,t,r)=>{r.d(t,{b:()=>i,ml:()=>l,yp:()=>c})
const n=2e3
function i(e,t=e=>e){const r=function(e){const t=function(e){try{return JSON.parse(e)}catch{return}}(e)
if(void 0===t)return[/^\s*</.test(e)?s(e):e.slice(0,300)]
if("object"!=typeof t||null===t)return o(t)
const{message:r,error:n,error_description:i}=t
if(void 0!==r)return o(r)
const c=[...o(n),...o(i)]
return 2===c.length?[c.join(": ")]:c}(t(e)).map(e=>t(t(e).replace(/\r\n?/g,"\n").replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,e=>"\n"===e?"\n":" ").trim())).filter(e=>""!==e)
return{line:l([...new Set(r)].join("; ").replace(/\s+/g," "),n),isPage:c(e),messages:r.slice(0,20).map(e=>l(e,n))}}function c(e){return/^\s*<(!doctype html|html|head|body|title|center|h1)\b/i.test(e.replace(/^\ufeff/,""))}function o(e){return"string"==typeof e?[e]:"number"==typeof e||"boolean"==typeof e?[String(e)]:Array.isArray(e)?e.flatMap(o):"object"!=typeof e||null===e?[]:Object.entries(e).flatMap(([e,t])=>o(t).map(t=>"base"===e||"error"===e?t:`${e} ${t}`))}function s(e){const t=/<title[^>]*>([^<]*)<\/title>/i.exec(e)?.[1]
return void 0!==t&&""!==t.trim()?t:e.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi," ").replace(/<[^>]*>/g," ").replace(/\s+/g," ").trim().slice(0,300)}function l(e,t){return e.length<=t?e:`${e.slice(0,t-1)}\u2026`}}),
3938:((t,n,e)=>{e.d(n,{i4:()=>c,yR:()=>a,zO:()=>r})
var o=e(2270)
async function*r(t,{step:n,explain:e,done:o}){const r=t[Symbol.asyncIterator]()
let a=0
try{for(;;){const{value:t,done:e}=await n(()=>r.next())
if(e)break
a+=t.length,yield t}if(!function(t,n){const e=t.headers["content-length"]
return t.complete&&(void 0===e||Number(e)===n)}(t,a))throw new Error("the answer was cut short")}catch(t){throw e(t)}finally{o(),t.destroy()}}async function a(t,n){const e=[]
let r=0
for await(const a of t.chunks()){if(r+=a.length,r>n){const e=`the answer is larger than ${Math.round(n/2**20)} MiB`
throw new o.wX(e,{failure:"too-large",mayHaveArrived:!0,host:t.url.host})}e.push(a)}return Buffer.concat(e).toString("utf8")}async function c(t,n){const e=[]
let o=0
for await(const r of t.chunks())if(e.push(r),o+=r.length,o>=n)break
return Buffer.concat(e).toString("utf8")}}),
7839:((e,r,n)=>{n.d(r,{o:()=>d})
var t=n(1936),o=n(1973),s=n(3938)
function a(e){const{promise:r,reject:n}=Promise.withResolvers()
let t,o
r.catch(()=>{})
let s,a=!1
const i=e=>{o=void 0
const r="encrypted"in e&&e.encrypted
t?.reusedSocket||!r&&!e.connecting?a=!0:e.once(r?"secureConnect":"connect",()=>{a=!0})},c=e=>{s??=e
const r=e instanceof Error?e:new Error("aborted",{cause:e})
o?.destroy(r),t?.destroy(r),n(e)},u=()=>c(e?.reason)
return e?.addEventListener("abort",u,{once:!0}),{get established(){return a},get reused(){return t?.reusedSocket??!1},observe:e=>function(e,r){const n=e
return Object.create(e,{addRequest:{value:(e,...t)=>{r(e),n.addRequest(e,...t)}}})}(e,e=>{t=e,t.once("socket",i)}),watchTunnel:e=>{o=e},end:c,ended:r,endReason:()=>s,release:()=>e?.removeEventListener("abort",u)}}var i=n(2270),c=function(e,r,n){if(null!=r){if("object"!=typeof r&&"function"!=typeof r)throw new TypeError("Object expected.")
var t,o
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
t=r[Symbol.asyncDispose]}if(void 0===t){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
t=r[Symbol.dispose],n&&(o=t)}if("function"!=typeof t)throw new TypeError("Object not disposable.")
o&&(t=function(){try{o.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:r,dispose:t,async:n})}else n&&e.stack.push({async:!0})
return r},u=function(e){return function(r){function n(n){r.error=r.hasError?new e(n,r.error,"An error was suppressed during disposal."):n,r.hasError=!0}var t,o=0
return function e(){for(;t=r.stack.pop();)try{if(!t.async&&1===o)return o=0,r.stack.push(t),Promise.resolve().then(e)
if(t.dispose){var s=t.dispose.call(t.value)
if(t.async)return o|=2,Promise.resolve(s).then(e,function(r){return n(r),e()})}else o|=1}catch(e){n(e)}if(1===o)return r.hasError?Promise.reject(r.error):Promise.resolve()
if(r.hasError)throw r.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,r,n){var t=new Error(n)
return t.name="SuppressedError",t.error=e,t.suppressed=r,t})
function d(e){const r={...e,agents:(0,o.j)(e),turns:(0,t.z4)(l)}
return{open:e=>async function(e,r){const n=a(r.signal),t="GET"===r.method||"HEAD"===r.method
try{return await f(e,r,n,!t)}catch(o){if(!(t&&n.reused&&o instanceof i.wX&&"reset"===o.failure))throw o
return await f(e,r,a(r.signal),!0)}}(r,e)}}const l=16
async function f({agents:e,turns:r,...t},o,a,c){const u=await Promise.all([n.e(825),n.e(369),n.e(459),n.e(803),n.e(456),n.e(382)]).then(n.bind(n,8369))
await r.begin(),o.signal?.throwIfAborted()
const{agent:d,proxyHost:l}=e.route(u,o.url,{connection:a,fresh:c}),f=e=>{const r=a.endReason()??e
return r!==o.signal?.reason||r instanceof i.j3?(0,i.XE)(r,{established:a.established,host:o.url.host,proxyHost:l}):r},m=new u.HttpClient(t.userAgent,[p(a.observe(d),l)],{allowRedirects:!1,socketTimeout:h})
try{const e=m.request(o.method,o.url.href,function(e){return"GET"===e.method||"HEAD"===e.method?null:e.body??""}(o),{...o.headers}),{message:n}=await y(t,a,()=>Promise.race([e,a.ended]))
return await r.afterAll(),function(e,{settings:r,connection:n,explain:t,url:o}){return e.on("error",()=>{}),{status:e.statusCode??0,headers:w(e),url:o,chunks:()=>(0,s.zO)(e,{step:e=>y(r,n,e),explain:t,done:n.release}),close:()=>{n.release(),e.destroy()}}}(n,{settings:t,connection:a,explain:f,url:o.url})}catch(e){throw a.release(),f(e)}}const h=2**31-1
function p(e,r){return{prepareRequest(n){n.agent=e,void 0===r&&(n.host=n.host?.replace(/^\[(.*)\]$/,"$1"))},canHandleAuthentication:()=>!1,handleAuthentication:()=>Promise.reject(new Error("never asked for"))}}async function y(e,r,n){const t={stack:[],error:void 0,hasError:!1}
try{const o=c(t,e.clock.deadline(e.timeoutMs,()=>new i.j3("no answer in time")),!1)
return o.signal.addEventListener("abort",()=>r.end(o.signal.reason),{once:!0}),await n()}catch(e){t.error=e,t.hasError=!0}finally{u(t)}}function w(e){return Object.fromEntries(Object.entries(e.headers).map(([e,r])=>[e,Array.isArray(r)?r.join(", "):r]))}}),
2270:((r,e,t)=>{t.d(e,{XE:()=>s,j3:()=>DeadlineError,wX:()=>TransportError})
var o=t(2264)
class TransportError extends Error{name="TransportError"
failure
mayHaveArrived
code
host
proxyHost
constructor(r,e){super(r,void 0===e.cause?void 0:{cause:e.cause}),this.failure=e.failure,this.mayHaveArrived=e.mayHaveArrived,this.code=e.code,this.host=e.host,this.proxyHost=e.proxyHost}}class DeadlineError extends Error{name="DeadlineError"}function s(r,e){if(r instanceof TransportError)return r
const t=a(r),o=function(r){return"object"==typeof r&&null!==r&&"code"in r&&"string"==typeof r.code?r.code:""}(r),s=function(r,e,t,{established:o}){return r instanceof DeadlineError?"timeout":e.startsWith(n)?"proxy":o?function(r,e){return r.includes("cut short")||"aborted"===r||"ERR_STREAM_PREMATURE_CLOSE"===e}(e,t)?"cut":"reset":"ENOTFOUND"===t||"EAI_AGAIN"===t?"dns":function(r){return/CERT|^ERR_TLS|^ERR_SSL|^EPROTO$|^UNABLE_TO_|^CRL_|^OUT_OF_MEM$|^INVALID_CA$|^HOSTNAME_MISMATCH$/.test(r)}(t)?"tls":"connect"}(r,t,o,e)
return new TransportError(t,{failure:s,mayHaveArrived:e.established,code:o,host:e.host,proxyHost:e.proxyHost,cause:r})}const n="tunneling socket could not be established"
function a(r){return r instanceof AggregateError&&r.errors.length>0?a(r.errors[0]):(0,o.bD)(r)}}),
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
5224:((t,i,e)=>{function r(t,i){const e=s(t["ratelimit-limit"]),r=s(t["ratelimit-remaining"])
if(void 0!==e&&void 0!==r)return{limit:e,remaining:r,resetSeconds:o(t,i)??60}}function n(t,i){const e=t["retry-after"]?.trim()
if(void 0!==e&&""!==e){const r=s(e)
if(void 0!==r)return r
const n=/^[A-Z][a-z]{2}/.test(e)?Date.parse(e):Number.NaN
if(!Number.isNaN(n))return Math.max(0,Math.ceil((n-m(t,i))/1e3))}return 0===s(t["ratelimit-remaining"])?o(t,i):void 0}function a(t,i){const e=Date.parse(t.date??"")
return Number.isNaN(e)?void 0:e-i}function o(t,i){const e=s(t["ratelimit-reset"])
if(void 0!==e)return e<u?e:Math.max(0,Math.ceil(e-m(t,i)/1e3))}e.d(i,{AL:()=>a,H5:()=>r,mu:()=>n})
const u=1e9
function m(t,i){const e=Date.parse(t.date??"")
return Number.isNaN(e)?i:e}function s(t){return void 0!==t&&/^\d{1,12}$/.test(t.trim())?Number(t):void 0}}),
6428:((e,t,n)=>{n.d(t,{mv:()=>s,x$:()=>p})
var r=n(7968)
async function s({settings:e,clock:t,random:n,call:s,options:c},d){const p=t.monotonicMs(),f=c.patienceMs??i
for(let i=0;;i+=1)try{return await d()}catch(d){if(!(d instanceof r.WH))throw d
const m=o({isSafe:"GET"===s.method,delivery:d.delivery,transient:d.transient,retryAfterSeconds:d.retryAfterSeconds,repeats:i,retries:c.retries??e.retries,patienceMs:f-(t.monotonicMs()-p),random:n()})
if("give-up"===m.kind)throw a(d,i+1)
const{delayMs:u}=m
e.onRetry?.({method:s.method,path:s.path,reason:d.message,delayMs:u,attempt:i+1}),await t.sleep(u,c.signal)}}const i=6e4
function a(e,t){return 1===t?e:new r.WH(`${e.message} (tried ${t} times)`,e)}function o(e){if(!e.isSafe&&"not-sent"!==e.delivery||!e.transient||e.repeats>=e.retries)return{kind:"give-up"}
const t=1e3*(e.retryAfterSeconds??0),n=e.random*Math.min(d,c*2**e.repeats),r=Math.round(t+n)
return r>e.patienceMs?{kind:"give-up"}:{kind:"repeat",delayMs:r}}const c=500,d=3e4
function p(e,t,n){return("trigger"===n||"create"===n)&&400===e&&/Too many pipelines created in the last minute/.test(t)||429===e?"refused":e>=500||408===e?"unknown":void 0}}),
171:((e,a,t)=>{t.d(a,{vk:()=>l,ai:()=>s,wr:()=>u,Qq:()=>r})
var i=t(4825),d=t(79)
const r=i.lqM(i.mee(i.YjP())),s=i.lqM(i.mee(i.aig())),l=i.MfU(i.lqM(i.mee(d.qG(i.Axp,void 0))),void 0)
const u=i._H3({id:i.aig(),iid:i.lqM(i.aig()),project_id:i.aig(),sha:i.YjP(),ref:i.mee(i.YjP()),status:i.YjP(),source:r,tag:i.lqM(i.mee(i.zMY())),web_url:i.YjP(),created_at:r,updated_at:r,started_at:r,finished_at:r,duration:s,queued_duration:s,coverage:l,yaml_errors:r,user:i.lqM(i.mee(i._H3({id:i.aig(),username:i.YjP()}))),detailed_status:i.lqM(i.mee(i._H3({text:r,label:r,group:r})))})}),
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
3478:((t,e,r)=>{r.d(e,{B:()=>n,r:()=>DryRunStop})
var s=r(316)
class DryRunStop extends Error{name="DryRunStop"
request
constructor(t){super(`dry run: ${t.method} ${t.url} was not sent`),this.request=t}}function n(t,{baseUrl:e,apiVersion:r},s){const n=void 0===t.form?t.body:Object.fromEntries(t.form)
return{method:t.method,url:s(`${e}/api/${r}${t.path}`),body:void 0===n?void 0:o(n,s)}}function o(t,e){if("string"==typeof t)return/:\/\/[^\s/]*@|gl(?:ptt|cbt|pat|oas|dt)-/.test(t)?s.v5:e(t)
if(null===t||"object"!=typeof t)return t
if(Array.isArray(t))return t.map(t=>o(t,e))
const r="key"in t&&"value"in t&&a(String(t.key))
return Object.fromEntries(Object.entries(t).map(([t,n])=>[t,("value"===t?r:"key"!==t&&a(t))?s.v5:o(n,e)]))}function a(t){return i.test(t)||p.test(t.replace(/([a-z])([A-Z])/g,"$1_$2"))}const i=/passw|passphrase|secret|token|credential|private|(?:api|access|ssh|gpg|deploy|sign(?:ing)?)[_-]?key/i,p=/(?:^|[^a-z])(?:\w*pass|pwd|auth|key|dsn|jwt|bearer|salt)(?:$|[^a-z])/i}),
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
6819:((t,r,d)=>{d.d(r,{Ni:()=>s,gs:()=>e,hc:()=>n})
const e="downstream_trigger_id",n="downstream_run",s="downstream_attempt"}),
316:((o,n,e)=>{e.d(n,{v5:()=>r,zd:()=>t})
var d=e(4618),a=e(4977)
function t({token:o,apiToken:n,jobToken:e}){const d=void 0!==n?"access-token":void 0!==e?"job-token":"anonymous"
return{readsAs:d,canAct:void 0!==n,headersFor:o=>"token"===o?{}:void 0!==n?{"PRIVATE-TOKEN":n}:"reader"===o&&void 0!==e?{"JOB-TOKEN":e}:{},kindFor:t=>"token"===t?void 0===o?"anonymous":(0,a.a)(o,e):void 0!==n?"access-token":"reader"===t?d:"anonymous",redact:s([o,n,e])}}const r="[masked]"
function s(o){const n=(0,d.a)(r)
for(const e of o)void 0!==e&&n.add(e)
return n.redact}}),
8322:((e,s,t)=>{t.d(s,{B:()=>r,k:()=>a})
var n=t(2264),i=t(7752)
function a(e){return e instanceof n.B8?{message:e.message,details:[...o(e),...e.details],hints:e.hints,stack:void 0}:(0,i.lz)(e)?{message:e.message,details:[],hints:[],stack:e.stack}:{message:`unexpected: ${e instanceof Error?e.message||e.name:String(e)}`,details:[],hints:["this is a bug in gitlab-downstream, please report it with the output of --verbose"],stack:e instanceof Error?e.stack:void 0}}function r(e){return`error: ${e.replace(/^[A-Z](?=[a-z]+ )/,e=>e.toLowerCase())}`}function o(e){if(!(e instanceof n.eb))return[]
const s=[e.message,...e.details]
return e.problems.filter(e=>!s.some(s=>s.includes(e.message))).map(c)}function c({option:e,source:s,given:t,message:n}){return`${s??e}: ${n}${void 0===t?"":` (given: ${JSON.stringify(t)})`}`}}),
1522:((n,i,e)=>{e.d(i,{findLostPipeline:()=>f,openCandidates:()=>l,r:()=>m})
var t=e(2264),r=e(6819),o=e(7968),c=e(3737)
const s=65e3,a=[500,1e3,2e3,3e3,5e3,8e3,1e4]
async function f(n,i,e){const{clock:t,signal:r}=e,o=t.monotonicMs()
for(let c=0;;c++){await t.sleep(a[Math.min(c,a.length-1)]??s,r)
const f=t.monotonicMs()-o>=s,d=await p(!f,()=>g(n,i,e)),y=u(i,"ours")
if(y)return{kind:"found",pipeline:await P(n,y.pipeline,e)}
if(d&&f)return{kind:l(i).length>0?"uncertain":"none"}}}function l(n){return d(n).filter(({identity:n})=>"foreign"!==n)}function u(n,i){return d(n).find(({identity:n})=>n===i)}function d(n){return[...n.values()].sort((n,i)=>n.pipeline.id-i.pipeline.id)}async function p(n,i){try{return await i(),!0}catch(i){if(n&&i instanceof t.Jk)return!1
throw i}}async function g(n,i,e){const t=await async function(n,{client:i,signal:e}){for(let t=100;;t*=10){const r={ref:n.ref,orderBy:"id",sort:"desc",limit:t},o=await i.listPipelines(n.project,r,{signal:e})
if(o.length<t||o.some(({id:i})=>i<=n.newestPipelineId)||t>=y)return o}}(n,e)
for(const n of i.values())n.isListed=!1
for(const e of t){if(e.id<=n.newestPipelineId||h(e,n))continue
const t=i.get(e.id)?.identity??"unmarked"
i.set(e.id,{pipeline:e,identity:t,isListed:!0})}if("create"!==n.endpoint)for(const t of l(i))t.identity=await k(n,t,e)}const y=1e5,w={trigger:["trigger","pipeline"],create:["api"]}
function h({source:n},{endpoint:i}){return c.D7.includes(n)&&!w[i].includes(n)}async function k({project:n,triggerId:i},{pipeline:{id:e},identity:c},{client:s,signal:a}){try{const t=m(await s.listPipelineVariables(n,e,{signal:a}))[r.gs]
return"string"!=typeof t?"unmarked":t===i?"ours":"foreign"}catch(n){if(n instanceof o.O_)return"unreadable"
if(n instanceof t.Jk)return c
throw n}}function m(n){const i=n.find(({key:n})=>"TRIGGER_PAYLOAD"===n)?.value
try{const n=JSON.parse(i??"null")
return"object"==typeof n&&null!==n?{...n}:{}}catch{return{}}}async function P({project:n},i,{client:e,signal:r}){try{const t=await(0,o.Gq)(()=>e.getPipeline(n,i.id,{signal:r}))
return t instanceof o.O_?i:t}catch(n){if(n instanceof t.Jk)return i
throw n}}}),
6335:((e,i,r)=>{function t(e,{earlierTries:i,...r}){return{...n(e),...r,name:e.name,stage:e.stage,allowFailure:e.allow_failure??!1,tags:e.tag_list??void 0,coverage:e.coverage??void 0,user:e.user?.username,downstreamPipelineId:"downstream_pipeline"in e?e.downstream_pipeline?.id:void 0,previousTries:[...i].sort((e,i)=>e.id-i.id).map(n)}}function n(e){return{id:e.id,status:e.status,failureReason:e.failure_reason??void 0,createdAt:e.created_at??void 0,startedAt:e.started_at??void 0,finishedAt:e.finished_at??void 0,queuedSeconds:e.queued_duration??void 0,durationSeconds:e.duration??void 0,runner:e.runner?.description??void 0,url:e.web_url??void 0}}function a(e){const i=new Map
for(const r of e)r.id>(i.get(r.name)?.id??Number.NEGATIVE_INFINITY)&&i.set(r.name,r)
const r=e=>i.get(e.name)===e
return{jobs:e.filter(r),earlierTries:e.filter(e=>!r(e))}}r.d(i,{O:()=>t,T:()=>a})}),
8047:((i,e,s)=>{s.d(e,{J:()=>t,s:()=>o})
var n=s(7968)
async function o(i,e,{withJobs:s,...o}){const t=await(0,n.Gq)(()=>i.listPipelines(e,{orderBy:"id",sort:"desc",limit:1},o))
if(t instanceof n.O_){if(t.isForeign)throw t
return{pipelines:!1,jobs:!1,newestPipelineId:void 0,refusal:t}}const r=t[0],d={pipelines:!0,newestPipelineId:r?.id??0,refusal:void 0}
if(!s||void 0===r)return{...d,jobs:void 0}
const a=await(0,n.Gq)(()=>i.listJobs(e,r.id,{},o))
return{...d,jobs:!(a instanceof n.O_)}}async function t(i,e,s,o){const t=await(0,n.Gq)(()=>i.listJobs(e,s,{},o)),r=t instanceof n.O_?t:void 0
return{pipelines:!0,jobs:void 0===r,newestPipelineId:void 0,refusal:r}}}),
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
7459:((e,o,t)=>{t.d(o,{OU:()=>r,Ue:()=>a,Yb:()=>i,oY:()=>s})
var n=t(2264)
function i({canAct:e},o){if(!e)throw new n.fk(`${o} needs an \`api-token\`; a job or trigger token cannot do it`,{hints:["give an `api-token` with scope `api`, of a project, group or person with the Developer role"]})}function a(e){if(!r(e))throw new n.fk("reading job logs needs an `api-token`; a job token cannot do it",{hints:["give an `api-token` with scope `read_api`, of a project, group or person with the Reporter role"]})}function r({readsAs:e}){return"access-token"===e}function s({id:e},o){return new n.fk(`the jobs of pipeline #${e} cannot be read with these credentials`,{details:[`GitLab says: ${o}`],hints:["give an `api-token` with scope `read_api`; a job token reads jobs since GitLab 19.0 or somewhat earlier, in projects that have this one on their allowlist"]})}}),
1246:((r,e,o)=>{o.d(e,{Rr:()=>c,SD:()=>s,US:()=>l,XW:()=>a,Xw:()=>i,iP:()=>u})
var t=function(r,e,o){if(null!=e){if("object"!=typeof e&&"function"!=typeof e)throw new TypeError("Object expected.")
var t,n
if(o){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
t=e[Symbol.asyncDispose]}if(void 0===t){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
t=e[Symbol.dispose],o&&(n=t)}if("function"!=typeof t)throw new TypeError("Object not disposable.")
n&&(t=function(){try{n.call(this)}catch(r){return Promise.reject(r)}}),r.stack.push({value:e,dispose:t,async:o})}else o&&r.stack.push({async:!0})
return e},n=function(r){return function(e){function o(o){e.error=e.hasError?new r(o,e.error,"An error was suppressed during disposal."):o,e.hasError=!0}var t,n=0
return function r(){for(;t=e.stack.pop();)try{if(!t.async&&1===n)return n=0,e.stack.push(t),Promise.resolve().then(r)
if(t.dispose){var s=t.dispose.call(t.value)
if(t.async)return n|=2,Promise.resolve(s).then(r,function(e){return o(e),r()})}else n|=1}catch(r){o(r)}if(1===n)return e.hasError?Promise.reject(e.error):Promise.resolve()
if(e.hasError)throw e.error}()}}("function"==typeof SuppressedError?SuppressedError:function(r,e,o){var t=new Error(o)
return t.name="SuppressedError",t.error=r,t.suppressed=e,t})
function s({sha:r},{expectSha:e}){return void 0!==e&&!r.toLowerCase().startsWith(e)}async function i(r,e,o){const s={stack:[],error:void 0,hasError:!1}
try{const{clock:n,signal:i}=r,c=t(s,n.deadline(a(r),e),!1)
if(0===a(r))throw e()
return await o({...r,signal:AbortSignal.any([i,c.signal])})}catch(r){s.error=r,s.hasError=!0}finally{n(s)}}function a({clock:r,deadlineAtMs:e}){return Math.max(0,e-r.monotonicMs())}function c(r,e){return Math.max(0,Math.min(r,a(e)-p))}const p=2e3
function u({root:{projectId:r,pipeline:e},started:o},{host:t,options:n,handover:s,onPipeline:i}){const{id:a,web_url:c}=e
t.setOutput("pipeline-id",String(a)),t.setOutput("pipeline-url",c),i?.(e),s?.save({project:r,pipeline:{id:a,url:c},policy:l(n,{started:o})})}function l({wait:r,onInterrupt:e},{started:o}){return r?e??(o?"cancel":"leave"):"leave"}}),
6830:((e,n,t)=>{t.d(n,{GC:()=>l,PP:()=>s,U:()=>r,WT:()=>i})
var a=t(2264),o=t(7459)
async function i({artifacts:e,artifactsPath:n,reportFiles:a}){if(a.length>0){const{checkReportFiles:e}=await Promise.all([t.e(384),t.e(857)]).then(t.bind(t,9031))
await e(a)}if("none"!==e.kind){const{checkArtifactsFolder:e}=await Promise.all([t.e(825),t.e(459),t.e(41),t.e(210),t.e(456),t.e(264)]).then(t.bind(t,8947))
e(n)}}function s({play:e,onManual:n,explicit:t}){if(t.has("job-variables")&&!(e.length>0)&&"play"!==n)throw new a.eb("`job-variables`: no job is played",{problems:[{option:"job-variables",message:"is for jobs that are played, and none is"}],hints:["name the jobs in `play`, or give `on-manual: play`; `variables` are for the whole pipeline"]})}function r({artifacts:e,outputsFrom:n,logs:t,play:a,explicit:o}){return a.length>0||"none"!==e.kind||n.length>0||"all"===t&&o.has("logs")}function l(e,n,t){const i=function(e,n,t){const a=n=>e.explicit.has(n),i=n.pipelines&&!1!==n.jobs,s=`job logs are never readable with a job token or without one: ${c}`,{onRunning:r}=e
return[["wait",e.wait,n.pipelines,u(t)],[`on-running: ${r}`,"start"!==r,n.pipelines,u(t)],["on-running: cancel","cancel"===r,t.canAct,p],["logs: all","all"===e.logs&&a("logs"),(0,o.OU)(t)&&i,s],["artifacts","none"!==e.artifacts.kind,i,c],["outputs-from",e.outputsFrom.length>0,i,c],["retry-failed",e.retryFailed>0,t.canAct,p],["play",e.play.length>0,t.canAct&&i,p],["on-manual: play","play"===e.onManual,t.canAct,p],["on-timeout: cancel","cancel"===e.onTimeout&&a("on-timeout"),t.canAct,p],["on-interrupt: cancel","cancel"===e.onInterrupt&&a("on-interrupt"),t.canAct,p]].flatMap(([e,n,t,a])=>n&&!t?[{asked:e,remedy:a}]:[])}(e,n,t),[s]=i
if(void 0===s)return
const r=i.map(e=>`\`${e.asked}\``).join(", ")
throw new a.fk(`${r} cannot be done with these credentials (${function({readsAs:e}){return"access-token"===e?"api-token":"job-token"===e?"job token only":"no api-token"}(t)}); nothing was started`,{hints:[...new Set(h(i,n,t))],details:n.refusal?[`GitLab says: ${n.refusal.words}`,...n.refusal.details]:[],cause:n.refusal})}const c="give an `api-token` with scope `read_api` (project, group or personal access token; Reporter is enough)",p="give an `api-token` with scope `api` (Developer)"
function u({readsAs:e}){return"job-token"!==e?`a trigger token can start a pipeline but reads nothing: ${c}`:`a job token reads pipelines on GitLab 18.2 and newer, and only in projects that have this one on their job-token allowlist: ${c}`}function h(e,{refusal:n},{readsAs:t}){return"access-token"===t&&void 0!==n?n.hints:e.map(({remedy:e})=>e)}}),
9504:((e,t,i)=>{i.r(t),i.d(t,{createResult:()=>d,endingOfError:()=>c,resultOfError:()=>o,resultWord:()=>l,withTrouble:()=>a,withWarnings:()=>u})
var r=i(3737),s=i(8322),n=i(4920)
function d(e,t,i){return{...f,...e,...t&&g(t,i.baseUrl)}}function o(e){return{...f,...c(e)}}function u(e,t){return{...e,warnings:[...e.warnings,...t]}}function a(e,t){if(0!==e.exitCode)return u(e,[t.message])
const{message:i,hints:r,details:s}=t
return{...e,exitCode:6,message:i,hints:r,details:[e.message,...s]}}function c(e){const{message:t,details:i,hints:r}=(0,s.k)(e)
return{result:e.result,exitCode:e.exitCode,message:t,hints:r,details:i}}function l(e){const t=(0,r.Yp)(e)
return"finished"===t.kind?t.outcome:"blocked"===t.kind?"manual":"triggered"}const f={jobs:[],outputs:{},tries:1,warnings:[],hints:[],details:[]}
function g(e,t){return{status:e.status,pipelineId:e.id,pipelineIid:e.iid,pipelineUrl:e.web_url,projectId:e.project_id,projectPath:(0,n.qm)(e.web_url,t),ref:e.ref??void 0,sha:e.sha,durationSeconds:e.duration??void 0,createdAt:e.created_at??void 0,startedAt:e.started_at??void 0,finishedAt:e.finished_at??void 0,queuedSeconds:e.queued_duration??void 0,coverage:e.coverage??void 0,source:e.source??void 0,user:e.user?.username}}}),
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
4618:((t,n,e)=>{e.d(n,{a:()=>h,e:()=>m})
const r=/[%\\&+]/,o=4,a="[A-Za-z0-9+/_-]",s=16,i=8
function f(t){const n=[...Buffer.from(t,"utf8")].map(t=>u(t.toString(16).padStart(2,"0"))),e=t.codePointAt(0)??0
var r
return`(?:${[(r=t,r.replace(/[\\^$.*+?()[\]{}|/-]/g,"\\$&")),n.map(t=>`%(?:25)*${t}`).join(""),n.map(t=>`\\\\{1,4}x${t}`).join(""),l(t).map(t=>`\\\\{1,4}u${u(t.toString(16).padStart(4,"0"))}`).join(""),`&(?:amp;)*#(?:0{0,6}${e}|[xX]0{0,6}${u(e.toString(16))});`,...c[t]??[]].join("|")})`}const c={" ":["\\+"],"<":["&(?:amp;)*lt;"],">":["&(?:amp;)*gt;"],"&":["&(?:amp;)+"],'"':["&(?:amp;)*quot;",'\\\\{1,4}"'],"'":["&(?:amp;)*apos;","\\\\{1,4}'"],"/":["\\\\{1,4}/"],"\\":["\\\\{2,8}"]}
function l(t){return Array.from({length:t.length},(n,e)=>t.charCodeAt(e))}function u(t){return t.replace(/[a-f]/gi,t=>`[${t.toLowerCase()}${t.toUpperCase()}]`)}function p(t){return[0,1,2].map(n=>Buffer.concat([Buffer.alloc(n),t]).toString("base64").slice(Math.ceil(8*n/6),Math.floor(8*(n+t.length)/6)))}function d(t){return[...new Set(t.flatMap(t=>[t,t.replaceAll("+","-").replaceAll("/","_")]))]}const g=4
function h(t="***"){const n=new Set,e=function(){const t=new Set,n=[],e=new Set
let c=x,l=/$^/,u=0
return{get longestBytes(){return u},add(r){if(t.has(r))return
u=Math.max(u,Buffer.byteLength(r)*s)
const g=function(t){const n=Buffer.from(t,"utf8"),e=n.toString("hex"),r=d(p(n)),a=d(r.flatMap(t=>p(Buffer.from(t))))
return{plain:[t,t.replace(/[\\/:*?"<>|]/g,"_")],escaped:{beginning:[...t].slice(0,o).map(f).join(""),whole:()=>[...t].map(f).join("")},runs:[e,e.toUpperCase(),...r,...a].filter(t=>t.length>=i)}}(r)
for(const n of g.plain)t.add(n)
let h
n.push({beginning:new RegExp(g.escaped.beginning),find:t=>(h??=new RegExp(g.escaped.whole(),"g"),function(t,n){const e=[]
n.lastIndex=0
for(let r=n.exec(t);r;r=n.exec(t))e.push({start:r.index,end:r.index+r[0].length}),n.lastIndex=r.index+1
return e}(t,h))})
for(const t of g.runs)e.add(t)
c=Math.min(c,...g.runs.map(({length:t})=>t)),l=new RegExp(`${a}{${c}}`)},find(o){const a=$(o,t)
if(r.test(o))for(const{beginning:t,find:e}of n)t.test(o)&&a.push(...e(o))
return l.test(o)&&a.push(...$(o,e).map(t=>function({start:t,end:n},e){const r=w.exec(e.slice(Math.max(0,t-2),t))?.[0]??"",o=S.exec(e.slice(n,n+8))?.[0]??""
return{start:t-r.length,end:n+o.length}}(t,o))),o.includes("\u2026")&&a.push(...[...t].flatMap(t=>function(t,n){return $(t,["\u2026"]).flatMap(({start:e})=>{let r=Math.min(n.length-1,e)
for(;r>=g&&!t.startsWith(n.slice(0,r),e-r);)r-=1
return r<g?[]:[{start:e-r,end:e}]})}(o,t))),a.length>1?a.sort((t,n)=>t.start-n.start):a}}}(),c=(r,o)=>{if(n.has(r.trim())&&!o.includes(r.trim()))return t
const a=e.find(r)
if(0===o.length||0===a.length)return M(r,a,t)
const s=$(r,o)
return M(r,a.filter(t=>!(({start:t,end:n})=>s.some(e=>e.start<=t&&n<=e.end))(t)),t)}
return{add(t){for(const r of function(t){const n=t.trim()
if(""===n)return[]
const e=n.split(/[\r\n]+/).map(t=>t.trim())
return 1===e.length?[n]:[n,...e.filter(m)]}(t))m(r)?e.add(r):n.add(r)},redact:t=>c(t,[]),redactAllBut:c,get longestBytes(){return e.longestBytes},endOfSecret(t,n){let r=n
for(const n of e.find(t))n.start<r&&n.end>r&&(r=n.end)
return r}}}function m(t){return t.trim().length>=g}const x=32
function $(t,n){const e=[]
for(const r of n)for(let n=t.indexOf(r);-1!==n;n=t.indexOf(r,n+1))e.push({start:n,end:n+r.length})
return e}const w=new RegExp(`${a}*$`),S=new RegExp(`^${a}{0,6}={0,2}`)
function M(t,n,e){let r="",o=0
for(const{start:a,end:s}of n)a>=o&&(r+=t.slice(o,a)+e),o=Math.max(o,s)
return r+t.slice(o)}}),
8326:((e,t,n)=>{n.d(t,{l:()=>f,m:()=>h})
var i=n(6765),r=n(2264),o=n(7968),s=n(1522),a=function(e,t,n){if(null!=t){if("object"!=typeof t&&"function"!=typeof t)throw new TypeError("Object expected.")
var i,r
if(n){if(!Symbol.asyncDispose)throw new TypeError("Symbol.asyncDispose is not defined.")
i=t[Symbol.asyncDispose]}if(void 0===i){if(!Symbol.dispose)throw new TypeError("Symbol.dispose is not defined.")
i=t[Symbol.dispose],n&&(r=i)}if("function"!=typeof i)throw new TypeError("Object not disposable.")
r&&(i=function(){try{r.call(this)}catch(e){return Promise.reject(e)}}),e.stack.push({value:t,dispose:i,async:n})}else n&&e.stack.push({async:!0})
return t},c=function(e){return function(t){function n(n){t.error=t.hasError?new e(n,t.error,"An error was suppressed during disposal."):n,t.hasError=!0}var i,r=0
return function e(){for(;i=t.stack.pop();)try{if(!i.async&&1===r)return r=0,t.stack.push(i),Promise.resolve().then(e)
if(i.dispose){var o=i.dispose.call(i.value)
if(i.async)return r|=2,Promise.resolve(o).then(e,function(t){return n(t),e()})}else r|=1}catch(e){n(e)}if(1===r)return t.hasError?Promise.reject(t.error):Promise.resolve()
if(t.hasError)throw t.error}()}}("function"==typeof SuppressedError?SuppressedError:function(e,t,n){var i=new Error(n)
return i.name="SuppressedError",i.error=e,i.suppressed=t,i})
const l=60,d=1e3,p=2,h=3e3
async function f(e,t){const n={stack:[],error:void 0,hasError:!1}
try{const{clock:i}=t,{shutdown:r=e.signal}=e,s=a(n,i.deadline(e.deadlineAtMs-i.monotonicMs(),()=>new OutOfTime),!1),c={...t,settings:e,shutdown:r,outOfTime:s.signal,seen:new Map}
for(let e=0;;){const n=await u(c)
if(!(n instanceof o.WH))return n
if("not-sent"===n.delivery)throw n.with({hints:["nothing was started: the request did not leave this machine"]})
if("refused"===n.delivery){await w(n,l,c)
continue}const r=i.monotonicMs(),s=await y(n,c)
if(s)return s
if(e+=1,e>=p)throw n.with({hints:[`nothing was started: ${e} calls were lost, and none of them made a pipeline`]})
await w(n,0,c,i.monotonicMs()-r),t.tell({kind:"starting-again"})}}catch(e){n.error=e,n.hasError=!0}finally{c(n)}}class OutOfTime extends Error{name="OutOfTime"}async function u(e){const t={stack:[],error:void 0,hasError:!1}
try{const{settings:n,client:s,clock:c,shutdown:l,outOfTime:d}=e
n.signal.throwIfAborted()
const p=a(t,(0,i.NB)(l,c,h),!1),f=AbortSignal.any([p.signal,d])
try{return await s.triggerPipeline(n.request,{signal:f,patienceMs:n.deadlineAtMs-c.monotonicMs()})}catch(t){if(t instanceof o.WH)return t
if(t instanceof OutOfTime)throw m("no answer came until the timeout",g(e))
if(t instanceof r.p4)throw k(t,g(e))
throw t}}catch(e){t.error=e,t.hasError=!0}finally{c(t)}}async function w(e,t,{settings:n,clock:i,tell:r},s=0){const a=Math.max(d,1e3*(e.retryAfterSeconds??t)),c=a-s
if(!(c<=0)){if(c>=n.deadlineAtMs-i.monotonicMs())throw function(e,t){const n=Math.round(t/1e3),i=void 0===e.retryAfterSeconds?`this takes up to ${n} s`:`it asks to wait ${n} s`
return new o.WH(`${e.message}; ${i}, which is longer than the timeout leaves`,{...e,delivery:"refused",retryAfterSeconds:n,hints:["nothing was started: try again later, or raise `timeout`",...e.hints],cause:e})}(e,a)
r({kind:"asked-to-wait",delayMs:c,error:e}),await i.sleep(c,n.signal)}}async function y(e,t){const{settings:n,client:i,clock:o,tell:a,shutdown:c,outOfTime:l,seen:d}=t,{request:p,refName:h,endpoint:f,newestPipelineId:u}=n
if(void 0===u)throw m(e.message,g(t),e)
a({kind:"answer-lost",error:e})
const{project:w,downstreamTriggerId:y}=p,b=AbortSignal.any([c,l]),v={project:w,ref:h,endpoint:f,newestPipelineId:u,triggerId:y},$=await(0,s.findLostPipeline)(v,d,{client:i,clock:o,signal:b}).catch(n=>{if(n instanceof r.p4)throw k(n,g(t))
throw n instanceof r.fk||n instanceof r.Jk||n instanceof OutOfTime?m(e.message,g(t),n):n})
if("none"!==$.kind){if("uncertain"===$.kind)throw m(e.message,g(t),e)
return a({kind:"adopted",pipeline:$.pipeline}),$.pipeline}}function g({settings:e,client:t,seen:n}){return{baseUrl:t.baseUrl,project:e.request.project,endpoint:e.endpoint,canLook:void 0!==e.newestPipelineId,candidates:(0,s.openCandidates)(n)}}function m(e,t,n){const{candidates:i}=t
return new o.WH(`the answer to the trigger call was lost: ${function([e,...t]){return void 0===e?"a pipeline may or may not have been started":0===t.length?`pipeline #${e.pipeline.id} may be the one that it started`:`one of ${t.length+1} pipelines may be the one that it started`}(i)}`,{delivery:"unknown",details:[e,...i.map(b)],hints:[`${$(t)} before you run this again; the call was not repeated, so that no pipeline starts twice`,...i.map(v),...E(t)],cause:n})}function k(e,t){return e.with({details:["The trigger call was under way: a pipeline may or may not have been started",...t.candidates.map(b)],hints:[$(t),...t.candidates.map(v)]})}function b({pipeline:{id:e,created_at:t,web_url:n},isListed:i}){return`candidate #${e}${t?`, created at ${t}`:""}${i?"":", no longer listed by GitLab"}: ${n}`}function v({pipeline:{id:e,web_url:t}}){return`if #${e} is yours, attach to it: gitlab-downstream wait ${t} (in the action: \`pipeline-id: ${t}\`)`}function $({candidates:e,project:t,baseUrl:n}){return 1===e.length?"find out whether that pipeline is yours":e.length>1?"find out which of these pipelines is yours":"string"==typeof t?`check ${n}/${t}/-/pipelines`:`check the pipelines of project ${t} at ${n}`}function E({endpoint:e,canLook:t,candidates:n}){return t||"create"!==e?t?0===n.length?[]:"create"===e?["give a trigger token as `token`: GitLab then keeps an id by which the pipeline of a lost call is recognised"]:n.every(({identity:e})=>"unreadable"!==e)?[]:["give an `api-token` with scope `read_api` and the Maintainer role: it reads the id by which the pipeline of a lost call is recognised"]:["give an `api-token` with scope `read_api`: the pipeline of a lost call is then looked for"]:[]}}),
9552:((n,t,o)=>{o.d(t,{H1:()=>f,sg:()=>e,xH:()=>c,yE:()=>r})
var i=o(3478),s=o(9504)
const r={result:"dry-run",exitCode:0,message:"Dry run: nothing was sent that changes anything"}
async function e(n,{client:t,host:o,pipeline:i}){for(const t of await c(n))f(t,o)
return(0,s.createResult)(r,i,t)}async function c(n){const t=[]
for(const o of n)try{await o()}catch(n){if(!(n instanceof i.r))throw n
t.push(n.request)}return t}function f({method:n,url:t,body:o},i){if(i.info(`${n} ${t}`),void 0!==o)for(const n of JSON.stringify(o,void 0,2).split("\n"))i.info(n)}}),
2981:((e,n,o)=>{o.r(n),o.d(n,{connect:()=>f,openRun:()=>l})
var t=o(1455),i=o(6765),a=o(2264),s=o(3451),r=o(4744),c=o(3951)
async function l({host:e,signal:n,clock:o=i.ml,proxyVariables:t,...a}){const c=await(0,s.$)({...a,onSecret:e.mask})
for(const n of function({token:e,apiToken:n,jobToken:o}){return[e,n,o].flatMap(e=>e?.value??[])}(c))e.mask(n)
for(const n of c.notices)e.info(n)
for(const n of c.warnings)e.warn(n)
const l={host:e,clock:o,signal:n,proxyVariables:t??a.env},m=o.monotonicMs()+1e3*c.timeoutSeconds,h=await f(c,l)
return{options:c,client:h,host:e,clock:o,random:Math.random,signal:n,deadlineAtMs:m,observer:await u(c,{...l,client:h,deadlineAtMs:m,env:a.env,hasPost:"action"===a.face,follows:d(c,a)}),upstream:(0,r.nB)(a.env),ciJob:(0,r.m2)(a.env)}}function d({wait:e,pipelineId:n,chain:o},{command:t}){const i=t?.options?.includes("wait")??!0
return e||!i||void 0!==n||void 0!==o}async function u(e,{follows:n,...t}){if(void 0===e.githubToken&&!e.mergeRequestNote&&!e.commitStatus||e.dryRun||!n)return
const{openObserver:i}=await Promise.all([o.e(825),o.e(459),o.e(41),o.e(210),o.e(456),o.e(264)]).then(o.bind(o,8553))
return i({...t,options:e,caCertificates:void 0===e.caFile?void 0:await m(e.caFile)})}async function f(e,{host:n,clock:t,proxyVariables:i,admit:a}){const[{createGitLabClient:s},r]=await Promise.all([Promise.all([o.e(825),o.e(369),o.e(459),o.e(803),o.e(456),o.e(382)]).then(o.bind(o,9861)),void 0===e.caFile?void 0:m(e.caFile)])
return s({baseUrl:e.gitlabUrl,apiVersion:e.apiVersion,token:e.token?.value,apiToken:e.apiToken?.value,jobToken:e.jobToken?.value,requestTimeoutSeconds:e.requestTimeoutSeconds,retries:e.retries,caCertificates:r,proxyVariables:i,userAgent:`gitlab-downstream/${c.x}`,dryRun:e.dryRun,admit:a,onAnswer:n.showsDebug?({method:e,path:o,status:t,durationMs:i,requestId:a})=>n.debug(`${e} ${o}: ${t} in ${Math.round(i)} ms${a?`, request ${a}`:""}`):void 0,onRetry:({method:e,path:o,reason:t,delayMs:i})=>n.debug(`${e} ${o}: ${t}; again in ${Math.round(i)} ms`)},{clock:t})}async function m(e){const n=await(0,t.readFile)(e,"utf8").catch(async n=>{const{fileErrorWords:t}=await Promise.resolve().then(o.bind(o,7752))
throw new a.eb(`ca-file ${e} cannot be read: ${t(n)}`,{cause:n})})
if(n.includes("-----BEGIN CERTIFICATE-----"))return n
throw new a.eb(`ca-file ${e} holds no PEM certificate`,{hints:["a PEM certificate begins with -----BEGIN CERTIFICATE-----; convert others with `openssl x509 -inform der`"]})}}),
6175:((e,t,n)=>{n.d(t,{xo:()=>P,Dc:()=>j,Oj:()=>I,runMain:()=>R})
var i=n(2264),o=n(3544),a=n(7968),r=n(7830),s=n(8047),l=n(8326),c=n(4920)
var d=n(987),h=n(1246),u=n(9552),p=n(6830),w=n(9504)
async function f(e,t){const{options:i,client:o}=t,a={root:(0,c.RM)(e.project_id,e),started:!1}
if((0,h.iP)(a,t),i.wait||(0,h.SD)(e,i)){const{followRun:e}=await Promise.all([n.e(825),n.e(459),n.e(41),n.e(210),n.e(456),n.e(264)]).then(n.bind(n,66))
return e(a,t)}const r=`Pipeline #${e.id} is ${e.status}, and is not waited for${g(e,t.host)}`
return(0,w.createResult)({result:(0,w.resultWord)(e.status),exitCode:0,message:r},e,o)}function g({web_url:e},{kind:t}){return"terminal"===t?`; to follow it: gitlab-downstream wait ${e}`:""}function m({project:e,mergeRequest:t},n){return void 0===t?e:n.project_id}async function b(e){const{options:t,client:i,clock:o,signal:a,host:r}=e,{project:s,ref:l,expectSha:c,waitForRefSeconds:d}=t
if(void 0===s||void 0===l)return
const{waitForRef:u}=await Promise.all([n.e(825),n.e(459),n.e(41),n.e(210),n.e(456),n.e(264)]).then(n.bind(n,2259)),p=(0,h.Rr)(1e3*d,e)
await u({project:s,ref:l,expectSha:c,withinMs:p},{client:i,clock:o,signal:a,tell:r.info})}async function v({project:e},{options:t,client:n,signal:o,shared:a}){if(t.wait||"start"!==t.onRunning||"anonymous"!==n.readsAs)try{return await(a?.probeRights??s.s)(n,e,{signal:o,withJobs:t.wait})}catch(e){throw(e instanceof i.Jk||e instanceof i.fk)&&e!==o.reason?e.with({hints:["nothing was started"]}):e}}function $(){return new i.Jk("the timeout was over before the pipeline could be started",{hints:["nothing was started: GitLab answered the reads before it too slowly"]})}function k({token:e,mergeRequest:t}){return void 0===e||void 0!==t?"create":"trigger"}function y(e,{client:t,host:n}){return(0,u.H1)(t.describeTrigger(e),n),(0,w.createResult)(u.yE,void 0,t)}async function R(e){const{options:t}=e
if(j(t),void 0===t.pipelineId)return async function(e){const{options:t,client:o,host:s}=e,u=function({options:e,upstream:t}){const{project:n,ref:o,mergeRequest:a,variables:s,inputs:l,upstreamVariables:c,variablesLiteral:d}=e,h=d?(0,r.bI)(t):t,u=void 0===a?o?.given:`refs/merge-requests/${a}/head`
if(void 0===n||void 0===u)throw new i.eb("`project` and `ref` are needed to start a pipeline")
return{project:n,ref:u,mergeRequest:a,variables:c?{...h,...s}:s,fileVariables:e.variablesAsFile,inputs:l,downstreamTriggerId:Array.from({length:3},()=>Math.floor(4294967296*Math.random()).toString(16).padStart(8,"0")).join("")}}(e)
if((0,p.PP)(t),await(0,p.WT)(t),"v3"===t.apiVersion)return async function(e,t){const{options:n,client:o,host:r}=t
if(n.dryRun)return y(e,{client:o,host:r})
t.signal.throwIfAborted(),await(0,h.Xw)(t,()=>new a.WH("no answer came until the timeout",{delivery:"unknown"}),({signal:t})=>o.triggerBuilds(e,{signal:t})).catch(t=>{throw function(e,{project:t,ref:n}){const o=[`check the builds of ${t} on ${n} before you run this again`]
return e instanceof a.WH&&"unknown"===e.delivery||e instanceof i.p4?e.with({details:["The answer to the trigger call was lost: builds may or may not have been started"],hints:o}):e}(t,e)})
const s=`Triggered ${e.project} on ${e.ref} through API v3, which tells no pipeline id`
return(0,w.createResult)({result:"triggered",exitCode:0,message:s},void 0,o)}(u,e)
const R=await(0,h.Xw)(e,$,e=>v(u,e))
if(R&&(0,p.GC)(t,R,o),t.dryRun)return(0,h.Xw)(e,$,e=>async function(e,t){const{examineProject:o}=await Promise.all([n.e(825),n.e(459),n.e(41),n.e(210),n.e(456),n.e(264)]).then(n.bind(n,9482)),{checks:a}=await o(t)
for(const{name:e,status:n,message:o,remedies:r}of a){if("fail"===n)throw new i.fk(`${e}: ${o}`,{hints:r})
"skip"!==n&&t.host.info(`${e}: ${o}`)}return y(e,t)}(u,e))
t.waitForRefSeconds>0&&await(0,h.Xw)(e,$,b)
const j="start"===t.onRunning?void 0:await Promise.all([n.e(825),n.e(459),n.e(41),n.e(210),n.e(456),n.e(264)]).then(n.bind(n,4257)),P=await(j?.settleBefore(u,e))
if(P?.joined)return f(P.joined,e)
const I=await async function(e,t,n){const{options:o,client:a,clock:r,host:s,signal:c,shutdown:u,deadlineAtMs:p,handover:w}=n
if(0===(0,h.XW)(n))throw $()
const f={refName:(m=o.ref,b=e.ref,m?.name??b),endpoint:k(o)},g=void 0===e.mergeRequest?t?.newestPipelineId:void 0
var m,b
return await async function({project:e,downstreamTriggerId:t},{refName:n,endpoint:i,newestPipelineId:o},{options:a,clock:r,signal:s,handover:l}){s.throwIfAborted()
const c={ref:n,endpoint:i,triggerId:t,newestPipelineId:o,atWallMs:r.wallMs()}
await(l?.save({project:e,call:c,policy:(0,h.US)(a,{started:!0})})),s.throwIfAborted()}(e,{...f,newestPipelineId:g},n),(0,l.l)({request:e,...f,newestPipelineId:g,deadlineAtMs:p,signal:c,shutdown:u},{client:a,clock:r,tell:e=>s.warn(function(e){switch(e.kind){case"asked-to-wait":return`${e.error.message}; trying again in ${(0,d.a3)(e.delayMs/1e3)}`
case"answer-lost":return`${e.error.message}; the call is not repeated, looking for the pipeline it may have started`
case"adopted":return`Found the pipeline that the lost call started: #${e.pipeline.id}`
case"starting-again":return"The lost call started nothing; calling again"}}(e))}).catch(e=>{throw e instanceof i.p4&&(w?.save({policy:o.onInterrupt??"cancel"}),w?.leaveRest()),e})}({...u,mark:P?.mark},R,e),q={root:(0,c.RM)(m(u,I),I),started:!0};(0,h.iP)(q,e),s.info(`Started pipeline #${I.id} on ${I.ref??u.ref}: ${I.web_url}`)
const M=await(j?.settleAfter(I,u,e))
if(M)return f(M,e)
if(!t.wait&&!(0,h.SD)(I,t)&&!e.signal.aborted){const e=`Pipeline #${I.id} was started and is not waited for${g(I,s)}`
return(0,w.createResult)({result:"triggered",exitCode:0,message:e},I,o)}const{followRun:A}=await Promise.all([n.e(825),n.e(459),n.e(41),n.e(210),n.e(456),n.e(264)]).then(n.bind(n,66))
return A(q,e)}(e)
const{runWait:o}=await Promise.all([n.e(825),n.e(459),n.e(41),n.e(210),n.e(456),n.e(264)]).then(n.bind(n,784))
return o({...e,options:{...t,wait:!0}})}function j(e){if("v3"===e.apiVersion&&function({wait:e,pipelineId:t,expectSha:n,inputs:o,waitForRefSeconds:a,onRunning:r,mergeRequest:s}){const l=[e&&"wait",void 0!==t&&"pipeline-id",void 0!==n&&"expect-sha",a>0&&"wait-for-ref","start"!==r&&`on-running: ${r}`,void 0!==s&&"merge-request",Object.keys(o).length>0&&"inputs"].filter(e=>!1!==e)
if(0!==l.length)throw new i.eb(`${l.map(e=>`\`${e}\``).join(", ")} cannot be done through API v3, which only starts pipelines`,{hints:["leave `/api/v3` off the end of `gitlab-url` when the server is GitLab 9.0 or newer"]})}(e),void 0!==e.pipelineId){if(function({asked:e,upstreamVariables:t}){const n=[...[...P,"merge-request","on-running"].filter(t=>e.has(t)),...t?["upstream-variables"]:[]]
if(0===n.length)return
const o=n.map(e=>({option:e,message:"is for a pipeline that is started; `pipeline-id` starts none"}))
throw new i.eb(`${n.map(e=>`\`${e}\``).join(", ")}: cannot be given to a pipeline that exists`,{problems:o,hints:["leave out either that or `pipeline-id`"]})}(e),q(e),e.dryRun)throw new i.eb("`dry-run` shows what would be started; with `pipeline-id` nothing is",{hints:["leave one of them out, or look at the pipeline with the command `status`"]})
if(!e.wait&&e.explicit.has("wait"))throw new i.eb("`pipeline-id` attaches to a pipeline to wait for it; with `wait: false` there is nothing to do",{hints:["leave `wait` out, or look once with the command `status`"]})}else if(I(e),q(e),void 0!==e.mergeRequest&&function({asked:e,upstreamVariables:t}){const n=[...[...P,"ref","wait-for-ref"].filter(t=>e.has(t)),...t?["upstream-variables"]:[]]
if(0===n.length)return
const o=n.map(e=>({option:e,message:"cannot be given with `merge-request`"}))
throw new i.eb(`${n.map(e=>`\`${e}\``).join(", ")}: cannot be given with \`merge-request\``,{problems:o,hints:["GitLab starts the pipeline of a merge request on its source branch, and takes no variables and no inputs for it"]})}(e),e.variablesAsFile.length>0&&void 0!==e.token)throw function({token:e,apiToken:t}){const n=void 0===t?"give an `api-token` with scope `api` in its place":"leave it out"
return new i.eb("`variables-as-file`: the endpoint of trigger and job tokens has no variables of the type file",{problems:[{option:"variables-as-file",message:"needs `api-token` alone"}],hints:[`${e?.source??"token"} decides which endpoint it is: ${n}`]})}(e)}const P=["variables","variables-from","variables-file","variables-literal","variables-as-file","inputs"]
function I({wait:e,asked:t},n=[]){if(e)return
const a=[...t].flatMap(([e,t])=>{const{needsWait:i,choices:a}=(0,o.om)(e)
return!i||n.includes(e)?[]:void 0===a||""===t?e:`${e}: ${t.split(/\s+/).join(" ")}`})
if(0===a.length)return
const r=a.map(e=>({option:e,message:"needs `wait`: it happens while and after the pipeline runs"}))
throw new i.eb(`${a.map(e=>`\`${e}\``).join(", ")}: needs \`wait: true\``,{problems:r,hints:["add `wait: true` (`--wait`), or leave it out"]})}function q({asked:e}){const t=[...e.keys()].flatMap(t=>{const n=(0,o.om)(t).onlyWith??[]
return 0===n.length||n.some(t=>e.has(t))?[]:[{option:t,message:`means nothing without ${n.map(e=>`\`${e}\``).join(" or ")}`}]})
if(0!==t.length)throw new i.eb(`${t.map(({option:e})=>`\`${e}\``).join(", ")}: would have no effect`,{problems:t,hints:["leave it out, or add the option that it belongs to"]})}}),
79:((e,t,n)=>{n.d(t,{_L:()=>m,qG:()=>h,qm:()=>f,LK:()=>_,Zm:()=>l,m9:()=>k,G8:()=>p,F7:()=>u,NC:()=>g,Fk:()=>w,Rl:()=>a,em:()=>d,q0:()=>b,mI:()=>y})
var r,c=n(5120);(r=globalThis).__zod_globalRegistry??(r.__zod_globalRegistry=new class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(e,...t){const n=t[0]
return this._map.set(e,n),n&&"object"==typeof n&&"id"in n&&this._idmap.set(n.id,e),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(e){const t=this._map.get(e)
return t&&"object"==typeof t&&"id"in t&&this._idmap.delete(t.id),this._map.delete(e),this}get(e){const t=e._zod.parent
if(t){const n={...this.get(t)??{}}
delete n.id
const r={...n,...this._map.get(e)}
return Object.keys(r).length?r:void 0}return this._map.get(e)}has(e){return this._map.has(e)}})
const i=globalThis.__zod_globalRegistry
var o=n(9513)
function s(e){return e.checks&&(e.checks=[...e.checks]),e}function a(e,t){return new e(s({type:"string",...o.A2(t)}))}function u(e,t){return new e(s({type:"number",checks:[],...o.A2(t)}))}function h(e,t){return new e(s({type:"number",coerce:!0,checks:[],...o.A2(t)}))}function _(e,t){return new e({type:"number",check:"number_format",abort:!1,format:"safeint",...o.A2(t)})}function m(e,t){return new e({type:"boolean",...o.A2(t)})}function d(e){return new e({type:"unknown"})}function p(e,t){return new e({type:"never",...o.A2(t)})}function l(e,t){return new c.sm({check:"less_than",...o.A2(t),value:e,inclusive:!0})}function f(e,t){return new c.J_({check:"greater_than",...o.A2(t),value:e,inclusive:!0})}function g(e){return function(e,t){return new c.J_({check:"greater_than",...o.A2(t),value:0,inclusive:!1})}(0,e)}function k(e,t){return new c.Kk({check:"min_length",...o.A2(t),minimum:e})}function w(e,t){return new c.DG({check:"string_format",format:"regex",...o.A2(t),pattern:e})}function b(e){const t=new c.QP({check:"describe"})
return t._zod.onattach=[t=>{const n=i.get(t)??{}
i.add(t,{...n,description:e})}],t._zod.check=()=>{},t}function y(e){const t=new c.QP({check:"meta"})
return t._zod.onattach=[t=>{const n=i.get(t)??{}
i.add(t,{...n,...e})}],t._zod.check=()=>{},t}}),
5120:((e,t,i)=>{i.d(t,{DG:()=>d,J_:()=>c,KH:()=>m,Kk:()=>l,QP:()=>u,sm:()=>r})
var n=i(1126),o=i(9513)
const u=n.xI("$ZodCheck",(e,t)=>{var i
e._zod??(e._zod={}),e._zod.def=t,(i=e._zod).onattach??(i.onattach=[])}),s=e=>{const t=e.value
return!o.cl(t)&&void 0!==t.length},a={number:"number",bigint:"bigint",object:"date"},r=n.xI("$ZodCheckLessThan",(e,t)=>{u.init(e,t)
const i=a[typeof t.value]
e._zod.check=n=>{(t.inclusive?n.value<=t.value:n.value<t.value)||n.issues.push({origin:a[typeof n.value]??i,code:"too_big",maximum:"object"==typeof t.value?t.value.getTime():t.value,input:n.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),c=n.xI("$ZodCheckGreaterThan",(e,t)=>{u.init(e,t)
const i=a[typeof t.value]
e._zod.check=n=>{(t.inclusive?n.value>=t.value:n.value>t.value)||n.issues.push({origin:a[typeof n.value]??i,code:"too_small",minimum:"object"==typeof t.value?t.value.getTime():t.value,input:n.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),m=n.xI("$ZodCheckNumberFormat",(e,t)=>{u.init(e,t),t.format=t.format||"float64"
const i=t.format?.includes("int"),n=i?"int":"number",[s,a]=o.zH[t.format]
e._zod.check=o=>{const u=o.value
if(i){if(!Number.isInteger(u))return void o.issues.push({expected:n,format:t.format,code:"invalid_type",continue:!1,input:u,inst:e})
if(!Number.isSafeInteger(u))return void(u>0?o.issues.push({input:u,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:n,inclusive:!0,continue:!t.abort}):o.issues.push({input:u,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:n,inclusive:!0,continue:!t.abort}))}u<s&&o.issues.push({origin:"number",input:u,code:"too_small",minimum:s,inclusive:!0,inst:e,continue:!t.abort}),u>a&&o.issues.push({origin:"number",input:u,code:"too_big",maximum:a,inclusive:!0,inst:e,continue:!t.abort})}}),l=n.xI("$ZodCheckMinLength",(e,t)=>{var i
u.init(e,t),(i=e._zod.def).when??(i.when=s),e._zod.check=i=>{const n=i.value,u=n.length
if(("string"==typeof n&&u>=t.minimum&&u<2*t.minimum?o.O7(n):u)>=t.minimum)return
const s=o.Rc(n)
i.issues.push({origin:s,code:"too_small",minimum:t.minimum,inclusive:!0,input:n,inst:e,continue:!t.abort})}}),v=n.xI("$ZodCheckStringFormat",(e,t)=>{var i,n
u.init(e,t),t.pattern?(i=e._zod).check??(i.check=i=>{t.pattern.lastIndex=0,t.pattern.test(i.value)||i.issues.push({origin:"string",code:"invalid_format",format:t.format,input:i.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(n=e._zod).check??(n.check=()=>{})}),d=n.xI("$ZodCheckRegex",(e,t)=>{v.init(e,t),e._zod.check=i=>{t.pattern.lastIndex=0,t.pattern.test(i.value)||i.issues.push({origin:"string",code:"invalid_format",format:"regex",input:i.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}})}),
1126:((t,e,o)=>{o.d(e,{$W:()=>l,GT:()=>$ZodAsyncError,cr:()=>a,xI:()=>c})
var n,r=o(9513)
const i={value:void 0,enumerable:!1}
let s="captureStackTrace"in Error?Error:null
function c(t,e,o,n){function c(t){this.def=t,this.constr=u,this.traits=new Set}c.prototype={}
const a=o,l=a&&new WeakSet
function d(o,n){if(o._zod){if(o._zod.traits.has(t))return}else{i.value=new c(n)
try{Object.defineProperty(o,"_zod",i)}finally{i.value=void 0}}if(o._zod.traits.add(t),e(o,n),l){const t=Object.getPrototypeOf(o),e=o._zod.constr.prototype
let n=t
for(;n&&n!==e;)n=Object.getPrototypeOf(n)
const i=n??t
l.has(i)||(l.add(i),(0,r.ol)(i,a))}const s=u.prototype
for(const t in s)Object.prototype.hasOwnProperty.call(s,t)&&(t in o||(o[t]=s[t].bind(o)))}const f=n?.Parent??Object
class Definition extends f{}function u(t){const e=n?.Parent?function(t){const e=s
if(e){const o=e.stackTraceLimit
if("number"==typeof o){try{e.stackTraceLimit=0}catch{return s=null,new t}try{return new t}finally{e.stackTraceLimit=o}}}return new t}(Definition):this
d(e,t)
const o=e._zod.deferred
if(o){for(const t of o)t()
e._zod.deferred=void 0}const r=globalThis.__zod_globalConfig?.postProcessor
return r&&r(e),e}return Object.defineProperty(Definition,"name",{value:t}),Object.defineProperty(u,"init",{value:d}),Object.defineProperty(u,Symbol.hasInstance,{value:e=>!!(n?.Parent&&e instanceof n.Parent)||e?._zod?.traits?.has(t)}),Object.defineProperty(u,"name",{value:t}),u}class $ZodAsyncError extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}}Error,(n=globalThis).__zod_globalConfig??(n.__zod_globalConfig={})
const a=globalThis.__zod_globalConfig
function l(t){return t&&Object.assign(a,t),a}}),
6859:((e,s,t)=>{t.d(s,{qg:()=>l,EJ:()=>d,xL:()=>g,bp:()=>v})
var r=t(1126),n=t(9513)
const o={get:function(){const e=this._zod
return e.message??(e.message=JSON.stringify(e.def,n.k8,2)),e.message},set:function(e){this._zod.message=e},enumerable:!0,configurable:!0},a={value:void 0,enumerable:!1},i=new WeakSet([Object.prototype,Error.prototype]),u=(e,s)=>{e.name="$ZodError",a.value=s,Object.defineProperty(e,"issues",a),a.value=void 0,Object.defineProperty(e,"message",o)
const t=Object.getPrototypeOf(e)
i.has(t)||(i.add(t),Object.defineProperty(t,"toString",{configurable:!0,enumerable:!1,get(){const e=()=>this.message
return Object.defineProperty(this,"toString",{value:e,configurable:!0,writable:!0}),e},set(e){Object.defineProperty(this,"toString",{value:e,configurable:!0,writable:!0})}}))},c=((0,r.xI)("$ZodError",u),(0,r.xI)("$ZodError",u,void 0,{Parent:Error})),l=(e=>{const s=(t,o,a,i)=>{const u=a?{...a,async:!1}:{async:!1},c=t._zod.run({value:o,issues:[]},u)
if(c instanceof Promise)throw new r.GT
if(c.issues.length){const t=new(i?.Err??e)(c.issues.map(e=>n.iR(e,u,r.$W())))
throw n.gx(t,i?.callee??s),t}return c.value}
return s})(c),d=(e=>{const s=async(t,o,a,i)=>{const u=a?{...a,async:!0}:{async:!0}
let c=t._zod.run({value:o,issues:[]},u)
if(c instanceof Promise&&(c=await c),c.issues.length){const t=new(i?.Err??e)(c.issues.map(e=>n.iR(e,u,r.$W())))
throw n.gx(t,i?.callee??s),t}return c.value}
return s})(c),g=(e=>(s,t,n)=>{const o=n?{...n,async:!1}:{async:!1},a=s._zod.run({value:t,issues:[]},o)
if(a instanceof Promise)throw new r.GT
return a.issues.length?f(e,a.issues,o):{success:!0,data:a.value}})(c)
function f(e,s,t){let o
return{success:!1,get error(){return o||(o=new e(s.map(e=>n.iR(e,t,r.$W()))),s=void 0,t=void 0),o},set error(e){o=e,s=void 0,t=void 0}}}const v=(e=>async(s,t,r)=>{const n=r?{...r,async:!0}:{async:!0}
let o=s._zod.run({value:t,issues:[]},n)
return o instanceof Promise&&(o=await o),o.issues.length?f(e,o.issues,n):{success:!0,data:o.value}})(c)}),
9513:((e,t,r)=>{function n(e){const t=Object.values(e).filter(e=>"number"==typeof e)
return Object.entries(e).filter(([e,r])=>-1===t.indexOf(+e)).map(([e,t])=>t)}function o(e,t){return"bigint"==typeof t?t.toString():t}r.d(t,{A2:()=>v,Gv:()=>h,NM:()=>_,O7:()=>$,PO:()=>i,QH:()=>z,Qd:()=>g,Rc:()=>R,SS:()=>L,Vy:()=>a,X:()=>G,X$:()=>w,cl:()=>c,d3:()=>S,gJ:()=>f,gx:()=>b,hi:()=>D,iR:()=>C,jD:()=>M,k8:()=>o,lQ:()=>A,o8:()=>m,ol:()=>x,p6:()=>s,qQ:()=>y,qh:()=>I,rL:()=>E,sD:()=>O,v5:()=>q,w5:()=>n,zH:()=>j})
class Cached{constructor(e){this._getter=e,this._value=void 0}get value(){const e=this._getter
return void 0!==e&&(this._value=e(),this._getter=void 0),this._value}}function i(e){return new Cached(e)}function c(e){return null==e}function s(e){const t=e.startsWith("^")?1:0,r=e.endsWith("$")?e.length-1:e.length
return e.slice(t,r)}const u=Symbol("evaluating")
function f(e,t,r){let n
Object.defineProperty(e,t,{get(){if(n!==u)return void 0===n&&(n=u,n=r()),n},set(r){Object.defineProperty(e,t,{value:r})},configurable:!0})}function a(e,t,r){Object.defineProperty(e,t,{value:r,writable:!0,enumerable:!0,configurable:!0})}function l(e){return function(e){const t=Object.getOwnPropertyDescriptor(e,"shape")
return t?.get?t.get.raw:t?.value}(e._zod.def)??e._zod.def.shape}function d(e,t,r){Object.defineProperty(e,t,{get(){const e=r()
return a(this,t,e),e},enumerable:!0,configurable:!0})}function p(e,t,r){t in e?a(e,t,r):e[t]=r}const b="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{}
function h(e){return"object"==typeof e&&null!==e&&!Array.isArray(e)}function g(e){if(!1===h(e))return!1
const t=e.constructor
if(void 0===t)return!0
if("function"!=typeof t)return!0
const r=t.prototype
return!1!==h(r)&&!1!==Object.prototype.hasOwnProperty.call(r,"isPrototypeOf")}const y=new Set(["string","number","symbol"])
function O(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function m(e,t,r){const n=new e._zod.constr(t??e._zod.def)
return t&&!r?.parent||(n._zod.parent=e),n}function v(e){const t=e
if(!t)return{}
if("string"==typeof t)return{error:()=>t}
if(void 0!==t?.message){if(void 0!==t?.error)throw new Error("Cannot specify both `message` and `error` params")
t.error=t.message}return delete t.message,"string"==typeof t.error?{...t,error:()=>t.error}:t}function _(e){return Object.keys(e).filter(t=>void 0!==e[t]._zod.optin&&"optional"===e[t]._zod.optout)}const j=(()=>({safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]}))()
function w(e,t){if(!g(t))throw new Error("Invalid input to extend: expected a plain object")
const r=e._zod.def.checks
if(r&&r.length>0){const r=l(e)
for(const e of Reflect.ownKeys(t))if(void 0!==Object.getOwnPropertyDescriptor(r,e))throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}return m(e,function(...e){const t={}
for(const r of e){const e=Object.getOwnPropertyDescriptors(r)
Object.assign(t,e)}return Object.defineProperties({},t)}(e._zod.def,{shape:P(e,t)}))}function P(e,t){const r={}
return function(e,t,r,n){const o=l(t)
for(const i of r){const r=Object.getOwnPropertyDescriptor(o,i)
r.enumerable&&(r.get?d(e,i,()=>{const e=t._zod.def.shape[i]
return n?n(e,i):e}):p(e,i,n?n(r.value,i):r.value))}}(r,e,Reflect.ownKeys(l(e))),function(e,t){for(const r of Reflect.ownKeys(t)){const n=Object.getOwnPropertyDescriptor(t,r)
n.enumerable&&(n.get?d(e,r,()=>t[r]):p(e,r,n.value))}}(r,t),r}function z(e,t=0){if(!0===e.aborted)return!0
for(let r=t;r<e.issues.length;r++)if(!0!==e.issues[r]?.continue)return!0
return!1}function E(e,t=0){if(!0===e.aborted)return!0
for(let r=t;r<e.issues.length;r++)if(!1===e.issues[r]?.continue)return!0
return!1}function A(e,t){return t.map(t=>{var r
return(r=t).path??(r.path=[]),t.path.unshift(e),t})}function k(e){return"string"==typeof e?e:e?.message}function D(e){const t=[]
for(const r of e??[]){const e=r._zod.def
if(!/_(length|size)$|_equals$/.test(e.check))break
const n=e.maximum??e.length??e.size
n>=0&&t.push([n,r])}return t}function S(e,t,r){var n
for(let o=t;o<e.length;o++)(n=e[o]).schema??(n.schema=r)}function C(e,t,r){var n
const o=e.inst?._zod?.traits
o?.has("$ZodType")&&(o.has("$ZodCheck")?(n=e).schema??(n.schema=e.inst):e.schema=e.inst)
const i=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,c=e.message?e.message:k(e.inst?._zod.def?.error?.(e))??k(i?.(e))??k(t?.error?.(e))??k(r.customError?.(e))??k(r.localeError?.(e))??"Invalid input",s={}
for(const t of Object.keys(e))"inst"!==t&&"schema"!==t&&"continue"!==t&&"input"!==t&&"__proto__"!==t&&(s[t]=e[t])
return s.path??(s.path=[]),s.message=c,t?.reportInput&&(s.input=e.input),s}const N=/[\uD800-\uDBFF]/
function $(e){const t=e.length
if(!N.test(e))return t
let r=t
for(let n=0;n<t-1;n++)55296==(64512&e.charCodeAt(n))&&56320==(64512&e.charCodeAt(n+1))&&(r--,n++)
return r}function R(e){return Array.isArray(e)?"array":"string"==typeof e?"string":"unknown"}function x(e,t){for(const r in t){const n=Object.getOwnPropertyDescriptor(t,r)
n.get?Object.defineProperty(e,r,{...n,enumerable:!1}):T(e,r,n.value)}}function I(e,t,r,n=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:n,value:r}),r}function M(e,t,r){return I(e,t,r,!1)}function T(e,t,r){Object.defineProperty(e,t,{configurable:!0,get(){return null==this?r:I(this,t,r.bind(this))},set(e){I(this,t,e)}})}let X,F=!1
const Q={configurable:!0,get(){F=!0}}
function q(e,t,r){const n=Object.getPrototypeOf(e._zod)
t in n&&X!==e._zod?X=void 0:(X=e._zod,Object.defineProperty(n,t,{configurable:!0,get(){Object.defineProperty(this,t,Q)
const e=F
F=!1
try{const n=r(this)
return F?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:n}),F=F||e,n}catch(r){throw delete this[t],F=F||e,r}},set(e){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:e})}}))}function G(e,t,r,n){const o=function(e,t){const r=Object.getPrototypeOf(e)
return t in r?void 0:r}(e,t)
o&&Object.defineProperty(o,t,{configurable:!0,get(){const e={configurable:!0,writable:!0,enumerable:n,value:void 0}
return Object.defineProperty(this,t,e),e.value=r(this),Object.defineProperty(this,t,e),e.value},set(e){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:n,value:e})}})}const K="~constantCatch"
function L(e){const t=()=>e
return t[K]=!0,t}}),
4825:((e,n,t)=>{t.d(n,{Axp:()=>K,YOg:()=>J,zMY:()=>U,MfU:()=>ye,k5n:()=>ae,X$i:()=>te,Whr:()=>V,RZV:()=>ze,euz:()=>pe,_H3:()=>ne,mee:()=>he,aig:()=>L,Ikc:()=>Y,lqM:()=>le,g1P:()=>re,rej:()=>ee,YjP:()=>H,KCZ:()=>ie,L5J:()=>D})
var s=t(1126),i=t(5120)
const o=/^[\s\S]{0,}$/,r=/^-?\d+(?:\.\d+)?$/,u=/^(?:true|false)$/i
var a=t(9513)
const c={major:4,minor:6,patch:7},p=s.xI("$ZodType",(e,n)=>{var t
e??(e={}),e._zod.def=n,e._zod.bag=e._zod.bag||{},e._zod.version=c
const i=e._zod.def.checks,o=e._zod.traits.has("$ZodCheck")?[e,...i??[]]:i?.length?[...i]:[]
for(const n of o)for(const t of n._zod.onattach)t(e)
if(0===o.length)(t=e._zod).deferred??(t.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse})
else{const n=(n,t,i)=>{if(n.memo)return n
let o,r=a.QH(n)
for(const u of t){if(u._zod.def.when){if(a.rL(n))continue
if(!u._zod.def.when(n))continue}else if(r)continue
const t=n.issues.length,c=u._zod.check(n)
if(c instanceof Promise&&!1===i?.async)throw new s.GT
if(o||c instanceof Promise)o=(o??Promise.resolve()).then(async()=>{await c,n.issues.length!==t&&(a.d3(n.issues,t,e),r||(r=a.QH(n,t)))})
else{if(n.issues.length===t)continue
a.d3(n.issues,t,e),r||(r=a.QH(n,t))}}return o?o.then(()=>n):n},t=(t,i,r)=>{if(a.QH(t))return t.aborted=!0,t
const u=n(i,o,r)
if(u instanceof Promise){if(!1===r.async)throw new s.GT
return u.then(n=>e._zod.parse(n,r))}return e._zod.parse(u,r)}
e._zod.run=(i,r)=>{if(r.skipChecks)return e._zod.parse(i,r)
if("backward"===r.direction){const n=e._zod.parse({value:i.value,issues:[]},{...r,skipChecks:!0})
return n instanceof Promise?n.then(e=>t(e,i,r)):t(n,i,r)}const u=e._zod.parse(i,r)
if(u instanceof Promise){if(!1===r.async)throw new s.GT
return u.then(e=>n(e,o,r))}return n(u,o,r)}}},{get"~standard"(){return a.jD(this,"~standard",(e=this,{validate:n=>{const t={async:!1}
try{const s=e._zod.run({value:n,issues:[]},t)
if(!(s instanceof Promise))return d(s,t)}catch(e){}return async function(e,n){const t={async:!0}
return d(await e._zod.run({value:n,issues:[]},t),t)}(e,n)},vendor:"zod",version:1}))
var e},set"~standard"(e){a.qh(this,"~standard",e)}}),d=(e,n)=>e.issues.length?{issues:e.issues.map(e=>a.iR(e,n,s.$W()))}:{value:e.value},l=s.xI("$ZodString",(e,n)=>{p.init(e,n),e._zod.pattern=n.pattern??o,e._zod.parse=(t,s)=>{if(n.coerce)try{t.value=String(t.value)}catch(s){}return"string"==typeof t.value||t.issues.push({expected:"string",code:"invalid_type",input:t.value,inst:e}),t}}),f=s.xI("$ZodNumber",(e,n)=>{p.init(e,n),e._zod.pattern=r,e._zod.parse=(t,s)=>{if(n.coerce)try{t.value=Number(t.value)}catch(e){}const i=t.value
if("number"==typeof i&&!Number.isNaN(i)&&Number.isFinite(i))return t
const o="number"==typeof i?Number.isNaN(i)?"NaN":Number.isFinite(i)?void 0:String(i):void 0
return t.issues.push({expected:"number",code:"invalid_type",input:i,inst:e,...o?{received:o}:{}}),t}}),h=s.xI("$ZodNumberFormat",(e,n)=>{i.KH.init(e,n),f.init(e,n)}),v=s.xI("$ZodBoolean",(e,n)=>{p.init(e,n),e._zod.pattern=u,e._zod.parse=(t,s)=>{if(n.coerce)try{t.value=Boolean(t.value)}catch(e){}const i=t.value
return"boolean"==typeof i||t.issues.push({expected:"boolean",code:"invalid_type",input:i,inst:e}),t}}),y=s.xI("$ZodUnknown",(e,n)=>{p.init(e,n),e._zod.parse=e=>e}),_=s.xI("$ZodNever",(e,n)=>{p.init(e,n),e._zod.parse=(n,t)=>(n.issues.push({expected:"never",code:"invalid_type",input:n.value,inst:e}),n)})
const z=e=>Array.isArray(e)?e.length:-1
function m(e,n,t){e.issues.length&&n.issues.push(...a.lQ(t,e.issues)),n.value[t]=e.value}const g=s.xI("$ZodArray",(e,n)=>{p.init(e,n)
const t=s.cr.memoizer
t?.attach(e),e._zod.parse=(s,i)=>{const o=s.value
if(!Array.isArray(o))return s.issues.push({expected:"array",code:"invalid_type",input:o,inst:e}),s
s.value=t?t.alloc(e,s,Array(o.length),i):Array(o.length)
const r=[],u=i?.abortEarly
for(let e=0;e<o.length;e++){const t=o[e],c=n.element._zod.run({value:t,issues:[]},i)
if(c instanceof Promise)r.push(c.then(n=>m(n,s,e)))
else if(m(c,s,e),u&&0!==c.issues.length&&a.QH(c))break}return r.length?Promise.all(r).then(()=>s):s},function(e,n){const t=a.hi(e._zod.def.checks)
if(!t.length)return
const s=Math.min(...t.map(e=>e[0])),i=e._zod.parse
e._zod.parse=(t,o)=>{const r=n(t.value)
if(r>s&&!o?.skipChecks&&"backward"!==o?.direction)for(const[n,s]of a.hi(e._zod.def.checks))if(r>n&&s._zod.def.when(t)){const n=t.issues.length
return s._zod.check(t),t.issues[n].continue=!1,a.d3(t.issues,n,e),t}return i(t,o)}}(e,z)})
function w(e,n,t,s,i,o){const r=t in s,u="optional"===o
if(r||!u||"optional"!==i){if(e.issues.length){if(void 0!==i&&u&&!r)return
n.issues.push(...a.lQ(t,e.issues))}r||void 0!==i?void 0===e.value?(r||"defaulted"===i&&!u)&&(n.value[t]=void 0):n.value[t]=e.value:e.issues.length||n.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[t]})}}const b=[]
const x=s.xI("$ZodObject",(e,n)=>{p.init(e,n)
const t=Object.getOwnPropertyDescriptor(n,"shape"),i=t?.get?t.get.raw:n.shape??{}
if(i){const e=()=>{const t={...i}
return Object.defineProperty(n,"shape",{value:t}),e.raw=t,t}
e.raw=i,Object.defineProperty(n,"shape",{get:e})}const o=a.PO(()=>function(e){const n=Object.keys(e.shape),t=Object.getOwnPropertySymbols(e.shape),s=t.length?t:b,i=s.length?[...n,...s]:n
for(const n of i)if(!e.shape?.[n]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(n)}": expected a Zod schema`)
const o=a.NM(e.shape)
return{...e,allKeys:i,symbolKeys:s,keySet:new Set(n),numKeys:n.length,optionalKeys:new Set(o)}}(n))
a.v5(e,"propValues",e=>{const n=e.def.shape,t={}
for(const e in n){const s=n[e]._zod
if(s.values){Object.prototype.hasOwnProperty.call(t,e)||a.Vy(t,e,new Set)
for(const n of s.values)t[e].add(n)
void 0!==s.optin&&t[e].add(void 0)}}return t})
const r=a.Gv,u=n.catchall
let c
const d=s.cr.memoizer
d?.attach(e),e._zod.parse=(n,t)=>{c??(c=o.value)
const s=n.value
if(!r(s))return n.issues.push({expected:"object",code:"invalid_type",input:s,inst:e}),n
n.value=d?d.alloc(e,n,{},t):{}
const i=[],p=c.shape,l=t?.abortEarly
let f=n.issues.length
for(const e of c.allKeys){if(l&&n.issues.length!==f){if(a.QH(n,f))break
f=n.issues.length}if("__proto__"===e)continue
const o=p[e],r=o._zod.optin,u=o._zod.optout,c=o._zod.run({value:s[e],issues:[]},t)
c instanceof Promise?i.push(c.then(t=>w(t,n,e,s,r,u))):w(c,n,e,s,r,u)}return u?function(e,n,t,s,i,o,r){const u=[],c=i.keySet,p=i.catchall._zod,d=p.def.type,l=p.optin,f=p.optout
let h=0
for(const i in n){if(r&&t.issues.length!==h){if(a.QH(t,h))break
h=t.issues.length}if(c.has(i))continue
if("__proto__"===i){"never"===d&&u.push(i)
continue}if("never"===d){u.push(i)
continue}const o=p.run({value:n[i],issues:[]},s)
o instanceof Promise?e.push(o.then(e=>w(e,t,i,n,l,f))):w(o,t,i,n,l,f)}return u.length&&t.issues.push({code:"unrecognized_keys",keys:u,input:n,inst:o,continue:!0}),e.length?Promise.all(e).then(()=>t):t}(i,s,n,t,o.value,e,!0===l):i.length?Promise.all(i).then(()=>n):n}})
function k(e,n,t,i){for(const t of e)if(0===t.issues.length)return n.value=t.value,n
const o=e.filter(e=>!a.QH(e))
return 1===o.length?(n.value=o[0].value,o[0]):(n.issues.push({code:"invalid_union",input:n.value,inst:t,errors:e.map(e=>e.issues.map(e=>a.iR(e,i,s.$W())))}),n)}const T=s.xI("$ZodUnion",(e,n)=>{p.init(e,n),a.v5(e,"optin",e=>e.def.options.some(e=>"defaulted"===e._zod.optin)?"defaulted":e.def.options.some(e=>void 0!==e._zod.optin)?"optional":void 0),a.v5(e,"optout",e=>e.def.options.some(e=>"optional"===e._zod.optout)?"optional":void 0),a.v5(e,"values",e=>{if(e.def.options.every(e=>e._zod.values))return new Set(e.def.options.flatMap(e=>Array.from(e._zod.values)))}),a.v5(e,"pattern",e=>{if(e.def.options.every(e=>e._zod.pattern)){const n=e.def.options.map(e=>e._zod.pattern)
return new RegExp(`^(${n.map(e=>a.p6(e.source)).join("|")})$`)}})
const t=1===n.options.length?n.options[0]._zod.run:null
e._zod.parse=(s,i)=>{if(t)return t(s,i)
let o=!1
const r=[]
for(const e of n.options){const n=e._zod.run({value:s.value,issues:[]},i)
if(n instanceof Promise)r.push(n),o=!0
else{if(0===n.issues.length)return n
r.push(n)}}return o?Promise.all(r).then(n=>k(n,s,e,i)):k(r,s,e,i)}}),$=s.xI("$ZodRecord",(e,n)=>{p.init(e,n)
const t=s.cr.memoizer
t?.attach(e),e._zod.parse=(i,o)=>{const u=i.value
if(!a.Qd(u))return i.issues.push({expected:"record",code:"invalid_type",input:u,inst:e}),i
const c=[],p=n.keyType._zod.values
if(p&&!n.partial){i.value=t?t.alloc(e,i,{},o):{}
const r=new Set
for(const t of p)if("string"==typeof t||"number"==typeof t||"symbol"==typeof t){if(r.add("number"==typeof t?t.toString():t),"__proto__"===t)continue
const p=n.keyType._zod.run({value:t,issues:[]},o)
if(p instanceof Promise)throw new Error("Async schemas not supported in object keys currently")
if(p.issues.length){i.issues.push({code:"invalid_key",origin:"record",issues:p.issues.map(e=>a.iR(e,o,s.$W())),input:t,path:[t],inst:e})
continue}const d=p.value
if("__proto__"===d)continue
const l=n.valueType._zod.run({value:u[t],issues:[]},o)
l instanceof Promise?c.push(l.then(e=>{e.issues.length&&i.issues.push(...a.lQ(t,e.issues)),i.value[d]=e.value})):(l.issues.length&&i.issues.push(...a.lQ(t,l.issues)),i.value[d]=l.value)}let d
for(const e in u)if(!r.has(e))if("loose"===n.mode){if("__proto__"===e)continue
i.value[e]=u[e]}else d=d??[],d.push(e)
d&&d.length>0&&i.issues.push({code:"unrecognized_keys",input:u,inst:e,keys:d,continue:!0})}else{let d
i.value=t?t.alloc(e,i,{},o):{}
for(const t of Reflect.ownKeys(u)){if("__proto__"===t)continue
if(!Object.prototype.propertyIsEnumerable.call(u,t))continue
let l=n.keyType._zod.run({value:t,issues:[]},o)
if(l instanceof Promise)throw new Error("Async schemas not supported in object keys currently")
if("string"==typeof t&&r.test(t)&&l.issues.length){const e=n.keyType._zod.run({value:Number(t),issues:[]},o)
if(e instanceof Promise)throw new Error("Async schemas not supported in object keys currently")
0===e.issues.length&&(l=e)}if(l.issues.length){"loose"===n.mode?i.value[t]=u[t]:p?(d=d??[],d.push(t)):i.issues.push({code:"invalid_key",origin:"record",issues:l.issues.map(e=>a.iR(e,o,s.$W())),input:t,path:[t],inst:e})
continue}const f=l.value
if("__proto__"===f)continue
const h=n.valueType._zod.run({value:u[t],issues:[]},o)
h instanceof Promise?c.push(h.then(e=>{e.issues.length&&i.issues.push(...a.lQ(t,e.issues)),i.value[f]=e.value})):(h.issues.length&&i.issues.push(...a.lQ(t,h.issues)),i.value[f]=h.value)}d&&d.length>0&&i.issues.push({code:"unrecognized_keys",input:u,inst:e,keys:d,continue:!0})}return c.length?Promise.all(c).then(()=>i):i}}),I=s.xI("$ZodEnum",(e,n)=>{p.init(e,n)
const t=a.w5(n.entries),s=new Set(t)
e._zod.values=s,a.v5(e,"pattern",e=>{const n=a.w5(e.def.entries).filter(e=>a.qQ.has(typeof e))
return new RegExp(n.length?`^(${n.map(e=>a.sD(e.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(n,i)=>{const o=n.value
return s.has(o)||n.issues.push({code:"invalid_value",values:t,input:o,inst:e}),n}}),Z=s.xI("$ZodLiteral",(e,n)=>{p.init(e,n)
const t=new Set(n.values)
e._zod.values=t,a.v5(e,"pattern",e=>{const n=e.def.values
return new RegExp(n.length?`^(${n.map(e=>"string"==typeof e?a.sD(e):e?a.sD(e.toString()):String(e)).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(s,i)=>{const o=s.value
return t.has(o)||s.issues.push({code:"invalid_value",values:n.values,input:o,inst:e}),s}})
function P(e,n){return e.value=n.issues.length?void 0:n.value,e}const A=s.xI("$ZodOptional",(e,n)=>{p.init(e,n),a.v5(e,"optin",e=>"defaulted"===e.def.innerType._zod.optin?"defaulted":"optional"),e._zod.optout="optional",a.v5(e,"values",e=>{const n=e.def.innerType._zod.values
return n?new Set([...n,void 0]):void 0}),a.v5(e,"pattern",e=>{const n=e.def.innerType._zod.pattern
return n?new RegExp(`^(${a.p6(n.source)})?$`):void 0}),e._zod.parse=(e,t)=>{if(void 0===e.value){if("defaulted"!==n.innerType._zod.optin)return e
const s=n.innerType._zod.run({value:e.value,issues:[]},t)
return s instanceof Promise?s.then(n=>P(e,n)):P(e,s)}return n.innerType._zod.run(e,t)}}),S=s.xI("$ZodNullable",(e,n)=>{p.init(e,n),a.v5(e,"optin",e=>e.def.innerType._zod.optin),a.v5(e,"optout",e=>e.def.innerType._zod.optout),a.v5(e,"pattern",e=>{const n=e.def.innerType._zod.pattern
return n?new RegExp(`^(${a.p6(n.source)}|null)$`):void 0}),a.v5(e,"values",e=>e.def.innerType._zod.values?new Set([...e.def.innerType._zod.values,null]):void 0),e._zod.parse=(e,t)=>null===e.value?e:n.innerType._zod.run(e,t)})
function j(e,n,t,i){return n.issues.length?(e.value=t.catchValue({...n,value:e.value,error:{issues:n.issues.map(e=>a.iR(e,i,s.$W()))},input:e.value}),e):(e.value=n.value,n.memo&&(e.memo=!0),e)}const M=s.xI("$ZodCatch",(e,n)=>{p.init(e,n),a.v5(e,"optin",e=>"defaulted"===e.def.innerType._zod.optin?"defaulted":"optional"),a.v5(e,"optout",e=>e.def.innerType._zod.optout),a.v5(e,"values",e=>e.def.innerType._zod.values),e._zod.parse=(e,t)=>{if("backward"===t.direction)return n.innerType._zod.run(e,t)
const s=n.innerType._zod.run({value:e.value,issues:[]},t)
return s instanceof Promise?s.then(s=>j(e,s,n,t)):j(e,s,n,t)}}),N=s.xI("$ZodLazy",(e,n)=>{p.init(e,n),a.gJ(e._zod,"innerType",()=>{const e=n
return e._cachedInner||(e._cachedInner=n.getter()),e._cachedInner}),a.v5(e,"pattern",e=>e.innerType?._zod?.pattern),a.v5(e,"propValues",e=>e.innerType?._zod?.propValues),a.v5(e,"optin",e=>e.innerType?._zod?.optin??void 0),a.v5(e,"optout",e=>e.innerType?._zod?.optout??void 0),e._zod.parse=(n,t)=>e._zod.innerType._zod.run(n,t)})
var E=t(79),O=t(6859)
const Q=s.xI("ZodMiniType",(e,n)=>{if(!e._zod)throw new Error("Uninitialized schema in ZodMiniType.")
p.init(e,n),e.def=n,e.type=n.type},{get with(){return this.check},set with(e){a.qh(this,"with",e)},parse(e,n){return O.qg(this,e,n,{callee:this.parse})},parseAsync(e,n){return O.EJ(this,e,n,{callee:this.parseAsync})},safeParse(e,n){return O.xL(this,e,n)},safeParseAsync(e,n){return O.bp(this,e,n)},check(...e){const n=this.def
return this.clone({...n,checks:[...n.checks??[],...e.map(e=>"function"==typeof e?{_zod:{check:e,def:{check:"custom"},onattach:[]}}:e)]},{parent:!0})},clone(e,n){return a.o8(this,e,n)},brand(){return this},register(e,n){return e.add(this,n),this},apply(e,...n){return 0===n.length?e(this):e(this,...n)}}),R=s.xI("ZodMiniString",(e,n)=>{l.init(e,n),Q.init(e,n)})
function H(e){return E.Rl(R,e)}const K=s.xI("ZodMiniNumber",(e,n)=>{f.init(e,n),Q.init(e,n)})
function L(e){return E.F7(K,e)}const C=s.xI("ZodMiniNumberFormat",(e,n)=>{h.init(e,n),K.init(e,n)})
function V(e){return E.LK(C,e)}const q=s.xI("ZodMiniBoolean",(e,n)=>{v.init(e,n),Q.init(e,n)})
function U(e){return E._L(q,e)}const W=s.xI("ZodMiniUnknown",(e,n)=>{y.init(e,n),Q.init(e,n)})
function D(){return E.em(W)}const F=s.xI("ZodMiniNever",(e,n)=>{_.init(e,n),Q.init(e,n)})
function G(e){return E.G8(F,e)}const B=s.xI("ZodMiniArray",(e,n)=>{g.init(e,n),Q.init(e,n)})
function J(e,n){return new B({type:"array",element:e,...a.A2(n)})}const X=s.xI("ZodMiniObject",(e,n)=>{x.init(e,n),Q.init(e,n),a.X(e,"shape",e=>e._zod.def.shape,!1)})
function Y(e,n){const t={type:"object",shape:e??{},...a.A2(n)}
return new X(t)}function ee(e,n){return new X({type:"object",shape:e,catchall:G(),...a.A2(n)})}function ne(e,n){return new X({type:"object",shape:e,catchall:D(),...a.A2(n)})}function te(e,n){return a.X$(e,n)}const se=s.xI("ZodMiniUnion",(e,n)=>{T.init(e,n),Q.init(e,n)})
function ie(e,n){return new se({type:"union",options:e,...a.A2(n)})}const oe=s.xI("ZodMiniRecord",(e,n)=>{$.init(e,n),Q.init(e,n)})
function re(e,n,t){return n&&n._zod?new oe({type:"record",keyType:e,valueType:n,...a.A2(t)}):new oe({type:"record",keyType:H(),valueType:e,...a.A2(n)})}const ue=s.xI("ZodMiniEnum",(e,n)=>{I.init(e,n),Q.init(e,n),e.options=[...e._zod.values]})
function ae(e,n){const t=Array.isArray(e)?Object.fromEntries(e.map(e=>[e,e])):e
return new ue({type:"enum",entries:t,...a.A2(n)})}const ce=s.xI("ZodMiniLiteral",(e,n)=>{Z.init(e,n),Q.init(e,n)})
function pe(e,n){return new ce({type:"literal",values:Array.isArray(e)?e:[e],...a.A2(n)})}const de=s.xI("ZodMiniOptional",(e,n)=>{A.init(e,n),Q.init(e,n)})
function le(e){return new de({type:"optional",innerType:e})}const fe=s.xI("ZodMiniNullable",(e,n)=>{S.init(e,n),Q.init(e,n)})
function he(e){return new fe({type:"nullable",innerType:e})}const ve=s.xI("ZodMiniCatch",(e,n)=>{M.init(e,n),Q.init(e,n)})
function ye(e,n){return new ve({type:"catch",innerType:e,catchValue:"function"==typeof n?n:a.SS(n)})}const _e=s.xI("ZodMiniLazy",(e,n)=>{N.init(e,n),Q.init(e,n)})
function ze(e){return new _e({type:"lazy",getter:e})}E.q0,E.mI})
}
