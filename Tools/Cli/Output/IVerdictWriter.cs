using PhoneCallCtx.Cli.Checking;

namespace PhoneCallCtx.Cli.Output;

/// <summary>Writes the verdicts of a check as they come.</summary>
internal interface IVerdictWriter
{
    /// <summary>Writes one verdict.</summary>
    /// <param name="input">The name of the input; null when there is only one.</param>
    /// <param name="number">The place of the record in its input, from 1.</param>
    /// <param name="verdict">The verdict.</param>
    void Write(string? input, int number, RecordVerdict verdict);
}
