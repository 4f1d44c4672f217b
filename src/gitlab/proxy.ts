/** The proxy on the way to a URL, as `host:port` without credentials; `undefined` where there is none. Reads the usual variables. */
export async function proxyHostOf(url: string): Promise<string | undefined> {
  const { getProxyUrl } = await import('@actions/http-client')
  const proxyUrl = getProxyUrl(url)
  return proxyUrl === '' ? undefined : new URL(proxyUrl).host
}
