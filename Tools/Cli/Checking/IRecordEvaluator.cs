using System;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Evaluates records, each on its own. Each thread has its own evaluator.</summary>
internal interface IRecordEvaluator : IDisposable
{
    /// <summary>Evaluates one record.</summary>
    RecordVerdict Evaluate(RecordRow row);
}
