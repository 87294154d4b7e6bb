import assert from 'node:assert/strict';
import { checkAddress, isPrivate } from '../../../../server/src/model/endpoint/address';
import { failureOf } from '../../../support/modelTests';

const at =
  (...ips: readonly string[]) =>
  async () =>
    ips.map((address) => ({ address }));

describe('the address of a server', () => {
  it('may be this computer or a private network', () => {
    for (const ip of [
      '127.0.0.1',
      '127.8.8.8',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.0.9',
      '::1',
      'fd12::5',
      '::ffff:10.0.0.1',
    ])
      assert.ok(isPrivate(ip), ip);
    for (const ip of [
      '8.8.8.8',
      '172.32.0.1',
      '192.169.0.1',
      '169.254.169.254',
      '0.0.0.0',
      '100.64.0.1',
      '::',
      'fe80::1',
      '2001:db8::1',
      '::ffff:8.8.8.8',
      'localhost',
    ])
      assert.ok(!isPrivate(ip), ip);
  });

  it('is shown without what people paste along', async () => {
    for (const given of ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/', 'http://127.0.0.1:8080/v1/'])
      assert.equal((await checkAddress(given, [])).text, 'http://127.0.0.1:8080');
    assert.equal((await checkAddress('http://[::1]:80/llm', [])).text, 'http://[::1]/llm');
  });

  it('is refused where it is no address, and a password in it is not repeated', async () => {
    for (const given of [
      '',
      'writer',
      'ftp://10.0.0.1',
      'unix:/x.sock',
      'http://10.0.0.1/?to=1',
      'http://me:secret@10.0.0.1',
    ]) {
      const failure = await failureOf(checkAddress(given, []));
      assert.equal(failure.code, 'endpointInvalid', given);
      assert.doesNotMatch(JSON.stringify(failure), /secret|to=1/);
    }
  });

  it('is judged by every address its name has, however the number is written', async () => {
    const ok = await checkAddress('http://gpu.room', [], at('10.0.0.7', 'fd00::7'));
    assert.deepEqual([ok.ip, ok.family], ['10.0.0.7', 4]);
    const mixed = await failureOf(checkAddress('http://gpu.room', [], at('10.0.0.7', '8.8.8.8')));
    assert.deepEqual(mixed, {
      code: 'endpointNotAllowed',
      address: 'http://gpu.room',
      host: 'gpu.room',
      ip: '8.8.8.8',
    });
    assert.equal((await failureOf(checkAddress('http://0x08080808', []))).code, 'endpointNotAllowed');
    assert.equal((await failureOf(checkAddress('http://gpu.room', [], at()))).code, 'endpointUnresolved');
  });

  it('may be outside only where its host is allowed by name, and then with https', async () => {
    const outside = at('8.8.8.8');
    const ok = await checkAddress('https://llm.studio:8443', ['LLM.studio'], outside);
    assert.equal(ok.ip, '8.8.8.8');
    assert.equal(
      (await failureOf(checkAddress('http://llm.studio', ['llm.studio'], outside))).code,
      'endpointUnencrypted',
    );
    assert.equal(
      (await failureOf(checkAddress('https://llm.studio', ['studio'], outside))).code,
      'endpointNotAllowed',
    );
  });
});
