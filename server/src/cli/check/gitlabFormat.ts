import { hashText } from '../../core/text/hash';
import { withSlashes } from './lineFormats';
import { distinctKeys, type Format } from './told';

const severities = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' } as const;

/** GitLab's Code Quality report: one array of issues, told apart by fingerprints that survive edits elsewhere. */
export const gitlabFormat: Format = function* ({ findings }) {
  const keys = distinctKeys(findings);
  const issues = findings.map(({ place, severity, message, ruleId }, index) => {
    const path = withSlashes(place.file);
    return {
      description: message,
      check_name: ruleId,
      fingerprint: hashText(path, '\n', keys[index] ?? ''),
      severity: severities[severity],
      location: { path, lines: { begin: place.start.line, end: place.end.line } },
    };
  });
  yield `${JSON.stringify(issues, null, 2)}\n`;
};
