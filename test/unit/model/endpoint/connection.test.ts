import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createPlain } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { checkAddress } from '../../../../server/src/model/endpoint/address';
import { ask } from '../../../../server/src/model/endpoint/connection';
import { failureOf } from '../../../support/modelTests';

/** A certificate that nobody vouches for, for the name gpu.room; made for this test and used nowhere else. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3VFIFiwVW1GgBUiW
EaL/fU6WcJbz4eGdN0YJ8xMMoymhRANCAAQAUpzGlKEKGuPbEwA1XFlAyQS5gndv
gAcYvenJOsbPmNt++UtgJMbzpVHekZMuY2mBOn2ZPN/ZOJC/tIappdbC
-----END PRIVATE KEY-----
`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBkTCCATigAwIBAgIUKqkG1fUK5KtGLDuLmOZkQenVv+owCgYIKoZIzj0EAwIw
EzERMA8GA1UEAwwIZ3B1LnJvb20wIBcNMjYxMTI1MjEyNDAwWhgPMjEyNjExMDEy
MTI0MDBaMBMxETAPBgNVBAMMCGdwdS5yb29tMFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAEAFKcxpShChrj2xMANVxZQMkEuYJ3b4AHGL3pyTrGz5jbfvlLYCTG86VR
3pGTLmNpgTp9mTzf2TiQv7SGqaXWwqNoMGYwHQYDVR0OBBYEFHqut2bFyk33+x7H
eQ3fIFrxTrq7MB8GA1UdIwQYMBaAFHqut2bFyk33+x7HeQ3fIFrxTrq7MA8GA1Ud
EwEB/wQFMAMBAf8wEwYDVR0RBAwwCoIIZ3B1LnJvb20wCgYIKoZIzj0EAwIDRwAw
RAIgVcojLOKrjm37HyCqcWZlVuEBhr0Ixv3X6T26l5gEybgCIEYXpF6z3t8F+tb6
3TNKPnvhJuVO9Pmgv0k7j/5HMbmv
-----END CERTIFICATE-----
`;

describe('a connection to a server', () => {
  const servers: { close(): void; closeAllConnections(): void }[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  async function listen(server: Server | ReturnType<typeof createPlain>): Promise<number> {
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  const asking = async (url: string, silenceMs = 5000) => {
    const address = await checkAddress(url, [], async () => [{ address: '127.0.0.1' }]);
    return ask({ address }, { path: '/v1/models', silenceMs });
  };

  it('is not made where the certificate cannot be trusted, and nothing is asked', async () => {
    let asked = 0;
    const port = await listen(createServer({ key, cert }, () => asked++));
    const failure = await failureOf(asking(`https://gpu.room:${port}`));
    assert.equal(failure.code, 'endpointCertificate');
    assert.equal(asked, 0);
  });

  it('goes to the address that was judged, under the name that was given', async () => {
    let host: string | undefined;
    const port = await listen(
      createPlain((request, response) => {
        host = request.headers.host;
        response.end('here');
      }),
    );
    const reply = await asking(`http://gpu.room:${port}`);
    assert.deepEqual([reply.text, host], ['here', `gpu.room:${port}`]);
  });

  it('says that another kind of server listens there', async () => {
    const plain = await listen(createPlain());
    assert.equal((await failureOf(asking(`https://gpu.room:${plain}`))).code, 'endpointNotCompatible');
  });

  it('gives up a server that says nothing', async () => {
    const port = await listen(createPlain(() => undefined));
    const failure = await failureOf(asking(`http://gpu.room:${port}`, 50));
    assert.deepEqual([failure.code, 'seconds' in failure && failure.seconds], ['endpointSilent', 0.05]);
  });

  it('takes no reply without end', async () => {
    const piece = 'x'.repeat(1 << 20);
    const port = await listen(
      createPlain((_, response) => {
        const more = () => {
          while (response.write(piece));
        };
        response.on('drain', more);
        more();
      }),
    );
    const failure = await failureOf(asking(`http://gpu.room:${port}`));
    assert.match(JSON.stringify(failure), /it sends without end/);
  });
});
