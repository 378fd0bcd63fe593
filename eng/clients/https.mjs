// A local Dataverse behind https, for clients that speak nothing else.
import https from 'node:https';
import tls from 'node:tls';
import { base } from './operations.mjs';

/** The port of the local Dataverse. */
export const port = Number(new URL(base).port);

/** Its self-signed certificate as PEM, which serve makes at the start. */
export const certificate = await new Promise((resolve, reject) => {
  const socket = tls.connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
    const { raw } = socket.getPeerCertificate();
    socket.end();
    resolve(`-----BEGIN CERTIFICATE-----\n${raw.toString('base64').match(/.{1,64}/g).join('\n')}\n-----END CERTIFICATE-----\n`);
  });
  socket.on('error', reject);
});

// The requests of this process trust it.
https.globalAgent.options.ca = [certificate];
