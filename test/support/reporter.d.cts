import type Mocha from 'mocha';

declare const CountingReporter: Mocha.ReporterConstructor;
export = CountingReporter;
