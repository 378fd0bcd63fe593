using System.Buffers;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>Writes verdicts as text for a file or a pipe. Each thread has its own.</summary>
internal interface IVerdictFormat
{
    /// <summary>Writes one verdict.</summary>
    /// <param name="output">Where to write, in UTF-8.</param>
    /// <param name="input">The name of the input; null when there is only one.</param>
    /// <param name="number">The place of the record in its input, from 1.</param>
    /// <param name="verdict">The verdict.</param>
    void Write(IBufferWriter<byte> output, string? input, int number, in RecordVerdict verdict);
}
