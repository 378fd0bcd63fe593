using System;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Verdicts;

namespace PhoneCallCtx.Cli.Checking;

/// <summary>Judges records, each alone. One serves one thread.</summary>
internal interface IRecordJudge : IDisposable
{
    /// <summary>Judges one record.</summary>
    RecordVerdict Judge(RecordRow row);
}
