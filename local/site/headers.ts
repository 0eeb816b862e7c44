/**
 * The headers of every page. Scripts come from this origin alone; styles may stand in the page, since the
 * component library sets them so; pictures and files also come from the address of temporary links.
 * @param storageOrigin origin of temporary links, where it is not the page's own
 */
export function securityHeaders(storageOrigin: string): Record<string, string> {
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: ${storageOrigin}`,
    "font-src 'self' data:",
    `connect-src 'self' ${storageOrigin}`,
    `frame-src 'self' blob: ${storageOrigin}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
  };
}

/** Whether a name carries a hash of the content (`app.3f9c2a1b.js`): then it never changes. */
export function isHashed(name: string): boolean {
  return /[.-][0-9a-f]{8,}\.(?:js|css|woff2?|ttf|otf|png|jpe?g|webp|svg|gif)$/i.test(name);
}
