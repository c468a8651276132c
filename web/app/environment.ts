/** "Chromium 156 on Linux": what a measurement was made with. */
export function browserName(): string {
  const { userAgentData } = navigator as Navigator & {
    userAgentData?: { brands: { brand: string; version: string }[]; platform: string };
  };
  const brand = userAgentData?.brands.find(({ brand: name }) => !/not.?a.?brand/i.test(name));
  if (userAgentData && brand) return `${brand.brand} ${brand.version} on ${userAgentData.platform}`;
  const match = /(Firefox|Version|Chrome)\/(\d+)/.exec(navigator.userAgent);
  const name = match?.[1] === 'Version' ? 'Safari' : (match?.[1] ?? 'unknown browser');
  return `${name} ${match?.[2] ?? ''}`.trim();
}
